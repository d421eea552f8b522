"""An empty plan, and the first run's card over a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.models.desk import Desk
from creatorplanner.models.start_model import StartModel
from creatorplanner.operations.planner import Planner
from creatorplanner.views.kit import Kit
from creatorplanner.views.start.first_run import FirstRunCard
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import book, clock, planner

__all__ = ["book", "clock", "planner"]


@dataclass
class Start:
    """The card, what it stands on, and what it told."""

    card: FirstRunCard
    kit: Kit
    model: StartModel
    window: QWidget


Opener = Callable[..., Start]


@pytest.fixture
def start(qtbot: QtBot, planner: Planner) -> Iterator[Opener]:
    """Shows the card over a window of some size; keywords change the look."""
    kept: list[Start] = []

    def opener(width: int = 1216, height: int = 760, **looks: object) -> Start:
        desk = Desk(planner)
        kit = kit_of(desk, planner.clock, **looks)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(width, height)
        model = StartModel(desk)
        card = FirstRunCard(kit, model, window)
        window.show()
        kept.append(Start(card, kit, model, window))
        return kept[-1]

    yield opener
    kept.clear()
