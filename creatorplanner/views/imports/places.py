"""Asks for calendar files and folders without getting in the way of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from creatorplanner.models.tongue import tr

Take = Callable[[str], object]


def ask_calendar(parent: QWidget, take: Take) -> QFileDialog:
    """Which file to take over; ``take`` gets its path."""
    dialog = _dialog(parent, tr("Import", "Import a calendar"), _folder("DownloadLocation"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    calendars = tr("Import", "Calendar files (*.ics *.ical *.icalendar)")
    dialog.setNameFilters([calendars, tr("Import", "All files (*)")])
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def ask_target(parent: QWidget, name: str, take: Take) -> QFileDialog:
    """Where a calendar file goes."""
    dialog = _dialog(parent, tr("Import", "Export calendar"), _folder("DocumentsLocation"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("Import", "Calendar files (*.ics)"))
    dialog.setDefaultSuffix("ics")
    dialog.selectFile(name)
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def ask_folder(parent: QWidget, folder: str, take: Take) -> QFileDialog:
    """Which folder the calendar file is kept in."""
    there = folder if folder and Path(folder).is_dir() else _folder("DocumentsLocation")
    dialog = _dialog(parent, tr("Import", "Keep the calendar file in this folder"), there)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def _folder(name: str) -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation[name])


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    return dialog
