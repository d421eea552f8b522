"""Streams that come again: only this one, this and later, all, breaks, and what survives."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence_text import UnsupportedRule, read_rule
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.start import START_FORMATS, StartAnswers
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations import series as series_ops
from creatorplanner.operations import streams as stream_ops
from creatorplanner.operations.breaks import end_break, take_break
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.done import Done
from creatorplanner.operations.formats import delete_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_sessions
from creatorplanner.operations.start import make_week
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

FRIDAYS = read_rule("FREQ=WEEKLY;BYDAY=FR")
FRIDAY = datetime(2026, 11, 20, 20)


@pytest.fixture
def friday(planner: Planner) -> str:
    """A weekly stream on Fridays at 8 PM; the id of the first one."""
    draft = stream_ops.Draft(zone=ZONE, start=FRIDAY, title="Ask me anything", minutes=90)
    return planner.run(series_ops.create_series, draft, FRIDAYS, NOW).subject


def row(book: Planbook, start: datetime) -> Stream:
    """The one stream that starts at a wall time."""
    found = [stream for stream in every(book) if stream.start == start]
    assert len(found) == 1, found
    return found[0]


def every(book: Planbook) -> list[Stream]:
    """All streams in start order."""
    return book.streams.between(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def starts(book: Planbook) -> list[datetime]:
    """All wall starts."""
    return [stream.start for stream in every(book) if stream.start]


def week(number: int) -> datetime:
    """The Friday some weeks after the first."""
    return FRIDAY + timedelta(weeks=number)


def only_series(book: Planbook) -> Series:
    """The one series of the plan."""
    (found,) = book.series.all()
    return found


@pytest.mark.usefixtures("friday")
def test_a_series_is_laid_out_as_rows_up_to_the_horizon(book: Planbook) -> None:
    assert starts(book) == [week(number) for number in range(13)]  # 92 days from the 18th
    assert {stream.minutes for stream in every(book)} == {90}
    assert all(book.series.occurrence(stream.id) for stream in every(book))


def test_t03_eight_pm_stays_eight_pm_on_both_sides_of_a_change(
    planner: Planner, book: Planbook
) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=datetime(2026, 10, 30, 20))
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    offsets = {
        stream.begins.astimezone(UTC).hour for stream in every(book) if stream.begins is not None
    }
    assert {start.time() for start in starts(book)} == {time(20)}
    assert offsets == {0, 1}  # midnight UTC in summer, one o'clock in winter


@pytest.mark.usefixtures("friday")
def test_undo_takes_the_whole_series_back_even_if_it_grew(planner: Planner, book: Planbook) -> None:
    planner.run(series_ops.extend, date(2027, 6, 1), NOW)
    assert len(starts(book)) == 28
    planner.undo()
    assert starts(book) == []
    assert book.series.all() == []
    planner.redo()
    assert len(starts(book)) == 28


@pytest.mark.usefixtures("friday")
def test_only_this_one(planner: Planner, book: Planbook) -> None:
    second = row(book, week(1))
    planner.run(stream_ops.move_stream, second.id, week(1) + timedelta(hours=1))
    planner.run(stream_ops.retitle_stream, second.id, "Special")
    assert starts(book)[:3] == [week(0), week(1) + timedelta(hours=1), week(2)]
    assert [stream.title for stream in every(book)].count("Special") == 1
    # laying out again changes nothing
    planner.run(series_ops.extend, date(2027, 2, 18), NOW)
    assert len(starts(book)) == 13


@pytest.mark.usefixtures("friday")
def test_this_and_later(planner: Planner, book: Planbook) -> None:
    third = row(book, week(2))
    planner.run(stream_ops.move_stream, third.id, week(2) + timedelta(days=1, hours=1))
    done = planner.run(series_ops.widen, third.id, "later", NOW)
    shifted = [week(number) + timedelta(days=1, hours=1) for number in range(2, 13)]
    assert starts(book) == [week(0), week(1), *shifted]
    assert done.facts["count"] == 10
    assert row(book, shifted[0]).id == third.id
    planner.undo()
    planner.undo()
    assert starts(book) == [week(number) for number in range(13)]


def test_all_keeps_what_has_begun(planner: Planner, book: Planbook) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=week(-4), title="Weekly")
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    fifth = row(book, week(2))
    planner.run(stream_ops.move_stream, fifth.id, week(2).replace(hour=18))
    planner.run(stream_ops.retitle_stream, fifth.id, "Weekly talk")
    planner.run(series_ops.widen, fifth.id, "all", NOW)
    hours = {start.hour for start in starts(book) if start < datetime(2026, 11, 18)}
    assert hours == {20}
    assert {start.hour for start in starts(book) if start > datetime(2026, 11, 18)} == {18}
    assert {stream.title for stream in every(book)} == {"Weekly talk"}
    assert len(starts(book)) == 17


@pytest.mark.usefixtures("friday")
def test_own_values_survive_a_change_of_all(planner: Planner, book: Planbook) -> None:
    own = row(book, week(3))
    planner.run(stream_ops.set_stream_text, own.id, "caption", "Only here")
    first = row(book, week(0))
    planner.run(stream_ops.set_stream_text, first.id, "caption", "Everywhere")
    planner.run(series_ops.widen, first.id, "all", NOW)
    captions = {stream.start: stream.caption for stream in every(book)}
    assert captions.pop(week(3)) == "Only here"
    assert set(captions.values()) == {"Everywhere"}


@pytest.mark.usefixtures("friday")
def test_deleting_one_skips_it_for_good(planner: Planner, book: Planbook) -> None:
    planner.run(stream_ops.delete_stream, row(book, week(1)).id)
    planner.run(series_ops.extend, date(2027, 3, 1), NOW)
    assert week(1) not in starts(book)
    assert only_series(book).skipped == (week(1),)
    planner.undo()
    assert week(1) in starts(book)


@pytest.mark.usefixtures("friday")
def test_an_occurrence_becomes_an_idea_and_leaves_a_gap(planner: Planner, book: Planbook) -> None:
    key = row(book, week(1)).id
    planner.run(stream_ops.unschedule_stream, key)
    planner.run(series_ops.extend, date(2027, 3, 1), NOW)
    assert week(1) not in starts(book)
    assert book.series.occurrence(key) is None
    assert [idea.id for idea in book.streams.ideas()] == [key]


@pytest.mark.usefixtures("friday")
def test_a_week_off_keeps_the_pattern(planner: Planner, book: Planbook) -> None:
    off = date(2026, 11, 23), date(2026, 11, 29)
    done = planner.run(take_break, *off, NOW)
    assert done.facts["count"] == 1
    assert starts(book)[:3] == [week(0), week(2), week(3)]
    planner.run(series_ops.extend, date(2027, 3, 1), NOW)
    assert week(1) not in starts(book)
    planner.run(end_break, *off, NOW)
    assert week(1) in starts(book)


def test_a_stream_that_was_prepared_is_cancelled_not_lost_in_a_break(
    planner: Planner, book: Planbook
) -> None:
    planner.run(make_week, _answers(), datetime(2026, 11, 18, 17, 20), ZONE)
    key = every(book)[0].id
    start = every(book)[0].start
    assert start is not None
    planner.run(series_ops.repeat_stream, key, read_rule("FREQ=WEEKLY"), NOW)
    item = book.promotion.items_of(key)[0]
    planner.run(tick_item, item.id, NOW)
    planner.run(take_break, start.date(), start.date(), NOW)
    kept = book.streams.get(key)
    assert kept is not None
    assert kept.status is Status.CANCELLED
    assert book.promotion.items_of(key)[0].done


def _answers() -> StartAnswers:
    return StartAnswers(formats=START_FORMATS[:1], days=(6,))


def test_ticks_and_logs_survive_an_edit_of_the_series(planner: Planner, book: Planbook) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=week(-2), title="Weekly")
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    logged = row(book, week(-1)).id
    planner.run(log_sessions, logged, [Session("s", logged, "tiktok", diamonds=380)])
    moved = row(book, week(1))
    planner.run(stream_ops.move_stream, moved.id, week(1).replace(hour=21))
    planner.run(series_ops.widen, moved.id, "all", NOW)
    kept = book.streams.get(logged)
    assert kept is not None
    assert kept.start == week(-1)
    assert book.sessions.of_stream(logged)[0].diamonds == 380


def test_deleting_the_series_keeps_what_happened(planner: Planner, book: Planbook) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=week(-2), title="Weekly")
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    done = planner.run(series_ops.delete_series, only_series(book).id, NOW)
    assert starts(book) == [week(-2), week(-1)]
    assert done.facts["count"] == 13
    planner.undo()
    assert len(starts(book)) == 15


@pytest.mark.usefixtures("friday")
def test_deleting_this_and_later(planner: Planner, book: Planbook) -> None:
    planner.run(series_ops.end_series, only_series(book).id, week(3), NOW)
    planner.run(series_ops.extend, date(2027, 6, 1), NOW)
    assert starts(book) == [week(0), week(1), week(2)]


def test_a_counted_series_keeps_its_count_when_it_is_split(
    planner: Planner, book: Planbook
) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=FRIDAY)
    planner.run(series_ops.create_series, draft, read_rule("FREQ=WEEKLY;COUNT=6"), NOW)
    third = row(book, week(2))
    planner.run(stream_ops.move_stream, third.id, week(2).replace(hour=9))
    planner.run(series_ops.widen, third.id, "later", NOW)
    assert len(starts(book)) == 6
    first, second = book.series.all()
    assert second.rule.count == 4
    assert first.rule.until == week(2) - timedelta(minutes=1)


@pytest.mark.usefixtures("friday")
def test_another_rule_from_here_on(planner: Planner, book: Planbook) -> None:
    third = row(book, week(2))
    rule = read_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")
    planner.run(series_ops.set_rule, third.id, rule, "later", NOW)
    assert starts(book)[:5] == [week(0), week(1), week(2), week(4), week(6)]


@pytest.mark.usefixtures("friday")
def test_another_weekday_takes_the_edited_stream_along(planner: Planner, book: Planbook) -> None:
    third = row(book, week(2))
    planner.run(series_ops.set_rule, third.id, read_rule("FREQ=WEEKLY;BYDAY=TU"), "later", NOW)
    tuesday = week(2) + timedelta(days=4)
    assert starts(book)[:4] == [week(0), week(1), tuesday, tuesday + timedelta(weeks=1)]
    assert row(book, tuesday).id == third.id


@pytest.mark.usefixtures("friday")
def test_no_rule_any_more_leaves_this_one_single(planner: Planner, book: Planbook) -> None:
    third = row(book, week(2))
    planner.run(series_ops.set_rule, third.id, None, "later", NOW)
    assert starts(book) == [week(0), week(1), week(2)]
    assert book.series.occurrence(third.id) is None


def test_a_rule_that_cannot_follow_is_refused_and_nothing_changes(
    planner: Planner, book: Planbook
) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=datetime(2026, 11, 30, 20))
    rule = read_rule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    key = planner.run(series_ops.create_series, draft, rule, NOW).subject
    planner.run(stream_ops.move_stream, key, datetime(2026, 11, 29, 20))
    before = starts(book)
    with pytest.raises(UnsupportedRule):
        planner.run(series_ops.widen, key, "all", NOW)
    assert starts(book) == before


def test_an_idea_cannot_repeat(planner: Planner) -> None:
    key = planner.run(stream_ops.create_stream, stream_ops.Draft(zone=ZONE, title="Idea")).subject
    with pytest.raises(InvalidValueError):
        planner.run(series_ops.repeat_stream, key, FRIDAYS, NOW)


def test_deleting_a_format_lets_go_of_its_series(planner: Planner, book: Planbook) -> None:
    def make(edit: series_ops.Edit) -> Done:
        edit.put(Format("qa", "Q&A", "💬", "blue", 60))
        return Done("format.created")

    planner.run(make)
    draft = stream_ops.Draft(zone=ZONE, start=FRIDAY, format_id="qa")
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    planner.run(delete_format, "qa", release=True)
    assert only_series(book).format_id is None
    planner.run(series_ops.extend, date(2027, 6, 1), NOW)
    assert {stream.format_id for stream in every(book)} == {None}


def test_a_copy_of_an_occurrence_stands_alone(
    planner: Planner, book: Planbook, friday: str
) -> None:
    key = planner.run(stream_ops.copy_stream, friday, week(0) + timedelta(days=1)).subject
    assert book.find(Occurrence, key) is None


def test_a_break_that_has_begun_ends_from_today_on(planner: Planner, book: Planbook) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=datetime(2026, 11, 19, 20), title="Daily")
    planner.run(series_ops.create_series, draft, read_rule("FREQ=DAILY"), NOW)
    planner.run(take_break, date(2026, 11, 20), date(2026, 11, 29), NOW)
    later = NOW + timedelta(days=6)  # Tuesday the 24th
    planner.run(end_break, date(2026, 11, 20), date(2026, 11, 29), later)
    assert [start.day for start in starts(book)][:3] == [19, 24, 25]
    assert only_series(book).breaks == ((date(2026, 11, 20), date(2026, 11, 23)),)


def test_a_break_can_be_of_one_series_only(planner: Planner, book: Planbook) -> None:
    for title in ("One", "Other"):
        draft = stream_ops.Draft(zone=ZONE, start=FRIDAY, title=title)
        planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    one, _other = book.series.all()
    off = date(2026, 11, 27), date(2026, 11, 27)
    planner.run(take_break, *off, NOW, {one.id})
    assert [stream.title for stream in every(book) if stream.start == week(1)] == ["Other"]
    assert book.series.pausing(*off) == {off: 1}
    planner.run(end_break, *off, NOW, {one.id})
    assert len([stream for stream in every(book) if stream.start == week(1)]) == 2
    assert book.series.pausing(*off) == {}


def test_a_series_that_ended_before_does_not_count_as_pausing(
    planner: Planner, book: Planbook
) -> None:
    for text in ("FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=20261201T000000"):
        draft = stream_ops.Draft(zone=ZONE, start=FRIDAY)
        planner.run(series_ops.create_series, draft, read_rule(text), NOW)
    off = date(2026, 12, 7), date(2026, 12, 13)
    planner.run(take_break, *off, NOW)
    assert book.series.pausing(*off) == {off: 1}
    assert book.series.pausing(date(2026, 12, 13), date(2026, 12, 20)) == {off: 1}
    assert book.series.pausing(date(2026, 12, 14), date(2026, 12, 20)) == {}


def test_a_stream_returns_to_its_series(planner: Planner, book: Planbook, friday: str) -> None:
    planner.run(stream_ops.move_stream, friday, datetime(2026, 11, 21, 18), 30)
    planner.run(stream_ops.retitle_stream, friday, "Something else")
    planner.run(stream_ops.set_goal, friday, 700)
    before = book.streams.get(friday)
    planner.run(series_ops.return_to_series, friday)
    back = book.streams.get(friday)
    assert back is not None
    occurrence = book.series.occurrence(friday)
    assert occurrence is not None
    assert only_series(book).own_fields(back, occurrence.recurrence) == ()
    assert (back.start, back.minutes, back.title, back.goal) == (
        FRIDAY, 90, "Ask me anything", None,
    )  # fmt: skip
    planner.undo()
    assert book.streams.get(friday) == before


def test_extending_again_adds_only_what_is_new(planner: Planner, book: Planbook) -> None:
    draft = stream_ops.Draft(zone=ZONE, start=FRIDAY)
    planner.run(series_ops.create_series, draft, FRIDAYS, NOW)
    first = planner.run(series_ops.extend, date(2027, 3, 1), NOW)
    again = planner.run(series_ops.extend, date(2027, 4, 1), NOW)
    assert (first.facts["count"], again.facts["count"]) == (2, 4)
    assert starts(book) == [week(number) for number in range(19)]
    moved = book.series.of_series(only_series(book).id)[-1]
    planner.run(stream_ops.delete_stream, moved.id)
    planner.run(series_ops.extend, date(2027, 4, 10), NOW)
    assert starts(book) == [week(number) for number in (*range(18), 19, 20)]
