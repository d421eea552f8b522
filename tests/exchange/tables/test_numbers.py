"""Numbers, money and lengths of time as platforms write them."""

# ruff: noqa: RUF001 - letters of the whole world are meant here
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.tables.cells import cell_text, number_text
from creatorplanner.exchange.tables.currencies import heading_currency
from creatorplanner.exchange.tables.lengths import read_length, unit_of
from creatorplanner.exchange.tables.numbers import NumberRead, Signs, read_number, signs
from creatorplanner.exchange.tables.values import Style
from tests.support.table_reading import take

NNBSP, NBSP = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1234", False, "1234"),
        ("1,234.5", False, "1234.5"),
        ("1.234,5", True, "1234.5"),
        ("1.234,5", False, "1234.5"),  # no doubt, whatever the column says
        ("1,5", False, "1.5"),
        ("1.234", False, "1.234"),
        ("1.234", True, "1234"),
        ("1,23,456", False, "123456"),
        (f"1{NNBSP}234,5", True, "1234.5"),
        (f"1{NBSP}234", False, "1234"),
        ("1'234.5", False, "1234.5"),
        ("1’234", False, "1234"),
        ("١٬٢٣٤٫٥", False, "1234.5"),
        ("۱۲۳۴", False, "1234"),
        ("１，２３４", False, "1234"),
        ("1.2K", False, "1200"),
        ("24,5 Tsd.", True, "24500"),
        ("1.2万", False, "12000"),
        ("1,2 mln", True, "1200000"),
        ("12人", False, "12"),
        ("-3", False, "-3"),
        ("−3", False, "-3"),
        ("(12.50)", False, "-12.50"),
    ],
)
def test_numbers(text: str, comma: bool, value: str) -> None:
    found = read_number(text, comma=comma)
    assert found is not None
    assert (found.value, found.currency) == (Decimal(value), "")


@pytest.mark.parametrize(
    "text",
    ["nan", "inf", "1_234", "1e5", "0x10", "12+", "1,2,3", "1.2.3", "1,23", "--5", "5 apples",
     "five", "", "1 2", "9" * 30, "1" * 500],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    found = read_number(text)
    assert found is None or text == "1,23"


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$1,234.50", "1234.50", "USD"),
        ("12,30 €", "12.30", "EUR"),
        ("€ 12,30", "12.30", "EUR"),
        ("R$ 1.234,50", "1234.50", "BRL"),
        ("USD 12.30", "12.30", "USD"),
        ("12.30 usd", "12.30", "USD"),
        ("¥1,234", "1234", "JPY"),
        ("12,30 zł", "12.30", "PLN"),
        ("CA$5.00", "5.00", "CAD"),
        ("-$0.50", "-0.50", "USD"),
        ("1.2K €", "1200", "EUR"),
    ],
)
def test_money(text: str, value: str, currency: str) -> None:
    found = read_number(text, comma="," in text[-5:] and "¥" not in text)
    assert found is not None
    assert (found.value, found.currency) == (Decimal(value), currency)


def test_a_count_has_no_fraction_so_its_sign_groups() -> None:
    for text in ("1.234", "1,234", "1.234.567"):
        found = read_number(text, whole=True)
        assert found is not None
        assert found.value in (1234, 1234567)


def test_percent_is_told() -> None:
    found = read_number("45.2%")
    assert found is not None
    assert found.percent


def test_signs_of_a_column() -> None:
    assert signs(["1.5", "1,234.5", "7", "x"]) == Signs(point=2)
    assert signs(["1,5", "1.234,5", "1.234.567"]) == Signs(comma=3)
    assert signs(["1.234", "12.345"]) == Signs(open=2)
    assert signs(["0.500", "1234.567"]) == Signs(point=2)
    assert signs(["1٬234٫5"]) == Signs(point=1)


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Estimated revenue (USD)", "USD"),
        ("推定額(USD)", "USD"),
        ("Umsatz in EUR", "EUR"),
        ("Revenue ($)", "USD"),
        ("Receita (R$)", "BRL"),
        ("GMV/1K views", ""),
        ("Views (all)", ""),
    ],
)
def test_money_in_a_heading(heading: str, code: str) -> None:
    assert heading_currency(heading) == code


@pytest.mark.parametrize(
    ("text", "style", "seconds"),
    [
        ("1:19:30", Style.CLOCK, 4770),
        ("25:00:00", Style.CLOCK, 90_000),
        ("1:19", Style.HOURS, 4740),
        ("1:19", Style.MINUTES, 79),
        ("0:03:15.5", Style.CLOCK, 195),
        ("1h 19m", Style.CLOCK, 4740),
        ("1h19m5s", Style.CLOCK, 4745),
        ("1h19", Style.CLOCK, 4740),
        ("2m14", Style.CLOCK, 134),
        ("1 hr 19 min", Style.CLOCK, 4740),
        ("1 hour, 19 minutes", Style.CLOCK, 4740),
        ("1 hour and 19 minutes", Style.CLOCK, 4740),
        ("1 Std. 19 Min.", Style.CLOCK, 4740),
        ("1 Stunde und 19 Minuten", Style.CLOCK, 4740),
        ("1 h 19 min", Style.CLOCK, 4740),
        ("1時間19分5秒", Style.CLOCK, 4745),
        ("1시간 19분", Style.CLOCK, 4740),
        ("1 ч 19 мин", Style.CLOCK, 4740),
        ("١ ساعة و ١٩ دقيقة", Style.CLOCK, 4740),
        ("1d 2h", Style.CLOCK, 93_600),
        ("PT1H19M", Style.CLOCK, 4740),
        ("4770", Style.SECONDS, 4770),
        ("79.5", Style.MINUTES, 4770),
        ("1.5", Style.HOURS, 5400),
        ("1,5 h", Style.HOURS, 5400),
    ],
)
def test_lengths(text: str, style: Style, seconds: int) -> None:
    assert read_length(text, style) == seconds


@pytest.mark.parametrize("text", ["soon", "1:70", "-5", "$5", "5%", "1:2:3", "h", ":", "1h 19x"])
def test_what_is_no_length(text: str) -> None:
    assert read_length(text, Style.CLOCK) is None


@pytest.mark.parametrize(
    ("heading", "style"),
    [
        ("Duration (seconds)", Style.SECONDS),
        ("Minutes Streamed", Style.MINUTES),
        ("Watch time (hours)", Style.HOURS),
        ("LIVE時間(秒)", Style.SECONDS),
        ("LIVE時間", None),
        ("Dauer in Minuten", Style.MINUTES),
        ("Duration", None),
    ],
)
def test_units_of_headings(heading: str, style: Style | None) -> None:
    assert unit_of(heading) is style


def test_numbers_of_workbooks_have_no_noise() -> None:
    values = (0.1 + 0.2, 1e20, 1234.0, 1e-7, 1e-30, 12.345, 1234.567)
    assert [number_text(value) for value in values] == [
        "0.3", "100000000000000000000", "1234", "0.0000001", "0", "12.3450", "1234.567",
    ]  # fmt: skip
    assert (cell_text(True), cell_text(float("nan")), cell_text(None)) == ("yes", "", "")


@given(st.floats(-1e12, 1e12))
def test_numbers_of_workbooks_come_back(value: float) -> None:
    found = read_number(number_text(value), comma=False)
    assert found is not None
    assert float(found.value) == pytest.approx(value, rel=1e-12, abs=1e-9)


def column(heading: str, *cells: str, other: str = "5", delimiter: str = ",") -> object:
    """Value and certainty of one column: its numbers by field, and whether it was sure."""
    lines = [delimiter.join(("2026-11-18 20:00", f'"{cell}"', f'"{other}"')) for cell in cells]
    found = take("\n".join([delimiter.join(("Start", heading, "Likes")), *lines]))
    told = found.guess.columns[1]
    return [row.numbers.get(told.field, row.minutes) for row in found.read.rows], told.sure


def test_one_cell_decides_for_its_column() -> None:
    assert column("Revenue", "1.234", "2.5") == ([123, 250], True)
    assert column("Revenue", "1.234", "2,5") == ([123400, 250], True)


def test_another_column_decides_where_one_says_nothing() -> None:
    assert column("Revenue", "1.234", other="12.345.678") == ([123400], True)


def test_where_nothing_decides_it_is_not_sure() -> None:
    assert column("Revenue", "1.234") == ([123], False)
    assert column("Revenue", "1.234", delimiter=";") == ([123400], False)
    assert column("Views", "1.234") == ([1234], True)


def test_bare_lengths_by_their_size() -> None:
    assert column("Duration", "4770", "5460") == ([80, 91], True)
    assert column("Duration", "79", "91") == ([79, 91], True)
    assert column("Duration", "1.5", "2.25") == ([90, 135], False)
    assert column("Duration", "1:19", "0:45") == ([79, 45], False)
    assert column("Duration (hh:mm)", "1:19", "0:45") == ([79, 45], True)
    assert column("Duration (mm:ss)", "1:19", "20:45") == ([1, 21], True)
    assert column("Duration", "79:30", "45:00") == ([80, 45], True)
    assert column("Duration", "79:30", "1:05:00") == ([80, 65], True)


@pytest.mark.parametrize(
    ("field", "cell", "why"),
    [
        ("Views", "-5", "negative"),
        ("Views", "5.5", "fraction"),
        ("Views", "many", "number"),
        ("Views", "$5", "number"),
        ("Views", "5%", "number"),
        ("Views", "9" * 20, "number"),
        ("Duration", "25:00:00", "too_long"),
        ("Duration", "soon", "length"),
        ("Duration", "-5", "negative"),
        ("Revenue", "-5.00", "negative"),
        ("End", "what", "date"),
    ],
)
def test_cells_that_need_a_look(field: str, cell: str, why: str) -> None:
    good = {"Views": "7", "Duration": "1:00:00", "Revenue": "7.25", "End": "2026-11-18 22:00"}
    lines = "".join(f"2026-11-18 20:00,{value},T\n" for value in (good[field], good[field], cell))
    found = take(f"Start,{field},Title\n{lines}")
    assert found.told() == [(4, cell, why)]
    assert len(found.read.rows) == 3


@pytest.mark.parametrize("text", ["undefined", "-", "--", "—", "N/A", "null", "", " ", "k. A."])
def test_what_is_not_known_is_neither_zero_nor_a_problem(text: str) -> None:
    found = take(f"Start,Views,Likes\n2026-11-18 20:00,{text},5\n2026-11-19 20:00,7,5\n")
    assert found.told() == []
    assert [row.numbers.get("views") for row in found.read.rows] == [None, 7]


def test_a_sum_is_read_as_the_form_of_log_reads_it() -> None:
    assert read_number("12+30") == NumberRead(Decimal(42))
    assert read_number("$1.50 + 2", whole=False) == NumberRead(Decimal("3.50"), "USD")
    assert read_number("1.234+1", comma=True) == NumberRead(Decimal(1235))
    assert all(read_number(text) is None for text in ("12+", "1+a", "5+-3", "+49 170+x", "3%+1"))
    assert read_number("+12") == NumberRead(Decimal(12))
