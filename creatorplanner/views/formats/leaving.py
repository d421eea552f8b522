"""Archiving and deleting a format; one with streams is archived first, or they are let go."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.models.formats_model import FormatRow
from creatorplanner.operations.formats import archive_format, delete_format, unarchive_format
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text


class LeavingStrip(QWidget):
    """Undo takes each of these back, so nothing asks whether one is sure."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._row: FormatRow | None = None
        look, icons = kit.look, kit.icons
        self.archive = Button(look, icons, "Archive", "secondary", "archive", small=True)
        self.delete = Button(look, icons, "Delete", "ghost", "trash-2", small=True)
        self.why = Text(look, "", 12, 400, "text2", wrap=True)
        self.release = Button(look, icons, "Delete, keep the streams", "warn", small=True)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.archive)
        row.addWidget(self.delete)
        row.addStretch(1)
        layout = column(self, look.px(8))
        layout.addLayout(row)
        layout.addWidget(self.why)
        layout.addWidget(self.release)
        self.archive.clicked.connect(self._archive)
        self.delete.clicked.connect(self._delete)
        self.release.clicked.connect(self._release)

    def show_row(self, row: FormatRow, other: bool) -> None:
        """Offer what fits the format."""
        streams_gone = self._row is not None and row.streams == 0
        self._row = row
        self.archive.set_words("Use again" if row.kind.archived else "Archive")
        self.archive.set_icon("archive-restore" if row.kind.archived else "archive")
        if other or streams_gone:
            self._explain(False)

    def _archive(self) -> None:
        if self._row is not None:
            operation = unarchive_format if self._row.kind.archived else archive_format
            self._kit.desk.run(operation, self._row.kind.id)

    def _delete(self) -> None:
        if self._row is None:
            return
        if self._row.streams:
            self._explain(True)
            self.release.setFocus()
        else:
            self._kit.desk.run(delete_format, self._row.kind.id)

    def _release(self) -> None:
        if self._row is not None:
            self._kit.desk.run(delete_format, self._row.kind.id, release=True)

    def _explain(self, shown: bool) -> None:
        if self._row is not None:
            count = self._row.streams
            number = self._kit.regional.number(count)
            have = "1 stream is" if count == 1 else f"{number} streams are"
            self.why.setText(
                f"{have} of this format. Archive it to keep them together and compare them later,"
                " or delete it and leave them without a format."
            )
        self.why.setVisible(shown)
        self.release.setVisible(shown)
