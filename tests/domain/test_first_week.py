"""The first week follows from the answers and never lies in the past."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.start import START_FORMATS, StartAnswers, first_week, own_format

NOW = datetime(2026, 11, 18, 17, 20)  # a Wednesday
GRWM, QA = START_FORMATS[:2]


def test_formats_take_turns_on_the_chosen_days() -> None:
    week = first_week(StartAnswers((GRWM, QA), days=(1, 3, 5)), NOW)
    assert [(one.start, one.kind.name) for one in week] == [
        (datetime(2026, 11, 18, 20), "GRWM"),
        (datetime(2026, 11, 20, 20), "Q&A"),
        (datetime(2026, 11, 23, 20), "GRWM"),
    ]


def test_today_counts_only_while_its_time_is_ahead() -> None:
    (stream,) = first_week(StartAnswers((GRWM,), days=(3,), clock=12 * 60), NOW)
    assert stream.start == datetime(2026, 11, 25, 12)


def test_nothing_follows_from_half_an_answer() -> None:
    assert first_week(StartAnswers(), NOW) == []
    assert first_week(StartAnswers((GRWM,), days=()), NOW) == []


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.sets(st.integers(1, 7), min_size=1),
    st.integers(0, 1439),
)
def test_each_day_comes_once_within_a_week(now: datetime, days: set[int], clock: int) -> None:
    week = first_week(StartAnswers((GRWM,), days=tuple(days), clock=clock), now)
    assert sorted(one.start.isoweekday() for one in week) == sorted(days)
    assert all(now < one.start <= now + timedelta(days=7) for one in week)


def test_own_formats_get_a_free_colour() -> None:
    mine = own_format("Cooking", [GRWM, QA])
    assert mine.color not in (GRWM.color, QA.color)
