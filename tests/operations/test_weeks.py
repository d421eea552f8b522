"""Weeks planned from other weeks: nothing doubled, breaks kept, the same clock time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.week_plan import Standing
from creatorplanner.operations import breaks, series, streams, weeks
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_sessions
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

THIS, NEXT = date(2026, 11, 16), date(2026, 11, 23)
WEEKLY = read_rule("FREQ=WEEKLY")
Copied = tuple[str, datetime | None]


def add(planner: Planner, title: str, start: datetime, **values: Any) -> str:
    """One stream; its id."""
    draft = streams.Draft(**{"zone": ZONE, "start": start, "title": title, **values})
    return planner.run(streams.create_stream, draft).subject


def weekly(planner: Planner, title: str, start: datetime, rule: str = "FREQ=WEEKLY") -> str:
    """One stream that comes again; the id of the first."""
    draft = streams.Draft(zone=ZONE, start=start, title=title)
    return planner.run(series.create_series, draft, read_rule(rule), NOW).subject


def at(day: int, hour: int = 20, minute: int = 0) -> datetime:
    """A wall time in November 2026."""
    return datetime(2026, 11, day, hour, minute)


def copy(planner: Planner, source: date = THIS, target: date = NEXT) -> Done:
    """Copy a week, Mondays first, in New York."""
    return planner.run(weeks.copy_week, source, target, ZONE)


def found(book: Planbook, first: date = NEXT) -> list[Copied]:
    """Titles and wall starts of a week."""
    return [(one.title, one.start) for one in weeks.starting_in_week(book, first, ZONE)]


def test_a_week_is_copied_at_the_same_weekday_and_time(planner: Planner, book: Planbook) -> None:
    add(planner, "Glam", at(16), minutes=90, platforms=("tiktok", "kick"))
    add(planner, "Brunch", at(22, 11, 30))
    add(planner, "Long ago", at(9))
    done = copy(planner)
    assert found(book) == [("Glam", at(23)), ("Brunch", at(29, 11, 30))]
    assert done.facts["count"] == 2
    glam = weeks.starting_in_week(book, NEXT, ZONE)[0]
    assert (glam.minutes, glam.platforms) == (90, ("tiktok", "kick"))
    planner.undo()
    assert found(book) == []


def test_ticks_are_cleared_and_results_stay_behind(planner: Planner, book: Planbook) -> None:
    key = add(planner, "Glam", at(16))
    with book.edit() as edit:
        edit.put(ChecklistItem("item", key, "Teaser", DueRule(Anchor.START, -60)))
        edit.put(ChecklistItem("open", key, "Clip", DueRule(Anchor.START, 60), position=1))
    planner.run(tick_item, "item", NOW)
    planner.run(log_sessions, key, [Session("s", key, "tiktok", views=1200)])
    copied = book.find(Stream, copy(planner).subject)
    assert copied is not None
    assert copied.status is Status.PLANNED
    assert book.sessions.of_stream(copied.id) == []
    items = book.promotion.items_of(copied.id)
    assert [(item.text, item.done) for item in items] == [("Teaser", False), ("Clip", False)]
    assert items[0].due_at == datetime(2026, 11, 24, 0, tzinfo=UTC)


def test_what_repeats_by_itself_and_what_is_there_is_not_doubled(
    planner: Planner, book: Planbook
) -> None:
    weekly(planner, "Ask me anything", at(20))
    weekly(planner, "Glam", at(16))
    for title, day in (("Haul", 21), ("Story", 17), ("Grind", 18)):
        add(planner, title, at(day, 15))
    add(planner, "Haul", at(28, 15))
    facts = copy(planner).facts
    assert (facts["count"], facts["repeating"], facts["there"]) == (2, 2, 1)
    assert [title for title, _ in found(book)] == [
        "Glam", "Story", "Grind", "Ask me anything", "Haul"
    ]  # fmt: skip
    again = copy(planner).facts
    assert (again["count"], again["repeating"], again["there"]) == (0, 2, 3)
    assert len(found(book)) == 5


def test_the_same_title_in_another_format_or_at_another_time_is_another_stream(
    planner: Planner, book: Planbook
) -> None:
    with book.edit() as edit:
        edit.put(Format("qa", "Q&A"))
    add(planner, "Open mic", at(17))
    add(planner, "Open mic", at(24), format_id="qa")
    add(planner, "Open mic", at(24, 21))
    assert copy(planner).facts["count"] == 1
    assert len(found(book)) == 3


def test_a_stream_that_was_moved_this_week_repeats_at_its_own_time(
    planner: Planner, book: Planbook
) -> None:
    key = weekly(planner, "Ask me anything", at(20))
    planner.run(streams.move_stream, key, at(21, 18, 45))
    assert copy(planner).facts["count"] == 0
    assert found(book) == [("Ask me anything", at(27))]


@pytest.mark.parametrize("way", ["break", "skip", "every other week", "over"])
def test_a_series_that_does_not_come_that_week_is_not_brought_back(
    planner: Planner, book: Planbook, way: str
) -> None:
    rules = {"every other week": "FREQ=WEEKLY;INTERVAL=2", "over": "FREQ=WEEKLY;COUNT=1"}
    weekly(planner, "Ask me anything", at(20), rules.get(way, "FREQ=WEEKLY"))
    if way == "break":
        planner.run(breaks.take_break, NEXT, date(2026, 11, 29), NOW)
    elif way == "skip":
        (coming,) = weeks.starting_in_week(book, NEXT, ZONE)
        planner.run(streams.delete_stream, coming.id)
    assert copy(planner).facts["count"] == 0
    assert found(book) == []
    (line,) = weeks.coming_week(book, THIS, NEXT, ZONE)
    assert (line.standing, line.usual, line.offered) == (Standing.OFF, False, True)


def test_a_series_split_from_next_week_on_shows_once(planner: Planner, book: Planbook) -> None:
    weekly(planner, "Ask me anything", at(20))
    (later,) = weeks.starting_in_week(book, NEXT, ZONE)
    planner.run(streams.move_stream, later.id, at(26, 19))
    planner.run(series.widen, later.id, "later", NOW)
    lines = weeks.coming_week(book, THIS, NEXT, ZONE)
    assert [(line.standing, line.start) for line in lines] == [(Standing.REPEATS, at(26, 19))]


def test_cancelled_streams_stay_behind_but_are_offered(planner: Planner, book: Planbook) -> None:
    key = add(planner, "Haul", at(21))
    planner.run(streams.set_status, key, Status.CANCELLED)
    assert copy(planner).facts["count"] == 0
    (line,) = weeks.coming_week(book, THIS, NEXT, ZONE)
    assert (line.usual, line.offered) == (False, True)
    planner.run(weeks.plan_week, THIS, NEXT, ZONE, [key])
    (copied,) = weeks.starting_in_week(book, NEXT, ZONE)
    assert copied.status is Status.PLANNED


def test_only_the_chosen_streams_come_and_one_undo_takes_them_back(
    planner: Planner, book: Planbook
) -> None:
    keys = [add(planner, title, at(day)) for title, day in (("A", 16), ("B", 17), ("C", 18))]
    done = planner.run(weeks.plan_week, THIS, NEXT, ZONE, keys[:2])
    assert done.facts | {"first": "2026-11-23", "last": "2026-11-29", "count": 2} == done.facts
    assert [title for title, _ in found(book)] == ["A", "B"]
    planner.run(weeks.plan_week, THIS, NEXT, ZONE, keys)
    assert [title for title, _ in found(book)] == ["A", "B", "C"]
    planner.undo()
    planner.undo()
    assert found(book) == []


@pytest.mark.parametrize(
    ("source", "day", "change"),
    [
        (date(2026, 10, 26), datetime(2026, 10, 31, 20), "back to winter time"),
        (date(2027, 3, 8), datetime(2027, 3, 13, 20), "on to summer time"),
    ],
)
def test_eight_stays_eight_across_a_change_of_the_clocks(
    planner: Planner, book: Planbook, source: date, day: datetime, change: str
) -> None:
    add(planner, change, day)
    copy(planner, source, source + timedelta(days=7))
    ((_, start),) = found(book, source + timedelta(days=7))
    assert start == day + timedelta(days=7)
    (stream,) = weeks.starting_in_week(book, source + timedelta(days=7), ZONE)
    before = datetime.combine(day.date(), day.time(), UTC)
    assert stream.begins is not None
    assert stream.begins - before != timedelta(days=7)


def test_a_stream_keeps_its_own_zone(planner: Planner, book: Planbook) -> None:
    """Berlin has changed its clocks by then, New York has not: an hour later here, not there."""
    berlin = {"zone": "Europe/Berlin"}
    add(planner, "Collab", datetime(2026, 10, 21, 20), **berlin)
    copy(planner, date(2026, 10, 19), date(2026, 10, 26))
    (stream,) = weeks.starting_in_week(book, date(2026, 10, 26), ZONE)
    assert (stream.zone, stream.start) == ("Europe/Berlin", datetime(2026, 10, 28, 20))
    assert stream.begins == datetime(2026, 10, 28, 19, tzinfo=UTC)


def test_the_week_is_the_one_that_the_calendar_shows(planner: Planner, book: Planbook) -> None:
    """Sunday 11 PM in New York is Monday in Berlin, and still of the week that is copied."""
    add(planner, "Late", datetime(2026, 11, 23, 5), zone="Europe/Berlin")
    assert copy(planner).facts["count"] == 1
    assert found(book) == [("Late", datetime(2026, 11, 30, 5))]
