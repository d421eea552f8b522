"""What was understood, one chip for each piece; its cross keeps the piece as text."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

WIDEST = 260


class ChipLook(NamedTuple):
    """How one chip shows: its words, the spoken ones, the reasons in a tooltip, colours, icon."""

    key: str
    words: str
    spoken: str
    why: str
    fill: QColor
    ink: QColor
    line: QColor
    icon: str = ""
    off: bool = False


class TokenChip(PaintedButton):
    """One piece; a click, Del or Backspace switches it off, or on again."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self._icons = icons
        self.shown: ChipLook | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, shown: ChipLook) -> None:
        """Show another piece."""
        if shown != self.shown:
            self.shown = shown
            self.setAccessibleName(shown.spoken)
            self.setAccessibleDescription(shown.why)
            self.setToolTip(tooltip(shown.why))
            self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Backspace do what a click does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Sign, words and cross."""
        look = self.look
        words = self.shown.words if self.shown else ""
        icon = look.px(18) if self.shown and self.shown.icon else 0
        text = QFontMetrics(look.font(12, 600)).horizontalAdvance(words) + 2
        return QSize(min(text + icon, look.px(WIDEST)) + look.px(34), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Pill, sign, words, cross."""
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, shown, rect = self.look, self.shown, QRectF(self.rect())
        radius, theme = look.px(7), look.theme
        rounded(painter, rect, radius, None if shown.off else shown.fill)
        if self.underMouse() or shown.off or theme.outlined:
            style = Qt.PenStyle.DashLine if shown.off else Qt.PenStyle.SolidLine
            line = theme.ctl if shown.off else shown.line
            outlined(painter, rect, radius, line, 1, style)
        ink = theme.text2 if shown.off else shown.ink
        self._paint_inside(painter, rect, ink)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _paint_inside(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        look, shown = self.look, self.shown
        assert shown is not None
        left, side = float(look.px(9)), look.px(14)
        if shown.icon:
            box = visual(self, QRectF(left, 0, side, rect.height()))
            self._icons.paint(painter, shown.icon, ink, box)
            left += look.px(18)
        font = look.font(12, 600)
        painter.setPen(ink)
        painter.setFont(font)
        inner = QRectF(left, 0, rect.width() - left - look.px(23), rect.height())
        metrics, cut = QFontMetrics(font), Qt.TextElideMode.ElideRight
        words = metrics.elidedText(shown.words, cut, int(inner.width()) + 1)
        draw_line(painter, self, visual(self, inner), words)
        cross = QRectF(rect.width() - look.px(21), 0, look.px(13), rect.height())
        sign = "plus" if shown.off else "x"
        self._icons.paint(painter, sign, ink, visual(self, cross))


class TokenChips(QWidget):
    """The chips of a line of text, in its order. ``switched`` carries a token's key."""

    switched = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._chips: list[TokenChip] = []
        self._flow = FlowLayout(self, look.px(6))
        look.changed.connect(lambda: self._flow.set_gap(look.px(6)))

    def show_looks(self, looks: list[ChipLook]) -> None:
        """Show these; chips are kept, so that the focus stays where it is."""
        while len(self._chips) < len(looks):
            chip = TokenChip(self._look, self._icons, self)
            chip.clicked.connect(lambda _checked=False, one=chip: self._switch(one))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        for chip, shown in zip(self._chips, looks, strict=False):
            chip.show_look(shown)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(looks))
        self._flow.invalidate()

    def shown(self) -> list[TokenChip]:
        """The chips in their order."""
        return [chip for chip in self._chips if not chip.isHidden()]

    def height_at(self, width: int) -> int:
        """The height of all lines of chips; 0 without any."""
        return self._flow.heightForWidth(width) if self.shown() else 0

    def _switch(self, chip: TokenChip) -> None:
        if chip.shown is not None:
            self.switched.emit(chip.shown.key)
