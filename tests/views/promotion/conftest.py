"""The sample streams of Today's tests, and the Promotion page over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.models.promotion_model import PromotionModel
from creatorplanner.models.templates_model import TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.page import PromotionPage
from tests.views.today.conftest import kit, plan, week

__all__ = ["kit", "plan", "week"]


@pytest.fixture
def open_page(qtbot: QtBot, kit: Kit) -> Iterator[Callable[..., PromotionPage]]:
    """Show the page at a view, as the main window does."""
    kept: list[QWidget] = []

    def show(view: str = "streams", width: int = 1100) -> PromotionPage:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        desk = kit.desk
        page = PromotionPage(kit, PromotionModel(desk, kit.ticker), TemplatesModel(desk))
        page.setParent(window)
        page.header.setParent(window)
        page.header.setGeometry(0, 0, width, 60)
        page.setGeometry(0, 60, width, 740)
        window.resize(width, 800)
        window.show()
        page.shown()
        page.choose(view)
        return page

    yield show
    kept.clear()
