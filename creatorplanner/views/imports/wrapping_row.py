"""A row of questions about a table that wraps where it is narrow, each with its words before it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout

GAP = 8  # design pixels
Options = list[tuple[str, str]]  # what is kept, and its words


def say(text: str, **values: object) -> str:
    """A text of the import in the reader's language."""
    return tr("Import", text, **values)


def fill(box: ComboBox, options: Options, chosen: str) -> None:
    """Offer these, one of them chosen; nothing flickers where they are there already."""
    known = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
    if known != options:
        box.clear()
        for value, words in options:
            box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))


class WrappingRow(QWidget):
    """Who builds on it adds parts to ``_flow``, and dresses them in ``_dress``."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._flow = FlowLayout(self, kit.look.px(GAP))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines."""
        return self._flow.heightForWidth(width)

    def _labelled(self, words: str, control: QWidget) -> QWidget:
        """A control with its words, as one part."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._kit.look.px(6))
        row.addWidget(Text(self._kit.look, words, 12, 500, "text2"))
        row.addWidget(control)
        self._flow.addWidget(pair)
        return pair

    def _dress(self) -> None:
        self._flow.set_gap(self._kit.look.px(GAP))
