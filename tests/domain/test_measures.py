"""Rates per hour: comparable, and never made up."""

import statistics
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.measures import (
    Measure,
    SessionNumbers,
    measured,
    median,
    minutes_live,
    per_hour,
)

START = datetime(2026, 11, 18, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Session:
    views: int | None = None
    unique_viewers: int | None = None
    peak_viewers: int | None = None
    average_viewers: float | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    new_followers: int | None = None
    gifters: int | None = None
    coins: int | None = None
    diamonds: int | None = None
    money: int | None = None
    started: datetime | None = None
    ended: datetime | None = None


LOGGED = Session(
    average_viewers=212, likes=24_500, comments=1_312, new_followers=41, diamonds=1_460,
    money=730, started=START, ended=START + timedelta(minutes=90),
)  # fmt: skip


def test_counts_become_rates_and_levels_stay() -> None:
    session: SessionNumbers = LOGGED
    assert measured(session, Measure.FOLLOWERS) == pytest.approx(41 / 1.5)
    assert measured(session, Measure.DIAMONDS) == pytest.approx(1460 / 1.5)
    assert measured(session, Measure.COMMENTS) == pytest.approx(1312 / 1.5)
    assert measured(session, Measure.LIKES) == pytest.approx(24500 / 1.5)
    assert measured(session, Measure.MONEY) == pytest.approx(730 / 1.5)
    assert measured(session, Measure.AVERAGE) == 212


@pytest.mark.parametrize("measure", list(Measure))
def test_unknown_stays_unknown(measure: Measure) -> None:
    assert measured(replace(Session(), started=LOGGED.started, ended=LOGGED.ended), measure) is None


def test_a_level_needs_no_times_but_a_rate_does() -> None:
    untimed = replace(LOGGED, ended=None)
    assert measured(untimed, Measure.AVERAGE) == 212
    assert measured(untimed, Measure.LIKES) is None
    assert measured(replace(LOGGED, ended=START), Measure.LIKES) is None


def test_zero_is_known() -> None:
    assert measured(replace(LOGGED, diamonds=0), Measure.DIAMONDS) == 0


def test_the_length_is_real_time_when_the_clocks_change() -> None:
    zone = ZoneInfo("Europe/Warsaw")
    session = replace(
        LOGGED,
        started=datetime(2026, 10, 25, 1, tzinfo=zone),
        ended=datetime(2026, 10, 25, 4, tzinfo=zone),
    )
    assert minutes_live(session) == 240


@given(st.integers(0, 10**9), st.integers(1, 6000))
def test_a_rate_times_its_hours_is_the_count(value: int, minutes: int) -> None:
    rate = per_hour(value, minutes)
    assert rate is not None
    assert rate * minutes / 60 == pytest.approx(value)


def test_no_rate_without_value_or_time() -> None:
    assert per_hour(None, 60) is None
    assert per_hour(5, None) is None
    assert per_hour(5, 0) is None
    assert per_hour(5, -1) is None


@given(st.lists(st.none() | st.integers(0, 10**6), max_size=20))
def test_the_median_passes_over_the_unknown(values: list[int | None]) -> None:
    known = [value for value in values if value is not None]
    assert median(values) == (statistics.median(known) if known else None)
