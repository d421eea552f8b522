"""Bringing streams along into another zone, and putting them where changed rules place them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place
from creatorplanner.operations import series as series_ops
from creatorplanner.operations.ideas import add_ideas
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, set_status
from creatorplanner.operations.zones import move_zone, moved_by, settle_instants
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

BERLIN = "Europe/Berlin"
FRIDAY = datetime(2026, 11, 20, 20)


def _add(planner: Planner, start: datetime | None = FRIDAY, zone: str = ZONE, **more: str) -> str:
    return planner.run(create_stream, Draft(zone=zone, start=start, **more)).subject  # type: ignore[arg-type]


def _stream(book: Planbook, key: str) -> Stream:
    found = book.streams.get(key)
    assert found is not None
    return found


def test_streams_to_come_keep_their_time_on_the_clock_in_the_new_zone(
    planner: Planner, book: Planbook
) -> None:
    key = _add(planner)
    done = planner.run(move_zone, ZONE, BERLIN, NOW)
    moved = _stream(book, key)
    assert (moved.start, moved.zone) == (FRIDAY, BERLIN)
    assert moved.begins == datetime(2026, 11, 20, 19, tzinfo=UTC)
    assert done.facts["count"] == 1
    planner.undo()
    assert _stream(book, key).zone == ZONE
    planner.redo()
    assert _stream(book, key).zone == BERLIN


def test_what_has_begun_is_elsewhere_or_is_off_stays(planner: Planner, book: Planbook) -> None:
    begun = _add(planner, datetime(2026, 11, 18, 17))
    elsewhere = _add(planner, zone="Asia/Tokyo")
    off = _add(planner)
    planner.run(set_status, off, Status.CANCELLED)
    # 6 PM today in New York is still ahead; 6 PM today in Berlin is long over
    soon = _add(planner, datetime(2026, 11, 18, 18))
    before = {key: _stream(book, key) for key in (begun, elsewhere, off, soon)}
    done = planner.run(move_zone, ZONE, BERLIN, NOW)
    assert {key: _stream(book, key) for key in before} == before
    assert done.facts["count"] == 0


def test_reminders_follow_and_ideas_come_along(planner: Planner, book: Planbook) -> None:
    with book.edit() as edit:
        edit.put(Template("t", "Usual"))
        edit.put(TemplateItem("t1", "t", "Go-live post", DueRule(Anchor.START, -15), 0))
        edit.put(Format("qa", "Q&A", template_id="t"))
    key = _add(planner, format_id="qa")
    planner.run(add_ideas, "Paint my pet", ZONE, ())
    planner.run(move_zone, ZONE, BERLIN, NOW)
    (item,) = book.promotion.items_of(key)
    assert item.due_at == place(FRIDAY, BERLIN).instant - timedelta(minutes=15)
    assert [idea.zone for idea in book.streams.ideas()] == [BERLIN]


def test_a_series_goes_on_in_the_new_zone_and_its_past_stays(
    planner: Planner, book: Planbook, clock: FixedClock
) -> None:
    draft = Draft(zone=ZONE, start=datetime(2026, 11, 6, 20), title="Ask me anything")
    rule = read_rule("FREQ=WEEKLY;BYDAY=FR")
    first = planner.run(series_ops.create_series, draft, rule, NOW).subject
    planner.run(move_zone, ZONE, BERLIN, NOW)
    zones = {
        stream.start: stream.zone
        for stream in book.streams.between(NOW - timedelta(30), NOW + timedelta(200))
    }
    assert zones.pop(datetime(2026, 11, 6, 20)) == ZONE
    assert zones.pop(datetime(2026, 11, 13, 20)) == ZONE
    assert set(zones.values()) == {BERLIN}
    assert sorted(series.zone for series in book.series.all()) == [ZONE, BERLIN]
    clock.advance(days=40)
    planner.run(series_ops.extend, clock.now().date() + timedelta(130), clock.now())
    last = book.streams.between(clock.now(), clock.now() + timedelta(200))[-1]
    assert last.zone == BERLIN
    assert last.start is not None
    assert last.start.hour == 20
    for stream in book.streams.between(NOW, NOW + timedelta(200)):
        tie = book.series.occurrence(stream.id)
        assert tie is not None
        series = book.series.get(tie.series_id)
        assert series is not None
        assert series.own_fields(stream, tie.recurrence) == ()
    assert _stream(book, first).zone == ZONE


def test_another_name_of_the_same_zone_moves_nothing(planner: Planner, book: Planbook) -> None:
    _add(planner)
    assert moved_by(book, ZONE, "US/Eastern", NOW) == []
    assert len(moved_by(book, ZONE, BERLIN, NOW)) == 1


def _misplace(book: Planbook, key: str, hours: int) -> None:
    """As if the file had been written when the zone had other rules."""
    book.connection.execute(
        "UPDATE streams SET start_utc = start_utc + ? WHERE id = ?", (hours * 3600, key)
    )


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_changed_rule_moves_the_instant_and_leaves_the_time_on_the_clock(
    planner: Planner, book: Planbook, hours: int
) -> None:
    key, other = _add(planner), _add(planner, FRIDAY + timedelta(days=1))
    _misplace(book, key, hours)
    assert [stream.id for stream in book.streams.misplaced(NOW)] == [key]
    heard = []
    planner.subscribe(heard.append)
    steps = book.journal.last_done()
    done = planner.run(settle_instants, NOW)
    assert done.facts == {"count": 1, "streams": [key]}
    assert book.streams.misplaced(NOW) == []
    begin = place(FRIDAY, ZONE).instant
    assert [stream.id for stream in book.streams.between(begin, begin + timedelta(minutes=1))] == [
        key
    ]
    assert book.journal.last_done() == steps
    assert [after for _before, after in heard[0].of(Stream)] == [_stream(book, key)]
    assert _stream(book, other).start == FRIDAY + timedelta(days=1)


def test_past_streams_keep_the_instant_at_which_they_were(planner: Planner, book: Planbook) -> None:
    key = _add(planner, datetime(2026, 11, 3, 20))
    _misplace(book, key, 1)
    assert book.streams.misplaced(NOW) == []
