"""The hours of a second zone beside the calendar's own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.other_zone import Shift, first_shift, other_hours, short_name
from creatorplanner.domain.zones import place, to_wall

NEW_YORK, BERLIN, KOLKATA = "America/New_York", "Europe/Berlin", "Asia/Kolkata"
ZONES = (NEW_YORK, BERLIN, KOLKATA, "Australia/Lord_Howe", "Asia/Tokyo", "America/St_Johns")


def _week(first: date) -> list[date]:
    return [first + timedelta(days=offset) for offset in range(7)]


def test_half_hour_zones_stand_at_half_hours() -> None:
    hours = other_hours(date(2026, 11, 16), NEW_YORK, KOLKATA)
    assert hours[20] == datetime(2026, 11, 17, 6, 30)
    assert {hour.minute for hour in hours} == {30}


def test_a_skipped_hour_stands_where_the_next_one_stands() -> None:
    hours = other_hours(date(2026, 3, 8), NEW_YORK, BERLIN)
    assert [hour.hour for hour in hours[:5]] == [6, 7, 8, 8, 9]


def test_between_the_two_changes_of_clocks_berlin_is_an_hour_nearer() -> None:
    days = _week(date(2026, 10, 26))
    assert first_shift(days, NEW_YORK, BERLIN) == Shift(date(2026, 11, 1), 60)
    assert first_shift(_week(date(2026, 11, 2)), NEW_YORK, BERLIN) is None
    # Berlin's clocks change when it is still Saturday evening in New York
    assert first_shift(_week(date(2026, 3, 23)), NEW_YORK, BERLIN) == Shift(date(2026, 3, 28), 60)
    assert first_shift([], NEW_YORK, BERLIN) is None


def test_zones_without_a_name_in_letters_are_told_by_their_offset() -> None:
    winter = datetime(2026, 11, 16, 12, tzinfo=UTC)
    assert short_name(NEW_YORK, winter) == "EST"
    assert short_name(KOLKATA, winter) == "IST"
    assert short_name("Asia/Kathmandu", winter) == "UTC+5:45"
    assert short_name("America/Sao_Paulo", winter) == "UTC−3"


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_each_hour_is_the_same_instant_in_both_zones(day: date, zone: str, other: str) -> None:
    for hour, wall in enumerate(other_hours(day, zone, other)):
        instant = place(datetime.combine(day, datetime.min.time()).replace(hour=hour), zone).instant
        assert to_wall(instant, other) == wall
