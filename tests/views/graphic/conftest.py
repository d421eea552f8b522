"""What graphics are painted with, and the page in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from creatorplanner.views.graphic.page import GraphicPage
from creatorplanner.views.graphic.pen import Pen
from tests.fixtures.plan import clock, open_book, plan_file
from tests.fixtures.window import Key, Mod, Whole, open_window, whole

__all__ = ["clock", "open_book", "open_window", "plan_file", "whole"]


@pytest.fixture
def pen(qapp: object) -> Pen:  # noqa: ARG001
    """Real fonts."""
    return Pen()


@pytest.fixture
def page(qtbot: QtBot, whole: Whole) -> GraphicPage:
    """The page on the sample week, drawn."""
    return open_page(qtbot, whole)


def open_page(qtbot: QtBot, whole: Whole) -> GraphicPage:
    """The page by its keys, once it is drawn."""
    whole.key(Key.Key_E, Mod.ControlModifier)
    found = whole.app.window.page
    assert isinstance(found, GraphicPage)
    qtbot.waitUntil(lambda: not found.job.is_busy and (bool(found.images) or not titles_of(found)))
    return found


def titles_of(page: GraphicPage) -> list[str]:
    """The titles on the graphic."""
    return [row.title for row in page.model.content().rows]


def drawn(qtbot: QtBot, page: GraphicPage) -> QImage:
    """The picture of what is chosen now."""
    wanted = page.exporter.drawing(
        page.model.settings.graphic_size, page.model.settings.graphic_theme
    )
    qtbot.waitUntil(lambda: page._drawn == wanted)
    return page.images[0]
