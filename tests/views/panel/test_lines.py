"""A stream's own lines in the panel: two times, a network, lines from templates."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.start_templates import RUN_OF_SHOW
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.line_row import LineRow
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import Add


@pytest.fixture
def rows(kit: Kit, panel: StreamPanel, add: Add) -> list[LineRow]:
    """The rows of a stream on Friday at 8 PM: Teaser a day before, Go-live post 15 min before."""
    kit.navigator.select(add())
    return [panel.promotion.rows[line.item.id] for line in panel.model.lines]


def trigger(menu: QMenu, *path: str) -> None:
    """Choose an entry by its words, through submenus."""
    for text in path[:-1]:
        inner = next(action for action in menu.actions() if action.text() == text).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if action.text() == path[-1]).trigger()


def item(panel: StreamPanel, place: int) -> ChecklistItem:
    """A line as the plan holds it."""
    return panel.model.lines[place].item


def bare(text: str) -> str:
    """Without marks of direction and narrow blanks."""
    for mark in "\u2068\u2069":
        text = text.replace(mark, "")
    return text.replace("\u202f", " ")


def test_a_line_gets_a_time_to_do_it(panel: StreamPanel, rows: list[LineRow]) -> None:
    trigger(rows[1].time_menu(), "Do at", "2 h before start")
    post = item(panel, 1)
    assert post.due_at is not None
    assert post.do_at == post.due_at - timedelta(minutes=105)
    assert bare(rows[1].due.words()) == "Fri 6 PM"
    told = bare(rows[1].due.accessibleName())
    assert told == (
        "do at Fri 6 PM, due by Fri 7:45 PM. 2 h before start, done by 15 min before start"
    )
    trigger(rows[1].time_menu(), "Do at", "At start")
    told = bare(rows[1].due.accessibleName())
    assert told.endswith("at start, done by 15 min before start, which is earlier")
    trigger(rows[1].menu(), "Do at", "Any time before it is due")
    assert item(panel, 1).do is None
    assert bare(rows[1].due.words()) == "Fri 7:45 PM"


def test_a_line_gets_a_network(panel: StreamPanel, rows: list[LineRow]) -> None:
    trigger(rows[0].menu(), "Network", "Instagram")
    assert item(panel, 0).network == "instagram"
    trigger(rows[0].menu(), "Network", "No network")
    assert item(panel, 0).network == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_free_rule_says_when_that_is_and_moves_the_line(
    qtbot: QtBot, panel: StreamPanel, rows: list[LineRow]
) -> None:
    popover = rows[1].choices()[1].open_fields()
    popover.fields.amount.selectAll()
    qtbot.keyClicks(popover.fields.amount, "40")
    assert bare(popover.told.text()) == "40 min before start · Fri 7:20 PM"
    qtbot.keyClick(popover.fields.amount, Qt.Key.Key_Return)
    assert bare(rows[1].due.words()) == "Fri 7:20 PM"
    assert item(panel, 1).touched


def test_a_missed_line_moves_its_stream_from_the_panel(
    kit: Kit, panel: StreamPanel, rows: list[LineRow], clock: FixedClock
) -> None:
    clock.advance(days=1, hours=6)
    kit.ticker.beat()
    assert rows[0].line.standing == "overdue"
    trigger(rows[0].menu(), "Move the stream…")
    assert panel.when.editor.isVisible()
    assert panel.when.editor.start.hasFocus()


def test_lines_come_from_a_template_when_asked_for(
    kit: Kit, panel: StreamPanel, rows: list[LineRow]
) -> None:
    panel.promotion.rows[item(panel, 0).id].deleted.emit(item(panel, 0).id)
    assert len(panel.model.lines) == len(rows) - 1
    trigger(panel.promotion.sources_menu(), "Usual")
    assert [line.item.text for line in panel.model.lines] == ["Go-live post", "Teaser"]
    trigger(panel.promotion.sources_menu(), RUN_OF_SHOW.name)
    texts = [line.item.text for line in panel.model.lines]
    assert texts[2:] == [line.text for line in RUN_OF_SHOW.lines]
    kit.desk.undo()
    assert len(panel.model.lines) == 2
