"""A list beside its editor, above it where narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.sheet import ScrollSheet
from creatorplanner.views.widgets.frames import EmptyState

NARROW = 680
LIST = 280
WIDEST = 1080


class Split(QWidget):
    """``empty`` stands in for both while there is nothing to list."""

    def __init__(self, kit: Kit, picker: Picker, editor: QWidget, empty: EmptyState) -> None:
        super().__init__()
        self._kit, self._picker, self._empty = kit, picker, empty
        self._place = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._place)
        self._pair.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(picker)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(editor)
        right.addStretch(1)
        self._pair.addLayout(left, 0)
        self._pair.addLayout(right, 1)
        self._sheet = ScrollSheet(kit, self._place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        whole.addWidget(empty)
        kit.look.changed.connect(self._arrange)

    def show_some(self, some: bool) -> None:
        """Whether there is something to list."""
        self._sheet.setVisible(some)
        self._empty.setVisible(not some)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cramped."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._kit.look.px
        narrow = self.width() < px(NARROW)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(down if narrow else sideways)
        self._pair.setSpacing(px(16))
        self._picker.setMinimumWidth(0 if narrow else px(LIST))
        self._picker.setMaximumWidth(1 << 20 if narrow else px(LIST))
        self._place.setMaximumWidth(px(WIDEST))
