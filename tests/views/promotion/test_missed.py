"""Lines that were missed: what helps, and how they fold away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.models.promotion_model import LATE
from creatorplanner.operations.checklists import set_item_do
from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.page import PromotionPage
from tests.views.today.conftest import NOW, Plan, Week, at, before

Open = Callable[..., PromotionPage]
LEFT = Qt.MouseButton.LeftButton


def words(menu: QMenu) -> list[str]:
    """Its entries but for rules between them."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def pick(menu: QMenu, text: str) -> None:
    """Choose an entry by its words."""
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


def bare(text: str) -> str:
    """Without marks of direction and narrow blanks."""
    for mark in "\u2068\u2069":
        text = text.replace(mark, "")
    return text.replace("\u202f", " ")


def item(plan: Plan, key: str) -> ChecklistItem:
    """What the plan holds of a line."""
    found = plan.desk.book.find(ChecklistItem, key)
    assert found is not None
    return found


def test_a_missed_line_offers_three_ways_out(plan: Plan, week: Week, open_page: Open) -> None:
    card = open_page().streams.cards[week.draw]
    row = card.rows[week.teaser]
    ways = ["Do now", "Move the stream…", "Drop"]
    assert words(row.menu())[:3] == ways
    assert words(row.time_menu()) == [*ways, "Do at", "Done by"]
    pick(row.menu(), "Do now")
    assert item(plan, week.teaser).due_at == NOW + timedelta(hours=1)
    assert bare(row.due.words()) == "Wed 6:20 PM"
    assert words(row.menu())[0] == "Rename"


def test_moving_the_stream_opens_its_time(
    qtbot: QtBot, kit: Kit, week: Week, open_page: Open
) -> None:
    row = open_page().streams.cards[week.draw].rows[week.teaser]
    with qtbot.waitSignal(kit.navigator.selected) as selected:
        pick(row.menu(), "Move the stream…")
    assert selected.args == [week.draw, "when"]


def test_dropping_by_day_takes_it_off_and_undo_brings_it_back(
    plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page("days")
    lines = page.days.cards[LATE].lines.lines
    teaser = next(line for line in lines if line.row and line.row.id == week.teaser)
    assert teaser.more.isVisible()
    pick(teaser.menu(), "Drop")
    assert plan.desk.book.find(ChecklistItem, week.teaser) is None
    plan.desk.undo()
    assert item(plan, week.teaser).text == "Teaser video"


def test_what_is_not_missed_offers_none_of_it(week: Week, open_page: Open) -> None:
    page = open_page("days")
    cards = list(page.days.cards.values())
    line = next(one for one in cards[1].lines.lines if one.row and one.row.id == week.go_live)
    assert not line.more.isVisible()
    assert words(line.menu()) == ["Open the stream"]


def test_between_doing_and_due_it_is_on_now(plan: Plan, week: Week, open_page: Open) -> None:
    plan.desk.run(set_item_do, week.go_live, before(5 * 24 * 60))
    page = open_page()
    button = page.streams.cards[week.ranked].rows[week.go_live].due
    assert bare(button.words()) == "by Wed 6:45 PM"
    assert bare(button.accessibleName()).startswith("now, due by Wed 6:45 PM. ")
    page.choose("days")
    today = next(card for key, card in page.days.cards.items() if key == page.model.today)
    line = next(one for one in today.lines.lines if one.row and one.row.id == week.go_live)
    assert bare(line.due.words()) == "now · by 6:45 PM"


def test_after_two_days_missed_lines_fold_and_clear_in_one_step(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    old = [plan.item(week.draw, text, at(12, day=-3)) for text in ("Event", "Cover idea")]
    page = open_page()
    card = page.streams.cards[week.draw]
    assert not set(old) & set(card.rows)
    assert card.older.words() == "2 older, clear"
    assert card.head.accessibleName().endswith("0 of 6 steps done")
    page.choose("days")
    assert page.days.older.words() == "2 older, clear"
    qtbot.mouseClick(page.days.older, LEFT)
    assert not page.days.older.isVisible()
    assert all(plan.desk.book.find(ChecklistItem, key) is None for key in old)
    page.choose("streams")
    assert not card.older.isVisible()
    plan.desk.undo()
    assert card.older.words() == "2 older, clear"


def test_a_shown_line_moves_past_folded_ones(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    folded = plan.item(week.draw, "Event", at(12, day=-3))
    last = plan.item(week.draw, "Last", before(10))
    card = open_page().streams.cards[week.draw]
    qtbot.keyClick(card.rows[last].check, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.item.text for line in card.block.shown][-2:] == ["Last", "Go-live post"]
    assert folded in card.block.older
