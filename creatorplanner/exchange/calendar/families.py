"""Events that belong together: a repeating event and its changed occurrences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from creatorplanner.domain.recurrence import Rule, ends_before, occurrences
from creatorplanner.domain.recurrence_text import UnsupportedRule, read_rule
from creatorplanner.domain.series_moves import Move, move_rule
from creatorplanner.exchange.calendar.events import Raw
from creatorplanner.exchange.calendar.limits import Limits
from creatorplanner.exchange.calendar.parsed import CalendarEvent, Problems
from creatorplanner.exchange.calendar.zones_read import FileZones


def families(
    raws: Iterable[Raw], zones: FileZones, limits: Limits, problems: Problems
) -> list[CalendarEvent]:
    """All events in the order of the file, doubles left out, each change with its RECURRENCE-ID.

    What is changed from one time on ("this and future") ends the event and begins another.
    """
    by_uid: dict[str, list[Raw]] = {}
    for raw in raws:
        by_uid.setdefault(raw.event.uid, []).append(raw)
    found: list[CalendarEvent] = []
    for members in by_uid.values():
        found += _family(members, zones, limits, problems)
    return found


def _family(
    members: list[Raw], zones: FileZones, limits: Limits, problems: Problems
) -> list[CalendarEvent]:
    master = _newest([raw.event for raw in members if raw.recurrence is None], problems)
    changes: dict[datetime, CalendarEvent] = {}
    for raw in members:
        if raw.recurrence is None:
            continue
        if len(changes) == limits.changes:
            problems.add(raw.event.line, "many_changes")
            break
        change = _change(raw, master, zones)
        known = changes.get(change.recurrence or change.start)
        kept = _newest([one for one in (known, change) if one is not None], problems)
        if kept is not None and kept.recurrence is not None:
            changes[kept.recurrence] = kept
    rest = [changes[wall] for wall in sorted(changes)]
    return rest if master is None else _split(master, rest, problems)


def _newest(events: list[CalendarEvent], problems: Problems) -> CalendarEvent | None:
    """The event with the highest SEQUENCE, the later one of equals."""
    found: CalendarEvent | None = None
    for event in events:
        if found is not None:
            problems.add(event.line, "double", event.title)
        if found is None or event.sequence >= found.sequence:
            found = event
    return found


def _change(raw: Raw, master: CalendarEvent | None, zones: FileZones) -> CalendarEvent:
    assert raw.recurrence is not None
    line, moment = raw.recurrence
    owner = master or raw.event
    wall = zones.wall(line, moment, owner.zone or zones.home)
    if moment.day and master is not None:
        wall = datetime.combine(wall, master.start.time())
    return replace(raw.event, recurrence=wall)


def _split(
    master: CalendarEvent, changes: list[CalendarEvent], problems: Problems
) -> list[CalendarEvent]:
    """The master and its changes, cut where one of these goes for all later ones too."""
    found: list[CalendarEvent] = []
    move: Move | None = None
    for change in changes:
        assert change.recurrence is not None
        place = change.recurrence if move is None else move.after(change.recurrence)
        if place is not None:
            change = replace(change, recurrence=place)
        if not (change.this_and_future and master.rule):
            found.append(replace(change, this_and_future=False))
            continue
        try:
            ended, later, move = _cut(master, change)
        except UnsupportedRule as error:
            problems.add(change.line, "rule", f"{error.part}: {error.text}")
            found.append(replace(change, this_and_future=False))
            continue
        found.append(ended)
        master = later
    return [master, *found] if not master.this_and_future else [*found, master]


def _cut(master: CalendarEvent, change: CalendarEvent) -> tuple[CalendarEvent, CalendarEvent, Move]:
    """The event up to the change, the event from there on, and how its times moved."""
    at = change.recurrence
    assert at is not None
    rule = read_rule(master.rule)
    move = move_rule(_remaining(rule, master.start, at), at, change.start)
    later = replace(
        change,
        rule=change.rule or move.rule.text(),
        skipped=change.skipped or _moved(master.skipped, at, move),
    )
    ended = replace(
        master,
        rule=ends_before(rule, at).text(),
        skipped=tuple(wall for wall in master.skipped if wall < at),
    )
    return ended, later, move


def _remaining(rule: Rule, start: datetime, at: datetime) -> Rule:
    if rule.count is None:
        return rule
    passed = len(occurrences(rule, start, at - timedelta(minutes=1)))
    return replace(rule, count=max(1, rule.count - passed))


def _moved(skipped: tuple[datetime, ...], at: datetime, move: Move) -> tuple[datetime, ...]:
    walls = (move.after(wall) for wall in skipped if wall >= at)
    return tuple(wall for wall in walls if wall is not None)
