"""Where the plan lies, its backups, and a copy of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.data_model import BackupRow, DataModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.backup_list import BackupList
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.plan_file import (
    backed_up_words,
    copied_words,
    kept_words,
    restored_words,
)

IN_MEMORY = "Nothing of this is kept: it lives in memory until you close it or start your own plan."

TABLES = {
    "sessions": "Logged sessions",
    "streams": "Streams and ideas",
    "results": "Comparison of formats",
    "income": "Income and payouts",
}


class DataCard(SettingCard):
    """``folder_asked`` carries a folder to open; ``copy_asked`` that a place is to be chosen.

    ``table_asked`` carries what goes into a table, such as "sessions", and its ending.
    """

    folder_asked = Signal(str)
    copy_asked = Signal()
    table_asked = Signal(str, str)

    def __init__(self, kit: Kit, data: DataModel) -> None:
        self._kit, self._data = kit, data
        look, icons = kit.look, kit.icons
        self.open = Button(look, icons, "Open folder", icon="folder-open")
        self.back_up = Button(look, icons, "Back up now", icon="database-backup")
        self.copy = Button(look, icons, "Save a copy…", icon="save")
        self.what = ComboBox(look, "What goes into the table")
        for value, words in TABLES.items():
            self.what.addItem(words, value)
        self.csv = Button(look, icons, "CSV…", icon="table-2")
        self.json = Button(look, icons, "JSON…")
        for button, name in ((self.csv, "CSV"), (self.json, "JSON")):
            button.setAccessibleName(f"Export table as {name}…")
        self.backups = BackupList(kit)
        self.status = Text(look, "", 12, 500, "text2", wrap=True)
        self.status.hide()
        self._file = SettingRow(look, "Your plan", self.open, keywords="file folder where path")
        super().__init__(look, "Data", self._rows())
        self.layout().addWidget(self.status)  # type: ignore[union-attr]
        self.open.clicked.connect(lambda: self.folder_asked.emit(data.folder))
        self.back_up.clicked.connect(data.back_up)
        self.copy.clicked.connect(self.copy_asked)
        self.csv.clicked.connect(lambda: self._ask_table(".csv"))
        self.json.clicked.connect(lambda: self._ask_table(".json"))
        self.backups.restore_asked.connect(data.restore)
        self._hear()
        self.refresh()

    def refresh(self) -> None:
        """Read path and backups again."""
        data = self._data
        self._file.set_hint(data.path or IN_MEMORY)
        for button in (self.open, self.back_up):
            button.setVisible(bool(data.path))
        self.backups.setVisible(bool(data.path))
        self.back_up.setEnabled(not data.busy)
        self.back_up.set_words("Backing up…" if data.busy else "Back up now")
        self.backups.show_rows(data.rows())

    def _hear(self) -> None:
        data = self._data
        data.changed.connect(self.refresh)
        data.backed_up.connect(lambda _row: self._say(backed_up_words()))
        data.copied.connect(lambda path: self._say(copied_words(path)))
        data.restored.connect(self._tell_restored)
        data.failed.connect(self._tell_fault)
        self._kit.regional.changed.connect(self.backups.refresh)

    def _tell_restored(self, row: BackupRow, _kept: str) -> None:
        when = to_wall(row.created, self._kit.desk.clock.zone())
        self._say(f"{restored_words(when, self._kit.regional)} {kept_words()}")

    def _tell_fault(self, error: PlannerError) -> None:
        self._show_status(fault(error).sentence, "bad")

    def _say(self, text: str) -> None:
        self._show_status(text, "good")
        self.refresh()

    def _show_status(self, text: str, role: str) -> None:
        self.status.setText(text)
        self.status.set_role(role)
        self.status.show()

    def _ask_table(self, suffix: str) -> None:
        self.table_asked.emit(str(self.what.currentData()), suffix)

    def _rows(self) -> list[SettingRow]:
        return [self._file, self._backup_row(), self._copy_row(), self._table_row()]

    def _table_row(self) -> SettingRow:
        look, ends = self._kit.look, QWidget()
        row = QHBoxLayout(ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for part in (self.what, self.csv, self.json):
            row.addWidget(part)
        hint = (
            "For a spreadsheet or another program. Importing sessions or streams again changes only"
            " what was changed in the file."
        )
        words = "export csv json excel spreadsheet numbers sessions results"
        return SettingRow(look, "Export table", ends, hint, keywords=words)

    def _backup_row(self) -> SettingRow:
        hint = (
            "One a day, each one checked. Restoring keeps what was there as a backup too."
            " Pictures stay in their folder and are not in backups."
        )
        words = "restore undo recover old version"
        row = SettingRow(self._kit.look, "Backups", self.back_up, hint, keywords=words)
        row.below.addSpacing(self._kit.look.px(6))
        row.below.addWidget(self.backups)
        return row

    def _copy_row(self) -> SettingRow:
        hint = (
            "A whole plan in one file, its pictures in a folder beside it, to keep elsewhere."
            " Copying the file by hand is not safe."
        )
        return SettingRow(
            self._kit.look, "Copy", self.copy, hint, keywords="export save as duplicate file"
        )
