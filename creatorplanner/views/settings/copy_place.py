"""Asks where a copy of the plan shall go, without getting in the way of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from creatorplanner.views.folders import Place, first_folder


def ask_copy_place(parent: QWidget, today: date, save: Callable[[str], None]) -> QFileDialog:
    """A file dialog that is not modal; ``save`` gets the path that was chosen."""
    folder = first_folder(Place.DocumentsLocation)
    dialog = QFileDialog(parent, "Save a copy of your plan", folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("Creator Planner plans (*.db)")
    dialog.setDefaultSuffix("db")
    dialog.selectFile(f"Creator Planner {today.isoformat()}.db")
    dialog.setModal(False)
    dialog.fileSelected.connect(save)
    dialog.show()
    return dialog
