"""Times, ranges and lengths as people type them."""

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.entry_errors import NotADuration, NotATime
from creatorplanner.domain.entry_times import (
    read_duration,
    read_range,
    read_time,
    read_times,
)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("8", 20, 0),
        ("8p", 20, 0),
        ("8a", 8, 0),
        ("8:30pm", 20, 30),
        ("20.30", 20, 30),
        ("2030", 20, 30),
        ("830", 20, 30),
        ("0830", 8, 30),
        ("noon", 12, 0),
        ("Midnight", 0, 0),
        ("midday", 12, 0),
        ("1", 13, 0),
        ("8 p.m.", 20, 0),
        ("8:00\u202fPM", 20, 0),
        ("8:00\xa0p.\xa0m.", 20, 0),
        ("20h30", 20, 30),
        ("15h", 15, 0),
        ("8h", 8, 0),
        ("12", 12, 0),
        ("12am", 0, 0),
        ("12pm", 12, 0),
        ("11", 23, 0),
        ("0", 0, 0),
        ("00:15", 0, 15),
        ("24:00", 0, 0),
        ("20 Uhr", 20, 0),
        ("20:30 Uhr", 20, 30),
        ("\u4e0b\u53488:30", 20, 30),
        ("\uc624\ud6c4 8:30", 20, 30),
        ("\u0668:\u0663\u0660 \u0645", 20, 30),
        ("08:00", 8, 0),
        (" 9 : 15 pm ", 21, 15),
        ("\u200f8:30\u200e PM", 20, 30),
        ("20 h 30", 20, 30),
        ("20\u6642", 20, 0),
        ("20\u6642\u534a", 20, 30),
        ("\u5348\u5f8c8\u664230\u5206", 20, 30),
        ("\uc624\ud6c4 8\uc2dc 5\ubd84", 20, 5),
        ("8 pm.", 20, 0),
    ],
)
def test_times_people_type(text: str, hour: int, minute: int) -> None:
    assert read_time(text) == time(hour, minute)


def test_where_times_are_shown_in_24_hours_minutes_say_what_they_mean() -> None:
    assert read_time("10:00", full_day=True) == time(10)
    assert read_time("8.30", full_day=True) == time(8, 30)
    assert read_time("8", full_day=True) == time(20)
    assert read_time("10:00") == time(22)


def test_a_bare_time_has_two_meanings_and_the_likeliest_comes_first() -> None:
    assert read_times("2:30") == (time(14, 30), time(2, 30))
    assert read_times("12") == (time(12), time(0))
    assert read_times("2:30", full_day=True) == (time(2, 30),)
    assert read_times("2:30 am") == (time(2, 30),)


def test_without_the_bias_bare_hours_are_morning() -> None:
    assert read_time("8", pm_bias=False) == time(8)
    assert read_time("8pm", pm_bias=False) == time(20)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "25pm",
        "25",
        "13pm",
        "0am",
        "8:60",
        "8:5",
        "24:01",
        "eight",
        "8x",
        "-8",
        "8:30:15",
        "12345",
        "8 9",
        "a",
        "pm",
        "8ampm",
        "\u00b2",
        "8" * 500,
        "20:30pm",
        "\0",
        "\ud800",
    ],
)
def test_what_is_no_time_keeps_its_text(text: str) -> None:
    with pytest.raises(NotATime) as caught:
        read_time(text)
    assert caught.value.text == text[:64]


@given(st.times().map(lambda value: value.replace(second=0, microsecond=0)))
def test_formatted_times_are_read_back(value: time) -> None:
    for shown in (f"{value:%H:%M}", f"{value:%H.%M}", f"{value.hour}:{value:%M}"):
        assert read_time(shown, full_day=True) == value
    assert read_time(f"{value:%H%M}", full_day=True) == value
    assert read_time(f"{value.hour % 12 or 12}:{value:%M %p}") == value
    assert read_time(f"{value.hour}h{value:%M}") == value


@given(st.text(max_size=70) | st.text("0123456789:.hpam -", max_size=12))
def test_any_text_is_read_or_refused_by_our_errors(text: str) -> None:
    for reader in (read_time, read_range, read_duration):
        with suppress(NotATime, NotADuration):
            reader(text)


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("8-9:30pm", time(20), 90),
        ("8pm-9:30pm", time(20), 90),
        ("20:00\u201321:30", time(20), 90),
        ("8 to 10", time(20), 120),
        ("8-10pm", time(20), 120),
        ("11pm-1am", time(23), 120),
        ("11-1", time(23), 120),
        ("9-12", time(21), 180),
        ("11am-1", time(11), 120),
        ("10-2am", time(22), 240),
        ("10-12pm", time(10), 120),
        ("20h-22h", time(20), 120),
        ("13-15", time(13), 120),
        ("22-2", time(22), 240),
        ("7\u202f\u2013\u202f9\u202fPM", time(19), 120),
        ("noon-2", time(12), 120),
        ("20 bis 22", time(20), 120),
    ],
)
def test_ranges_people_type(text: str, start: time, minutes: int) -> None:
    assert read_range(text) == (start, minutes)


@pytest.mark.parametrize("text", ["8", "8-", "-8", "8-9-10", "20:00-20:00", "8-x", "x-8", ""])
def test_what_is_no_range(text: str) -> None:
    with pytest.raises(NotATime) as caught:
        read_range(text)
    assert caught.value.text == text


@given(st.integers(0, 1439), st.integers(1, 1439))
def test_full_clock_ranges_are_exact(begin: int, length: int) -> None:
    end = (begin + length) % 1440
    text = f"{begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}"
    assert read_range(text, full_day=True) == (time(begin // 60, begin % 60), length)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90m", 90),
        ("90 min", 90),
        ("1h30", 90),
        ("1:30", 90),
        ("1 h 30 min", 90),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("2h", 120),
        ("1h19", 79),
        ("1 hour 20 minutes", 80),
        ("1h 5m", 65),
        ("2", 120),
        ("1.5", 90),
        ("15", 15),
        ("1 Std. 30 Min.", 90),
        ("\u0669\u0660", 90),
        ("1\u202fh\u202f30", 90),
        ("0:45", 45),
        ("0.25h", 15),
        ("24h", 1440),
    ],
)
def test_lengths_people_type(text: str, minutes: int) -> None:
    assert read_duration(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "0m",
        "-30",
        "1:75",
        "h",
        "ninety",
        "1_0",
        "nan",
        "inf",
        "1e3",
        "101h",
        "9999",
        "1h2h",
        "30s",
        "1" * 60,
    ],
)
def test_what_is_no_length(text: str) -> None:
    with pytest.raises(NotADuration) as caught:
        read_duration(text)
    assert caught.value.text == text


@given(st.integers(1, 6000))
def test_lengths_are_read_back(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert read_duration(f"{minutes}m") == minutes
    assert read_duration(f"{hours}:{rest:02}") == minutes
    assert read_duration(f"{hours} h {rest} min") == minutes
    assert read_duration(f"{hours}h{rest:02}") == minutes
