"""Dates as people type them, from Wednesday 18 November 2026."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.entry import NotADate, read_date

TODAY = date(2026, 11, 18)
GERMAN_DAYS = {
    name: index
    for index, names in enumerate(
        [
            "Montag Mo.",
            "Dienstag Di.",
            "Mittwoch Mi.",
            "Donnerstag Do.",
            "Freitag Fr.",
            "Samstag Sa.",
            "Sonntag So.",
        ]
    )
    for name in names.split()
}
FRENCH_DAYS = {"mardi": 1, "mar.": 1}
FRENCH_MONTHS = {"mars": 3, "novembre": 11, "nov.": 11}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fri", date(2026, 11, 20)),
        ("Friday", date(2026, 11, 20)),
        ("wed", TODAY),
        ("tue", date(2026, 11, 24)),
        ("thurs", date(2026, 11, 19)),
        ("sa", date(2026, 11, 21)),
        ("Fri Nov 20", date(2026, 11, 20)),
        ("Fri, 20 Nov", date(2026, 11, 20)),
        ("Friday, November 20, 2026", date(2026, 11, 20)),
        ("nov 20", date(2026, 11, 20)),
        ("20th of November", date(2026, 11, 20)),
        ("20. nov 2027", date(2027, 11, 20)),
        ("20/11", date(2026, 11, 20)),
        ("11/20", date(2026, 11, 20)),
        ("20.11.", date(2026, 11, 20)),
        ("20.11.26", date(2026, 11, 20)),
        ("fri 20/11", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("2026/1/5", date(2026, 1, 5)),
        ("tomorrow", date(2026, 11, 19)),
        ("today", TODAY),
        ("tonight", TODAY),
        ("5/12", date(2026, 12, 5)),
        ("yesterday", date(2026, 11, 17)),
        ("next fri", date(2026, 11, 27)),
        ("next mon", date(2026, 11, 23)),
        ("jan 5", date(2027, 1, 5)),
        ("oct 1", date(2026, 10, 1)),
        ("feb 29", date(2028, 2, 29)),
        ("5/4", date(2027, 4, 5)),
        ("11\u670820\u65e5", date(2026, 11, 20)),
        ("\u0662\u0660/\u0661\u0661", date(2026, 11, 20)),
        ("  FRI\u202f", date(2026, 11, 20)),
    ],
)
def test_dates_people_type(text: str, found: date) -> None:
    assert read_date(text, TODAY, day_first=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mon", date(2026, 11, 16)),
        ("wed", TODAY),
        ("thu", date(2026, 11, 12)),
        ("yesterday", date(2026, 11, 17)),
        ("gestern", date(2026, 11, 17)),
        ("may 1", date(2026, 5, 1)),
        ("feb 3", date(2026, 2, 3)),
        ("nov 20", date(2026, 11, 20)),
    ],
)
def test_what_has_been_is_looked_for_in_the_past(text: str, found: date) -> None:
    words = {"gestern": -1}
    assert read_date(text, TODAY, day_first=False, relative=words, past=True) == found


def test_the_order_of_numbers_is_the_locales() -> None:
    assert read_date("12/11", TODAY, day_first=True) == date(2026, 11, 12)
    assert read_date("12/11", TODAY, day_first=False) == date(2026, 12, 11)
    assert read_date("12.11.", TODAY, day_first=False) == date(2026, 11, 12)
    assert read_date("20/11", TODAY, day_first=False) == date(2026, 11, 20)


def test_names_of_the_interface_and_english_are_both_read() -> None:
    for text in ("fr.", "Fr", "freitag", "fri", "Fr. 20.11.", "fr 20 nov"):
        found = read_date(text, TODAY, day_first=True, day_names=GERMAN_DAYS)
        assert found == date(2026, 11, 20)


def test_a_name_that_is_day_and_month_is_told_by_its_company() -> None:
    def french(text: str) -> date:
        return read_date(
            text, TODAY, day_first=True, day_names=FRENCH_DAYS, month_names=FRENCH_MONTHS
        )

    assert french("mar.") == date(2026, 11, 24)
    assert french("mar 20") == date(2027, 3, 20)
    assert french("mar. 17 nov.") == date(2026, 11, 17)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "t",
        "f",
        "20",
        "32/1",
        "30 feb",
        "feb 29 2027",
        "Sat Nov 20",
        "sat 20/11",
        "13/13",
        "next",
        "next x",
        "nov",
        "2026-13-01",
        "1/2/3",
        "0/0",
        "fri fri",
        "20/11-2026",
        "nov 20 20",
        "1800-01-01",
        "9999-01-01",
        "\u00b2/11",
        "fri nov 20 2026 x",
        "j 5",
        "ju 5",
        "x" * 100,
        "\0",
        "99999-1-1",
    ],
)
def test_what_is_no_date_keeps_its_text(text: str) -> None:
    with pytest.raises(NotADate) as caught:
        read_date(text, TODAY, day_first=True)
    assert caught.value.text == text[:64]


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.booleans())
def test_full_dates_are_read_back(day: date, day_first: bool) -> None:
    order = "%d/%m/%Y" if day_first else "%m/%d/%Y"
    for pattern in ("%Y-%m-%d", order, "%d.%m.%Y", "%a %b %d %Y", "%d %B %Y", "%A, %B %d, %Y"):
        assert read_date(day.strftime(pattern), TODAY, day_first=day_first) == day


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(-180, 180))
def test_without_a_year_the_nearest_date_is_meant(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    if (day.month, day.day) != (2, 29):
        assert read_date(f"{day:%d/%m}", today, day_first=True) == day
        assert read_date(f"{day:%a %b %d}", today, day_first=False) == day


@given(st.dates(), st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_within_the_coming_week(today: date, name: str) -> None:
    with suppress(NotADate):
        day = read_date(name, today, day_first=True)
        assert 0 <= (day - today).days < 7
        assert f"{day:%a}".lower() == name


@given(st.text(max_size=70) | st.text("0123456789./- frinovmw", max_size=14), st.dates())
def test_any_text_is_read_or_refused(text: str, today: date) -> None:
    with suppress(NotADate):
        assert 1900 <= read_date(text, today, day_first=False).year <= 9998
