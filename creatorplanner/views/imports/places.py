"""Asks for files and folders without getting in the way of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from creatorplanner.domain.file_kinds import CALENDARS, TABLES
from creatorplanner.models.tongue import tr
from creatorplanner.views.folders import Place, first_folder

Take = Callable[[str], object]
TakeTable = Callable[[str, str], object]
_TABLES = {
    "Sessions as a table (*.csv)": ("sessions", ".csv"),
    "Streams as a table (*.csv)": ("streams", ".csv"),
    "Comparison of formats (*.csv)": ("results", ".csv"),
    "Income and payouts (*.csv)": ("income", ".csv"),
    "Sessions as JSON (*.json)": ("sessions", ".json"),
    "Streams as JSON (*.json)": ("streams", ".json"),
    "Comparison of formats as JSON (*.json)": ("results", ".json"),
    "Income and payouts as JSON (*.json)": ("income", ".json"),
}
_NAMES = {
    "sessions": "Creator Planner sessions",
    "streams": "Creator Planner streams",
    "results": "Creator Planner results",
    "income": "Creator Planner income",
}


def ask_file(parent: QWidget, take: Take) -> QFileDialog:
    """Which file to take over; ``take`` gets its path."""
    dialog = _dialog(parent, tr("Import", "Import a file"), first_folder(Place.DownloadLocation))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    both = tr("Import", "Numbers and calendars ({patterns})", patterns=_patterns(TABLES, CALENDARS))
    tables = tr("Import", "Numbers ({patterns})", patterns=_patterns(TABLES))
    calendars = tr("Import", "Calendars ({patterns})", patterns=_patterns(CALENDARS))
    dialog.setNameFilters([both, tables, calendars, tr("Import", "All files (*)")])
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def ask_table_target(parent: QWidget, what: str, suffix: str, take: TakeTable) -> QFileDialog:
    """Where a table goes, and what is in it; ``take`` gets its path and "sessions" or "streams"."""
    dialog = _dialog(parent, tr("Import", "Export table"), first_folder(Place.DocumentsLocation))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    kinds = {tr("Import", words): kind for words, kind in _TABLES.items()}

    def follow(words: str) -> None:
        chosen, ending = kinds.get(words, (what, suffix))
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(tr("Import", _NAMES[chosen]) + ending)

    dialog.setNameFilters(list(kinds))
    first = next(words for words, kind in kinds.items() if kind == (what, suffix))
    dialog.selectNameFilter(first)
    follow(first)
    dialog.filterSelected.connect(follow)
    dialog.fileSelected.connect(
        lambda path: take(path, kinds.get(dialog.selectedNameFilter(), (what, suffix))[0])
    )
    dialog.show()
    return dialog


def ask_target(parent: QWidget, name: str, take: Take) -> QFileDialog:
    """Where a calendar file goes."""
    dialog = _dialog(parent, tr("Import", "Export calendar"), first_folder(Place.DocumentsLocation))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("Import", "Calendar files (*.ics)"))
    dialog.setDefaultSuffix("ics")
    dialog.selectFile(name)
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def ask_folder(parent: QWidget, folder: str, take: Take) -> QFileDialog:
    """Which folder the calendar file is kept in."""
    there = first_folder(Place.DocumentsLocation, folder)
    dialog = _dialog(parent, tr("Import", "Keep the calendar file in this folder"), there)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def _patterns(*kinds: tuple[str, ...]) -> str:
    return " ".join(f"*{suffix}" for kind in kinds for suffix in kind)


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    return dialog
