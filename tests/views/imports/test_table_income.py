"""Amounts on the import page: what they are, in which money, and which of them are taken."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import book, clock, planner
from tests.views.imports.test_table_part import Show, done, heads, settled, show, table

__all__ = ["book", "clock", "planner", "show"]
HEADER = "Date,Name,Amount,Message"
ROWS = ("2026-11-02,ann,5.00,Owl", "2026-11-03,Shop,-2.50,", "2026-11-04,bob,€3.00,")


def test_sums_stand_beside_each_other_and_the_currency_is_asked(
    show: Show, qtbot: QtBot, book: Planbook
) -> None:
    part = show(table(*ROWS, header=HEADER))
    preview = part.preview
    assert preview.what.text() == "A table, 3 amounts"
    assert heads(part)[1:3] == [
        "Column Name, From whom",
        "Column Amount, Money, 1,234.5",
    ]
    # cells name one: the others have no other
    assert preview.income.told.text() == "New: €8.00"
    assert part.model.guess.currency == "EUR"
    box = preview.income.currency
    box.setCurrentIndex(box.findData("USD"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, part)
    assert preview.income.told.text() == "New: $5.00 + €3.00"
    assert preview.told.text() == "2 new, 1 left out"
    done(qtbot, part)
    assert part.report.title.text() == "2 amounts added"
    found = book.money.incomes(date.min, date.max)
    assert [(one.label, one.gross, one.currency) for one in found] == [
        ("ann", 500, "USD"),
        ("bob", 300, "EUR"),
    ]


def test_rows_are_chosen_by_a_word_and_money_that_went_out_on_demand(
    show: Show, qtbot: QtBot
) -> None:
    part = show(table(*ROWS, header=HEADER))
    income = part.preview.income
    QTest.mouseClick(income.outgoing, Qt.MouseButton.LeftButton)
    settled(qtbot, part)
    assert part.preview.take.words() == "Import 3 rows"
    income.naming.setFocus()
    QTest.keyClicks(income.naming, "shop, bob")
    QTest.keyClick(income.naming, Qt.Key.Key_Return)
    settled(qtbot, part)
    assert [entry.line for entry in part.model.plan.added] == [3, 4]
    box = income.source
    box.setCurrentIndex(box.findData("merchandise"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, part)
    sources = {entry.money.source for entry in part.model.plan.added}
    assert sources == {"merchandise"}


def test_what_is_written_down_otherwise_is_shown(show: Show, qtbot: QtBot) -> None:
    done(qtbot, show(table(*ROWS, header=HEADER)))
    more = ("2026-11-02,ann,5.00,Owl", "2026-11-04,Bob & Co,€3.00,")
    part = show(table(*more, header=HEADER))
    assert part.preview.told.text() == "1 already there, 1 differs, kept as logged"
    plain = "".join(sign for sign in part.preview.kept.list.text() if sign.isprintable())
    assert plain == "Line 3 · Nov 4, 2026 · €3.00 · bob · From whom bob → Bob & Co"
