"""Dates, times, numbers and the week in many locales."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from creatorplanner.domain.entry import NotADate, NotATime
from creatorplanner.domain.settings import Settings
from creatorplanner.models.regional import Regional

LOCALES = (
    "en_US", "en_GB", "en_CA", "de_DE", "fr_FR", "pt_BR", "ja_JP", "es_MX", "id_ID", "ar_EG",
    "hi_IN", "zh_TW", "ko_KR", "fi_FI", "da_DK", "sv_SE",
)  # fmt: skip
TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
EIGHT = datetime(2026, 11, 20, 20, 0)
HALF_PAST_NINE = datetime(2026, 11, 20, 21, 30)


def regional(locale: str = "en_US", **settings: object) -> Regional:
    return Regional(Settings(locale=locale, **settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("locale", "week_start", "eight", "numeric", "mirrored"),
    [
        ("en_US", 7, "8:00 PM", "11/20/26", False),
        ("en_GB", 1, "20:00", "20/11/2026", False),
        ("de_DE", 1, "20:00", "20.11.26", False),
        ("fr_FR", 1, "20:00", "20/11/2026", False),
        ("pt_BR", 7, "20:00", "20/11/2026", False),
        ("ja_JP", 7, "20:00", "2026/11/20", False),
        ("es_MX", 7, "8:00 p.m.", "20/11/26", False),
        ("id_ID", 7, "20.00", "20/11/26", False),
        ("ar_EG", 6, "٨:٠٠ م", "٢٠\u200f/١١\u200f/٢٠٢٦", True),
        ("hi_IN", 7, "8:00 pm", "20/11/26", False),
    ],
)
def test_each_locale_has_its_week_clock_and_date(
    locale: str, week_start: int, eight: str, numeric: str, mirrored: bool
) -> None:
    it = regional(locale)
    assert it.first_weekday == week_start
    assert it.time_full(EIGHT) == eight
    assert it.date_numeric(FRIDAY) == numeric
    assert it.right_to_left is mirrored


@pytest.mark.parametrize(
    ("locale", "whole", "half", "noon", "night", "span"),
    [
        ("en_US", "8 PM", "9:30 PM", "Noon", "1 AM", "8–9:30 PM"),
        ("en_GB", "20:00", "21:30", "12:00", "01:00", "20:00–21:30"),
        ("id_ID", "20.00", "21.30", "12.00", "01.00", "20.00–21.30"),
        ("es_MX", "8 p.m.", "9:30 p.m.", "12 p.m.", "1 a.m.", "8–9:30 p.m."),
        ("hi_IN", "8 pm", "9:30 pm", "12 pm", "1 am", "8–9:30 pm"),
        ("ko_KR", "오후 8:00", "오후 9:30", "오후 12:00", "오전 1:00", "오후 8:00–9:30"),
        ("ar_EG", "٨ م", "٩:٣٠ م", "١٢ م", "١ ص", "٨–٩:٣٠ م"),
    ],
)
def test_short_times(locale: str, whole: str, half: str, noon: str, night: str, span: str) -> None:
    it = regional(locale)
    shown = (it.time(EIGHT), it.time(HALF_PAST_NINE), it.hour_label(12), it.hour_label(25))
    assert shown == (whole, half, noon, night)
    assert it.time_range(EIGHT, HALF_PAST_NINE) == span


def test_a_span_across_noon_or_midnight_names_both_halves() -> None:
    it = regional()
    brunch = datetime(2026, 11, 22, 11, 30)
    assert it.time_range(brunch, brunch + timedelta(minutes=90)) == "11:30 AM–1 PM"
    assert it.time_range(HALF_PAST_NINE, HALF_PAST_NINE + timedelta(hours=3)) == "9:30 PM–12:30 AM"
    noon = datetime(2026, 11, 16, 12)
    assert it.time_range(noon, noon + timedelta(hours=1)) == "12–1 PM"
    assert it.time_range(EIGHT, EIGHT + timedelta(days=1)) == "8 PM–8 PM"


@pytest.mark.parametrize(
    ("locale", "hours", "eight", "label"),
    [
        ("en_US", 24, "20:00", "12:00"),
        ("ar_EG", 24, "٢٠:٠٠", "١٢:٠٠"),
        ("en_GB", 12, "8 pm", "Noon"),
        ("de_DE", 12, "8 PM", "12 PM"),
        ("ja_JP", 12, "午後8:00", "午後12:00"),
    ],
)
def test_the_clock_can_be_set_apart_from_the_locale(
    locale: str, hours: int, eight: str, label: str
) -> None:
    it = regional(locale, clock_hours=hours)
    assert (it.time(EIGHT), it.hour_label(12), it.clock_hours) == (eight, label, hours)


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("en_US", "November 16 – 22"),
        ("en_GB", "16 – 22 November"),
        ("de_DE", "16. – 22. November"),
        ("es_MX", "16 – 22 de noviembre"),
        ("ja_JP", "11月16日 – 22日"),
        ("ar_EG", "١٦ – ٢٢ نوفمبر"),
    ],
)
def test_the_week_title_follows_the_locale(locale: str, title: str) -> None:
    assert regional(locale).week_title(date(2026, 11, 16), date(2026, 11, 22))[0] == title


def test_the_week_title_across_months_and_years() -> None:
    it = regional()
    monday = date(2026, 11, 30)
    assert it.week_title(monday, monday + timedelta(6)) == ("November 30 – December 6", "2026")
    monday = date(2026, 12, 28)
    assert it.week_title(monday, monday + timedelta(6), short=True) == (
        "Dec 28 – Jan 3",
        "2026 – 2027",
    )


@pytest.mark.parametrize(
    ("locale", "month", "short", "long"),
    [
        ("en_US", "November 2026", "Fri Nov 20", "Friday, November 20, 2026"),
        ("de_DE", "November 2026", "Fr. 20. Nov.", "Freitag, 20. November 2026"),
        ("pt_BR", "novembro de 2026", "sex. 20 de nov.", "sexta-feira, 20 de novembro de 2026"),
        ("ja_JP", "2026年11月", "11月20日(金)", "2026年11月20日金曜日"),
        ("fi_FI", "marraskuu 2026", "pe 20. marras", "perjantaina 20. marraskuuta 2026"),
        ("hu_HU", "2026. november", "nov. 20., P", "2026. november 20., péntek"),
    ],
)
def test_dates_keep_the_order_of_the_locale(locale: str, month: str, short: str, long: str) -> None:
    it = regional(locale)
    assert (it.month_year(FRIDAY), it.date_short(FRIDAY), it.date_long(FRIDAY, year=True)) == (
        month,
        short,
        long,
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_no_odd_spaces_come_from_dates_and_times(locale: str) -> None:
    it = regional(locale)
    shown = [it.time_full(EIGHT), it.date_long(FRIDAY), it.weekday_short(FRIDAY), it.time(EIGHT)]
    assert not {"\u202f", "\u00a0"} & set("".join(shown))


def test_week_start_decides_week_and_order() -> None:
    assert regional().week_of(TODAY) == date(2026, 11, 15)
    it = regional(week_start=1)
    assert it.week_of(TODAY) == date(2026, 11, 16)
    assert it.week_of(date(2026, 11, 22)) == date(2026, 11, 16)
    assert regional("ar_EG").weekdays() == (6, 7, 1, 2, 3, 4, 5)


def test_days_and_times_near_today() -> None:
    it = regional()
    near = [it.relative_day(TODAY + timedelta(step), TODAY) for step in (0, 1, -1, 2, 6, 7, -2)]
    assert near == [
        "Today", "Tomorrow", "Yesterday", "Friday", "Tuesday", "Wed Nov 25", "Mon Nov 16",
    ]  # fmt: skip
    assert it.relative_day(date(2027, 2, 1), TODAY) == "Feb 1, 2027"
    assert it.due(datetime(2026, 11, 18, 18, 45), TODAY) == "6:45 PM"
    assert it.due(datetime(2026, 11, 19, 20), TODAY) == "Thu 8 PM"
    assert it.due(datetime(2026, 11, 27, 20), TODAY) == "Nov 27, 8 PM"
    assert it.day_time(EIGHT, full=True) == "Fri 8:00 PM"


def test_lengths_and_countdowns() -> None:
    it = regional()
    assert [it.duration(n) for n in (0, 45, 60, 65, 90)] == [
        "0 min", "45 min", "1 h", "1 h 05", "1 h 30",
    ]  # fmt: skip
    shown = [it.countdown(n) for n in (-1, 1, 60, 61, 5992, 3 * 86400 + 7200)]
    assert shown == ["now", "in 1 min", "in 1 min", "in 2 min", "in 1 h 40 min", "in 3 days 2 h"]
    assert [it.stopwatch(n) for n in (5992, 2530.9, -4)] == ["1:39:52", "0:42:10", "0:00:00"]
    assert regional("ar_EG").stopwatch(5992) == "١:٣٩:٥٢"


@pytest.mark.parametrize(
    ("value", "short"),
    [
        (0, "0"), (980, "980"), (1000, "1k"), (2100, "2.1k"), (2149, "2.1k"), (24_500, "24.5k"),
        (146_000, "146k"), (999_499, "999k"), (999_500, "1M"), (1_250_000, "1.3M"),
        (3 * 10**9, "3B"), (-2100, "-2.1k"),
    ],
)  # fmt: skip
def test_compact_numbers(value: int, short: str) -> None:
    assert regional().compact(value) == short


def test_numbers_by_locale() -> None:
    assert regional("hi_IN").number(1_234_567) == "12,34,567"
    assert regional("de_DE").number(1234.5, 2) == "1.234,50"
    assert regional("de_DE").compact(2100) == "2,1k"
    assert regional("ar_EG").number(1234) == "١٬٢٣٤"
    assert regional("de_DE").percent(0.85) == "85\u00a0%"
    assert regional().percent(0.08, signed=True) == "+8%"


def test_the_lengths_of_dates() -> None:
    it = regional()
    assert it.date_long(FRIDAY) == "Friday, November 20"
    assert (it.day_month(FRIDAY), it.date_year(FRIDAY)) == ("Nov 20", "Nov 20, 2026")
    assert regional("de_DE").date_year(FRIDAY) == "20. Nov. 2026"
    assert (it.hours(885), it.decimal(2.0), it.decimal(1.25, 2)) == ("14.75 h", "2", "1.25")
    assert regional("de_DE").hours(885) == "14,75 h"


def test_money_in_the_currency_not_the_locale() -> None:
    it = regional()
    assert it.money(131_250) == "$1,312.50"
    assert it.money(131_250, short=True) in ("$1,312", "$1,313")
    assert it.money(131_250, "EUR") == "€1,312.50"
    assert it.money(131_200, "JPY") == "¥1,312"
    assert it.money(131_250, "CHF") == "CHF\u00a01,312.50"
    assert it.money(-500) == "-$5.00"
    assert regional("de_DE", currency="EUR").money(131_250) == "1.312,50\u00a0€"
    assert regional("id_ID").money(131_250) == "$1.312,50"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("clock", [0, 12, 24])
@given(at=st.times())
def test_every_time_shown_is_read_back(locale: str, clock: int, at: time) -> None:
    it = regional(locale, clock_hours=clock)
    minute = at.replace(second=0, microsecond=0)
    assert it.read_time(it.time_full(minute)) == minute


# "26. 11. 20." leaves open which number is the year, so Korean dates are typed with words
@pytest.mark.parametrize("locale", [name for name in LOCALES if name != "ko_KR"])
def test_every_date_shown_is_read_back(locale: str) -> None:
    it = regional(locale)
    for step in range(-40, 40, 3):
        day = TODAY + timedelta(step)
        assert it.read_date(it.date_numeric(day), TODAY) == day


@pytest.mark.parametrize("locale", LOCALES)
@given(value=st.integers(0, 10**9))
def test_every_number_shown_is_read_back(locale: str, value: int) -> None:
    it = regional(locale)
    assert it.read_number(it.number(value)) == value


def test_typed_values_follow_the_locale() -> None:
    assert regional("de_DE").read_number("24,5k") == 24_500
    assert regional("en_US").read_number("24.5k") == 24_500
    assert regional("en_US").read_number(" ") is None
    assert regional("en_US").read_date("5/4", date(2026, 5, 1)) == date(2026, 5, 4)
    assert regional("en_GB").read_date("4/5", date(2026, 5, 1)) == date(2026, 5, 4)
    assert regional("de_DE").read_date("freitag", TODAY) == FRIDAY
    assert regional("de_DE").read_date("gestern", TODAY) == TODAY - timedelta(days=1)
    assert regional("ja_JP").read_date("昨日", TODAY) == TODAY - timedelta(days=1)
    assert regional("en_US").read_time("8") == time(20)
    assert regional("es_MX").read_time("8:30 p.m.") == time(20, 30)
    assert regional().read_range("8-9:30pm") == (time(20), 90)


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(NotATime):
        regional().read_time("25pm")
    with pytest.raises(NotADate):
        regional().read_date("31/2", TODAY)


def test_settings_open_follow_the_system() -> None:
    it = Regional(Settings(), QLocale("de_DE"))
    assert it.time(EIGHT) == "20:00"
    assert it.date_short(FRIDAY) == "Fr. 20. Nov."


@pytest.mark.parametrize("name", ["C", "no such locale"])
def test_a_locale_of_nobody_is_replaced(name: str) -> None:
    assert Regional(Settings(), QLocale("C")).time(EIGHT) == "8 PM"
    assert Regional(Settings(locale=name), QLocale("de_DE")).time(EIGHT) == "20:00"


def test_changed_is_told_once_and_only_for_what_reads_otherwise() -> None:
    it = regional()
    heard: list[str] = []
    it.changed.connect(lambda: heard.append(it.time(EIGHT)))
    it.apply(Settings(locale="en_US", text_percent=120))
    assert heard == []
    it.apply(Settings(locale="en_US", clock_hours=24))
    it.apply(Settings(locale="en_US", clock_hours=24))
    assert heard == ["20:00"]
