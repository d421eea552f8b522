"""Results are plain numbers: unknown is left out and counted, and platforms are not mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure
from creatorplanner.operations.results import (
    WEEK,
    Row,
    by_format,
    on_platform,
    platforms_of,
    rows_between,
    totals,
    usual,
    weekly,
)
from creatorplanner.store.planbook import Planbook
from tests.support.logged import NOW, add_logged, session

GAMING, TALK = Format("gaming", "Gaming"), Format("talk", "Talk")
KINDS = [GAMING, TALK]


def row(key: str, kind: str | None = "gaming", platform: str = "tiktok", **facts: object) -> Row:
    """A session of an hour yesterday."""
    return Row(replace(session(key, platform), **facts), kind)  # type: ignore[arg-type]


def test_unknown_is_left_out_and_counted() -> None:
    rows = [row("a", diamonds=100), row("b"), row("c", diamonds=300, ended=None)]
    (found,) = by_format(rows, KINDS, Measure.DIAMONDS)
    assert (found.format, found.count, found.unknown, found.typical) == (GAMING, 1, 2, 100)
    assert found.untimed == 1  # its diamonds are known, its hours are not
    assert usual([found]) == 100
    (views,) = by_format(rows, KINDS, Measure.AVERAGE)
    assert (views.count, views.unknown, views.typical, views.untimed) == (0, 3, None, 0)
    assert usual([views]) is None


def test_zero_is_a_value() -> None:
    rows = [row("a", diamonds=0), row("b", diamonds=10)]
    (found,) = by_format(rows, KINDS, Measure.DIAMONDS)
    assert (found.count, found.unknown, found.typical) == (2, 0, 5)
    sums = totals([row("a", new_followers=0, money=0, diamonds=0)])
    assert (sums.followers, sums.peak) == (0, None)


def test_formats_go_by_their_median_and_unknown_ones_last() -> None:
    rows = [row("a", diamonds=1), row("b", diamonds=3), row("c", diamonds=1000)]
    rows += [row("d", "talk", diamonds=50), row("e", None, diamonds=900), row("f", "gone")]
    found = by_format(rows, KINDS, Measure.DIAMONDS)
    assert [result.format for result in found] == [None, TALK, GAMING]
    assert [result.typical for result in found] == [900, 50, 3]
    # a format that was deleted is no format
    assert found[0].unknown == 1
    silent = by_format([*rows, row("g", "talk")], KINDS, Measure.MONEY)
    assert {result.typical for result in silent} == {None}
    assert [result.format for result in silent] == [GAMING, TALK, None]


def test_points_stay_in_the_order_of_time() -> None:
    rows = [row("old", diamonds=9), row("new", diamonds=1)]
    (found,) = by_format(rows, KINDS, Measure.DIAMONDS)
    assert [point.stream_id for point in found.points] == ["old", "new"]


def test_platforms_are_compared_one_at_a_time() -> None:
    rows = [row("a", diamonds=10), row("b", diamonds=20)]
    rows += [row("a", platform="twitch", diamonds=9000)]
    assert platforms_of(rows) == ["tiktok", "twitch"]
    (found,) = by_format(on_platform(rows, "tiktok"), KINDS, Measure.DIAMONDS)
    assert found.typical == 15
    assert on_platform(rows, "") == rows
    assert platforms_of([]) == []


def test_equally_used_platforms_stand_in_a_fixed_order() -> None:
    rows = [row("a", platform="twitch"), row("b", platform="tiktok")]
    assert platforms_of(rows) == platforms_of(rows[::-1]) == ["tiktok", "twitch"]


def test_the_peak_is_that_of_one_platform() -> None:
    rows = [row("a", peak_viewers=100), row("b", peak_viewers=300), row("c")]
    assert totals(rows).peak == 200
    rows.append(row("a", platform="twitch", peak_viewers=5))
    assert totals(rows, "tiktok").peak == 200
    assert totals(rows, "twitch").peak == 5
    # on all of them there is no such number
    assert totals(rows).peak is None


def test_a_stream_on_two_platforms_counts_once_in_time() -> None:
    longer = session("a", "twitch", minutes=90)
    rows = [row("a", new_followers=3), Row(replace(longer, new_followers=4), "gaming"), row("b")]
    sums = totals(rows)
    assert (sums.minutes, sums.streams, sums.untimed, sums.logged) == (150, 2, 0, 2)
    assert sums.followers == 7


def test_a_stream_without_times_is_no_stream_of_no_time() -> None:
    rows = [row("a"), Row(session("b", minutes=0), "gaming")]
    sums = totals(rows)
    assert (sums.minutes, sums.streams, sums.untimed, sums.logged) == (60, 1, 1, 2)


def test_disturbed_sessions_are_in_the_sums_and_in_no_median() -> None:
    rows = [row("a", diamonds=100, peak_viewers=10), row("b", diamonds=300, peak_viewers=30)]
    raid = row("c", diamonds=9000, peak_viewers=5000, new_followers=400, disturbed="raid")
    alone = row("d", "talk", diamonds=7000, disturbed="outage")
    talk, gaming = sorted(
        by_format([*rows, raid, alone], KINDS, Measure.DIAMONDS),
        key=lambda result: result.count,
    )
    assert (gaming.count, gaming.unknown, gaming.typical, gaming.disturbed) == (2, 0, 200, 1)
    assert (talk.count, talk.unknown, talk.typical, talk.disturbed) == (0, 0, None, 1)
    assert usual([gaming, talk]) == 200
    sums = totals([*rows, raid, alone])
    assert (sums.peak, sums.followers, sums.streams, sums.disturbed) == (20, 400, 4, 2)


def test_nothing_logged_is_nothing() -> None:
    sums = totals([])
    assert (sums.minutes, sums.logged) == (0, 0)
    assert (sums.peak, sums.followers, sums.earned) == (None, None, None)


@pytest.mark.parametrize(
    ("days", "place"),
    [(0, 2), (6.999, 2), (7, 1), (14, 0), (20.999, 0), (21, None), (-0.001, None)],
)
def test_each_week_ends_where_the_next_begins(days: float, place: int | None) -> None:
    weeks = weekly([Row(session("a", days=days), None)], NOW, 3)
    assert [week.logged for week in weeks] == [int(number == place) for number in range(3)]


def test_a_session_without_a_start_is_in_no_week() -> None:
    weeks = weekly([row("a", started=None)], NOW, 2)
    assert [week.logged for week in weeks] == [0, 0]


def test_rows_are_those_of_streams_that_started_in_the_period(book: Planbook) -> None:
    for number in range(4):
        add_logged(book, session(f"s{number}", days=7 * number), kind="gaming")
    begin = session("x", days=14).started
    assert begin is not None
    begin = begin.replace(second=0, microsecond=0)
    found = rows_between(book, begin, NOW.replace(second=0))
    assert [(one.session.stream_id, one.format_id) for one in found] == [
        ("s2", "gaming"),
        ("s1", "gaming"),
    ]
    assert len(rows_between(book, None, NOW + timedelta(minutes=1))) == 4


counts = st.none() | st.integers(0, 10_000)


@st.composite
def logged(draw: st.DrawFn) -> list[Row]:
    """Any sessions, of few streams, platforms and formats."""
    keys = draw(st.lists(st.integers(0, 6), max_size=12))
    return [
        Row(
            replace(
                session(
                    f"s{key}",
                    draw(st.sampled_from(["tiktok", "twitch", "kick"])),
                    draw(st.floats(0, 100)),
                    draw(st.integers(0, 300)),
                ),
                diamonds=draw(counts),
                new_followers=draw(counts),
                money=draw(counts),
                peak_viewers=draw(counts),
            ),
            draw(st.sampled_from(["gaming", "talk", None])),
        )
        for key in keys
    ]


@given(logged(), st.sampled_from(Measure))
def test_no_session_is_lost_and_none_counts_twice(rows: list[Row], measure: Measure) -> None:
    found = by_format(rows, KINDS, measure)
    assert sum(result.count + result.unknown for result in found) == len(rows)
    for result in found:
        values = [point.value for point in result.points]
        assert (result.typical is None) == (not values)
        if result.typical is not None:
            assert min(values) <= result.typical <= max(values)


@given(logged())
def test_weeks_add_up_to_what_lies_in_them(rows: list[Row]) -> None:
    weeks = weekly(rows, NOW, 12)
    within = [one for one in rows if one.session.started and one.session.started > NOW - 12 * WEEK]
    sums = totals(within)
    assert sum(week.followers or 0 for week in weeks) == (sums.followers or 0)


@given(logged())
def test_totals_do_not_depend_on_the_order(rows: list[Row]) -> None:
    one, other = totals(rows), totals(rows[::-1])
    assert (one.minutes, one.logged, one.followers) == (
        other.minutes,
        other.logged,
        other.followers,
    )
    assert one.streams <= one.logged <= len({row.session.stream_id for row in rows})
