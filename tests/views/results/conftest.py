"""The Results page over a plan in memory, around Wednesday, November 18 2026, 5:20 PM."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.zones import place
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_unplanned
from creatorplanner.operations.streams import Draft
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.results.page import ResultsPage
from tests.fixtures.plan import ZONE, book, clock, planner

__all__ = ["book", "clock", "planner"]


@dataclass
class Screen:
    """The page in a window, and a short way to log."""

    page: ResultsPage
    kit: Kit
    model: ResultsModel
    window: QWidget

    def log(self, days: int, kind: str = "grwm", platform: str = "tiktok", **numbers: int) -> str:
        """An hour's stream so many days ago, logged; its id."""
        start = datetime(2026, 11, 18, 12) - timedelta(days=days)
        began = place(start, ZONE).instant
        ended = began + timedelta(hours=1)
        session = Session("", "", platform, began, ended, **numbers)  # type: ignore[arg-type]
        draft = Draft(ZONE, start, 60, f"{kind} {days}", kind, platforms=(platform,))
        done = self.kit.desk.run(log_unplanned, draft, [session])
        assert done is not None
        return done.subject

    def rows(self) -> list[tuple[str, ...]]:
        """The table twin as texts."""
        lines = self.page.formats.table.as_text().splitlines()[1:]
        return [tuple(line.split("\t")) for line in lines]


@pytest.fixture
def screen(qtbot: QtBot, book: Planbook, planner: Planner, clock: FixedClock) -> Screen:
    """The page as the main window shows it, on formats without streams."""
    with book.edit() as edit:
        for position, key in enumerate(("grwm", "gaming")):
            edit.put(Format(key, key.upper(), "💄", "pink", position=position))
    settings = replace(Settings(), theme="dark")
    kit = Kit(
        Desk(planner),
        Look(settings),
        Icons(),
        Regional(settings, QLocale("en_US")),
        Navigator(),
        Ticker(clock),
        Platforms.from_toml(resource("platforms.toml").read_text("utf-8")),
    )
    window = QWidget()
    qtbot.addWidget(window)
    model = ResultsModel(kit.desk, kit.platforms)
    page = ResultsPage(kit, model)
    page.setParent(window)
    page.header.setParent(window)
    page.setGeometry(0, 60, 1100, 740)
    window.resize(1100, 800)
    window.show()
    page.shown()
    return Screen(page, kit, model, window)
