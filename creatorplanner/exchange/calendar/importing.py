"""What taking over a calendar file would do to a plan: told before anything is done.

The same event again (by UID and RECURRENCE-ID) updates what it once became instead of doubling it.
What is not in the file any more is only removed where that is asked for, and never more than a
quarter of a calendar without an answer: an empty feed wipes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Literal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence import Rule, occurrences
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import SHARED, Break, Series
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.entries import own_id
from creatorplanner.exchange.calendar.import_values import (
    Formats,
    Taker,
    own_breaks,
    whole_again,
)
from creatorplanner.exchange.calendar.parsed import CalendarEvent, ParsedCalendar

PAST = timedelta(days=366)
"""How far back the streams of a repeating event are taken over."""
SILENT_SHARE = 0.25
"""The part of a calendar's streams that may go without a question."""

Reason = Literal["unchanged", "cancelled", "zone", "past"]
Key = tuple[str, str]  # UID, RECURRENCE-ID as ISO wall time or ""


@dataclass(frozen=True)
class Existing:
    """What the plan holds of the things that a file speaks of.

    ``links`` lead from (UID, RECURRENCE-ID) to ids; ``source`` are the ids that came from the same
    calendar before. ``rows`` are streams of series by (series id, wall time of the rule).
    """

    streams: Mapping[str, Stream] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    rows: Mapping[tuple[str, datetime], Stream] = field(default_factory=dict)
    links: Mapping[Key, str] = field(default_factory=dict)
    source: frozenset[str] = frozenset()
    formats: tuple[Format, ...] = ()


@dataclass(frozen=True)
class Answers:
    """What was decided before. ``home`` is the zone of floating times, ``now`` aware UTC.

    ``sync``: the file is all of its calendar, so what is missing in it goes; ``remove`` answers
    whether that may be more than a quarter. ``platforms`` are ids by name in small letters.
    """

    home: str
    now: datetime
    platforms: Mapping[str, str] = field(default_factory=dict)
    sync: bool = False
    remove: bool | None = None


@dataclass(frozen=True)
class Placed:
    """A stream of a series that is not as the series has it; ``recurrence`` is its place."""

    recurrence: datetime
    stream: Stream


@dataclass(frozen=True)
class Item:
    """One thing to take over: a stream, or with a ``rule`` a series whose first one it is.

    ``target`` is the id of the stream or series that there is already, "" for a new one. ``place``
    is set for a stream of a series of the plan: (series id, wall time of the rule).
    """

    event: CalendarEvent
    key: Key
    stream: Stream
    rule: Rule | None = None
    skipped: tuple[datetime, ...] = ()
    target: str = ""
    place: tuple[str, datetime] | None = None
    changes: tuple[Placed, ...] = ()
    breaks: tuple[Break, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Skip:
    """An event that changes nothing, and why."""

    event: CalendarEvent
    reason: Reason


@dataclass(frozen=True)
class Question:
    """Something to answer first: ``kind`` "zone" (name, suggestion) or "remove" (how many)."""

    kind: Literal["zone", "remove"]
    name: str = ""
    suggestion: str = ""
    count: int = 0


@dataclass(frozen=True)
class ImportPlan:
    """All that would happen; ``formats`` are those that have to be made for it."""

    added: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    skipped: tuple[Skip, ...] = ()
    questions: tuple[Question, ...] = ()
    removed: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()


def plan_import(parsed: ParsedCalendar, existing: Existing, answers: Answers) -> ImportPlan:
    """What taking over the file would add, change, skip and remove, and what has to be asked."""
    return _Planning(existing, answers).plan(parsed)


def iso(recurrence: datetime | None) -> str:
    """A RECURRENCE-ID as links keep it."""
    return "" if recurrence is None else recurrence.isoformat(timespec="minutes")


class _Planning:
    def __init__(self, existing: Existing, answers: Answers) -> None:
        self._existing, self._answers = existing, answers
        self._formats = Formats(existing.formats)
        self._taker = Taker(self._formats, answers.platforms, answers.home, answers.now)
        self._added: list[Item] = []
        self._changed: list[Item] = []
        self._skipped: list[Skip] = []
        self._seen: set[str] = set()

    def plan(self, parsed: ParsedCalendar) -> ImportPlan:
        families: dict[str, list[CalendarEvent]] = {}
        uids = {event.uid for event in parsed.events if event.rule}
        for event in (whole_again(one, uids) for one in parsed.events):
            families.setdefault(event.uid, []).append(event)
        for events in families.values():
            self._family(events)
        missing = self._existing.source - self._seen
        removed, question = self._removal(missing, bool(parsed.events))
        asked = [Question("zone", *zone) for zone in parsed.unknown_zones]
        used = {item.stream.format_id for item in (*self._added, *self._changed)}
        used |= {one.stream.format_id for item in self._added for one in item.changes}
        return ImportPlan(
            tuple(self._added),
            tuple(self._changed),
            tuple(self._skipped),
            (*asked, *question),
            removed,
            tuple(kind for kind in self._formats.made.values() if kind.id in used),
        )

    def _removal(
        self, missing: frozenset[str], any_events: bool
    ) -> tuple[tuple[str, ...], list[Question]]:
        answer = self._answers.remove
        if not self._answers.sync or not missing or answer is False:
            return (), []
        few = any_events and len(missing) <= SILENT_SHARE * len(self._existing.source)
        if answer or few:
            return tuple(sorted(missing)), []
        return (), [Question("remove", count=len(missing))]

    def _family(self, events: list[CalendarEvent]) -> None:
        """The events of one UID: those with a rule take their changed occurrences with them."""
        masters = [event for event in events if event.rule]
        for event in events:
            if event.asked:
                self._skip(event, "zone")
            elif event.rule:
                self._series(event, [one for one in events if _belongs(one, event, masters)])
            elif not any(_belongs(event, master, masters) for master in masters):
                self._single(event)

    # ------------------------------------------------------------ single streams

    def _single(self, event: CalendarEvent) -> None:
        self._stream(event, (event.uid, iso(event.recurrence)))
        for wall in event.extra:
            again = replace(event, start=wall, recurrence=wall, extra=())
            self._stream(again, (event.uid, iso(wall)))

    def _stream(self, event: CalendarEvent, key: Key) -> None:
        target = self._known(key)
        place = self._place(event) if target not in self._existing.streams else None
        known = self._existing.streams.get(target) or (place and self._existing.rows.get(place))
        if known is None and event.status == "CANCELLED":
            self._skip(event, "cancelled")
            return
        stream = self._taker.stream(event, known or None)
        if known:
            self._seen.add(known.id)
            fields = differing(known, stream)
            item = Item(event, key, stream, target=known.id, place=place, fields=fields)
            self._note(item)
        else:
            series = target if target in self._existing.series else ""
            self._seen.add(series)
            self._added.append(Item(event, key, stream, target=series, place=place))

    def _place(self, event: CalendarEvent) -> tuple[str, datetime] | None:
        """Which stream of a series of the plan a changed occurrence without its event means."""
        if event.recurrence is None:
            return None
        series = self._existing.series.get(self._known((event.uid, "")))
        if series is None:
            return None
        place = (series.id, event.recurrence)
        given = place in self._existing.rows or event.recurrence in series.walls(event.recurrence)
        return place if given else None

    def _known(self, key: Key) -> str:
        """The id that an event has in the plan, "" if it has none."""
        found = self._existing.links.get(key, "")
        own = own_id(key[0]) if not key[1] else ""
        known = own in self._existing.streams or own in self._existing.series
        return found or (own if known else "")

    # ------------------------------------------------------------ series

    def _series(self, event: CalendarEvent, changes: list[CalendarEvent]) -> None:
        key = (event.uid, iso(event.recurrence))
        target = self._known(key)
        series = self._existing.series.get(target)
        if series is None and event.status == "CANCELLED":
            self._skip(event, "cancelled")
            return
        begun = self._begin(event, series)
        if begun is None:
            self._skip(event, "past")
            return
        base = None if series is None else _first(series)
        stream = self._taker.stream(begun, base)
        stream = replace(stream, status=Status.PLANNED)
        rule = read_rule(begun.rule)
        placed = self._changes(series, stream, rule, changes)
        breaks = own_breaks(event)
        skipped = tuple(wall for wall in begun.skipped if not _in_break(wall, breaks))
        item = Item(event, key, stream, rule, skipped, target, None, placed, breaks)
        self._seen.add(target)
        if series is None:
            self._added.append(item)
        else:
            self._note(replace(item, fields=_series_fields(series, item, base)))
        for wall in event.extra:
            once = replace(event, start=wall, recurrence=wall, rule="", extra=(), skipped=())
            self._stream(once, (event.uid, iso(wall)))

    def _begin(self, event: CalendarEvent, series: Series | None) -> CalendarEvent | None:
        """The event without what lies more than a year behind; None if nothing is left of it."""
        today = to_wall(self._answers.now, self._answers.home)
        cut = datetime.combine((today - PAST).date(), time())
        if event.start >= cut or event.own:
            return event
        rule = read_rule(event.rule)
        if series is not None and occurrences(rule, event.start, series.start, series.start):
            cut = series.start  # where it was cut when it came
        walls = occurrences(rule, event.start, cut + 30 * PAST, cut)
        if not walls:
            return None
        if rule.count is not None:
            gone = len(occurrences(rule, event.start, walls[0] - timedelta(minutes=1)))
            rule = replace(rule, count=rule.count - gone)
        skipped = tuple(wall for wall in event.skipped if wall >= walls[0])
        return replace(event, start=walls[0], rule=rule.text(), skipped=skipped)

    def _changes(
        self, series: Series | None, stream: Stream, rule: Rule, changes: list[CalendarEvent]
    ) -> tuple[Placed, ...]:
        """The changed streams of a series; those that its rule does not give stand alone."""
        assert stream.start is not None
        walls = [event.recurrence for event in changes if event.recurrence is not None]
        given = set(occurrences(rule, stream.start, max(walls), min(walls))) if walls else set()
        placed = []
        for event in changes:
            wall = event.recurrence
            assert wall is not None
            if event.asked:
                self._skip(event, "zone")
            elif wall < stream.start and not event.own and event.start < stream.start:
                self._skip(event, "past")
            elif wall not in given:
                self._stream(event, (event.uid, iso(wall)))
            else:
                row = None if series is None else self._existing.rows.get((series.id, wall))
                placed.append(Placed(wall, self._taker.stream(event, row)))
        return tuple(placed)

    # ------------------------------------------------------------ notes

    def _note(self, item: Item) -> None:
        if item.fields:
            self._changed.append(item)
        elif changed := tuple(one for one in item.changes if self._differs(item, one)):
            self._changed.append(replace(item, changes=changed, fields=("changes",)))
        else:
            self._skip(item.event, "unchanged")

    def _differs(self, item: Item, one: Placed) -> bool:
        known = self._existing.rows.get((item.target, one.recurrence))
        return known is None or bool(differing(known, one.stream))

    def _skip(self, event: CalendarEvent, reason: Reason) -> None:
        self._skipped.append(Skip(event, reason))


def differing(before: Stream, after: Stream) -> tuple[str, ...]:
    """The names of the fields in which two streams differ, but the id."""
    names = (*SHARED, "status")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _belongs(event: CalendarEvent, master: CalendarEvent, masters: Iterable[CalendarEvent]) -> bool:
    """Whether an event is a changed occurrence of this master, the latest that begins before it."""
    if event.rule or event.recurrence is None:
        return False
    wall = event.recurrence
    fitting = [one for one in masters if one.recurrence is None or one.recurrence <= wall]
    latest = max(fitting, key=lambda one: one.recurrence or datetime.min, default=None)
    return master is latest


def _in_break(wall: datetime, breaks: tuple[Break, ...]) -> bool:
    return any(first <= wall.date() <= last for first, last in breaks)


def _first(series: Series) -> Stream:
    """The series' values as a stream."""
    return replace(series.stream(series.start), id=series.id)


def _series_fields(series: Series, item: Item, base: Stream | None) -> tuple[str, ...]:
    assert base is not None
    found = differing(base, item.stream)
    if item.rule is not None and series.rule.text() != item.rule.text():
        found = (*found, "rule")
    if item.breaks and item.breaks != series.breaks:
        found = (*found, "breaks")
    gone = {wall for wall in item.skipped if not series.pauses(wall.date())}
    mine = {wall for wall in series.skipped if not series.pauses(wall.date())}
    return (*found, "skipped") if gone != mine else found
