"""How an event comes again: a rule of ours where it can say it, single times where it can't."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice, product

from creatorplanner.domain.recurrence import Rule, occurrences
from creatorplanner.domain.recurrence_text import UnsupportedRule, read_rule
from creatorplanner.exchange.calendar.limits import Limits
from creatorplanner.exchange.calendar.parsed import Problems
from creatorplanner.exchange.calendar.parts import Part
from creatorplanner.exchange.calendar.values import read_moment
from creatorplanner.exchange.calendar.zones_read import FileZones

BEHIND, AHEAD = timedelta(days=92), timedelta(days=366)
"""Around today: what is expanded of what no rule of ours can say."""
_CLOCK = {"BYHOUR": 24, "BYMINUTE": 60, "BYSECOND": 61}
MOST_TEXT = 2_000  # letters of one rule
_MOST_RULES = 5
_MOST_TIMES = 24  # of one day


@dataclass(frozen=True, slots=True)
class Recurrence:
    """``rule`` in words, or ""; wall times that are left out; those that come besides.

    ``first`` is the first of the times where the rule was expanded, else None.
    """

    rule: str = ""
    skipped: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    first: datetime | None = None


@dataclass
class RuleReader:
    """Reads the recurrence of events, within the budget of one file."""

    zones: FileZones
    today: date
    limits: Limits
    problems: Problems
    _spent: int = field(default=0)

    def read(self, event: Part, start: datetime, zone: str) -> Recurrence:
        """How an event that starts at a wall time of ``zone`` comes again."""
        rules = [line for line in event.all("RRULE") if line.value.strip(" ;")]
        skipped = self._dates(event, "EXDATE", start, zone)
        extra = self._dates(event, "RDATE", start, zone)
        if not rules:
            return self._once(start, skipped, extra)
        try:
            if len(rules) == 1 and not event.first("EXRULE"):
                rule = _without_clock(rules[0].value, start)
                if rule is not None:
                    return Recurrence(read_rule(rule, zone).text(), skipped, extra)
            walls = self._expanded(event, start, zone, {*skipped}, extra)
        except UnsupportedRule as error:
            self.problems.add(rules[0].number, "rule", f"{error.part}: {rules[0].value}")
            return self._once(start, skipped, extra)
        self.problems.add(rules[0].number, "expanded", str(len(walls)))
        self._spent += len(walls)
        return Recurrence(extra=tuple(walls[1:]), first=walls[0] if walls else start)

    def _once(
        self, start: datetime, skipped: tuple[datetime, ...], extra: tuple[datetime, ...]
    ) -> Recurrence:
        left = {*skipped, start}
        return Recurrence(extra=tuple(wall for wall in extra if wall not in left))

    def _dates(self, event: Part, name: str, start: datetime, zone: str) -> tuple[datetime, ...]:
        """The wall times of RDATE or EXDATE lines; a bare day means that day's start time."""
        found: set[datetime] = set()
        for line in event.all(name):
            for text in line.value.split(",", self.limits.dates):
                if len(found) >= self.limits.dates:
                    self.problems.add(line.number, "many_dates", name)
                    return tuple(sorted(found))
                moment = read_moment(text.partition("/")[0])
                if moment is None:
                    self.problems.add(line.number, "date", text)
                    continue
                wall = self.zones.wall(line, moment, zone)
                found.add(datetime.combine(wall, start.time()) if moment.day else wall)
        return tuple(sorted(found))

    def _expanded(
        self,
        event: Part,
        start: datetime,
        zone: str,
        skipped: set[datetime],
        extra: tuple[datetime, ...],
    ) -> list[datetime]:
        end = datetime.combine(self.today + AHEAD, time())
        begin = max(start, datetime.combine(self.today - BEHIND, time()))
        found = {start, *extra}
        for name in ("RRULE", "EXRULE"):
            for line in event.all(name)[:_MOST_RULES]:
                walls = _walls(line.value, start, end, zone)
                found = found.union(walls) if name == "RRULE" else found.difference(walls)
        kept = sorted(wall for wall in found if begin <= wall <= end and wall not in skipped)
        most = min(self.limits.expanded, self.limits.expanded_all - self._spent)
        if len(kept) > most:
            self.problems.add(event.line, "many_expanded", str(len(kept) - max(0, most)))
        return list(islice(kept, max(1, most)))


def _parts(text: str) -> dict[str, str]:
    parts = [part.partition("=") for part in text.split(";")]
    found = {name: value for name, _, value in parts}
    if len(found) != len(parts):
        raise UnsupportedRule("RRULE", text)  # a part stands there twice
    return found


def _joined(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _tidy(text: str) -> str:
    """Without the blanks and the "COUNT=-1" for "no end" that some programs write."""
    if len(text) > MOST_TEXT:
        raise UnsupportedRule("RRULE", text)
    parts = "".join(text.split()).upper().split(";")
    return ";".join(part for part in parts if part not in ("", "COUNT=-1", "COUNT=0"))


def _without_clock(text: str, start: datetime) -> str | None:
    """The rule without times of day where these say no more than the start; else None."""
    text = _tidy(text)
    if not any(name in text for name in _CLOCK):
        return text
    parts = _parts(text)
    parts.pop("BYSECOND", "")
    for name, value in {"BYHOUR": start.hour, "BYMINUTE": start.minute}.items():
        given = parts.pop(name, str(value)).lstrip("0") or "0"
        if given != str(value):
            return None
    return _joined(parts)


def _walls(text: str, start: datetime, end: datetime, zone: str) -> list[datetime]:
    """The wall times of a rule that may name several times of day. Raises UnsupportedRule."""
    parts = _parts(_tidy(text))
    times = list(_times(parts, start))
    count = parts.pop("COUNT", "") if len(times) > 1 else ""
    if "BYSETPOS" in parts and len(times) > 1:
        raise UnsupportedRule("BYSETPOS", text)
    rule: Rule = read_rule(_joined(parts), zone)
    found: set[datetime] = set()
    for clock in times:
        begin = datetime.combine(start, clock)
        own = occurrences(rule, begin, end)
        # the start itself counts, whether it is one of the rule's or not
        found.update(wall for wall in own[1:] if wall >= start)
        if own and (clock == start.time() or _matches(rule, begin)):
            found.update(wall for wall in own[:1] if wall >= start)
    walls = sorted(found | {start})
    return walls[: int(count)] if count.isascii() and count.isdecimal() else walls


def _matches(rule: Rule, wall: datetime) -> bool:
    """Whether a rule gives a time by itself, told from a start a long period before it."""
    days = {day.weekday for day in rule.by_day}
    if days and wall.weekday() not in days:
        return False
    return not rule.by_month or wall.month in rule.by_month


def _times(parts: dict[str, str], start: datetime) -> Iterator[time]:
    own = {"BYHOUR": start.hour, "BYMINUTE": start.minute, "BYSECOND": 0}
    found: dict[str, list[int]] = {}
    for name, value in own.items():
        texts = parts.pop(name, str(value)).split(",")
        if not all(text.isascii() and text.isdecimal() and len(text) < 3 for text in texts):
            raise UnsupportedRule(name, ",".join(texts))
        found[name] = sorted({int(text) for text in texts})
        if found[name][-1] >= _CLOCK[name]:
            raise UnsupportedRule(name, ",".join(texts))
    if len(found["BYHOUR"]) * len(found["BYMINUTE"]) > _MOST_TIMES:
        raise UnsupportedRule("BYMINUTE", "")
    for hour, minute in product(found["BYHOUR"], found["BYMINUTE"]):
        yield time(hour, minute)
