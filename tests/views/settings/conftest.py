"""A plan on disk with sample data, and the Settings page on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import Settings
from creatorplanner.jobs.backup_job import BackupJob
from creatorplanner.models.data_model import DataModel
from creatorplanner.models.desk import Desk
from creatorplanner.models.kept_calendar import KeptCalendar
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.operations.planner import Planner
from creatorplanner.store.backups import Backups
from creatorplanner.store.database import open_plan
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.page import SettingsPage
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import Open, clock, open_book, plan_file

__all__ = ["clock", "open_book", "plan_file"]


@dataclass
class Screen:
    """The page in a window, and what it works on."""

    page: SettingsPage
    kit: Kit
    model: SettingsModel
    data: DataModel
    backups: Backups
    window: QWidget

    @property
    def settings(self) -> Settings:
        """As the plan holds them."""
        return self.kit.desk.book.formats.settings()


Opener = Callable[..., Screen]


@pytest.fixture
def open_page(
    qtbot: QtBot, open_book: Open, plan_file: Path, clock: FixedClock
) -> Iterator[Opener]:
    """Shows the page on the plan on disk; keywords change the look."""
    screens: list[Screen] = []

    def opener(width: int = 1100, locale: str = "en_US", **looks: object) -> Screen:
        desk = Desk(Planner(open_book(), clock))
        kit = kit_of(desk, clock, locale, **looks)
        backups = Backups.beside(plan_file, clock)
        job = BackupJob(backups)
        model = SettingsModel(desk)
        data = DataModel(desk, backups, job, lambda path: open_plan(path, clock=clock))
        model.changed.connect(kit.regional.apply)
        window = QWidget()
        qtbot.addWidget(window)
        page = SettingsPage(kit, model, data, KeptCalendar(desk, str, model))
        page.setParent(window)
        page.header.setParent(window)
        page.setGeometry(0, 60, width, 700)
        page.header.setGeometry(0, 0, width, 60)
        window.resize(width, 760)
        window.show()
        page.shown()
        screens.append(Screen(page, kit, model, data, backups, window))
        return screens[-1]

    yield opener
    for screen in screens:
        screen.data._job.stop()  # the composition root does this at the end
        screen.kit.desk.book.close()
    screens.clear()
