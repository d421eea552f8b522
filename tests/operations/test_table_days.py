"""Rows that know no stream: days of a channel, hours of its followers, moments of a stream."""

from __future__ import annotations

from creatorplanner.exchange.tables.planning import Days
from creatorplanner.exchange.tables.values import Shape, TableRow
from creatorplanner.operations.planner import Planner
from tests.support.tables import (
    day,
    later,
    nothing_new,
    only,
    planned,
    row,
    session,
    stream,
    table,
    taken,
)


class TestDays:
    def test_days_are_kept_for_the_channel_and_never_split_unasked(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(
            row(2, day=day(10), views=100, followers=5000, money=70),
            row(3, day=day(11), views=50),
            row(4, day=day(11), views=51),
            row(5, day=day(12)),
            shape=Shape.DAYS,
        )
        plan = taken(planner, read)
        assert planner.book.sessions.count() == 0
        assert [(one.line, one.why) for one in plan.problems] == [(4, "twice")]
        assert [(one.line, one.reason) for one in plan.skipped] == [(5, "empty")]
        found = planner.book.money.daily("views", day(1), day(30))
        assert [(one.day, one.value) for one in found] == [(day(10), 100), (day(11), 50)]
        assert nothing_new(planned(planner.book, read))
        more = table(row(2, day=day(10), views=120, followers=5000), shape=Shape.DAYS)
        plan = taken(planner, more)
        assert [one.fields for one in plan.updated] == [("views",)]
        planner.undo()
        planner.undo()
        assert planner.book.money.daily_measures() == []

    def test_shares_add_up_go_by_length_and_are_marked(self, planner: Planner) -> None:
        stream(planner, "a", later(-300), 60)
        stream(planner, "b", minutes=120)
        stream(planner, "twitch", later(10), 60, platforms=("twitch",))
        read = table(
            row(2, day=day(10), views=100, peak_viewers=40, new_followers=-2, followers=9),
            shape=Shape.DAYS,
        )
        plan = taken(planner, read, days=Days.SHARE)
        assert {one.shared for one in plan.added} == {True, False}
        a, b = only(planner, "a"), only(planner, "b")
        assert (a.views, b.views, a.new_followers, b.new_followers) == (33, 67, -1, -1)
        assert (a.estimated, a.peak_viewers, a.started) == (True, None, None)
        assert {measure for _platform, measure in planner.book.money.daily_measures()} == {
            "peak_viewers",
            "followers",
        }
        assert nothing_new(planned(planner.book, read, days=Days.SHARE))

    def test_the_only_stream_of_a_day_gets_its_levels_too(self, planner: Planner) -> None:
        stream(planner, "a")
        read = table(row(2, day=day(10), views=100, peak_viewers=40), shape=Shape.DAYS)
        taken(planner, read, days=Days.SHARE)
        assert (only(planner, "a").peak_viewers, only(planner, "a").estimated) == (40, True)

    def test_what_was_logged_stays_and_is_taken_off_the_shares(self, planner: Planner) -> None:
        stream(planner, "a", later(-300), 60)
        session(planner, "a", views=70, likes=None)
        stream(planner, "b")
        read = table(row(2, day=day(10), views=100, likes=10, shares=1), shape=Shape.DAYS)
        plan = taken(planner, read, days=Days.SHARE)
        assert only(planner, "a").views == 70
        assert (only(planner, "b").views, only(planner, "b").likes) == (30, None)
        assert [(one.heading, one.why) for one in plan.problems] == [
            ("LIKES", "part_unknown"),
            ("SHARES", "part_unknown"),
        ]
        assert only(planner, "b").shares is None
        less = table(row(2, day=day(10), views=60), shape=Shape.DAYS)
        plan = planned(planner.book, less, days=Days.SHARE)
        assert [one.why for one in plan.problems] == ["less_than_logged"]

    def test_what_logged_streams_use_up_leaves_the_others_unknown(self, planner: Planner) -> None:
        stream(planner, "a", later(-300), 60)
        session(planner, "a", views=100)
        stream(planner, "b")
        read = table(row(2, day=day(10), views=100), shape=Shape.DAYS)
        plan = taken(planner, read, days=Days.SHARE)
        assert planner.book.sessions.of_stream("b") == []
        assert [one.why for one in plan.problems] == ["used_up"]

    def test_a_day_whose_streams_are_all_logged_changes_none(self, planner: Planner) -> None:
        stream(planner, "a")
        session(planner, "a", views=70)
        read = table(row(2, day=day(10), views=100), shape=Shape.DAYS)
        plan = planned(planner.book, read, days=Days.SHARE)
        assert nothing_new(plan)
        assert [one.reason for one in plan.skipped] == ["logged"]

    def test_months_that_look_like_days_are_not_taken_for_days(self, planner: Planner) -> None:
        rows = [TableRow(2 + at, day=day(1), numbers={"views": at}) for at in range(1)]
        read = table(*rows, shape=Shape.DAYS, doubts=("monthly",))
        assert [one.why for one in planned(planner.book, read).problems] == ["monthly"]
        assert planned(planner.book, read, monthly_as_days=True).total == 1


class TestHoursAndMoments:
    def test_hours_are_means_by_weekday(self, planner: Planner) -> None:
        read = table(
            row(2, day=day(10), hour=20, active_followers=10),
            row(3, day=day(17), hour=20, active_followers=13),
            row(4, day=day(11), hour=20, active_followers=5),
            row(5, day=day(11), hour=25, active_followers=5),
            shape=Shape.HOURS,
        )
        plan = taken(planner, read)
        hours = planner.book.money.active_hours("tiktok")
        assert [(one.weekday, one.hour, one.followers) for one in hours] == [
            (1, 20, 12),
            (2, 20, 5),
        ]
        assert [one.line for one in plan.problems] == [5]
        assert nothing_new(planned(planner.book, read))

    def test_moments_become_one_session_and_wait_for_its_stream(self, planner: Planner) -> None:
        stream(planner, "short", later(-3000), 30)
        stream(planner, "long", minutes=120)
        moments = [
            row(2 + at, foreign_id="x", position=60 * at, average_viewers=at, peak_viewers=at + 1)
            for at in range(121)
        ]
        read = table(*moments, shape=Shape.MOMENTS)
        plan = planned(planner.book, read)
        assert [(one.line, one.why) for one in plan.looks] == [(2, "no_time")]
        assert [one.id for one in plan.looks[0].candidates] == ["long", "short"]
        taken(planner, read, chosen={2: "long"})
        assert only(planner, "long").peak_viewers == 121
        assert only(planner, "long").average_viewers == 60
        again = planned(planner.book, read)
        assert nothing_new(again)
        assert [one.reason for one in again.skipped] == ["there"]
