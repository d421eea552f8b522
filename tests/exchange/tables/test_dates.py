# ruff: noqa: RUF001 - letters of the whole world are meant here
"""Dates as the whole world writes them: order, language, halves of the day, missing years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.tables.dates import DateGuess, date_reader, guess_dates
from creatorplanner.exchange.tables.languages import COMMON, all_languages
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.values import Style
from creatorplanner.exchange.tables.years import newest_year, with_years

TODAY = date(2026, 11, 22)
HOUR = 3600


def guess(*cells: str, locale: str = "") -> DateGuess:
    """How these cells are written; they are dates for sure."""
    found = guess_dates(cells, TODAY, locale, expected=True)
    assert found is not None, cells
    return found


def read(*cells: str, locale: str = "") -> list[Moment | None]:
    """The days of a column."""
    found = guess(*cells, locale=locale)
    reader = date_reader(found.order, found.language)
    return [reader(cell) for cell in cells]


ONE_DAY = (
    "2026-11-18", "2026/11/18", "2026.11.18", "20261118", "18/11/2026", "11/18/2026",
    "18.11.2026", "18-11-2026", "18.11.26", "Nov 18, 2026", "November 18th, 2026", "18 Nov 2026",
    "Wed Nov 18 2026", "18. November 2026", "18 de noviembre de 2026", "18 de nov. de 2026",
    "18 de novembro de 2026", "18 nov. 2026", "18 novembre 2026", "2026年11月18日",
    "2026年11月18日(水)", "2026年11月18日水曜日", "2026년 11월 18일", "2026. 11. 18.",
    "18 ноября 2026 г.", "18 нояб. 2026", "١٨ نوفمبر ٢٠٢٦", "١٨\u200f/١١\u200f/٢٠٢٦",
    "18 Kas 2026", "18 thg 11, 2026", "18 พ.ย. 2569", "18 listopada 2026", "2026. nov. 18.",
    "18 בנוב׳ 2026", "१८ नवंबर २०२६", "18\u00a0nov\u202f2026", "１８／１１／２０２６",
)  # fmt: skip


@pytest.mark.parametrize("text", ONE_DAY)
def test_one_day_in_many_hands(text: str) -> None:
    assert read(text) == [Moment(2026, 11, 18)]


@pytest.mark.parametrize(
    ("text", "seconds", "offset"),
    [
        ("2026-11-18T20:00:05Z", 20 * HOUR + 5, 0),
        ("2026-11-18 20:00:05.250+09:00", 20 * HOUR + 5, 540),
        ("2026-11-18 20:00", 20 * HOUR, None),
        ("18.11.2026, 20:00 Uhr", 20 * HOUR, None),
        ("18.11.2026 20.15", 20 * HOUR + 900, None),
        ("Nov 18, 2026, 8:00 PM", 20 * HOUR, None),
        ("Nov 18, 2026, 12:05 a.m.", 300, None),
        ("11/18/2026 8 pm", 20 * HOUR, None),
        ("18/11/2026, 8:00 p. m.", 20 * HOUR, None),
        ("2026年11月18日 20時15分", 20 * HOUR + 900, None),
        ("2026/11/18 午後8:15", 20 * HOUR + 900, None),
        ("2026년 11월 18일 오후 8:15", 20 * HOUR + 900, None),
        ("2026年11月18日 下午8:15", 20 * HOUR + 900, None),
        ("١٨ نوفمبر ٢٠٢٦، ٨:١٥ م", 20 * HOUR + 900, None),
        ("18 novembre 2026 à 20h15", 20 * HOUR + 900, None),
        ("Wed Nov 18 2026 18:25:00 GMT-0500 (Eastern Standard Time)", 66_300, -300),
        ("Wed, 18 Nov 2026 20:00:00 +0100", 20 * HOUR, 60),
        ("1795000000", 40_000, 0),
    ],
)
def test_days_with_a_time(text: str, seconds: int, offset: int | None) -> None:
    assert read(text) == [Moment(2026, 11, 18, seconds, offset)]


@pytest.mark.parametrize(
    ("cells", "language", "months"),
    [
        (("8 de marzo", "1 de enero"), "es", (3, 1)),
        (("8. März", "30. Dez"), "de", (3, 12)),
        (("8 de março", "2 de fevereiro"), "pt", (3, 2)),
        (("8 мар.", "9 мая"), "ru", (3, 5)),
        (("3月8日", "12月30日"), "ja", (3, 12)),
        (("٨ مارس", "٩ ديسمبر"), "ar", (3, 12)),
        (("8 March", "9 Dec"), "en", (3, 12)),
        (("18 tháng Tám", "2 tháng Một"), "vi", (8, 1)),
        (("mar 4 nov", "mié 5 nov"), "es", (11, 11)),
        (("8 Mawrth", "1 Ebrill"), "cy", (3, 4)),
    ],
)
def test_months_by_name_and_no_year(
    cells: tuple[str, ...], language: str, months: tuple[int, ...]
) -> None:
    assert guess(*cells).language == language
    found = read(*cells)
    assert [day.month for day in found if day] == list(months)
    assert [day.year for day in found if day] == [None] * len(cells)


def test_the_order_is_found_in_the_whole_column() -> None:
    assert guess("03/04/2026", "05/06/2026", "13/06/2026").order is Style.DMY
    assert guess("03/04/2026", "05/06/2026", "06/13/2026").order is Style.MDY
    both = guess("13/04/2026", "14/04/2026", "04/13/2026")
    assert (both.order, both.sure) == (Style.DMY, False)


def test_without_a_day_above_twelve_the_order_is_not_sure() -> None:
    cells = ("03/04/2026", "05/04/2026")
    assert (guess(*cells).order, guess(*cells).sure) == (Style.DMY, False)
    assert guess(*cells, locale="en_US").order is Style.MDY
    assert guess(*cells, locale="de_DE").order is Style.DMY
    assert guess(*cells).ambiguous == "dates"


def test_days_in_the_future_speak_for_the_other_order() -> None:
    found = guess("11/12/2026", "10/12/2026", locale="de_DE")
    assert (found.order, found.sure) == (Style.MDY, False)


def test_days_in_a_row_speak_for_their_order() -> None:
    cells = [f"{day:02}/07/2026" for day in range(1, 11)]
    found = guess(*cells, locale="en_US")
    assert (found.order, found.sure) == (Style.DMY, False)


def test_months_that_mean_others_elsewhere_are_not_sure() -> None:
    found = guess("18 listopad 2026")
    assert (found.sure, found.ambiguous) == (False, "months")
    assert guess("18 listopad 2026", locale="hr_HR").sure
    croatian = guess("18 listopad 2026", "1 srpanj 2026")
    assert (croatian.language, croatian.sure) == ("hr", True)


@pytest.mark.parametrize(
    "cells", [("12.5", "13.5"), ("1,234", "3,456"), ("hello", "x"), ("5", "6")]
)
def test_numbers_and_words_are_no_dates(cells: tuple[str, ...]) -> None:
    assert guess_dates(cells, TODAY) is None


@pytest.mark.parametrize(
    "text", ["31/02/2026", "2026-13-01", "30.02.", "Foo 18, 2026", "2026-11-18 25:00"]
)
def test_days_that_do_not_exist(text: str) -> None:
    found = guess("18/11/2026", "19/11/2026", text)
    assert date_reader(found.order, found.language)(text) is None


def test_midnight_in_every_row_is_no_time() -> None:
    assert guess("2026-11-18 00:00:00", "2026-11-19 00:00:00").times == 0
    assert guess("2026-11-18 00:00:00", "2026-11-19 20:00:00").times == 1


def test_most_languages_of_cldr_come_back() -> None:
    """Long and medium dates of the common languages all do; of the rest nearly all."""
    from babel.dates import format_date

    lost = []
    rare = [language for language in all_languages() if language not in COMMON]
    for language in (*COMMON, *rare[::6]):  # the others are tried by `make fuzz`
        for width in ("medium", "long"):
            text = format_date(date(2026, 11, 28), width, language)
            found = guess_dates([text], TODAY, language, expected=True)
            day = found and date_reader(found.order, found.language)(text)
            if not day or (day.year, day.month, day.day) != (2026, 11, 28):
                lost.append(language)
    assert not set(lost) & set(COMMON)
    assert len(set(lost)) <= 4


def month_day(month: int, day: int) -> Moment:
    """A date without a year."""
    return Moment(None, month, day)


def years(*days: Moment, today: date = TODAY) -> list[int | None]:
    """The years of these rows."""
    newest = newest_year(days, today)
    assert newest is not None
    return with_years(days, newest)


def test_new_year_inside_the_file() -> None:
    assert years(month_day(12, 30), month_day(12, 31), month_day(1, 1)) == [2025, 2025, 2026]
    assert years(month_day(1, 2), month_day(12, 31), month_day(12, 30)) == [2026, 2025, 2025]


def test_no_row_lies_in_the_future() -> None:
    assert years(month_day(11, 21), month_day(11, 22)) == [2026, 2026]
    assert years(month_day(11, 23)) == [2026]  # it is tomorrow elsewhere already
    assert years(month_day(11, 24)) == [2025]
    assert years(month_day(1, 1), today=date(2025, 12, 31)) == [2026]


def test_leap_days_need_a_leap_year() -> None:
    assert years(month_day(2, 28), month_day(2, 29), month_day(3, 1)) == [2024, 2024, 2024]


def test_rows_out_of_order_stay_close_together() -> None:
    assert years(month_day(1, 3), month_day(11, 20), month_day(1, 5)) == [2026, 2025, 2026]


@given(
    st.dates(date(2021, 1, 1), TODAY),
    st.lists(st.integers(0, 150), min_size=1, max_size=40),
    st.booleans(),
)
def test_any_run_of_days_gets_its_years_back(end: date, steps: list[int], backwards: bool) -> None:
    days = [TODAY - (TODAY - end) % timedelta(days=300)]
    for step in steps:
        days.append(days[-1] - timedelta(days=step))
    days = [day if (day.month, day.day) != (2, 29) else day - timedelta(days=1) for day in days]
    order = days if backwards else days[::-1]
    cells = [month_day(day.month, day.day) for day in order]
    assert years(*cells) == [day.year for day in order]
