"""The list of backups: when, why, how much is in it, and a button to go back to it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.zones import to_wall
from creatorplanner.models.data_model import BackupRow
from creatorplanner.models.regional import Regional
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text

FIRST_SHOWN = 5
REASONS = {
    "daily": "daily",
    "migration": "before an update",
    "restore": "before a restore",
    "hand": "by you",
}


class BackupList(QWidget):
    """``restore_asked`` carries a backup's id. The newest few are shown, the rest on demand."""

    restore_asked = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rows: list[BackupRow] = []
        self._all = False
        self.buttons: list[Button] = []
        self._empty = Text(
            kit.look, "No backup yet. The first one is made today.", 12, 400, "text2"
        )
        self._more = Button(kit.look, kit.icons, "", "ghost", small=True)
        self._more.clicked.connect(self._show_all)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(kit.look.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addLayout(self._lines)
        column.addWidget(self._more)

    def show_rows(self, rows: list[BackupRow]) -> None:
        """Show these, newest first; what is already shown so stays as it is."""
        if rows != self._rows or not (self.buttons or rows):
            self._rows = list(rows)
            self._fill()

    def refresh(self) -> None:
        """Write dates and sizes again, as for another region."""
        self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        if len(self.buttons) > FIRST_SHOWN:
            self.buttons[FIRST_SHOWN].setFocus()

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        shown = self._rows if self._all else self._rows[:FIRST_SHOWN]
        for row in shown:
            self._lines.addWidget(self._line(row))
        hidden = len(self._rows) - len(shown)
        self._empty.setVisible(not self._rows)
        self._more.setVisible(hidden > 0)
        self._more.set_words(f"Show {self._kit.regional.number(hidden)} older")

    def _line(self, row: BackupRow) -> QWidget:
        kit, regional = self._kit, self._kit.regional
        wall = to_wall(row.created, kit.desk.clock.zone())
        when = f"{_date(wall, regional)}, {regional.time_full(wall)}"
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(kit.look.px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(kit.look, when, 13, 500, tabular=True))
        words.addWidget(Text(kit.look, told_backup(row, regional), 12, 400, "text2"))
        box.addLayout(words, 1)
        button = Button(kit.look, kit.icons, "Restore", "secondary", small=True)
        button.setAccessibleName(f"Restore the backup of {when}")
        button.clicked.connect(lambda _checked=False, key=row.id: self.restore_asked.emit(key))
        box.addWidget(button)
        self.buttons.append(button)
        return line


def told_backup(row: BackupRow, regional: Regional) -> str:
    """58 streams · 1.2 MB · daily"""
    noun = "stream" if row.streams == 1 else "streams"
    parts = [f"{regional.number(row.streams)} {noun}", told_size(row.size, regional)]
    return " · ".join([*parts, REASONS.get(row.reason, row.reason)])


def told_size(size: int, regional: Regional) -> str:
    """1.2 MB, 96 kB"""
    if size < 1_000_000:
        return f"{regional.number(max(1, round(size / 1_000)))} kB"
    return f"{regional.decimal(size / 1_000_000)} MB"


def _date(wall: datetime, regional: Regional) -> str:
    return f"{regional.weekday_short(wall.date())}, {regional.date_year(wall.date())}"
