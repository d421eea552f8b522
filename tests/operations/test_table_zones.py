"""The same table told in another zone: what most rows say of it settles the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from creatorplanner.domain.sessions import Session
from creatorplanner.exchange.tables.planning import NEW_STREAM
from creatorplanner.exchange.tables.values import ReadTable, TableRow
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import delete_sessions
from creatorplanner.store.planbook import Edit
from tests.support.tables import later, nothing_new, planned, row, stream, table, taken

ELSEWHERE = ("UTC", "Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles")


def nights(*extra: dict[str, int]) -> ReadTable:
    """Four nights that differ in title and length, with these numbers."""
    rows = [
        row(2 + at, later(-1440 * at + 7 * at), minutes=60 + at, title=f"Night {at}", **more)
        for at, more in enumerate((extra + ({},) * 4)[:4])
    ]
    return table(*rows)


def told_in(read: ReadTable, zone: str) -> ReadTable:
    return replace(read, guess=replace(read.guess, zone=zone))


def _put(edit: Edit, thing: Session) -> Done:
    edit.put(thing)
    return Done("session.logged")


def sessions(planner: Planner) -> list[Session]:
    return [one for one, _format in planner.book.sessions.with_format()]


@pytest.mark.parametrize("zone", ELSEWHERE)
def test_titles_and_lengths_are_enough_where_all_rows_agree(planner: Planner, zone: str) -> None:
    taken(planner, nights())
    plan = planned(planner.book, told_in(nights(), zone))
    assert nothing_new(plan)
    assert [one.reason for one in plan.skipped] == ["shifted"] * 4


@pytest.mark.parametrize("zone", ELSEWHERE)
def test_what_was_changed_by_hand_is_not_added_again(planner: Planner, zone: str) -> None:
    full = {"views": 90, "likes": 40, "diamonds": 12}
    read = nights({**full, "views": 1}, {**full, "views": 2}, full, {"views": 7})
    taken(planner, read)
    mine = sessions(planner)[2]
    assert mine.started
    assert mine.ended
    planner.run(_put, replace(mine, diamonds=None, likes=41))
    other = sessions(planner)[3]
    assert other.started
    planner.run(_put, replace(other, started=other.started + timedelta(minutes=9)))
    plan = planned(planner.book, told_in(read, zone))
    assert nothing_new(plan)
    assert len(plan.skipped) == 4


def test_a_row_without_its_results_waits_for_an_answer(planner: Planner) -> None:
    taken(planner, nights())
    gone = sessions(planner)[0]
    planner.run(delete_sessions, gone.stream_id)
    plan = planned(planner.book, told_in(nights(), "UTC"))
    assert nothing_new(plan)
    (look,) = plan.looks
    assert (look.line, look.why) == (5, "zone")
    assert [one.id for one in look.candidates] == [gone.stream_id]
    assert planned(planner.book, told_in(nights(), "UTC"), chosen={5: NEW_STREAM}).total == 1


def test_the_hour_of_summer_does_not_part_them(planner: Planner) -> None:
    rows = [
        row(2 + at, later(-1440 * 7 * at), minutes=60 + at, title=f"Night {at}") for at in range(6)
    ]
    read = table(*rows)  # back over the first of November, when clocks went back in New York
    taken(planner, read)
    plan = planned(planner.book, told_in(read, "Asia/Tokyo"))
    assert nothing_new(plan)
    assert not plan.looks


def test_a_second_stream_of_each_night_stays_one(planner: Planner) -> None:
    usual = [row(2 + at, later(-1440 * at), minutes=60, title="Draw") for at in range(4)]
    taken(planner, table(*usual))
    second = [row(2 + at, later(-1440 * at + 120), minutes=60, title="Draw") for at in range(4)]
    assert len(planned(planner.book, table(*second)).added) == 4


def test_a_day_alone_never_means_a_stream_elsewhere(planner: Planner) -> None:
    stream(planner, "a")
    short = row(2, day=later(0).date(), platform="youtube", views=42, money=5500)
    assert [one.made for one in planned(planner.book, table(short)).added] == [True]
    named = replace(short, texts={"title": "a"})
    assert [one.made for one in planned(planner.book, table(named)).added] == [False]
    here = row(2, day=later(0).date(), platform="tiktok", views=42)
    assert [one.made for one in planned(planner.book, table(here)).added] == [False]


def evenings(
    *, views: tuple[int, ...] = (300, 310, 320), titles: str = "Day {at}"
) -> list[TableRow]:
    """The days of ``mornings`` once more, twelve hours later."""
    return [
        row(
            12 + at, later(-1440 * at + 720), minutes=60 + at, title=titles.format(at=at), views=one
        )
        for at, one in enumerate(views)
    ]


def mornings(titles: str = "Day {at}") -> list[TableRow]:
    return [
        row(2 + at, later(-1440 * at), minutes=60 + at, title=titles.format(at=at), views=100 + at)
        for at in range(3)
    ]


@pytest.mark.parametrize("titles", ["Day {at}", "Draw"])
def test_other_numbers_are_other_streams(planner: Planner, titles: str) -> None:
    taken(planner, table(*mornings(titles)))
    plan = planned(planner.book, table(*evenings(titles=titles)))
    assert [one.made for one in plan.added] == [True] * 3


def test_rows_at_their_own_hour_say_that_the_zone_is_right(planner: Planner) -> None:
    taken(planner, table(*mornings()))
    alike = evenings(views=(100, 101, 102))
    assert nothing_new(planned(planner.book, table(*alike)))  # alone, they are the same
    plan = planned(planner.book, table(*mornings(), *alike))
    assert [one.made for one in plan.added] == [True] * 3
    assert [one.reason for one in plan.skipped] == ["there"] * 3


def test_hours_that_hold_make_streams_of_all_of_them(planner: Planner) -> None:
    taken(planner, nights())
    gone = sessions(planner)[0]
    planner.run(delete_sessions, gone.stream_id)
    plan = planned(planner.book, told_in(nights(), "UTC"), hours_hold=True)
    assert len(plan.added) == 4
    assert not plan.looks


def test_zones_that_agree_in_winter_alone_are_two_zones(planner: Planner) -> None:
    rows = [
        row(2 + at, later(-1440 * 7 * at), minutes=30 + at, title=f"Night {at}") for at in range(6)
    ]
    taken(planner, table(*rows))
    plan = planned(planner.book, told_in(table(*rows), "America/Bogota"))
    assert [one.reason for one in plan.skipped] == ["there"] * 2 + ["shifted"] * 4
    assert nothing_new(plan)
