"""Where file dialogs start when folders are missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.folders import Place, first_folder
from creatorplanner.views.settings.copy_place import ask_copy_place


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without any of the standard folders."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def test_the_first_folder_that_is_there(home: Path) -> None:
    standard = Path(QStandardPaths.writableLocation(Place.DocumentsLocation))
    assert not standard.exists()
    assert first_folder(Place.DocumentsLocation) == str(home)
    assert first_folder(Place.DocumentsLocation, str(home / "gone")) == str(home)
    standard.mkdir()
    assert first_folder(Place.DocumentsLocation) == str(standard)
    (home / "mine").mkdir()
    assert first_folder(Place.DocumentsLocation, str(home / "mine")) == str(home / "mine")


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # a dialog, where nothing shows
def test_a_dialog_names_the_file_and_not_the_missing_folder(home: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ask_copy_place(parent, date(2026, 11, 18), lambda _path: None)
    assert dialog.directory().absolutePath() == str(home)
    assert dialog.selectedFiles() == [str(home / "Creator Planner 2026-11-18.db")]
    dialog.close()
