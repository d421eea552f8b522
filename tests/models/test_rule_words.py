"""How often a stream comes again, as a person says it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from creatorplanner.domain.recurrence import Day, Frequency, Rule, occurrences
from creatorplanner.domain.recurrence_presets import month_days, presets
from creatorplanner.domain.recurrence_text import checked, read_rule
from creatorplanner.domain.series import Pattern
from creatorplanner.domain.settings import Settings
from creatorplanner.models.regional import Regional
from creatorplanner.models.rule_words import RuleWords

FRIDAY = datetime(2026, 11, 20, 20)
TODAY = date(2026, 11, 18)


def words(locale: str = "en_US") -> RuleWords:
    return RuleWords(Regional(Settings(), QLocale(locale)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FREQ=DAILY", "Every day"),
        ("FREQ=DAILY;INTERVAL=3", "Every 3 days"),
        ("FREQ=DAILY;BYDAY=SA,SU", "Every Sun and Sat"),
        ("FREQ=WEEKLY", "Every Friday"),
        ("FREQ=WEEKLY;BYDAY=FR", "Every Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "Every 2 weeks on Mon and Wed"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,SU", "Every Sun, Mon and Wed"),
        ("FREQ=WEEKLY;BYMONTH=1,2;BYDAY=TU", "Every Tuesday in January and February"),
        ("FREQ=MONTHLY", "Monthly on the 20th"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,-1", "Monthly on the 1st and the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=22", "Monthly on the 22nd"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "Monthly on the 2nd to last day"),
        ("FREQ=MONTHLY;BYDAY=2FR", "Monthly on the second Friday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Monthly on the last Friday"),
        ("FREQ=MONTHLY;BYDAY=-2FR", "Monthly on the 2nd to last Friday"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=3", "Monthly on the third Friday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Monthly on the last weekday"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "Monthly on every Friday, if it is the 13th"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=11", "Every 3 months on the 11th"),
        ("FREQ=YEARLY", "Yearly on Nov 20"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Yearly on Feb 29"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "Yearly on the fourth Thursday of November"),
        ("FREQ=YEARLY;BYDAY=MO", "Every Monday"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "Yearly, weeks 20, days Mon"),
        ("FREQ=YEARLY;BYYEARDAY=1,100", "Yearly, days of the year 1 and 100"),
        ("FREQ=YEARLY;BYDAY=20MO", "Yearly, days 20 Mon"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,3;BYSETPOS=2", "Monthly, dates 1 and 3, of these number 2"),
    ],
)  # fmt: skip
def test_rules_in_words(text: str, told: str) -> None:
    assert words().rule(read_rule(text), FRIDAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FREQ=DAILY", "until I stop"),
        ("FREQ=DAILY;COUNT=6", "6 times"),
        ("FREQ=DAILY;COUNT=1", "once"),
        ("FREQ=DAILY;UNTIL=20261220T235900", "until Dec 20"),
        ("FREQ=DAILY;UNTIL=20271220T235900", "until Dec 20, 2027"),
    ],
)
def test_endings_in_words(text: str, told: str) -> None:
    assert words().ending(read_rule(text), TODAY) == told


def test_days_and_digits_are_those_of_the_locale() -> None:
    rule = read_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO")
    assert words("de_DE").rule(rule, FRIDAY) == "Every 2 weeks on Mo and So"
    assert "\u0662" in words("ar_EG").rule(rule, FRIDAY)
    assert (
        words("ar_EG")
        .rule(read_rule("FREQ=MONTHLY;BYMONTHDAY=15"), FRIDAY)
        .endswith("the \u0661\u0665")
    )


def test_a_stored_pattern_reads_inside_a_sentence() -> None:
    assert words().pattern(Pattern("FREQ=WEEKLY", FRIDAY)) == "repeats every Friday"


def test_presets_come_from_the_date() -> None:
    told = [words().rule(rule, FRIDAY) for rule in presets(FRIDAY)]
    assert told == [
        "Every day",
        "Every Friday",
        "Every 2 weeks on Friday",
        "Monthly on the third Friday",
        "Monthly on the 20th",
    ]


def test_a_fifth_weekday_and_a_last_date_are_in_every_month() -> None:
    start = datetime(2026, 10, 31, 20)
    months = month_days(start)
    assert months.by_weekday.by_day == (Day(5, -1),)
    assert months.by_date.by_month_day == (-1,)
    for rule in months:
        following = occurrences(rule, start, start + timedelta(days=360))
        assert {day.month for day in following} == set(range(1, 13))


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)))
def test_every_preset_is_a_rule_that_begins_with_its_date(start: datetime) -> None:
    for rule in presets(start):
        assert checked(rule) == rule
        following = occurrences(rule, start, start + timedelta(days=800))
        assert len(following) > 20
        assert following[0] == start
        assert words().rule(rule, start)


@given(
    st.builds(
        Rule,
        st.sampled_from(Frequency),
        st.integers(1, 5),
        by_day=st.lists(st.builds(Day, st.integers(0, 6), st.integers(-5, 5)), max_size=7).map(
            lambda days: tuple(dict.fromkeys(days))
        ),
        by_month=st.lists(st.integers(1, 12), max_size=3, unique=True).map(tuple),
        by_set_pos=st.lists(st.integers(-5, 5).filter(bool), max_size=2, unique=True).map(tuple),
    ),
    st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)),
)
def test_every_shape_of_a_rule_has_words(rule: Rule, start: datetime) -> None:
    told = words().rule(rule, start)
    assert told
    assert "{" not in told
    assert "  " not in told
    assert not told.endswith((" on", " of", " in", ","))
