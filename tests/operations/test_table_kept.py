"""What was logged by hand stays when a table comes again, whatever its zone or its gaps."""

from __future__ import annotations

from dataclasses import replace

from creatorplanner.domain.sessions import Session
from creatorplanner.exchange.tables.planning import LEAVE_OUT, NEW_STREAM
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.table_import import AROUND
from creatorplanner.store.planbook import Edit
from tests.support.tables import (
    day,
    later,
    nothing_new,
    planned,
    row,
    session,
    stream,
    table,
    taken,
)

NUMBERS = {"views": 1200, "likes": 340, "diamonds": 55}
QUIET = {"views": 1200, "likes": 340, "diamonds": 0}


def _put_session(edit: Edit, thing: Session) -> Done:
    edit.put(thing)
    return Done("session.logged")


class TestByHand:
    def test_a_correction_is_kept_and_told_and_blanks_are_filled(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(row(2, later(0), minutes=90, **NUMBERS))
        taken(planner, read)
        (mine,) = planner.book.sessions.of_stream("a")
        planner.run(_put_session, replace(mine, views=1300, likes=None))
        plan = taken(planner, read)
        (entry,) = plan.updated
        assert entry.fields == ("likes",)
        assert entry.differs == (("views", 1300, 1200),)
        (found,) = planner.book.sessions.of_stream("a")
        assert (found.views, found.likes) == (1300, 340)
        again = planned(planner.book, read)
        assert nothing_new(again)
        assert [(one.reason, one.differs) for one in again.skipped] == [
            ("differs", (("views", 1300, 1200),))
        ]

    def test_the_file_wins_where_that_is_asked_for(self, planner: Planner) -> None:
        stream(planner, "a")
        session(planner, "a", views=1300, note="mine")
        read = table(row(2, later(0), views=1200))
        (entry,) = taken(planner, read, replace=True).updated
        assert entry.differs == (("views", 1300, 1200),)
        (found,) = planner.book.sessions.of_stream("a")
        assert (found.views, found.note) == (1200, "mine")
        assert nothing_new(planned(planner.book, read, replace=True))

    def test_an_end_is_not_taken_without_the_start_it_belongs_to(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(row(2, later(0), minutes=90, views=5))
        taken(planner, read)
        (mine,) = planner.book.sessions.of_stream("a")
        assert mine.started
        planner.run(
            _put_session, replace(mine, started=mine.started + (later(5) - later(0)), ended=None)
        )
        assert nothing_new(planned(planner.book, read))


class TestAnotherZone:
    def test_the_same_table_of_another_zone_is_there_already(self, planner: Planner) -> None:
        rows = [
            row(2 + at, later(-1440 * at), minutes=90, **{**NUMBERS, "views": at + 1})
            for at in range(5)
        ]
        read = table(*rows)
        taken(planner, read)
        for zone in ("Europe/Berlin", "Asia/Tokyo", "Pacific/Kiritimati", "Asia/Kathmandu"):
            other = replace(read, guess=replace(read.guess, zone=zone))
            plan = planned(planner.book, other)
            assert nothing_new(plan)
            assert {one.reason for one in plan.skipped} == {"shifted"}, zone
            assert all(one.stream for one in plan.skipped)

    def test_other_numbers_lengths_platforms_or_zeros_are_other_streams(
        self, planner: Planner
    ) -> None:
        taken(
            planner, table(row(2, later(0), minutes=90, **NUMBERS, comments=7, gifters=0, shares=0))
        )
        facts = {"minutes": 90, **NUMBERS}
        others = (
            {**facts, "views": 1},
            {**facts, "minutes": 80},
            {**facts, "platform": "kick"},
            {"minutes": 90, "views": 1200, "likes": 340},
            {**facts, "comments": 8},
            {"minutes": 90, "views": 1200, "gifters": 0, "shares": 0},
        )
        for other in others:
            plan = planned(planner.book, table(row(2, later(-360), **other)))
            assert [one.made for one in plan.added] == [True], other

    def test_a_stream_without_gifts_is_known_again_too(self, planner: Planner) -> None:
        taken(planner, table(row(2, later(0), minutes=90, **QUIET)))
        (skip,) = planned(planner.book, table(row(2, later(-360), minutes=90, **QUIET))).skipped
        assert skip.reason == "shifted"

    def test_a_real_twin_can_be_asked_for(self, planner: Planner) -> None:
        taken(planner, table(row(2, later(0), minutes=90, **NUMBERS)))
        twin = table(row(2, later(-360), minutes=90, **NUMBERS))
        assert planned(planner.book, twin, chosen={2: NEW_STREAM}).total == 1
        assert AROUND.days >= 2  # so that such streams are among those compared


class TestWithoutATime:
    def test_a_row_without_the_time_of_the_others_makes_no_stream(self, planner: Planner) -> None:
        read = table(row(2, later(0), views=5), row(3, day=day(12), views=6))
        plan = taken(planner, read)
        assert [one.line for one in plan.added] == [2]
        assert [(one.line, one.why) for one in plan.looks] == [(3, "no_clock")]
        assert nothing_new(planned(planner.book, read))
        for choice, made in ((NEW_STREAM, [True]), (LEAVE_OUT, [])):
            told = planned(planner.book, read, chosen={3: choice})
            assert [one.timeless for one in told.added] == made

    def test_such_a_row_still_finds_the_stream_of_its_day(self, planner: Planner) -> None:
        stream(planner, "a", later(2880))
        read = table(row(2, later(0), views=5), row(3, day=day(12), views=6))
        assert [(one.line, one.made) for one in planned(planner.book, read).added] == [
            (2, True),
            (3, False),
        ]

    def test_a_table_of_days_makes_tentative_streams(self, planner: Planner) -> None:
        (entry,) = taken(planner, table(row(2, day=day(12), views=6))).added
        assert entry.stream
        assert entry.session
        assert (entry.stream.tentative, entry.session.started) == (True, None)
