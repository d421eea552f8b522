"""A page part that scrolls, with room at its sides."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.scrolling import ScrollArea


class ScrollSheet(ScrollArea):
    """Scrolls one widget up and down; no Tab stop of its own."""

    def __init__(self, kit: Kit, content: QWidget) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self._sides = (20, 20)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.addWidget(content)
        self._column.addStretch(1)
        self.setWidget(body)
        kit.look.changed.connect(self._dress)
        self._dress()

    def set_sides(self, leading: int, trailing: int) -> None:
        """The room before and after the content, in design pixels."""
        self._sides = (leading, trailing)
        self._dress()

    def _dress(self) -> None:
        px = self._kit.look.px
        leading, trailing = self._sides
        self._column.setContentsMargins(px(leading), px(16), px(trailing), px(24))
