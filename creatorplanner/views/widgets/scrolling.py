"""What scrolls: nothing of its own behind the content, and thin bars."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from creatorplanner.views.look import Look


class ScrollArea(QScrollArea):
    """Scrolls one widget up and down; what lies behind shows through."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # one that PySide knows as ours: finding out the kind of Qt's own would load every class
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress_bars(self, look)

    def setWidget(self, widget: QWidget) -> None:
        """Qt would give the widget a ground of its own."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)


def dress_bars(area: QAbstractScrollArea, look: Look) -> None:
    """Give something that scrolls its bars; call it before its policy for bars is asked."""
    area.setVerticalScrollBar(Bar(look))
    area.setHorizontalScrollBar(Bar(look))


class Bar(QScrollBar):
    """A thin bar without arrows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("bar"))
