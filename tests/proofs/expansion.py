"""The proof that series come when other calendars say they do.

Series are made up from a seed: rules of every frequency, zones of every kind, starts in the hours
at which clocks change, days left out, breaks, moved occurrences. Each is written as a calendar
file, and ``recurring-ical-events`` says when it takes place; our own expansion has to name the same
instants. The wall times are held against plain dateutil besides, from any point on.

    python -m tests.proofs.expansion [SERIES]
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from time import perf_counter

import recurring_ical_events
from dateutil.rrule import rrulestr
from icalendar import Calendar

from creatorplanner.domain.recurrence import first_match, occurrences
from creatorplanner.domain.recurrence_text import UnsupportedRule, read_rule
from creatorplanner.domain.series import Break, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import place
from creatorplanner.exchange.calendar.entries import Changed, Entry
from creatorplanner.exchange.calendar.writing import Writing, write_calendar

ZONES = (
    "Europe/Berlin", "America/New_York", "Europe/London", "Australia/Sydney", "Asia/Kolkata",
    "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca", "Asia/Jerusalem", "UTC",
    "Pacific/Auckland", "America/St_Johns", "Europe/Dublin", "Africa/Cairo",
)  # fmt: skip
HOURS = (0, 1, 2, 3, 9, 18, 20, 23)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NOW = datetime(2026, 11, 18, tzinfo=UTC)
WINDOW = timedelta(days=800)


@dataclass
class Tally:
    """What the series of one proof had in them."""

    series: int = 0
    instants: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


def prove(count: int, seed: int) -> Tally:
    """Hold so many series against the others. AssertionError names the first that differs."""
    chance, tally = random.Random(seed), Tally()
    while tally.series < count:
        series = a_series(chance)
        if series is None:
            continue
        moved = _moved(chance, series)
        begin = series.start - timedelta(days=1)
        end = series.start + WINDOW
        mine = ours(series, moved, end)
        others = theirs(series, moved, begin, end)
        assert mine == others, _difference(series, moved, mine, others)
        _hold_against_dateutil(series, chance)
        tally.series += 1
        tally.instants += len(mine)
        walls = [place(wall, series.zone).kind for wall in series.walls(end)]
        tally.kinds.update(set(walls))
    return tally


def a_series(chance: random.Random) -> Series | None:
    """A series; None where no rule came out that RFC 5545 allows."""
    start = datetime(2025, 1, 1) + timedelta(days=chance.randrange(700))
    start = start.replace(hour=chance.choice(HOURS), minute=chance.choice((0, 15, 30)))
    if chance.random() < 0.3:  # most clocks change on a Sunday at two
        start += timedelta(days=6 - start.weekday())
        start = start.replace(hour=chance.choice((1, 2)))
    try:
        rule = read_rule(_rule(chance, start))
    except UnsupportedRule:
        return None
    start = first_match(rule, start)
    if rule.until is not None and rule.until < start:
        return None
    series = Series("s", start, chance.choice(ZONES), rule)
    walls = series.walls(start + WINDOW)
    skipped = tuple(sorted(wall for wall in walls[1:] if chance.random() < 0.1))
    pause = start.date() + timedelta(days=chance.randrange(1, 200))
    breaks = (Break(pause, pause + timedelta(days=9)),) if chance.random() < 0.3 else ()
    return replace(series, skipped=skipped, breaks=breaks)


def _rule(chance: random.Random, start: datetime) -> str:
    frequency = chance.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.4:
        parts.append(f"INTERVAL={chance.randrange(1, 5)}")
    end = chance.random()
    if end < 0.25:
        parts.append(f"COUNT={chance.randrange(1, 40)}")
    elif end < 0.5:
        until = start + timedelta(days=chance.randrange(700), hours=chance.randrange(-1, 2))
        parts.append(f"UNTIL={until:%Y%m%dT%H%M%S}")
    parts += _by(chance, frequency)
    if chance.random() < 0.2:
        parts.append(f"WKST={chance.choice(('SU', 'MO'))}")
    return ";".join(parts)


def _by(chance: random.Random, frequency: str) -> list[str]:
    days = ",".join(chance.sample(DAYS, chance.randrange(1, 4)))
    counted = f"{chance.choice((1, 2, 3, 4, -1, -2))}{chance.choice(DAYS)}"
    month_days = ",".join(map(str, chance.sample((1, 13, 28, 30, 31, -1, -3), 2)))
    months = f"BYMONTH={','.join(map(str, sorted(chance.sample(range(1, 13), 3))))}"
    choices: dict[str, list[list[str]]] = {
        "DAILY": [[], [f"BYDAY={days}"], [months]],
        "WEEKLY": [[], [f"BYDAY={days}"], [f"BYDAY={days}", months]],
        "MONTHLY": [
            [], [f"BYMONTHDAY={month_days}"], [f"BYDAY={counted}"],
            [f"BYDAY={days}", f"BYSETPOS={chance.choice((1, 2, -1))}"],
            [f"BYDAY={days}", "BYMONTHDAY=13"],
        ],
        "YEARLY": [
            [], [months, f"BYDAY={counted}"], [months, f"BYMONTHDAY={month_days}"],
            [f"BYYEARDAY={chance.choice((1, 100, 366, -1))}"],
            [f"BYWEEKNO={chance.choice((1, 20, 53))}", f"BYDAY={days}"],
        ],
    }  # fmt: skip
    return chance.choice(choices[frequency])


Moved = dict[datetime, datetime]


def _moved(chance: random.Random, series: Series) -> Moved:
    """Where some of the occurrences went instead."""
    walls = [wall for wall in series.walls(series.start + WINDOW)[1:] if chance.random() < 0.05]
    return {wall: wall + timedelta(minutes=15 * chance.randrange(-90, 90)) for wall in walls}


def ours(series: Series, moved: Moved, end: datetime) -> list[datetime]:
    """The instants by our own expansion, moved ones where they went."""
    walls = [moved.get(wall, wall) for wall in series.walls(end - timedelta(days=5))]
    return sorted(place(wall, series.zone).instant for wall in walls)


def theirs(series: Series, moved: Moved, begin: datetime, end: datetime) -> list[datetime]:
    """The instants by recurring-ical-events, from the file that we write of the series."""
    last = end - timedelta(days=5)
    first = Stream("s", "Series", start=series.start, zone=series.zone, minutes=30)
    out = [
        wall
        for wall in occurrences(series.rule, series.start, end + timedelta(days=40))
        if wall in series.skipped or series.pauses(wall.date())
    ]
    changes = [
        Changed(wall, replace(first, title="moved", start=start)) for wall, start in moved.items()
    ]
    entry = Entry("s", first, rule=series.rule, without=tuple(out), changes=tuple(changes))
    calendar = Calendar.from_ical(write_calendar([entry], Writing(NOW, reminders=())))
    found = recurring_ical_events.of(calendar).between(begin - timedelta(days=9), end)
    instants = []
    for event in found:
        place_of = event.get("RECURRENCE-ID", event["DTSTART"]).dt
        if place_of.replace(tzinfo=None) <= last:
            instants.append(event["DTSTART"].dt.astimezone(UTC))
    return sorted(instants)


def _hold_against_dateutil(series: Series, chance: random.Random) -> None:
    """Our wall times from any point on are those that dateutil gives from the start."""
    end = series.start + WINDOW
    begin = series.start + timedelta(days=chance.randrange(600))
    plain = rrulestr(series.rule.text(), dtstart=series.start)
    assert occurrences(series.rule, series.start, end, begin) == plain.between(
        begin, end, inc=True
    ), series.rule.text()


def _difference(series: Series, moved: Moved, mine: list[datetime], others: list[datetime]) -> str:
    only_ours = sorted(set(mine) - set(others))[:3]
    only_theirs = sorted(set(others) - set(mine))[:3]
    return (
        f"{series.rule.text()} from {series.start} in {series.zone},"
        f" skipped {series.skipped[:5]}, breaks {series.breaks}, moved {moved}:"
        f" {len(mine)} and {len(others)}; only ours {only_ours}; only theirs {only_theirs}"
    )


def main() -> None:
    """Run the proof from a command line."""
    parser = argparse.ArgumentParser(description="Hold series against other calendars.")
    parser.add_argument("series", nargs="?", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=20261118)
    given = parser.parse_args()
    begun = perf_counter()
    tally = prove(given.series, given.seed)
    assert tally.kinds["gap"], "no series met a time that was skipped"
    assert tally.kinds["fold"], "no series met a time that came twice"
    sys.stdout.write(
        f"seed {given.seed}: {tally.series} series, {tally.instants} instants, all the same;"
        f" {tally.kinds['gap']} series at a time that was skipped, {tally.kinds['fold']} at one"
        f" that came twice; {perf_counter() - begun:.0f} s\n"
    )


if __name__ == "__main__":
    main()
