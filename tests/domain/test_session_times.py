"""From typed clock times to instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.session_times import (
    end_after,
    length_of,
    start_before,
    start_near,
    start_on,
)
from creatorplanner.domain.zones import place

ZONE = "America/New_York"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return place(datetime(2026, 11, day, hour, minute), ZONE).instant


def test_a_start_before_midnight_of_a_plan_after_it() -> None:
    assert start_near([time(23, 55)], at(18, 0, 15), ZONE) == at(17, 23, 55)
    assert start_near([time(0, 10)], at(17, 23, 45), ZONE) == at(18, 0, 10)


def test_an_end_past_midnight() -> None:
    assert end_after([time(1)], at(17, 23), ZONE) == at(18, 1)
    assert end_after([time(23)], at(17, 23), ZONE) == at(18, 23)


def test_a_bare_end_is_the_next_time_that_clocks_show_it() -> None:
    half_past_two = [time(14, 30), time(2, 30)]
    assert end_after(half_past_two, at(17, 23, 30), ZONE) == at(18, 2, 30)
    assert end_after(half_past_two, at(17, 13), ZONE) == at(17, 14, 30)


def test_a_bare_start_is_the_one_nearest_to_the_plan() -> None:
    assert start_near([time(21, 5), time(9, 5)], at(17, 9), ZONE) == at(17, 9, 5)
    assert start_near([time(21, 5), time(9, 5)], at(17, 21), ZONE) == at(17, 21, 5)


def test_a_chosen_day_holds_whatever_the_time() -> None:
    now = at(18, 23, 30)
    assert start_on([time(9)], date(2026, 11, 17), ZONE, now) == at(17, 9)
    assert (
        start_on([time(23, 30)], date(2026, 10, 31), ZONE, now)
        == place(datetime(2026, 10, 31, 23, 30), ZONE).instant
    )
    assert start_on([time(21), time(9)], date(2026, 11, 18), ZONE, at(18, 10)) == at(18, 9)
    assert start_on([time(9)], date(2026, 11, 20), ZONE, now) == at(20, 9)


def test_without_a_chosen_day_a_start_is_the_last_one_before_now() -> None:
    today = date(2026, 11, 18)
    assert start_before([time(23, 30), time(11, 30)], today, ZONE, at(18, 1)) == at(17, 23, 30)
    assert start_before([time(0, 10)], today, ZONE, at(18, 1)) == at(18, 0, 10)
    assert start_before([time(9)], today, ZONE, at(18, 23, 30)) == at(18, 9)


def test_an_hour_that_comes_twice_ends_in_its_second_time_too() -> None:
    began = place(datetime(2026, 11, 1, 1, 45), ZONE).instant
    assert end_after([time(1, 15)], began, ZONE) - began == timedelta(minutes=30)
    assert end_after([time(1, 50)], began, ZONE) - began == timedelta(minutes=5)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *[("1h19", 79), ("1 h 19", 79), ("1:19:00", 79), ("79 min", 79), ("1h 19m", 79)],
        *[("1.5 h", 90), ("2h", 120), ("0:45:30", 45.5), ("01:19:00", 79), ("1時間19分", 79)],
        ("45 минут", 45),
    ],
)
def test_lengths(text: str, minutes: float) -> None:
    assert length_of(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text",
    [
        *["", "8", "830", "8:30", "20:00", "20h30", "23h", "08h30", "0h15", "8.30h", "20.30"],
        *["8pm", "8:30 pm", "20 Uhr", "20時30分", "9시 30분", "noon", "79", "lots", "0 min"],
    ],
)
def test_clock_times_are_no_lengths(text: str) -> None:
    assert length_of(text) is None


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.times(),
    st.sampled_from([ZONE, "Europe/Berlin", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu"]),
)
def test_never_far_and_never_backwards(planned: datetime, clock: time, zone: str) -> None:
    plan = planned.replace(tzinfo=UTC)
    assert abs(start_near([clock], plan, zone) - plan) <= timedelta(hours=14)
    ended = end_after([clock], plan, zone)
    assert timedelta(0) < ended - plan <= timedelta(hours=26)
