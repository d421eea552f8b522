"""The calendar file in Settings, and the line across the window while it can't be written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from creatorplanner.models.kept_calendar import NAME
from creatorplanner.views.settings.page import SettingsPage
from tests.fixtures.window import Whole, open_window, whole

__all__ = ["open_window", "whole"]


@pytest.fixture
def page(whole: Whole) -> Iterator[SettingsPage]:
    whole.app.window.show_page("settings")
    found = whole.app.window.page
    assert isinstance(found, SettingsPage)
    yield found
    whole.app.keeping().close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_switching_it_on_asks_for_a_folder_first(
    qtbot: QtBot, whole: Whole, page: SettingsPage, tmp_path: Path
) -> None:
    card, kept = page.calendar, whole.app.imports.kept()
    card.keep.click()
    assert not card.keep.isChecked()
    dialog = whole.app.window.findChild(QFileDialog)
    assert dialog is not None
    assert not dialog.isModal()
    with qtbot.waitSignal(kept._out.written, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert card.keep.isChecked()
    assert (tmp_path / NAME).is_file()
    assert card.status.text() == "Last written: Today, 5:20 PM."
    card.keep.click()
    assert not kept.is_on
    card.keep.click()
    assert kept.is_on, "the folder is known by now"


def test_a_folder_that_is_gone_has_a_line_until_something_is_done(
    qtbot: QtBot, whole: Whole, page: SettingsPage, tmp_path: Path
) -> None:
    kept, gone = whole.app.imports.kept(), tmp_path / "gone"
    with qtbot.waitSignal(kept._out.failed, timeout=20_000):
        kept.keep_in(str(gone))
    words = "The folder of the calendar file is gone"
    assert page.calendar.status.text().startswith(words)
    bar = whole.app.imports._bar
    assert bar is not None
    assert bar.text.text().startswith(words)
    stop = next(one for one in bar.findChildren(QAbstractButton) if "Stop" in one.accessibleName())
    stop.click()
    assert whole.app.imports._bar is None
    assert not kept.is_on


def test_its_buttons_lead_to_import_and_export(whole: Whole, page: SettingsPage) -> None:
    window = whole.app.window
    page.calendar.bring.click()
    assert window.page is window.page_named("import")
    window.show_page("settings")
    page.calendar.give.click()
    assert window.page is window.page_named("export")
