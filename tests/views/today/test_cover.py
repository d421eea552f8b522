"""The card of the next stream shows its cover."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.jobs.picture_intake import keep_picture
from creatorplanner.models.desk import Desk
from creatorplanner.models.today_model import TodayModel
from creatorplanner.operations.covers import remove_cover, set_cover
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_plan
from creatorplanner.store.pictures import pictures_folder
from creatorplanner.views.today.page import TodayPage
from tests.fixtures.kit import kit_of
from tests.views.today.conftest import NOW, ZONE, Plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Plan]:
    clock = FixedClock(NOW, ZONE)
    book = open_plan(tmp_path / "plan.db", clock=clock)
    with book.edit() as edit:
        edit.put(Format("gaming", "Gaming", "🎮", "green"))
    yield Plan(Desk(Planner(book, clock)), clock)
    book.close()


def _cover(plan: Plan, tmp_path: Path, stream: str, size: tuple[int, int]) -> Path:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa3366"))
    image.save(str(tmp_path / "drawn.png"))
    folder = pictures_folder(plan.desk.book.path)
    assert folder is not None
    kept = keep_picture(tmp_path / "drawn.png", folder, "cover")
    assert plan.desk.run(set_cover, stream, kept.name, *size) is not None
    return kept


@pytest.mark.parametrize("size", [(90, 160), (1600, 900)])
def test_the_next_streams_cover_stands_on_its_card(
    qtbot: QtBot, plan: Plan, tmp_path: Path, size: tuple[int, int]
) -> None:
    key = plan.stream("Ranked grind", 18, 19, "gaming")
    kit = kit_of(plan.desk, plan.clock)
    page = TodayPage(kit, TodayModel(plan.desk, kit.ticker))
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    page.resize(900, 700)
    window.resize(900, 700)
    with qtbot.waitExposed(window):
        window.show()
    tile = page.hero.tile
    square = tile.sizeHint()
    assert tile.image is None
    kept = _cover(plan, tmp_path, key, size)
    qtbot.waitUntil(lambda: tile.image is not None)
    assert tile.sizeHint().height() > square.height()
    painted = tile.grab().toImage().pixelColor(tile.rect().center())
    assert abs(painted.hue() - QColor("#aa3366").hue()) < 5
    plan.desk.run(remove_cover, key)
    assert tile.image is None
    plan.desk.undo()
    qtbot.waitUntil(lambda: tile.image is not None)
    kept.unlink()
    page.model.show()
    assert tile.image is None
