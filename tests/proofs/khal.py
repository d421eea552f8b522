"""The proof that another calendar program understands our files, and we understand its own.

khal (Debian package ``khal``) takes over a plan with series and single streams in two zones, moved,
left out and resting around both changes of clocks. What it then lists has to be our own streams at
our own times, on a computer in Berlin and on one in New York. Then khal writes events, and these
come into a plan at the times that khal shows.

    python -m tests.proofs.khal
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Series
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.importing import Answers, ImportPlan, plan_import
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.calendar_export import all_entries
from creatorplanner.operations.calendar_import import existing_for, import_calendar
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import Draft, create_stream, delete_stream, move_stream
from creatorplanner.store.database import open_in_memory

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
FIRST, DAYS = date(2026, 10, 5), 70  # clocks change on 25 October and on 1 November
CONFIG = """
[calendars]
[[plan]]
path = {folder}/plan
type = calendar
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/{name}.db
[default]
default_calendar = plan
"""
Shown = list[tuple[str, str, str]]  # begin, end, title: in start order, by the clock on the wall


def missing() -> str:
    """Why the proof can't be held here; "" where it can."""
    if shutil.which("khal"):
        return ""
    return "khal is not installed (Debian: sudo apt-get install khal), so nothing was proved"


class Khal:
    """khal with a calendar of its own, on a computer that stands in a zone."""

    def __init__(self, folder: Path, zone: str) -> None:
        (folder / "plan").mkdir(exist_ok=True)
        name = zone.replace("/", "-")
        self._config = folder / f"{name}.conf"
        text = CONFIG.format(folder=folder, zone=zone, name=name)
        self._config.write_text(text, encoding="utf-8")

    def run(self, *words: str) -> str:
        """What khal prints; an error of its own fails the proof."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore"}
        for name in ("PYTHONPATH", "VIRTUAL_ENV"):
            environment.pop(name, None)
        done = subprocess.run(
            ["khal", "-c", str(self._config), *words],
            env=environment, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def listed(self, first: date = FIRST, days: int = DAYS) -> Shown:
        """All events from a day on, as khal shows them to people."""
        form = "{start-long}|{end-long}|{title}"
        text = self.run("list", "--format", form, "--day-format", "", str(first), f"{days}d")
        rows = [tuple(line.split("|")) for line in text.splitlines() if "|" in line]
        return sorted({(begin, end, title) for begin, end, title in rows})


def a_plan() -> Planner:
    """Series and single streams in two zones, around both changes of clocks."""
    planner = Planner(open_in_memory(), FixedClock(NOW, BERLIN))
    for zone in (BERLIN, NEW_YORK):
        for hour, rule, title in (
            (20, "FREQ=WEEKLY;BYDAY=SU,WE", "Weekly, with guests"),
            (9, "FREQ=DAILY;INTERVAL=3;UNTIL=20261120T090000", "Morning"),
            (23, "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "Late 🎮"),
        ):
            first = Draft(zone, datetime(2026, 10, 7, hour), 90, f"{title} {zone}")
            planner.run(create_series, first, read_rule(rule), NOW)
        single = Draft(zone, datetime(2026, 10, 25, 12), 45, f"Once; only {zone}")
        planner.run(create_stream, single)
    for series in planner.book.series.all():
        _bend(planner, series)
    planner.run(take_break, date(2026, 11, 9), date(2026, 11, 15), NOW)
    return planner


def _bend(planner: Planner, series: Series) -> None:
    """Move one stream of a series over a change of clocks, and delete another."""
    rows = planner.book.series.of_series(series.id)
    if len(rows) > 5:
        planner.run(move_stream, rows[3].id, rows[3].recurrence + timedelta(days=1, hours=-2))
        planner.run(delete_stream, rows[4].id)


def expected(planner: Planner, zone: str, first: date = FIRST, days: int = DAYS) -> Shown:
    """What a calendar in a zone has to show of a plan."""
    found = []
    for stream in planner.book.calendars.dated():
        assert stream.begins is not None
        assert stream.ends is not None
        begin, end = to_wall(stream.begins, zone), to_wall(stream.ends, zone)
        if first <= begin.date() < first + timedelta(days=days):
            found.append((f"{begin:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", stream.title))
    return sorted(found)


def prove_ours_there(folder: Path) -> int:
    """Our file in khal, in both zones; how many events were compared."""
    planner = a_plan()
    path = folder / "ours.ics"
    path.write_bytes(write_calendar(all_entries(planner.book), Writing(NOW)))
    berlin, new_york = Khal(folder, BERLIN), Khal(folder, NEW_YORK)
    berlin.run("import", "--batch", str(path))
    counted = 0
    for khal, zone in ((berlin, BERLIN), (new_york, NEW_YORK)):
        theirs, ours = khal.listed(), expected(planner, zone)
        assert theirs == ours, (zone, set(theirs) ^ set(ours))
        counted += len(ours)
    for kept in (folder / "plan").glob("*.ics"):
        plan = _planned(planner, kept)
        assert (plan.added, plan.changed) == ((), ()), kept.read_text("utf-8")
    planner.book.close()
    return counted


def prove_theirs_here(folder: Path) -> int:
    """khal's own events in a plan of ours; how many were compared."""
    khal = Khal(folder, NEW_YORK)
    khal.run("new", "2026-10-20", "18:00", "19:30", "Weekly, by khal", "--repeat", "weekly")
    khal.run("new", "2026-10-24", "21:15", "22:00", BERLIN, "Once 🎮; by khal")
    khal.run("new", "2026-10-30", "23:00", "01:00", "Over midnight :: with a text")
    planner = Planner(open_in_memory(), FixedClock(NOW, NEW_YORK))
    for path in sorted((folder / "plan").glob("*.ics")):
        planner.run(import_calendar, _planned(planner, path), "khal", NOW)
    theirs, ours = khal.listed(), expected(planner, NEW_YORK)
    assert theirs == ours, set(theirs) ^ set(ours)
    assert any("Weekly" in title for _begin, _end, title in ours[5:])
    planner.book.close()
    return len(ours)


def _planned(planner: Planner, path: Path) -> ImportPlan:
    zone = planner.clock.zone()
    parsed = CalendarFile(path, Reading(zone, NOW.date())).run()
    assert parsed is not None
    assert parsed.unknown_zones == ()
    return plan_import(parsed, existing_for(planner.book, parsed, "khal"), Answers(zone, NOW))


def main() -> None:
    """Run the proof from a command line; without khal it says so and ends well."""
    why = missing()
    if why:
        sys.stdout.write(f"{why}.\n")
        return
    counts = []
    for prove in (prove_ours_there, prove_theirs_here):
        with TemporaryDirectory() as folder:
            counts.append(prove(Path(folder)))
    sys.stdout.write(
        f"khal shows {counts[0]} of our streams at our times in two zones, before and after the"
        f" clocks change; {counts[1]} streams of its own are in a plan at its times\n"
    )


if __name__ == "__main__":
    main()
