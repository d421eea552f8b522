"""What a stream brought in besides gifts is written down where its numbers are."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.operations.incomes import add_payout
from tests.views.log.conftest import Opener, Screen


@pytest.fixture
def screen(open_log: Opener) -> Screen:
    return open_log()


def written(screen: Screen) -> list[Income]:
    return screen.kit.desk.book.money.incomes(date.min, date.max)


def test_enter_adds_several_amounts_and_the_numbers_stay(screen: Screen) -> None:
    stream = screen.stream("One", 17)
    screen.show()
    screen.type("1840")
    line = screen.page.form.income.amount.line
    line.setFocus()
    screen.type("7.50")
    screen.press(Qt.Key.Key_Return)
    screen.type("12")
    screen.press(Qt.Key.Key_Tab)
    screen.press(Qt.Key.Key_Down)
    line.setFocus()
    screen.press(Qt.Key.Key_Return)
    found = written(screen)
    assert sorted((one.gross, one.stream_id, one.platform, one.day.day) for one in found) == [
        (750, stream, "tiktok", 17),
        (1_200, stream, "tiktok", 17),
    ]
    assert len({one.source for one in found}) == 2
    assert line.text() == ""
    assert screen.line("views").text() == "1840"
    words = [row.words.text() for row in screen.page.form.income.rows]
    assert "$7.50 · Subscriptions · TikTok" in words


def test_an_amount_that_was_not_added_is_saved_with_the_form_in_one_step(screen: Screen) -> None:
    screen.stream("One", 17)
    screen.show()
    screen.type("100")
    screen.page.form.income.amount.line.setText("5")
    screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.gross for one in written(screen)] == [500]
    screen.kit.desk.undo()
    assert written(screen) == []
    assert screen.kit.desk.book.sessions.count() == 0


def test_an_amount_that_cannot_be_read_stays_and_nothing_is_saved(screen: Screen) -> None:
    screen.stream("One", 17)
    screen.show()
    line = screen.page.form.income.amount.line
    line.setText("much")
    screen.page.save()
    assert screen.focus() is line
    assert screen.kit.desk.book.sessions.count() == 0


def test_an_amount_is_kept_for_its_stream_until_it_is_added(screen: Screen) -> None:
    one, other = screen.stream("One", 17), screen.stream("Other", 16)
    page = screen.show()
    page.form.income.amount.line.setText("5")
    page.open(other)
    assert page.form.income.amount.text() == ""
    page.open(one)
    assert page.form.income.amount.text() == "5"


def test_an_amount_is_taken_out_and_comes_back_with_undo(screen: Screen, qtbot: QtBot) -> None:
    stream = screen.stream("One", 17)
    screen.model.add_income(stream, Income("", "tips", date(2026, 11, 17), 700))
    page = screen.show()
    (row,) = page.form.income.rows
    qtbot.mouseClick(row.delete, Qt.MouseButton.LeftButton)
    assert row.isHidden()
    screen.kit.desk.undo()
    assert not row.isHidden()


def test_platforms_are_asked_for_only_where_there_are_several(screen: Screen) -> None:
    screen.stream("One", 17, platforms="tiktok twitch")
    page = screen.show()
    income = page.form.income
    assert not income.platform.isHidden()
    income.platform.setCurrentIndex(income.platform.findData("twitch"))
    income.amount.line.setText("3")
    page.save()
    assert [one.platform for one in written(screen)] == ["twitch"]


def test_a_stream_that_was_not_planned_takes_its_amount_along(screen: Screen) -> None:
    page = screen.show()
    page.open_unplanned()
    assert page.form.income.add.isHidden()
    page.form.income.amount.line.setText("3")
    page.save()
    (income,) = written(screen)
    assert screen.kit.desk.book.streams.get(income.stream_id) is not None


def test_gifts_are_worth_what_payouts_paid(screen: Screen) -> None:
    screen.stream("One", 17)
    payout = Payout("", "tiktok", date(2026, 11, 1), 1_000, 400)
    screen.kit.desk.run(add_payout, payout)
    screen.show()
    screen.line("diamonds").setFocus()
    screen.type("1000")
    assert screen.message("diamonds") == "about $4.00, if 250 = $1"
