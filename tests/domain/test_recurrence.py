"""Recurrence rules: what is refused, what is found, and that the texts come back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from creatorplanner.domain.recurrence import (
    MOST_OCCURRENCES,
    Day,
    Frequency,
    Rule,
    first_match,
    occurrences,
)
from creatorplanner.domain.recurrence_text import UnsupportedRule, checked, read_rule

START = datetime(2026, 11, 20, 20)  # a Friday
YEAR = datetime(2027, 11, 20, 20)
ALWAYS = datetime(9998, 12, 31)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("FREQ=SECONDLY", "FREQ"),
        ("FREQ=MINUTELY;INTERVAL=5", "FREQ"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=1001", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ"),
        ("FREQ=DAILY;COUNT=1000000000000", "COUNT"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "UNTIL"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYDAY=2MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=6MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
        ("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO"),
        ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=DAILY;BYHOUR=1,2", "BYHOUR"),
        ("FREQ=DAILY;BYMONTH=13", "BYMONTH"),
        ("FREQ=DAILY;UNTIL=20271301", "UNTIL"),
        ("FREQ=DAILY;UNTIL=00010101", "UNTIL"),
        ("FREQ=MONTHLY;BYMONTHDAY=" + ",".join(["1"] * 90), "BYMONTHDAY"),
        ("INTERVAL=1", "FREQ"),
        ("FREQ", "FREQ"),
        ("", ""),
        ("FREQ=DAILY;" * 200, "RRULE"),
    ],
)
def test_f01_what_could_run_for_ever_or_means_nothing_is_refused_by_name(
    text: str, part: str
) -> None:
    with pytest.raises(UnsupportedRule) as refused:
        read_rule(text)
    assert refused.value.part == part
    assert len(refused.value.text) <= 80


def test_f01_a_rule_that_never_matches_ends_at_once() -> None:
    rule = read_rule("FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=5")
    assert occurrences(rule, START, datetime(2100, 1, 1)) == [START]


def test_f01_an_endless_rule_is_bounded() -> None:
    assert len(occurrences(read_rule("FREQ=DAILY"), START, ALWAYS)) == MOST_OCCURRENCES


def test_plain_and_counted_weekdays_together() -> None:
    """dateutil finds nothing for these."""
    rule = read_rule("FREQ=MONTHLY;BYDAY=MO,2TU")
    days = [wall.day for wall in occurrences(rule, START, YEAR) if wall.month == 12]
    assert days == [7, 8, 14, 21, 28]


def test_until_as_a_date_keeps_that_day() -> None:
    rule = read_rule("FREQ=DAILY;UNTIL=20261122")
    assert occurrences(rule, START, YEAR)[-1] == datetime(2026, 11, 22, 20)


def test_until_in_utc_is_read_in_the_zone_of_the_series() -> None:
    rule = read_rule("FREQ=WEEKLY;UNTIL=20261205T010000Z", "America/New_York")
    assert rule.until == datetime(2026, 12, 4, 20)
    assert occurrences(rule, START, YEAR)[-1] == datetime(2026, 12, 4, 20)


def test_t06_the_29th_of_february_and_the_31st_skip_what_does_not_exist() -> None:
    leap = occurrences(read_rule("FREQ=YEARLY"), datetime(2024, 2, 29, 20), datetime(2036, 1, 1))
    assert [wall.year for wall in leap] == [2024, 2028, 2032]
    last = occurrences(read_rule("FREQ=MONTHLY"), datetime(2026, 1, 31, 20), datetime(2026, 8, 1))
    assert [wall.month for wall in last] == [1, 3, 5, 7]


def test_t06_week_53_comes_only_in_years_that_have_it() -> None:
    rule = read_rule("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH")
    found = occurrences(rule, datetime(2020, 12, 31, 20), datetime(2040, 1, 1))
    assert [(wall.year, wall.isocalendar().week) for wall in found] == [
        (2020, 53), (2026, 53), (2032, 53), (2037, 53),
    ]  # fmt: skip


def test_the_start_counts_although_the_rule_does_not_match_it() -> None:
    rule = read_rule("FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    found = occurrences(rule, START, YEAR)
    assert found == [START, datetime(2026, 11, 23, 20), datetime(2026, 11, 30, 20)]
    assert first_match(rule, START) == datetime(2026, 11, 23, 20)


days = st.integers(0, 6)
rules = st.one_of(
    st.builds(
        Rule,
        st.sampled_from([Frequency.DAILY]),
        st.integers(1, 9),
        count=st.none() | st.integers(1, 60),
    ),
    st.builds(
        Rule,
        st.just(Frequency.WEEKLY),
        st.integers(1, 5),
        st.lists(days, unique=True, max_size=4).map(lambda found: tuple(map(Day, sorted(found)))),
        week_start=st.sampled_from([0, 6]),
        count=st.none() | st.integers(1, 60),
    ),
    st.builds(
        Rule,
        st.just(Frequency.MONTHLY),
        st.integers(1, 3),
        st.lists(
            st.builds(Day, days, st.sampled_from([-1, 1, 2, 3, 4, 5])), min_size=1, max_size=2
        ).map(lambda found: tuple(dict.fromkeys(found))),
        until=st.none()
        | st.datetimes(datetime(2026, 12, 1), datetime(2028, 1, 1)).map(
            lambda wall: wall.replace(second=0, microsecond=0)
        ),
    ),
    st.builds(
        Rule,
        st.sampled_from([Frequency.MONTHLY, Frequency.YEARLY]),
        st.integers(1, 3),
        by_month_day=st.lists(st.sampled_from([1, 15, 29, 31, -1]), max_size=2, unique=True).map(
            tuple
        ),
    ),
)
starts = st.datetimes(datetime(2015, 1, 1), datetime(2027, 1, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)


@given(rules)
def test_a_rule_comes_back_from_its_text(rule: Rule) -> None:
    assert read_rule(rule.text()) == rule
    assert checked(rule) is rule


@given(rules, starts, st.integers(0, 900), st.integers(1, 500))
def test_a_part_of_the_walk_is_the_same_as_the_whole(
    rule: Rule, start: datetime, skip: int, span: int
) -> None:
    begin = start + timedelta(days=skip)
    end = begin + timedelta(days=span)
    whole = [wall for wall in occurrences(rule, start, end) if wall >= begin]
    assert occurrences(rule, start, end, begin) == whole


@given(rules, starts)
def test_times_are_in_order_once_each_and_of_one_time_of_day(rule: Rule, start: datetime) -> None:
    found = occurrences(rule, start, start + timedelta(days=800))
    assume(rule.until is None or rule.until >= start)
    assert found == sorted(set(found))
    assert found[0] == start
    assert {wall.time() for wall in found} == {start.time()}
    if rule.count is not None:
        assert len(found) <= rule.count
