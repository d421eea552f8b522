from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.strong_places import MOST, Strong, strong_places

DAYS = [date(2026, 11, 16) + timedelta(days=index) for index in range(7)]
NOW = datetime(2026, 11, 18, 17, 20)
SUNDAY = Strong(6, 20, 1.4, 5)


def test_a_free_strong_evening_is_outlined() -> None:
    (place,) = strong_places([SUNDAY], DAYS, [], NOW, 120)
    assert (place.start, place.minutes) == (datetime(2026, 11, 22, 20), 120)


def test_never_over_a_stream_and_shorter_where_one_follows() -> None:
    there = (datetime(2026, 11, 22, 19, 30), datetime(2026, 11, 22, 21))
    assert strong_places([SUNDAY], DAYS, [there], NOW, 120) == []
    after = (datetime(2026, 11, 22, 21, 15), datetime(2026, 11, 22, 23))
    (place,) = strong_places([SUNDAY], DAYS, [after], NOW, 120)
    assert place.minutes == 75
    close = (datetime(2026, 11, 22, 20, 45), datetime(2026, 11, 22, 23))
    assert strong_places([SUNDAY], DAYS, [close], NOW, 120) == []


def test_what_is_over_is_not_offered() -> None:
    assert strong_places([Strong(1, 20, 2.0, 9)], DAYS, [], NOW, 60) == []


def test_own_streams_come_before_followers_and_few_are_shown() -> None:
    hint = Strong(5, 21, 9.0, 0, "tiktok")
    many = [Strong(day, 20, 1.2 + day / 10, 5) for day in range(2, 7)]
    found = strong_places([hint, *many], DAYS, [], NOW, 60)
    assert len(found) == MOST
    assert all(place.strong.streams for place in found)
    assert [place.start.day for place in found] == [20, 21, 22]


def test_two_that_would_lie_over_each_other_do_not() -> None:
    found = strong_places([SUNDAY, Strong(6, 21, 1.2, 5)], DAYS, [], NOW, 120)
    assert [place.start.hour for place in found] == [20]


SPANS = st.lists(st.tuples(st.integers(0, 7 * 24 * 4), st.integers(1, 20)), max_size=12)


@given(SPANS, st.lists(st.tuples(st.integers(0, 6), st.integers(0, 23)), max_size=8))
def test_a_place_is_always_free_and_ahead(
    taken: list[tuple[int, int]], strong: list[tuple[int, int]]
) -> None:
    first = datetime.combine(DAYS[0], datetime.min.time())
    quarter = timedelta(minutes=15)
    spans = [(first + at * quarter, first + (at + length) * quarter) for at, length in taken]
    wanted = [Strong(weekday, hour, 1.5, 5) for weekday, hour in strong]
    for place in strong_places(wanted, DAYS, spans, NOW, 90):
        assert place.start > NOW
        assert place.minutes >= 60
        assert not any(begin < place.end and place.start < end for begin, end in spans)
