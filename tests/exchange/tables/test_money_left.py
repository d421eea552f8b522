"""Money that is not what a stream brought in is never taken unasked, whatever its column's name."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.exchange.tables.changing import with_field, with_shape
from creatorplanner.exchange.tables.money_left import left_headings
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Shape
from tests.support.table_reading import HINTS, Taken, take

BESIDE = (
    "Ingresos estimados", "Earnings (USD)", "Revenue", "Money", "Estimated USD", "推定額(USD)",
    "Geschätzte Einnahmen (USD)", "Receita", "الأرباح", "Estimated revenue",
)  # fmt: skip
SOLD = (
    "GMV", "Sales", "Umsatz", "Ventas", "Vendas", "Ventes", "Vendite", "Omzet", "Sprzedaż",
    "Продажи", "Satışlar",  # noqa: RUF001
    "Omset", "Doanh thu", "ยอดขาย", "売上", "매출", "销售额", "المبيعات",
    "Gross revenue", "Attributed GMV", "Bruttoumsatz", "Total sales",
)  # fmt: skip


def money_of(found: Taken) -> list[int | None]:
    return [row.numbers.get("money") for row in found.read.rows]


@pytest.mark.parametrize("heading", BESIDE)
def test_money_beside_diamonds_is_what_they_are_worth(heading: str) -> None:
    found = take(f"Title;Start time;Duration;Diamonds;{heading}\nA;13.09.2026 20:00;1:00:00;9;5,00")
    assert money_of(found) == [None]
    if heading in ("Estimated USD", "Geschätzte Einnahmen (USD)"):
        return  # words of no money that is known: left out as any other column
    assert "estimate" in found.guess.doubts
    assert left_headings(found.guess, "estimate") == (heading,)
    chosen = with_field(found.guess, found.raw, 4, "money", HINTS)
    assert "estimate" not in chosen.doubts
    assert read_rows(found.raw, chosen).rows[0].numbers["money"] == 500


@pytest.mark.parametrize("headings", ["Diamonds,Rewards", "Rewards,Diamonds"])
def test_of_two_names_of_diamonds_the_lesser_is_what_they_are_worth(headings: str) -> None:
    cells = ",5.00" if headings.endswith("Rewards") else "5.00,"
    found = take(
        f"Title,Start time,Duration,Views,{headings}\nA,2026-09-13 20:00,1:00:00,500,{cells}"
    )
    assert "diamonds" not in found.read.rows[0].numbers
    assert "estimate" in found.guess.doubts
    assert left_headings(found.guess, "estimate") == ("Rewards",)
    alone = take("Title,Start time,Duration,Views,Rewards\nA,2026-09-13 20:00,1:00:00,500,9")
    assert alone.read.rows[0].numbers["diamonds"] == 9


def test_a_day_and_a_time_under_names_of_a_start_are_one_start() -> None:
    text = "Title,Date,Start time,Duration,Views,Diamonds\nA,2026-09-13,20:00,1:00:00,500,5"
    assert [column.field for column in take(text).guess.columns][1:3] == ["started", "time"]
    assert take(text).read.rows[0].started == datetime(2026, 9, 13, 20)


def test_money_leaves_when_a_column_turns_out_to_be_diamonds() -> None:
    found = take("Title,Start time,Stones,Revenue\nA,2026-09-13 20:00,900,5.00\n")
    assert money_of(found) == [500]
    changed = with_field(found.guess, found.raw, 2, "diamonds", HINTS)
    assert [column.field for column in changed.columns][2:] == ["diamonds", ""]
    assert left_headings(changed, "estimate") == ("Revenue",)


@pytest.mark.parametrize("heading", SOLD)
def test_what_was_sold_is_not_what_was_earned(heading: str) -> None:
    found = take(f"Livestream,Start time,Duration,{heading},Views\nA,2026-09-13 20:00,1:00,50,9")
    assert money_of(found) == [None]
    assert left_headings(found.guess, "gross") == (heading,)
    assert "gross" in found.guess.doubts


def test_beside_sales_other_money_is_a_shop_s_too() -> None:
    text = "Livestream,Start time,Duration,GMV,Revenue,Sales,Views\nA,2026-09-13 20:00,1:00,5,5,5,9"
    found = take(text)
    assert money_of(found) == [None]
    assert left_headings(found.guess, "gross") == ("GMV", "Revenue", "Sales")


@pytest.mark.parametrize("heading", ["Tips", "Revenue", "Geschätzter Umsatz", "Estimated revenue"])
def test_money_alone_is_still_taken(heading: str) -> None:
    found = take(f"Title,Start time,Duration,{heading},Views\nA,2026-09-13 20:00,1:00,50,9")
    assert money_of(found) == [5000]
    assert not {"gross", "estimate"} & {*found.guess.doubts}


def test_a_column_left_out_on_purpose_is_no_doubt() -> None:
    found = take("Title,Start time,Diamonds,Revenue\nA,2026-09-13 20:00,900,5.00\n")
    chosen = with_field(found.guess, found.raw, 3, "", HINTS)
    assert "estimate" not in chosen.doubts


def test_payouts_for_diamonds_keep_their_money() -> None:
    found = take("Date,Diamonds,Amount,Currency\n2026-09-13,900,5.00,USD\n")
    income = with_shape(found.guess, found.raw, Shape.INCOME, HINTS)
    assert not {"gross", "estimate"} & {*income.doubts}


@pytest.mark.parametrize("heading", ["Orders", "Items sold", "Bestellungen"])
def test_orders_tell_of_a_shop(heading: str) -> None:
    text = f"Livestream,Start time,Duration,{heading},Revenue,Views\nA,2026-09-13 20:00,1:00,5,50,9"
    found = take(text)
    assert money_of(found) == [None]
    assert left_headings(found.guess, "gross") == ("Revenue",)


@pytest.mark.parametrize("earned", ["Revenue", "Tips"])
def test_merch_beside_what_was_earned_leaves_that(earned: str) -> None:
    found = take(f"Title,Start time,Views,Merch sales,{earned}\nA,2026-09-13 20:00,9,70,50\n")
    assert money_of(found) == [5000]
    assert left_headings(found.guess, "gross") == ("Merch sales",)


@pytest.mark.parametrize("length", ["", ",Duration"])
def test_rows_of_several_platforms_are_judged_one_by_one(length: str) -> None:
    cell = length and ",1:00:00"
    text = (
        f"Title,Start time,Platform,Views,Diamonds,Revenue (USD){length}\n"
        f"A,2026-09-13 20:00,TikTok,9,900,4.50{cell}\n"
        f"B,2026-09-14 20:00,TikTok,9,,1.50{cell}\n"
        f"C,2026-09-15 20:00,Twitch,9,,30{cell}\n"
        f"D,2026-09-16 20:00,YouTube,9,0,40{cell}\n"
    )
    found = take(text)
    assert money_of(found) == [None, None, 3000, 4000]
    assert "estimate_rows" in found.guess.doubts
    chosen = with_field(found.guess, found.raw, 5, "money", HINTS)
    assert "estimate_rows" not in chosen.doubts
    taken = read_rows(found.raw, chosen).rows
    assert [row.numbers["money"] for row in taken] == [450, 150, 3000, 4000]
