"""How a rule follows when one of its days is moved."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.recurrence import Day, Frequency, Rule, occurrences
from creatorplanner.domain.recurrence_text import UnsupportedRule, read_rule
from creatorplanner.domain.series_moves import move_rule

FRIDAY = datetime(2026, 11, 20, 20)


@pytest.mark.parametrize(
    ("rule", "new", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", datetime(2026, 11, 21, 18), "FREQ=WEEKLY;BYDAY=SA"),
        ("FREQ=WEEKLY;BYDAY=FR", datetime(2026, 11, 16, 18), "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", datetime(2026, 11, 21, 20), "FREQ=WEEKLY;BYDAY=MO,SA"),
        ("FREQ=WEEKLY", datetime(2026, 11, 21, 20), "FREQ=WEEKLY"),
        ("FREQ=DAILY;INTERVAL=3", datetime(2026, 11, 21, 20), "FREQ=DAILY;INTERVAL=3"),
        ("FREQ=MONTHLY;BYDAY=3FR", datetime(2026, 11, 26, 20), "FREQ=MONTHLY;BYDAY=4TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=20", datetime(2026, 11, 22, 20), "FREQ=MONTHLY;BYMONTHDAY=22"),
        (
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20",
            datetime(2026, 12, 24, 20),
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
        ),
        ("FREQ=WEEKLY;BYDAY=FR", datetime(2026, 11, 20, 9), "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_the_day_is_exchanged(rule: str, new: datetime, moved: str) -> None:
    move = move_rule(read_rule(rule), FRIDAY, new)
    assert move.rule.text() == moved
    assert move.after(FRIDAY) == new


def test_the_last_friday_becomes_the_last_saturday() -> None:
    last = datetime(2026, 11, 27, 20)
    move = move_rule(read_rule("FREQ=MONTHLY;BYDAY=-1FR"), last, datetime(2026, 11, 28, 20))
    assert move.rule.by_day == (Day(5, -1),)
    assert move.after(datetime(2027, 1, 29, 20)) == datetime(2027, 1, 30, 20)


def test_the_last_day_of_the_month_becomes_the_last_but_one() -> None:
    last = datetime(2026, 11, 30, 20)
    move = move_rule(read_rule("FREQ=MONTHLY;BYMONTHDAY=-1"), last, datetime(2026, 11, 29, 20))
    assert move.rule.by_month_day == (-2,)
    assert move.after(datetime(2027, 2, 28, 20)) == datetime(2027, 2, 27, 20)


def test_a_day_that_a_month_does_not_have_goes_nowhere() -> None:
    thirty = datetime(2026, 11, 30, 20)
    move = move_rule(read_rule("FREQ=MONTHLY;BYMONTHDAY=30"), thirty, datetime(2026, 12, 31, 20))
    assert move.after(thirty) == datetime(2026, 12, 31, 20)
    assert move.after(datetime(2027, 1, 30, 20)) is None


def test_only_the_moved_weekday_goes_along() -> None:
    move = move_rule(read_rule("FREQ=WEEKLY;BYDAY=MO,FR"), FRIDAY, datetime(2026, 11, 21, 18))
    assert move.after(datetime(2026, 11, 23, 20)) == datetime(2026, 11, 23, 18)
    assert move.after(datetime(2026, 11, 27, 20)) == datetime(2026, 11, 28, 18)


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;BYWEEKNO=47;BYDAY=FR"]
)
def test_what_has_no_single_day_is_refused(rule: str) -> None:
    with pytest.raises(UnsupportedRule):
        move_rule(read_rule(rule), FRIDAY, FRIDAY + timedelta(days=1))
    same_day = move_rule(read_rule(rule), FRIDAY, FRIDAY.replace(hour=9))
    assert same_day.rule == read_rule(rule)


@given(
    st.lists(st.integers(0, 6), unique=True, min_size=1, max_size=3),
    st.integers(1, 3),
    st.integers(-6, 6),
    st.integers(0, 23),
)
def test_moved_days_are_the_days_of_the_moved_rule(
    weekdays: list[int], interval: int, days: int, hour: int
) -> None:
    """Weekly patterns: each old time lands on one of the new rule's weekdays."""
    rule = Rule(Frequency.WEEKLY, interval, tuple(map(Day, sorted(weekdays))))
    start = FRIDAY + timedelta(days=weekdays[0] - FRIDAY.weekday())
    new = (start + timedelta(days=days)).replace(hour=hour)
    move = move_rule(rule, start, new)
    wanted = {day.weekday for day in move.rule.by_day}
    for wall in occurrences(rule, start, start + timedelta(days=60)):
        landed = move.after(wall)
        assert landed is not None
        assert landed.weekday() in wanted
        assert landed.time() == new.time()
