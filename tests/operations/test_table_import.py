"""Tables of platforms, taken over in one step: each row to its stream, nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from creatorplanner.domain.channel import ColumnMapping
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.tables.planning import LEAVE_OUT, NEW_STREAM, Unmatched
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.table_import import EVERY, import_table, table_steps
from tests.fixtures.plan import NOW, ZONE
from tests.support.tables import (
    NIGHT,
    day,
    later,
    logged,
    nothing_new,
    only,
    planned,
    row,
    session,
    stream,
    table,
    taken,
)


class TestWhichStream:
    def test_the_nearest_start_wins_and_each_stream_is_taken_once(self, planner: Planner) -> None:
        stream(planner, "early", later(-120), 60)
        stream(planner, "late", later(0))
        plan = taken(
            planner,
            table(row(2, later(-115), minutes=50, views=1), row(3, later(7), minutes=80, views=2)),
        )
        assert [(one.line, one.made) for one in plan.added] == [(2, False), (3, False)]
        assert logged(planner.book) == [("early", "tiktok", 1), ("late", "tiktok", 2)]
        assert {one.status for one in planner.book.calendars.dated()} == {Status.DONE}
        found = only(planner, "late")
        assert found.started == datetime(2026, 11, 11, 1, 7, tzinfo=UTC)
        assert found.ended == datetime(2026, 11, 11, 2, 27, tzinfo=UTC)

    def test_the_order_of_lines_does_not_matter(self, planner: Planner) -> None:
        stream(planner, "only", later(0))
        far, near = row(2, later(60), views=1), row(3, later(2), views=2)
        plan = planned(planner.book, table(far, near), unmatched=Unmatched.LEAVE)
        assert [one.line for one in plan.added] == [3]
        assert [(one.line, one.reason) for one in plan.skipped] == [(2, "unmatched")]

    def test_a_stream_of_other_platforms_is_further_away_than_one_of_this(
        self, planner: Planner
    ) -> None:
        stream(planner, "twitch", later(0), platforms=("twitch",))
        stream(planner, "tiktok", later(30))
        plan = planned(planner.book, table(row(2, later(1), views=1)))
        assert [one.stream.id for one in plan.added if one.stream] == ["tiktok"]
        alone = planned(planner.book, table(row(2, later(-70), views=1)))
        assert [one.stream.id for one in alone.added if one.stream] == ["tiktok"]

    def test_equally_near_streams_are_a_tie_that_an_answer_or_the_title_settles(
        self, planner: Planner
    ) -> None:
        stream(planner, "a", later(-30))
        stream(planner, "b", later(30))
        tie = table(row(2, later(0), views=1))
        plan = planned(planner.book, tie)
        assert nothing_new(plan)
        assert [(one.line, one.why) for one in plan.looks] == [(2, "tie")]
        assert {one.id for one in plan.looks[0].candidates} == {"a", "b"}
        named = planned(planner.book, table(row(2, later(0), views=1, title="B")))
        assert [one.stream.id for one in named.added if one.stream] == ["b"]
        taken(planner, tie, chosen={2: "a"})
        assert logged(planner.book) == [("a", "tiktok", 1)]
        assert nothing_new(planned(planner.book, tie))

    def test_an_answer_makes_a_stream_or_leaves_the_row_out(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(row(2, NIGHT, views=1), row(3, later(600), views=2))
        plan = taken(planner, read, chosen={2: NEW_STREAM, 3: LEAVE_OUT})
        assert [(one.line, one.made) for one in plan.added] == [(2, True)]
        assert [(one.line, one.reason) for one in plan.skipped] == [(3, "left_out")]

    def test_a_stream_that_was_cut_in_two_keeps_one_part_and_the_other_is_its_own(
        self, planner: Planner
    ) -> None:
        stream(planner, "night", minutes=180)
        parts = table(row(2, later(1), minutes=60, views=1), row(3, later(75), minutes=80, views=2))
        plan = taken(planner, parts)
        assert [(one.line, one.made) for one in plan.added] == [(2, False), (3, True)]
        assert nothing_new(planned(planner.book, parts))

    def test_a_long_row_is_no_stream_that_only_begins_in_it(self, planner: Planner) -> None:
        stream(planner, "late", later(210), 90)
        far = planned(planner.book, table(row(2, NIGHT, minutes=240, views=1)))
        assert [one.made for one in far.added] == [True]
        half = planned(planner.book, table(row(2, NIGHT, minutes=260, views=1)))
        assert [one.made for one in half.added] == [False]
        inside = planned(planner.book, table(row(2, later(214), views=1)))
        assert [one.made for one in inside.added] == [False]

    def test_cancelled_streams_and_ideas_are_never_meant(self, planner: Planner) -> None:
        stream(planner, "off", status=Status.CANCELLED)
        plan = planned(planner.book, table(row(2, NIGHT, views=1)))
        assert [one.made for one in plan.added] == [True]

    def test_a_stream_that_really_began_much_later_is_known_by_its_session(
        self, planner: Planner
    ) -> None:
        stream(planner, "moved", later(0), 60)
        began = datetime(2026, 11, 15, 1, tzinfo=UTC)
        session(planner, "moved", started=began, views=5)
        plan = planned(planner.book, table(row(2, began, views=5)))
        assert [(one.line, one.reason) for one in plan.skipped] == [(2, "there")]

    def test_a_row_that_knows_its_day_only(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(row(2, day=day(10), views=1), row(3, day=day(12), views=2))
        plan = taken(planner, read)
        assert [(one.made, one.timeless) for one in plan.added] == [(False, False), (True, True)]
        made = plan.added[1]
        assert made.stream
        assert made.stream.start == datetime(2026, 11, 12, 12)
        assert made.session
        assert made.session.started is None
        assert nothing_new(planned(planner.book, read))


class TestNewStreams:
    def test_rows_without_a_stream_become_streams_that_are_done(self, planner: Planner) -> None:
        kind = planner.run(create_format, "Q&A").subject
        read = table(
            row(2, NIGHT, minutes=80, views=1, title=" Ask me ", format="q&a"),
            row(3, later(1500), views=2, format="Haul"),
            row(4, later(3000), views=3),
        )
        plan = taken(planner, read, format_id=kind)
        assert [one.name for one in plan.formats] == ["Haul"]
        first, second, third = planner.book.calendars.dated()
        assert (first.title, first.format_id, first.minutes) == ("Ask me", kind, 80)
        assert (first.start, first.zone, first.status) == (NIGHT, ZONE, Status.DONE)
        assert first.platforms == ("tiktok",)
        assert second.format_id == plan.formats[0].id
        assert third.format_id == kind

    def test_one_night_on_two_platforms_is_one_stream(self, planner: Planner) -> None:
        read = table(
            row(2, NIGHT, views=1, platform="tiktok"),
            row(3, later(4), views=2, platform="twitch"),
            row(4, later(5), views=3, platform="tiktok"),
        )
        taken(planner, read)
        first, second = planner.book.calendars.dated()
        assert (first.platforms, second.platforms) == (("tiktok", "twitch"), ("tiktok",))
        assert nothing_new(planned(planner.book, read))

    def test_times_of_another_zone_and_of_a_doubled_hour(self, planner: Planner) -> None:
        berlin = table(row(2, datetime(2026, 11, 11, 2), views=1), zone="Europe/Berlin")
        taken(planner, berlin)
        assert planner.book.calendars.dated()[0].start == NIGHT
        # half past one comes twice in this night
        twice = [datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6)]
        read = table(*(row(2 + at, when, views=at) for at, when in enumerate(twice)))
        taken(planner, read)
        assert nothing_new(planned(planner.book, read))

    def test_what_cannot_be_is_told_with_its_line_and_column(self, planner: Planner) -> None:
        read = table(
            row(2, NIGHT, views=-3, likes=7, new_followers=-2, feeling="9", tools="poll dance"),
            row(3, later(60 * 24 * 30), views=1),
            row(4, later(2000), minutes=5000, views=1),
            row(5, later(4000), views=10**18),
        )
        plan = planned(planner.book, read)
        told = [(one.line, one.heading, one.text, one.why) for one in plan.problems]
        assert told == [
            (2, "VIEWS", "-3", "negative"),
            (2, "feeling", "9", "word"),
            (2, "tools", "dance", "word"),
            (3, "started", str(later(60 * 24 * 30)), "future"),
            (4, "ended", "5000", "too_long"),
            (5, "VIEWS", str(10**18), "large"),
        ]
        found = plan.added[0].session
        assert found
        assert (found.views, found.likes, found.new_followers) == (None, 7, -2)
        assert found.tools == ("poll",)

    def test_a_table_that_names_no_platform_is_told(self, planner: Planner) -> None:
        plan = planned(planner.book, table(row(2, NIGHT, views=1), platform=""))
        assert [(one.line, one.why) for one in plan.problems] == [(2, "platform")]
        named = table(row(2, NIGHT, views=1, platform="TikTok"), platform="")
        plan = planned(planner.book, named, platforms={"tiktok": "tiktok"})
        assert [one.session.platform for one in plan.added if one.session] == ["tiktok"]


class TestUpdates:
    def test_other_numbers_update_and_blanks_erase_nothing(self, planner: Planner) -> None:
        stream(planner, "a")
        session(planner, "a", views=5, likes=9, note="mine", money=100, currency="EUR")
        read = table(row(2, later(3), minutes=60, views=6))
        plan = taken(planner, read, replace=True)
        assert plan.added == ()
        assert plan.updated[0].fields == ("started", "ended", "views")
        found = only(planner, "a")
        assert (found.views, found.likes, found.note) == (6, 9, "mine")
        assert (found.money, found.currency) == (100, "EUR")
        assert nothing_new(planned(planner.book, read))
        planner.undo()
        assert only(planner, "a").views == 5

    def test_real_numbers_take_the_place_of_estimated_ones(self, planner: Planner) -> None:
        stream(planner, "a")
        session(planner, "a", views=5, estimated=True)
        plan = taken(planner, table(row(2, NIGHT, views=5)))
        assert "estimated" in plan.updated[0].fields
        assert not only(planner, "a").estimated

    def test_doubles_in_the_file_are_told_and_taken_once(self, planner: Planner) -> None:
        read = table(
            row(2, NIGHT, views=5),
            row(3, NIGHT, views=5),
            row(4, NIGHT, views=6),
        )
        plan = planned(planner.book, read)
        assert len(plan.added) == 1
        assert [(one.line, one.reason, one.first) for one in plan.skipped] == [(3, "twice", 2)]
        assert [(one.line, one.why, one.text) for one in plan.problems] == [(4, "twice", "2")]

    def test_money_takes_the_currency_of_row_table_or_plan(self, planner: Planner) -> None:
        read = table(
            row(2, NIGHT, money=150, currency="GBP"), row(3, later(2000), money=99), currency="EUR"
        )
        plan = planned(planner.book, read)
        assert [one.session.currency for one in plan.added if one.session] == ["GBP", "EUR"]


class TestOneStep:
    def test_one_undo_takes_all_back_and_the_mapping_is_remembered(self, planner: Planner) -> None:
        stream(planner, "a")
        before = planner.book.calendars.dated()
        plan = planned(planner.book, table(row(2, NIGHT, views=1), row(3, later(2000), views=2)))
        mapping = ColumnMapping("f", "[]")
        done = planner.run(import_table, plan, mapping, "table.csv", NOW)
        assert done.facts == {"added": 2, "updated": 0, "file": "table.csv", "count": 2}
        assert planner.book.money.mappings() == [mapping]
        planner.undo()
        assert planner.book.calendars.dated() == before
        assert planner.book.sessions.count() == 0
        assert planner.book.money.mappings() == []
        planner.redo()
        assert logged(planner.book) == [("a", "tiktok", 1), ("", "tiktok", 2)]

    def test_f02_cancelled_half_way_nothing_is_there(self, planner: Planner) -> None:
        rows = [row(2 + at, later(-1500 * at), views=at) for at in range(300)]
        plan = planned(planner.book, table(*rows))
        steps = planner.run_in_steps(table_steps, plan, None, "table.csv", NOW)
        assert next(steps) > 0
        steps.close()
        assert planner.book.streams.count() == 0
        assert planner.book.journal.last_told() is None

    def test_a_piece_of_work_writes_few_things(self, planner: Planner) -> None:
        rows = [row(2 + at, later(-1500 * at), views=at) for at in range(500)]
        plan = planned(planner.book, table(*rows))
        told = list(planner.run_in_steps(table_steps, plan, None, "table.csv", NOW))
        counted = [number for number in told if number >= 0]
        assert max(after - before for before, after in pairwise([0, *counted, 500])) <= EVERY
        assert planner.book.sessions.count() == 500

    def test_test_17_forty_rows_two_bad_three_there(self, planner: Planner) -> None:
        for at in range(3):
            stream(planner, f"s{at}", later(-1500 * at))
            session(planner, f"s{at}", views=at, started=None)
        there = [row(2 + at, None, day=later(-1500 * at).date(), views=at) for at in range(3)]
        new = [row(5 + at, later(-1500 * (at + 5)), views=at) for at in range(35)]
        bad = [row(40, later(10**5), views=1), row(41, None, views=1, platform="x")]
        plan = taken(planner, table(*there, *new, *bad))
        assert (len(plan.added), len(plan.skipped)) == (35, 3)
        assert len(plan.problems) + len(plan.looks) == 2
        planner.undo()
        assert planner.book.sessions.count() == 3


@pytest.mark.parametrize("count", [0, 1])
def test_an_empty_table_does_nothing(planner: Planner, count: int) -> None:
    assert nothing_new(planned(planner.book, table(*[row(2, views=1)][:count])))


def test_planning_grows_with_the_rows_only() -> None:
    """Many rows and streams at one instant are the worst case of looking for the nearest."""
    from creatorplanner.exchange.tables.matching import plan_table_import
    from creatorplanner.exchange.tables.nearest import MOST, Chooser
    from creatorplanner.exchange.tables.planning import Answers, Existing

    streams = {f"s{at}": Stream(f"s{at}", start=NIGHT, zone=ZONE) for at in range(2_000)}
    rows = [row(2 + at, NIGHT + timedelta(seconds=at % 50), views=at) for at in range(500)]
    weighed = 0
    whole = Chooser._weigh

    def counting(self: Chooser, *facts: object) -> object:
        nonlocal weighed
        weighed += 1
        return whole(self, *facts)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Chooser, "_weigh", counting)
        plan_table_import(table(*rows), Existing(streams), Answers(ZONE, NOW))
    assert weighed <= 2 * MOST * len(rows)


def test_a_row_may_belong_to_a_stream_that_a_later_line_makes(planner: Planner) -> None:
    """Two planned streams are equally near; the title tells that it is the third, a new one."""
    stream(planner, "x")
    stream(planner, "y")
    read = table(
        row(2, day=day(10), views=1, title="a", platform="twitch"),
        row(3, later(121), views=2, title="a"),
    )
    taken(planner, read)
    assert sorted(logged(planner.book)) == [("a", "tiktok", 2), ("a", "twitch", 1)]
    assert nothing_new(planned(planner.book, read))
