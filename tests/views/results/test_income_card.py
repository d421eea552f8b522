"""The income card: what it says, what its table says, what keys and clicks do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.models.desk import Desk
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.incomes import add_income, add_payout
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.results.income_card import IncomeCard
from creatorplanner.views.results.income_chart import color_of
from tests.fixtures.kit import kit_of
from tests.support.logged import add_logged, session
from tests.support.pixels import picture, pixels

TODAY = date(2026, 11, 18)
Make = Callable[..., IncomeCard]


@pytest.fixture
def make(qtbot: QtBot, planner: Planner, clock: FixedClock) -> Iterator[Make]:
    kept: list[object] = []

    def maker(locale: str = "en_US", period: str = "12", **looks: object) -> IncomeCard:
        desk = Desk(planner)
        kit = kit_of(desk, clock, locale, **looks)
        model = ResultsModel(desk, kit.ledger)
        model.period = period
        model.shown()
        card = IncomeCard(kit, model)
        window = QWidget()
        qtbot.addWidget(window)
        card.setParent(window)
        if kit.regional.right_to_left:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        window.resize(500, 420)
        kept.append((desk, kit, model, window))
        card.resize(480, 400)
        card.follow()
        window.show()
        return card

    yield maker
    kept.clear()


def give(planner: Planner, days: int, gross: int, source: str = "tips", **facts: object) -> None:
    income = Income("", source, TODAY - timedelta(days=days), gross)
    planner.run(add_income, replace(income, **facts))  # type: ignore[arg-type]


def test_nothing_written_down_says_so(make: Make) -> None:
    card = make()
    assert "Nothing is written down" in card.under.text()
    assert card.bars.isHidden()
    assert card.legend.isHidden()


def test_marks_between_whole_amounts_are_not_rounded(make: Make, planner: Planner) -> None:
    give(planner, 1, 1_000)
    bars = make().bars
    shown = [bars._tick(tick) for tick in bars._ticks]
    assert shown == ["$0.00", "$2.50", "$5.00", "$7.50", "$10.00"]


def test_gifts_are_about_until_the_payout_is_there(
    make: Make, book: Planbook, planner: Planner
) -> None:
    add_logged(book, replace(session("a"), diamonds=1_000), title="Ranked grind")
    card = make()
    assert card.legend.accessibleName() == "Gifts ≈ $5.00"
    assert "an assumption of Nov 1, 2026" in card.under.text()
    last = card.bars.marks() - 1
    assert card.bars.words(last) == (
        "Nov 15 – Nov 21: ≈ $5.00\nGifts ≈ $5.00\n· Ranked grind, Nov 17"
    )
    planner.run(add_payout, Payout("", "tiktok", TODAY, 1_000, 460))
    card = make()
    assert card.legend.accessibleName() == "Gifts $4.60"
    assert "striped" not in card.under.text()


def test_the_table_says_what_the_bars_say(make: Make, book: Planbook, planner: Planner) -> None:
    add_logged(book, replace(session("a"), diamonds=1_000))
    give(planner, 1, 20_000, "sponsorship")
    give(planner, 9, 700)
    card = make(period="4")
    head, *rows = card.table.all_texts()
    assert head == ["Week", "Gifts", "Tips", "Brand deals", "Together"]
    assert rows[0] == ["Nov 15 – Nov 21", "≈ $5.00", "", "$200.00", "≈ $205.00"]
    assert rows[1] == ["Nov 8 – Nov 14", "", "$7.00", "", "$7.00"]
    assert "Brand deals: 94% of it" in card.under.text()


def test_other_currencies_are_told_and_not_added(make: Make, planner: Planner) -> None:
    give(planner, 1, 700)
    give(planner, 1, 12_000, currency="EUR")
    card = make()
    assert card.shown.net == 700
    assert "Also €120.00, not added" in card.under.text()


def test_long_histories_are_shown_by_month(make: Make, planner: Planner) -> None:
    for days in range(0, 700, 20):
        give(planner, days, 100)
    card = make(period="all")
    assert card.shown.by_month
    assert card.table.all_texts()[1][0] == "November 2026"


def test_a_click_and_enter_show_the_streams_behind_a_week(
    make: Make, book: Planbook, planner: Planner, qtbot: QtBot
) -> None:
    add_logged(book, replace(session("a"), diamonds=1_000))
    give(planner, 20, 700)
    card = make()
    picked: list[tuple[object, str]] = []
    card.picked.connect(lambda ids, words: picked.append((ids, words)))
    last, empty = card.bars.marks() - 1, card.bars.marks() - 4
    center = card.bars.column_rect(last).center().toPoint()
    qtbot.mouseClick(card.bars, Qt.MouseButton.LeftButton, pos=QPoint(center.x(), center.y()))
    assert picked == [(("a",), "Nov 15 – Nov 21")]
    # a week without a stream has nothing to show
    assert not card.bars.can_choose(empty)
    card.bars.setFocus(Qt.FocusReason.TabFocusReason)
    for _week in range(last):
        qtbot.keyClick(card.bars, Qt.Key.Key_Right)
    qtbot.keyClick(card.bars, Qt.Key.Key_Return)
    assert len(picked) == 2


def test_add_income_leads_to_the_log(make: Make, qtbot: QtBot) -> None:
    card = make()
    with qtbot.waitSignal(card.kit.navigator.income_asked):
        card.add.click()


@pytest.mark.parametrize(("locale", "theme"), [("ar_EG", "highcontrast"), ("de_DE", "light")])
def test_a_bar_is_painted_where_its_week_is(
    make: Make, planner: Planner, locale: str, theme: str
) -> None:
    give(planner, 1, 700, "sponsorship")
    card = make(locale, theme=theme)
    shown = picture(card.bars)
    color = color_of(card.look.theme, "sponsorship").rgb()

    def painted(mark: int) -> bool:
        box = card.bars.column_rect(mark)
        part = pixels(shown, box.left(), box.top(), box.width(), box.height())
        return bool((part == color).any())

    last = card.bars.marks() - 1
    assert [painted(mark) for mark in (last, last - 1, 0)] == [True, False, False]
    mirrored = locale == "ar_EG"
    assert (card.bars.column_rect(last).left() < card.bars.width() / 2) is mirrored
