from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.placing import FARTHEST, free_place, is_free
from creatorplanner.domain.zones import place

ZONE = "America/New_York"
SATURDAY = datetime(2026, 11, 28, 21)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def span(begin: datetime, minutes: int) -> tuple[datetime, datetime]:
    instant = place(begin, ZONE).instant
    return instant, instant + timedelta(minutes=minutes)


def test_a_free_evening_is_taken_as_meant() -> None:
    assert free_place([SATURDAY], 60, ZONE, [], LONG_AGO) == SATURDAY


def test_a_stream_there_moves_it_to_the_nearest_free_half_hour() -> None:
    taken = [span(SATURDAY - timedelta(minutes=30), 60)]
    assert free_place([SATURDAY], 60, ZONE, taken, LONG_AGO) == datetime(2026, 11, 28, 21, 30)


def test_a_stream_that_ends_when_it_begins_is_no_clash() -> None:
    taken = [span(SATURDAY - timedelta(hours=1), 60), span(SATURDAY + timedelta(hours=1), 60)]
    assert free_place([SATURDAY], 60, ZONE, taken, LONG_AGO) == SATURDAY


def test_another_meant_day_comes_before_another_time() -> None:
    friday = datetime(2026, 11, 27, 21)
    assert free_place([SATURDAY, friday], 60, ZONE, [span(SATURDAY, 60)], LONG_AGO) == friday


def test_a_full_evening_has_no_place() -> None:
    taken = [span(datetime(2026, 11, 28, 17), 9 * 60)]
    assert free_place([SATURDAY], 60, ZONE, taken, LONG_AGO) is None


def test_what_is_over_is_no_place() -> None:
    after = place(SATURDAY + timedelta(hours=6), ZONE).instant
    assert free_place([SATURDAY], 60, ZONE, [], after) is None


def test_a_skipped_hour_becomes_the_one_that_clocks_show() -> None:
    skipped = datetime(2027, 3, 14, 2, 30)
    assert free_place([skipped], 60, ZONE, [], LONG_AGO) == datetime(2027, 3, 14, 3, 30)


@given(
    st.lists(st.tuples(st.integers(0, 24 * 60), st.integers(15, 600)), max_size=8),
    st.integers(15, 300),
)
def test_a_place_is_always_free_and_near(taken: list[tuple[int, int]], minutes: int) -> None:
    midnight = datetime(2026, 11, 28)
    spans = [span(midnight + timedelta(minutes=at), length) for at, length in taken]
    found = free_place([SATURDAY], minutes, ZONE, spans, LONG_AGO)
    if found is not None:
        assert is_free(*span(found, minutes), spans)
        assert abs(found - SATURDAY) <= FARTHEST
    else:
        assert not is_free(*span(SATURDAY, minutes), spans)
