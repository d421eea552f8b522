"""The Results page in a window, on a plan in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.models.desk import Desk
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.page import ResultsPage
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import book, clock, planner
from tests.support.logged import add_logged, session

__all__ = ["book", "clock", "planner"]


@dataclass
class Screen:
    """The page, its window and what it works on."""

    page: ResultsPage
    model: ResultsModel
    kit: Kit
    window: QWidget


Opener = Callable[..., Screen]


@pytest.fixture
def open_page(qtbot: QtBot, planner: Planner, clock: FixedClock) -> Iterator[Opener]:
    """Shows the page as the main window does; keywords change the look."""
    kept: list[Screen] = []

    def opener(width: int = 1000, locale: str = "en_US", **looks: object) -> Screen:
        desk = Desk(planner)
        kit = kit_of(desk, clock, locale, **looks)
        model = ResultsModel(desk, kit.ledger)
        window = QWidget()
        qtbot.addWidget(window)
        if kit.regional.right_to_left:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        page = ResultsPage(kit, model)
        page.setParent(window)
        page.header.setParent(window)
        page.setGeometry(0, 60, width, 740)
        page.header.setGeometry(0, 0, width, 60)
        window.resize(width, 800)
        window.show()
        page.shown()
        qtbot.waitUntil(lambda: not page.is_looking)
        for _nested in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        kept.append(Screen(page, model, kit, window))
        return kept[-1]

    yield opener
    kept.clear()


def select_row(table: QTableView, row: int) -> None:
    """Select a row; Qt's own way asks which keys are held, and another test may have left some."""
    flags = QItemSelectionModel.SelectionFlag
    index = table.model().index(row, 0)
    table.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)


@pytest.fixture
def history(book: Planbook) -> Planbook:
    """Two formats, five streams on TikTok, one of them on Twitch too; one without numbers."""
    with book.edit() as edit:
        edit.put(Format("gaming", "Gaming", "🎮", "green"))
        edit.put(Format("qa", "Q&A", "💬", "blue", position=1))
    for number, diamonds in enumerate((100, 200, 300)):
        one = replace(session(f"g{number}", days=9 - number), diamonds=diamonds, peak_viewers=40)
        add_logged(book, one, kind="gaming", title=f"Ranked {number}")
    talk = replace(session("q0", days=4), diamonds=900, new_followers=12)
    add_logged(book, talk, session("q0", "twitch", days=4), kind="qa", title="Ask <b>me</b> & you")
    add_logged(book, session("q1", days=3), kind="qa", title="Silent")
    return book
