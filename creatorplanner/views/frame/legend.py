"""The formats in the sidebar, each with its count of the shown week."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.overview import FormatShare
from creatorplanner.views.frame.format_row import FormatRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text


class Legend(QWidget):
    """The formats with their counts; clicking one opens its editor."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._rows: list[FormatRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addSpacing(kit.look.px(8))
        head.addWidget(Text(kit.look, "Formats", 13, 600), 1)
        add = IconButton(kit.look, kit.icons, "plus", "New format", size=26)
        add.clicked.connect(lambda _checked=False: kit.navigator.edit_format(""))
        head.addWidget(add)
        self._column.addLayout(head)

    def show_shares(self, shares: tuple[FormatShare, ...]) -> None:
        """Show these formats, reusing the rows that are there."""
        kit = self._kit
        for index, share in enumerate(shares):
            if index == len(self._rows):
                row = FormatRow(kit)
                row.clicked.connect(
                    lambda _checked=False, row=row: kit.navigator.edit_format(row.format_id)
                )
                self._rows.append(row)
                self._column.addWidget(row)
            self._rows[index].show_share(share)
            self._rows[index].show()
        for row in self._rows[len(shares) :]:
            row.hide()
