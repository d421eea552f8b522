"""Out into a calendar file and back in: nothing is lost, doubled, or moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import StillRunningError
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import SHARED, Series
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.calendar.importing import Answers, ImportPlan, plan_import
from creatorplanner.exchange.calendar.reading import Reading, read_calendar
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.calendar_export import all_entries, entries_between, publish
from creatorplanner.operations.calendar_import import (
    existing_for,
    import_calendar,
    import_steps,
)
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
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

PRIVATE = ("notes", "run_of_show", "format_id")
SOURCE = "Mia"


def written(book: Planbook, **how: Any) -> bytes:
    return write_calendar(all_entries(book), Writing(NOW, **how))


def planned(book: Planbook, data: bytes, *, source: str = SOURCE, **answers: Any) -> ImportPlan:
    parsed = read_calendar(data, Reading(ZONE, date(2026, 11, 18)))
    assert [one for one in parsed.problems if one.code not in ("floating", "all_day")] == []
    return plan_import(parsed, existing_for(book, parsed, source), Answers(ZONE, NOW, **answers))


def taken(planner: Planner, data: bytes, **answers: Any) -> ImportPlan:
    plan = planned(planner.book, data, **answers)
    planner.run(import_calendar, plan, SOURCE, NOW)
    return plan


def shown(book: Planbook) -> list[tuple[Any, ...]]:
    """What anyone can see of a plan, whatever the ids are; private texts excepted."""
    names = {kind.id: (kind.name, kind.emoji, kind.color) for kind in book.formats.all()}
    streams = {stream.id: stream for stream in book.calendars.dated()}
    ties = book.series.occurrences_of(streams)
    every = {series.id: series for series in book.series.all()}

    def told(thing: Stream | Series) -> tuple[Any, ...]:
        values = [getattr(thing, name) for name in SHARED if name not in PRIVATE]
        return (*values, names.get(thing.format_id or ""))

    def tie(key: str) -> Any:
        found = ties.get(key)
        return None if found is None else (found.recurrence, told(every[found.series_id]))

    rows = [(*told(one), one.status, tie(one.id)) for one in streams.values()]
    rows += [
        (
            *told(one),
            one.rule.text(),
            one.breaks,
            {w for w in one.skipped if not one.pauses(w.date())},
        )
        for one in every.values()
    ]
    return sorted(rows, key=repr)


@pytest.fixture
def other() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


def draft(title: str = "Ranked grind", **values: Any) -> Draft:
    start = values.pop("start", datetime(2026, 11, 20, 20))
    return Draft(zone=values.pop("zone", ZONE), start=start, title=title, minutes=90, **values)


def a_series(planner: Planner, rule: str = "FREQ=WEEKLY;BYDAY=FR", **values: Any) -> Series:
    planner.run(create_series, draft(**values), read_rule(rule), NOW)
    return planner.book.series.all()[-1]


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
            from creatorplanner.operations.planner import Done

            edit.put(replace(rows[2], recurrence=rows[2].recurrence + timedelta(days=1)))
            return Done("stream.moved")

        planner.run(bend)
        entries = {entry.uid: entry for entry in all_entries(planner.book)}
        alone = entries[f"{rows[2].id}@creatorplanner"]
        assert (alone.rule, alone.stream.start) == (None, rows[2].recurrence)
        master = entries[f"{series.id}@creatorplanner"]
        assert master.without == (rows[2].recurrence,)

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


def foreign(*events: str) -> bytes:
    whole = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\n{whole}END:VCALENDAR\r\n".encode()


def friday(uid: str = "a", *lines: str, hour: int = 20, title: str = "Stream") -> str:
    start = f"DTSTART;TZID=America/New_York:20261120T{hour:02}0000"
    return "\r\n".join([f"UID:{uid}", start, "DURATION:PT1H", f"SUMMARY:{title}", *lines])


class TestForeignFiles:
    def test_f07_the_same_file_twice_doubles_nothing(self, planner: Planner) -> None:
        data = foreign(friday("a"), friday("b", "RRULE:FREQ=WEEKLY;COUNT=3"))
        first = taken(planner, data)
        assert (len(first.added), len(planner.book.calendars.dated())) == (2, 4)
        again = planned(planner.book, data)
        assert (again.added, again.changed) == ((), ())
        assert [skip.reason for skip in again.skipped] == ["unchanged", "unchanged"]

    def test_f07_a_newer_file_updates_in_one_step_and_undo_takes_it_back(
        self, planner: Planner
    ) -> None:
        taken(planner, foreign(friday("a"), friday("b", "RRULE:FREQ=WEEKLY;COUNT=3")))
        before = shown(planner.book)
        late = foreign(
            friday("a", hour=21, title="Later"),
            friday("b", "RRULE:FREQ=WEEKLY;COUNT=4", hour=18, title="Earlier"),
            friday("c"),
        )
        plan = taken(planner, late)
        assert [item.fields for item in plan.changed] == [
            ("start", "title"),
            ("start", "title", "rule"),
        ]
        after = [(one.start, one.title) for one in planner.book.calendars.dated()]
        assert after[:3] == [
            (datetime(2026, 11, 20, 18), "Earlier"),
            (datetime(2026, 11, 20, 20), "Stream"),
            (datetime(2026, 11, 20, 21), "Later"),
        ]
        assert len(after) == 6
        planner.undo()
        assert shown(planner.book) == before
        planner.undo()
        assert planner.book.calendars.dated() == []
        assert planner.book.calendars.by_uid(["a", "b"]) == []

    def test_f07_an_empty_feed_wipes_nothing(self, planner: Planner) -> None:
        taken(planner, foreign(*(friday(str(n)) for n in range(8))))
        empty = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        assert planned(planner.book, empty).removed == ()
        plan = planned(planner.book, empty, sync=True)
        assert plan.removed == ()
        assert [(one.kind, one.count) for one in plan.questions] == [("remove", 8)]
        assert len(planned(planner.book, empty, sync=True, remove=True).removed) == 8
        assert planned(planner.book, empty, sync=True, remove=False).questions == ()

    def test_f07_a_quarter_may_go_where_the_calendar_is_kept_in_step(
        self, planner: Planner
    ) -> None:
        taken(planner, foreign(*(friday(str(n)) for n in range(8))))
        fewer = foreign(*(friday(str(n)) for n in range(6)))
        assert planned(planner.book, fewer).removed == ()
        plan = planned(planner.book, fewer, sync=True)
        assert len(plan.removed) == 2
        planner.run(import_calendar, plan, SOURCE, NOW)
        assert len(planner.book.calendars.dated()) == 6
        much = foreign(*(friday(str(n)) for n in range(4)))
        assert planned(planner.book, much, sync=True).questions[0].count == 2

    def test_an_unknown_zone_is_asked_and_its_events_wait(self, planner: Planner) -> None:
        strange = friday("a").replace("America/New_York", "Studio")
        plan = planned(planner.book, foreign(strange, friday("b")))
        assert [(one.kind, one.name, one.count) for one in plan.questions] == [
            ("zone", "Studio", 1)
        ]
        assert [skip.reason for skip in plan.skipped] == ["zone"]
        assert len(plan.added) == 1

    def test_formats_by_name_platforms_by_place_texts_to_the_notes(self, planner: Planner) -> None:
        planner.run(create_format, "Q&A")
        lines = ("CATEGORIES:Other,q&a", "LOCATION:Twitch\\, Home", "DESCRIPTION:Gate code 1234")
        taken(planner, foreign(friday("a", *lines)), platforms={"twitch": "twitch"})
        [stream] = planner.book.calendars.dated()
        assert planner.book.formats.all()[0].id == stream.format_id
        assert (stream.platforms, stream.caption) == (("twitch",), "")
        assert stream.notes == "Gate code 1234"

    def test_the_past_of_others_does_not_wait_for_numbers(self, planner: Planner) -> None:
        old = friday("a").replace("20261120", "20260102")
        weekly = friday("b", "RRULE:FREQ=WEEKLY").replace("20261120", "20150102")
        taken(planner, foreign(old, weekly))
        assert planner.book.streams.count_to_log(NOW) == 0
        [series] = planner.book.series.all()
        assert series.start == datetime(2025, 11, 21, 20)
        assert planned(planner.book, foreign(old, weekly)).changed == ()

    def test_cancelled_is_no_new_stream_but_cancels_a_known_one(self, planner: Planner) -> None:
        gone = friday("a", "STATUS:CANCELLED")
        assert [one.reason for one in planned(planner.book, foreign(gone)).skipped] == ["cancelled"]
        taken(planner, foreign(friday("a")))
        taken(planner, foreign(gone))
        assert planner.book.calendars.dated()[0].status is Status.CANCELLED

    def test_one_changed_occurrence_that_comes_alone(self, planner: Planner) -> None:
        taken(planner, foreign(friday("a", "RRULE:FREQ=WEEKLY")))
        late = friday("a", "RECURRENCE-ID:20261128T010000Z", title="Guest")
        late = late.replace("20261120T20", "20261128T15")
        taken(planner, foreign(late.replace("RECURRENCE-ID:20261128T010000Z", LOCAL)))
        titles = {one.start: one.title for one in planner.book.calendars.dated()[:3]}
        assert titles[datetime(2026, 11, 28, 15)] == "Guest"
        assert datetime(2026, 11, 27, 20) not in titles

    def test_private_texts_and_ticks_survive_an_update(self, planner: Planner) -> None:
        taken(planner, foreign(friday("a", "DESCRIPTION:from outside")))
        [stream] = planner.book.calendars.dated()
        planner.run(set_stream_text, stream.id, "notes", "mine")
        taken(planner, foreign(friday("a", "DESCRIPTION:other", title="New")))
        [stream] = planner.book.calendars.dated()
        assert (stream.title, stream.notes) == ("New", "mine")


LOCAL = "RECURRENCE-ID;TZID=America/New_York:20261127T200000"


class TestInSteps:
    def test_f02_cancelled_in_the_middle_nothing_is_there(self, planner: Planner) -> None:
        planner.run(create_stream, draft("Mine"))
        plan = planned(planner.book, foreign(*(friday(str(n)) for n in range(90))))
        steps = planner.run_in_steps(import_steps, plan, SOURCE, NOW)
        assert [next(steps), next(steps)] == [0, 20]
        with pytest.raises(StillRunningError):
            planner.run(create_stream, draft())
        with pytest.raises(StillRunningError):
            planner.undo()
        steps.close()
        assert [stream.title for stream in planner.book.calendars.dated()] == ["Mine"]
        step = planner.undo()
        assert step is not None
        assert step.name == "stream.created"

    def test_to_the_end_it_is_one_step(self, planner: Planner) -> None:
        heard: list[int] = []
        planner.subscribe(lambda change_set: heard.append(len(change_set.changes)))
        plan = planned(planner.book, foreign(*(friday(str(n)) for n in range(90))))
        assert list(planner.run_in_steps(import_steps, plan, SOURCE, NOW)) == [0, 20, 40, 60, 80]
        assert heard == [180]
        planner.undo()
        assert planner.book.calendars.dated() == []


Rows = Callable[[], list[Stream]]


def test_many_small_files_stay_apart(planner: Planner) -> None:
    taken(planner, foreign(friday("a")))
    other = planned(planner.book, foreign(friday("b")), source="Leo", sync=True)
    assert (len(other.added), other.removed, other.questions) == (1, (), ())


def test_instants_survive_in_every_zone(planner: Planner, other: Planner) -> None:
    for zone in ZONES:
        for wall in (datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30)):
            planner.run(create_stream, Draft(zone=zone, start=wall, minutes=45, title=zone))
    taken(other, written(planner.book))
    assert sorted(one.begins or NOW for one in other.book.calendars.dated()) == sorted(
        one.begins or NOW for one in planner.book.calendars.dated()
    )
    assert all((one.begins or NOW).tzinfo is UTC for one in other.book.calendars.dated())
