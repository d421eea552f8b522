"""The blocks of a week: nothing lost, nothing unreadable, always the same."""

from datetime import date, datetime, timedelta
from itertools import combinations
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from creatorplanner.domain.week_layout import DAY_MINUTES, Segment, Span, lay_out
from creatorplanner.domain.week_view import Edge, edge_pills, first_visible_hour

MONDAY = date(2026, 11, 16)
WEEK = [MONDAY + timedelta(days=index) for index in range(7)]
MIDNIGHT = datetime(2026, 11, 16)


def span(key: str, start: int, minutes: int) -> Span:
    """A span that starts this many minutes into the week."""
    begin = MIDNIGHT + timedelta(minutes=start)
    return Span(key, begin, begin + timedelta(minutes=minutes))


def spans_of(rows: list[tuple[int, int]]) -> list[Span]:
    return [span(f"s{index:02}", start, length) for index, (start, length) in enumerate(rows)]


ROWS = st.lists(
    st.tuples(st.integers(0, 2 * DAY_MINUTES), st.integers(-30, DAY_MINUTES)), max_size=14
)
GRID_ROWS = st.lists(
    st.tuples(st.integers(0, 60).map(lambda n: n * 15), st.integers(1, 20).map(lambda n: n * 15)),
    max_size=12,
)


def column(rows: list[tuple[int, int]], day: date = MONDAY) -> list[Segment]:
    return list(lay_out(spans_of(rows), WEEK)[day])


def test_a_lone_stream_fills_its_column() -> None:
    assert column([(1200, 90)]) == [Segment("s00", MONDAY, 1200, 1290)]


def test_close_starts_stand_side_by_side() -> None:
    first, second = column([(1200, 120), (1230, 60)])
    assert (first.left, first.width) == (0.0, 0.5)
    assert (second.left, second.width) == (0.5, 0.5)
    assert first.clash
    assert second.clash


def test_a_column_that_is_free_again_is_used_again() -> None:
    items = column([(1200, 30), (1200, 90), (1230, 60)])
    assert sorted((item.key, item.left, item.width) for item in items) == [
        ("s00", 0.5, 0.5),
        ("s01", 0.0, 0.5),
        ("s02", 0.5, 0.5),
    ]


def test_three_at_once_share_the_column_in_thirds() -> None:
    items = column([(1200, 60), (1200, 60), (1200, 60)])
    assert [round(item.left * 3) for item in items] == [0, 1, 2]
    assert {round(item.width * 3, 6) for item in items} == {1}


def test_later_starts_lie_on_top_indented() -> None:
    first, second = column([(1200, 120), (1245, 60)])
    assert (first.left, first.width) == (0.0, 1.0)
    assert (round(second.left, 6), round(second.width, 6)) == (0.22, 0.78)
    assert second.z > first.z


def test_streams_one_after_another_do_not_clash() -> None:
    assert [(item.width, item.clash) for item in column([(600, 60), (660, 60)])] == [
        (1.0, False),
        (1.0, False),
    ]


def test_a_stream_across_midnight_is_cut_in_two() -> None:
    columns = lay_out([span("late", 23 * 60, 180)], WEEK)
    before, after = columns[WEEK[0]][0], columns[WEEK[1]][0]
    assert (before.top, before.bottom, before.continues_after) == (1380, 1440, True)
    assert (after.top, after.bottom, after.continues_before) == (0, 120, True)
    assert not before.continues_before
    assert not after.continues_after


def test_a_stream_up_to_midnight_stays_in_its_day() -> None:
    columns = lay_out([span("late", 23 * 60, 60)], WEEK)
    assert columns[WEEK[1]] == ()
    assert not columns[WEEK[0]][0].continues_after


def test_a_clash_after_midnight_marks_both_parts() -> None:
    columns = lay_out([span("late", 23 * 60, 180), span("early", 1440 + 60, 60)], WEEK)
    assert columns[WEEK[0]][0].clash


def test_the_tail_of_a_stream_from_last_week_is_shown() -> None:
    columns = lay_out([span("sunday", -60, 120)], WEEK)
    assert columns[MONDAY][0].continues_before
    assert columns[MONDAY][0].bottom == 60


def test_a_wall_end_before_the_start_is_still_drawn() -> None:
    assert column([(150, -20)]) == [Segment("s00", MONDAY, 150, 165)]


@given(ROWS)
def test_every_span_appears_once_per_day_it_touches(rows: list[tuple[int, int]]) -> None:
    columns = lay_out(spans_of(rows), WEEK)
    shown: dict[str, int] = {}
    for day in WEEK:
        keys = [item.key for item in columns[day]]
        assert len(keys) == len(set(keys))
        for item in columns[day]:
            shown[item.key] = shown.get(item.key, 0) + item.bottom - item.top
    assert shown == {
        item.key: max(15, round((item.end - item.start).total_seconds() / 60))
        for item in spans_of(rows)
    }


@given(ROWS | GRID_ROWS)
@example([(0, 300), (40, 45), (80, 15), (100, 18), (120, 200), (150, 60)])
def test_overlaps_are_side_by_side_or_stacked_below_the_title(
    rows: list[tuple[int, int]],
) -> None:
    for items in lay_out(spans_of(rows), WEEK).values():
        for one, other in combinations(items, 2):
            if not one.overlaps(other):
                continue
            apart = (
                one.left + one.width <= other.left + 1e-9
                or other.left + other.width <= one.left + 1e-9
            )
            below, above = sorted((one, other), key=lambda item: item.z)
            stacked = above.top - below.top >= 45 and above.left > below.left
            assert apart or stacked
            if abs(one.top - other.top) < 45:
                assert apart


@given(ROWS | GRID_ROWS)
def test_blocks_stay_inside_their_column(rows: list[tuple[int, int]]) -> None:
    for items in lay_out(spans_of(rows), WEEK).values():
        assert sorted(item.z for item in items) == list(range(len(items)))
        for item in items:
            assert 0 <= item.top < item.bottom <= DAY_MINUTES
            assert item.left >= 0
            assert item.width > 0
            assert item.left + item.width <= 1 + 1e-9
            if not any(item.overlaps(other) for other in items if other is not item):
                assert (item.left, item.width) == (0.0, 1.0)


@given(ROWS | GRID_ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    rows: list[tuple[int, int]], random: Random
) -> None:
    spans = spans_of(rows)
    shuffled = list(spans)
    random.shuffle(shuffled)
    assert lay_out(shuffled, WEEK) == lay_out(spans, WEEK)


@given(ROWS)
def test_clash_is_told_for_exactly_the_overlapping(rows: list[tuple[int, int]]) -> None:
    spans = spans_of(rows)
    ends = {s.key: max(s.end, s.start + timedelta(minutes=15)) for s in spans}
    clashing = {
        key
        for a, b in combinations(spans, 2)
        if a.start < ends[b.key] and b.start < ends[a.key]
        for key in (a.key, b.key)
    }
    for items in lay_out(spans, WEEK).values():
        for item in items:
            assert item.clash == (item.key in clashing)


def day_segments(rows: list[tuple[int, int]]) -> list[Segment]:
    return [
        Segment(f"k{index}", WEEK[index % 7], top, bottom)
        for index, (top, bottom) in enumerate(rows)
    ]


def test_the_week_opens_where_most_streams_are_whole() -> None:
    evening = day_segments([(1200, 1290), (1140, 1260), (1260, 1380), (720, 780)])
    hour = first_visible_hour(evening, 8, datetime(2026, 11, 18, 9))
    assert 15 <= hour <= 16


def test_ties_go_to_the_view_with_now() -> None:
    both = day_segments([(540, 600), (1200, 1260)])
    assert first_visible_hour(both, 6, datetime(2026, 11, 18, 10)) <= 9
    assert first_visible_hour(both, 6, datetime(2026, 11, 18, 20, 30)) >= 15


def test_a_view_that_shows_everything_has_the_streams_in_its_middle() -> None:
    assert first_visible_hour(day_segments([(1140, 1260)]), 8) == 16
    assert first_visible_hour(day_segments([(300, 360)]), 6) in (2, 3)


def test_now_is_in_view_from_its_first_to_its_last_minute() -> None:
    one = day_segments([(720, 780)])
    assert first_visible_hour(one, 4, datetime(2026, 11, 18, 15, 59)) == 12
    assert first_visible_hour(one, 4, datetime(2026, 11, 18, 9, 0)) == 9


def test_an_empty_week_opens_around_now_or_the_evening() -> None:
    assert first_visible_hour([], 8, datetime(2026, 11, 18, 9)) == 5
    assert first_visible_hour([], 8) == 14
    assert first_visible_hour([], 30) == 0


@given(
    st.lists(st.tuples(st.integers(0, 1380), st.integers(15, 60)), max_size=8),
    st.floats(2, 24),
)
def test_no_other_hour_shows_more_whole_streams(rows: list[tuple[int, int]], view: float) -> None:
    segments = day_segments([(top, top + length) for top, length in rows])

    def whole(hour: int) -> int:
        top = min(hour, 24 - view) * 60
        return sum(top <= s.top and s.bottom <= top + view * 60 for s in segments)

    best = first_visible_hour(segments, view)
    assert whole(best) == max(whole(hour) for hour in range(25))


def test_streams_out_of_view_are_collected_at_their_edge() -> None:
    segments = [
        Segment("coffee", WEEK[0], 720, 780),
        Segment("early", WEEK[0], 480, 540),
        Segment("seen", WEEK[0], 900, 1000),
        Segment("late", WEEK[1], 1300, 1400),
        Segment("sliver", WEEK[2], 700, 850),
        Segment("enough", WEEK[3], 700, 855),
    ]
    pills = edge_pills(segments, 840, 1200)
    assert [(p.day, p.edge, p.first.key, p.more) for p in pills] == [
        (WEEK[0], Edge.ABOVE, "early", 1),
        (WEEK[1], Edge.BELOW, "late", 0),
        (WEEK[2], Edge.ABOVE, "sliver", 0),
    ]
