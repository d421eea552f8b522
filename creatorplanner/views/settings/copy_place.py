"""Asks where a copy of the plan shall go, without getting in the way of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_copy_place(parent: QWidget, today: date, save: Callable[[str], None]) -> QFileDialog:
    """A file dialog that is not modal; ``save`` gets the path that was chosen."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    dialog = QFileDialog(parent, "Save a copy of your plan", str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("Creator Planner plans (*.db)")
    dialog.setDefaultSuffix("db")
    dialog.selectFile(f"Creator Planner {today.isoformat()}.db")
    dialog.setModal(False)
    dialog.fileSelected.connect(save)
    dialog.show()
    return dialog
