"""Income on the Log page: written down by keyboard alone, corrected, taken out, undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.operations.incomes import add_income, add_payout
from creatorplanner.views.log.income_part import IncomePart
from creatorplanner.views.widgets.scrolling import ScrollArea
from tests.views.log.conftest import Opener, Screen

TODAY = date(2026, 11, 18)


@pytest.fixture
def screen(open_log: Opener) -> Screen:
    return open_log()


def income_part(screen: Screen) -> IncomePart:
    screen.show()
    screen.kit.navigator.add_income()
    part = screen.page.income
    assert part is not None
    return part


def written(screen: Screen) -> list[Income]:
    return screen.kit.desk.book.money.incomes(date.min, date.max)


def test_an_amount_is_written_down_by_keyboard_alone(screen: Screen) -> None:
    part = income_part(screen)
    assert screen.focus() is part.income.gross.line
    assert not part.empty.isHidden()
    screen.type("1.2k")
    screen.press(Qt.Key.Key_Tab)
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Tab)
    screen.type("120")
    for _field in range(2):
        screen.press(Qt.Key.Key_Tab)
    screen.type("yesterday")
    screen.press(Qt.Key.Key_Return)
    (income,) = written(screen)
    assert (income.gross, income.cut, income.net) == (120_000, 12_000, 108_000)
    assert (income.day, income.currency, income.stream_id) == (date(2026, 11, 17), "USD", "")
    assert income.source == part.income.source.itemData(1)
    assert part.rows[0].amount.text() == "$1,080.00"
    # ready for the next one
    assert screen.focus() is part.income.gross.line
    assert part.income.gross.text() == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "still empty"),
        ("abc", "cannot be read"),
        ("0", "An amount of 0"),
        ("9" * 20, "cannot be read"),
    ],
)
def test_nothing_is_written_down_without_an_amount(screen: Screen, typed: str, why: str) -> None:
    part = income_part(screen)
    screen.type(typed)
    screen.press(Qt.Key.Key_Return)
    assert written(screen) == []
    assert screen.focus() is part.income.gross.line
    assert why in part.income.problem.text()


def test_fees_above_the_amount_are_marked_and_said(screen: Screen) -> None:
    part = income_part(screen)
    screen.type("10")
    part.income.cut.line.setText("5000")
    assert part.income.cut.message.text() == ""
    screen.press(Qt.Key.Key_Return)
    assert written(screen) == []
    assert screen.focus() is part.income.cut.line
    assert part.income.cut.line.property("state") == "bad"
    assert part.income.cut.message.text() == "Fees cannot be more than the amount"
    assert part.income.problem.text() == "Fees cannot be more than the amount"
    part.income.cut.line.setText("0")
    assert part.income.cut.line.property("state") == ""
    screen.press(Qt.Key.Key_Return)
    assert [one.cut for one in written(screen)] == [0]


def test_the_form_stays_in_view_with_a_long_list(screen: Screen, qtbot: QtBot) -> None:
    for place in range(30):
        screen.kit.desk.run(add_income, Income("", "tips", TODAY, 100 + place))
    screen.page.resize(800, 400)
    part = income_part(screen)
    bar = part.findChildren(ScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 400
    for words in ("Payout", "Income"):
        choices = part.kind.findChildren(QAbstractButton)
        choice = next(one for one in choices if one.accessibleName() == words)
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
        assert screen.focus() is part.first_focus()
        assert bar.value() == 0
    bar.setValue(bar.maximum())
    part.rows[-1].edit.click()
    assert bar.value() == 0


def test_a_wild_amount_gets_a_hint_and_can_be_saved(screen: Screen) -> None:
    for day in (1, 2, 3):
        add = Income("", "subscriptions", date(2026, 11, day), 3_000)
        screen.kit.desk.run(add_income, add)
    part = income_part(screen)
    assert part.income.source.currentData() == "subscriptions"
    assert part.income.gross.message.text() == "usual: $30.00 to $30.00"
    screen.type("3000")
    part.income.gross.check()
    assert "100 times your usual" in part.income.gross.message.text()
    screen.press(Qt.Key.Key_Return)
    assert len(written(screen)) == 4


def test_an_entry_is_corrected_and_taken_out_and_undone(screen: Screen, qtbot: QtBot) -> None:
    tips = Income("", "tips", TODAY, 500, label="Ann", note="thank you")
    screen.kit.desk.run(add_income, tips)
    part = income_part(screen)
    row = part.rows[0]
    assert (row.title.text(), row.under.text()) == ("Tips · Ann", "Wed Nov 18 · thank you")
    qtbot.mouseClick(row.edit, Qt.MouseButton.LeftButton)
    assert part.income.gross.text() == "5.00"
    part.income.gross.line.setText("7.50")
    part.income.try_save()
    (income,) = written(screen)
    assert (income.gross, income.label) == (750, "Ann")
    qtbot.mouseClick(row.delete, Qt.MouseButton.LeftButton)
    assert written(screen) == []
    assert row.isHidden()
    screen.kit.desk.undo()
    assert [one.gross for one in written(screen)] == [750]
    assert not row.isHidden()


def test_a_payout_tells_what_diamonds_pay(screen: Screen) -> None:
    part = income_part(screen)
    assert part.rate.text() == "TikTok: 1,000 diamonds ≈ $5.00, an assumption of Nov 1, 2026"
    part.kind.chosen.emit("payout")
    assert screen.focus() is part.payout.money.line
    screen.type("46")
    for _field in range(2):
        screen.press(Qt.Key.Key_Tab)
    screen.type("10k")
    assert part.payout.diamonds.message.text() == "= 10,000 · $4.60 for 1,000 diamonds"
    screen.press(Qt.Key.Key_Return)
    (payout,) = screen.kit.desk.book.money.payouts()
    assert (payout.platform, payout.money, payout.diamonds) == ("tiktok", 4_600, 10_000)
    assert part.rate.text() == "TikTok: 1,000 diamonds ≈ $4.60, from your payout of Nov 18, 2026"
    assert part.rows[0].under.text() == "Wed Nov 18 · 10,000 diamonds"


def test_a_payout_that_is_opened_again_tells_its_currency(screen: Screen) -> None:
    screen.kit.desk.run(add_payout, Payout("", "tiktok", TODAY, 1_000, 800, "EUR"))
    part = income_part(screen)
    part.rows[0].edit.click()
    assert "€8.00 for 1,000 diamonds" in part.payout.diamonds.message.text()
    for wrong, why in (("0", "above 0"), ("", "still empty")):
        part.payout.diamonds.line.setText(wrong)
        part.payout.try_save()
        assert why in part.payout.problem.text()
    assert [one.diamonds for one in screen.kit.desk.book.money.payouts()] == [1_000]


def test_a_payout_for_more_than_was_logged_is_asked_about(screen: Screen) -> None:
    screen.past(3, diamonds=2_000)
    screen.past(4, diamonds=760)
    part = income_part(screen)
    part.kind.chosen.emit("payout")
    field = part.payout.diamonds
    part.payout.money.line.setText("46")
    field.line.setText("10k")
    field.check()
    assert "only 2,760 unpaid are in your log" in field.message.text()
    assert field.line.property("state") == "warn"
    field.line.setText("2760")
    field.check()
    assert field.line.property("state") == ""
    part.payout.day.line.setText("Nov 6")
    part.payout.day.line.editingFinished.emit()
    assert "only 760 unpaid are in your log" in field.message.text()


def test_a_payout_of_a_day_ahead_is_asked_about_and_tells_no_rate_yet(screen: Screen) -> None:
    screen.kit.desk.run(add_payout, Payout("", "tiktok", TODAY, 1_000, 500))
    part = income_part(screen)
    part.kind.chosen.emit("payout")
    part.payout.money.line.setText("9")
    part.payout.diamonds.line.setText("1000")
    day = part.payout.day
    day.line.setText("Dec 31, 2026")
    assert day.check()
    assert day.message.text() == "This day lies ahead: it counts from then on"
    assert day.line.property("state") == "warn"
    part.payout.try_save()
    assert len(screen.kit.desk.book.money.payouts()) == 2
    assert part.rate.text() == "TikTok: 1,000 diamonds ≈ $5.00, from your payout of Nov 18, 2026"
    assert screen.model.gift_rates(screen.kit.platforms)["tiktok"].payouts == 1


def test_a_payout_is_opened_in_its_own_form(screen: Screen) -> None:
    screen.kit.desk.run(add_payout, Payout("", "tiktok", TODAY, 1_000, 500))
    part = income_part(screen)
    part.rows[0].edit.click()
    assert part.kind.value() == "payout"
    assert part.payout.diamonds.text() == "1,000"
    screen.press(Qt.Key.Key_Escape)
    assert part.payout.diamonds.text() == ""


def test_the_log_opens_with_its_streams_wherever_it_was_left(screen: Screen) -> None:
    screen.stream("Story time", 17)
    part = income_part(screen)
    part.income.gross.line.setText("12")
    screen.page.shown()
    assert screen.page.tabs.value() == "streams"
    assert screen.page.first_focus() is screen.line("views")
    screen.page.show_tab("income")
    assert part.income.gross.text() == "12"


def test_the_log_comes_back_with_its_tab(screen: Screen) -> None:
    stream = screen.stream("Story time", 17)
    part = income_part(screen)
    screen.kit.navigator.log_asked.emit(stream)
    assert part.isHidden()
    assert screen.page.tabs.value() == "streams"
    assert screen.focus() is screen.line("views")
