"""Out into a calendar file and back in: nothing is lost, doubled, or moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.calendar_export import all_entries, entries_between, publish
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    delete_stream,
    move_stream,
    retitle_stream,
    set_hashtags,
    set_status,
    set_stream_text,
)
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import NOW, ZONE
from tests.support.calendar_files import (
    a_series,
    draft,
    planned,
    shown,
    taken,
    written,
)


@pytest.fixture
def other() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


class TestThereAndBack:
    def test_everything_that_is_public_comes_back(self, planner: Planner, other: Planner) -> None:
        kind = planner.run(create_format, "Q&A, live; \\now", "🎤", "pink").subject
        key = planner.run(
            create_stream,
            draft("Ask me — anything, \\N; 🎮‮", format_id=kind, platforms=("tiktok", "My, own")),
        ).subject
        planner.run(set_hashtags, key, ("ama", "日本"))
        planner.run(set_stream_text, key, "caption", "  First\n\nlast #ama, \\n; line")
        planner.run(set_stream_text, key, "notes", "my address")
        planner.run(create_stream, draft("", start=datetime(2026, 11, 21, 9), format_id=kind))
        data = written(planner.book)
        assert b"my address" not in data
        taken(other, data)
        assert shown(other.book) == shown(planner.book)

    def test_a_series_with_all_that_differs(self, planner: Planner, other: Planner) -> None:
        series = a_series(planner)
        rows = planner.book.series.of_series(series.id)
        planner.run(move_stream, rows[2].id, datetime(2026, 12, 6, 15))
        planner.run(retitle_stream, rows[3].id, "Special")
        planner.run(delete_stream, rows[4].id)
        planner.run(set_status, rows[5].id, Status.CANCELLED)
        planner.run(take_break, date(2027, 1, 1), date(2027, 1, 10), NOW)
        data = written(planner.book)
        assert data.count(b"RECURRENCE-ID") == 3
        assert data.count(b"EXDATE") == 3
        taken(other, data)
        assert shown(other.book) == shown(planner.book)

    def test_what_the_rule_no_longer_gives_stands_alone(self, planner: Planner) -> None:
        series = a_series(planner)
        rows = planner.book.series.of_series(series.id)

        def bend(edit: Any) -> Any:
            from creatorplanner.operations.done import Done

            edit.put(replace(rows[2], recurrence=rows[2].recurrence + timedelta(days=1)))
            return Done("stream.moved")

        planner.run(bend)
        entries = {entry.uid: entry for entry in all_entries(planner.book)}
        alone = entries[f"{rows[2].id}@creatorplanner"]
        assert (alone.rule, alone.stream.start) == (None, rows[2].recurrence)
        master = entries[f"{series.id}@creatorplanner"]
        assert master.without == (rows[2].recurrence,)

    def test_a_first_stream_that_the_rule_does_not_give(
        self, planner: Planner, other: Planner
    ) -> None:
        a_series(planner, "FREQ=WEEKLY;BYDAY=MO;COUNT=4")  # from a Friday on
        data = written(planner.book)
        assert b"DTSTART;TZID=America/New_York:20261123T200000\r\n" in data
        assert b"COUNT=3" in data
        assert data.count(b"BEGIN:VEVENT") == 2
        plan = planned(planner.book, data)
        assert (plan.added, plan.changed) == ((), ())
        taken(other, data)
        assert shown(other.book) == shown(planner.book)

    def test_a_chosen_week_is_single_streams_that_are_known_again(self, planner: Planner) -> None:
        a_series(planner)
        planner.run(create_stream, draft("Alone", start=datetime(2026, 11, 22, 23)))
        entries = entries_between(planner.book, date(2026, 11, 16), date(2026, 11, 22))
        assert [(one.stream.title, one.rule) for one in entries] == [
            ("Ranked grind", None),
            ("Alone", None),
        ]
        plan = planned(planner.book, write_calendar(entries, Writing(NOW)))
        assert (plan.added, plan.changed) == ((), ())
        assert {skip.reason for skip in plan.skipped} == {"unchanged"}

    def test_back_into_the_same_plan_changes_nothing(self, planner: Planner) -> None:
        series = a_series(planner)
        rows = planner.book.series.of_series(series.id)
        planner.run(move_stream, rows[2].id, datetime(2026, 12, 6, 15))
        plan = planned(planner.book, written(planner.book))
        assert (plan.added, plan.changed, plan.formats) == ((), (), ())

    def test_sequence_counts_only_what_changed(self, planner: Planner) -> None:
        a_series(planner)
        key = planner.run(create_stream, draft("Alone")).subject

        def publication() -> dict[str, int]:
            digests = {entry.uid: entry.digest for entry in all_entries(planner.book)}
            found: dict[str, int] = planner.run(publish, digests, NOW).facts["sequences"]
            return found

        first = publication()
        assert set(first.values()) == {0}
        assert publication() == first
        planner.run(set_stream_text, key, "notes", "private")
        assert publication() == first
        planner.run(retitle_stream, key, "Together")
        assert publication()[f"{key}@creatorplanner"] == 1
        assert sorted(publication().values()) == [0, 1]


ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC", "Africa/Casablanca"]
RULES = [
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,TH,SU",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=9",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=WEEKLY;UNTIL=20270131T120000",
]
TEXT = st.text(max_size=30)
STARTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)
SINGLE = st.tuples(STARTS, st.sampled_from(ZONES), st.integers(1, 1440), TEXT, TEXT)


@settings(max_examples=15)
@example([], [((datetime(2026, 11, 18, 20), ZONES[0], 60, "x", ""), RULES[1])], [(0, "delete")])
@given(
    st.lists(SINGLE, max_size=4),
    st.lists(st.tuples(SINGLE, st.sampled_from(RULES)), max_size=2),
    st.lists(
        st.tuples(st.integers(0, 30), st.sampled_from(["move", "name", "delete"])), max_size=4
    ),
)
def test_export_then_import_gives_the_same_plan(
    singles: list[Any], repeated: list[Any], deeds: list[tuple[int, str]]
) -> None:
    ours, theirs = (Planner(open_in_memory(), FixedClock(NOW, ZONE)) for _ in range(2))
    for start, zone, minutes, title, caption in singles:
        made = Draft(zone=zone, start=start, minutes=minutes, title=title)
        key = ours.run(create_stream, made).subject
        ours.run(set_stream_text, key, "caption", caption)
    for (start, zone, minutes, title, _caption), rule in repeated:
        made = Draft(zone=zone, start=start, minutes=minutes, title=title)
        ours.run(create_series, made, read_rule(rule), NOW)
    for number, deed in deeds:
        streams = ours.book.calendars.dated()
        if number < len(streams):
            _do(ours, streams[number], deed)
    taken(theirs, written(ours.book))
    assert shown(theirs.book) == shown(ours.book)
    again = planned(theirs.book, written(ours.book))
    assert (again.added, again.changed) == ((), ())
    ours.book.close()
    theirs.book.close()


def _do(planner: Planner, stream: Stream, deed: str) -> None:
    assert stream.start is not None
    if deed == "move":
        planner.run(move_stream, stream.id, stream.start + timedelta(hours=27))
    elif deed == "name":
        planner.run(retitle_stream, stream.id, "Another")
    else:
        planner.run(delete_stream, stream.id)


def test_instants_survive_in_every_zone(planner: Planner, other: Planner) -> None:
    for zone in ZONES:
        for wall in (datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30)):
            planner.run(create_stream, Draft(zone=zone, start=wall, minutes=45, title=zone))
    taken(other, written(planner.book))
    assert sorted(one.begins or NOW for one in other.book.calendars.dated()) == sorted(
        one.begins or NOW for one in planner.book.calendars.dated()
    )
    assert all((one.begins or NOW).tzinfo is UTC for one in other.book.calendars.dated())
