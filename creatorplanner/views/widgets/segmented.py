"""One choice out of a few, all in view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded


class Segmented(QWidget):
    """``options`` are (value, words); ``chosen`` carries the value when the user picks one."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        options: list[tuple[str, str]],
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for value, words in options:
            segment = _Segment(look, words, self)
            segment.clicked.connect(lambda _checked=False, picked=value: self.chosen.emit(picked))
            self._group.addButton(segment)
            self._buttons[value] = segment
            row.addWidget(segment)
        look.changed.connect(self._dress)
        self._dress()

    def value(self) -> str:
        """The chosen value, "" while there is none."""
        chosen = (value for value, button in self._buttons.items() if button.isChecked())
        return next(chosen, "")

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The trough behind the options."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, QRectF(self.rect()), self._look.px(8), theme.hover)
        if theme.outlined:
            outlined(painter, QRectF(self.rect()), self._look.px(8), theme.line2)

    def _dress(self) -> None:
        pad = self._look.px(3)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(pad, pad, pad, pad)
        self.update()


class _Segment(PaintedButton):
    """One option; Qt itself lets the arrow keys choose among the buttons of a group."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(look, words, parent)
        self._words = words
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.look.font(13, 600)).horizontalAdvance(self._words)
        return QSize(width + self.look.px(24), self.look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect, radius = self.look.theme, QRectF(self.rect()), self.look.px(6)
        if self.isChecked():
            rounded(painter, rect, radius, theme.pressed if theme.dark else theme.raised)
            outlined(painter, rect, radius, theme.line2)
        painter.setFont(self.look.font(13, 600))
        painter.setPen(theme.text if self.isChecked() or self.underMouse() else theme.text2)
        draw_line(painter, self, rect, self._words, centred=True)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)
