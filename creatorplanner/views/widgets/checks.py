"""Check boxes and switches, painted over Qt's own so that screen readers know them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.paint import (
    draw_line,
    focus_ring,
    ink_on,
    outlined,
    rounded,
    visual,
)


def paint_check(
    painter: QPainter, box: QRectF, look: Look, *, checked: bool, color: QColor, radius: float
) -> None:
    """A check box's square, filled and ticked or only outlined."""
    if not checked:
        outlined(painter, box, radius, color, look.px(1.6))
        return
    rounded(painter, box, radius, color)
    painter.setPen(
        QPen(ink_on(color), look.px(1.8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    w, h = box.width(), box.height()
    points = [(0.25, 0.53), (0.43, 0.70), (0.76, 0.32)]
    painter.drawPolyline(
        QPolygonF([QPointF(box.left() + x * w, box.top() + y * h) for x, y in points])
    )


class CheckBox(QCheckBox):
    """A check box in any colour; its text is struck out when ticked, if ``strikes``.

    The text is shown as typed and shortened to the width; the whole of it is in the tooltip.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        strikes: bool = False,
        size: float = 13,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._strikes = strikes
        self._size = size
        self._color: QColor | None = None
        self._ink = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(text)
        look.changed.connect(self._restyle)

    def words(self) -> str:
        """The text as given."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show and speak another text."""
        self._words = text
        self._name()
        self._restyle()

    def set_color(self, color: QColor | None) -> None:
        """The square's colour; None for the neutral outline and the accent when ticked."""
        self._color = color
        self.update()

    def set_ink(self, role: str) -> None:
        """The text's colour role ("" for the usual one)."""
        if role != self._ink:
            self._ink = role
            self.update()

    def sizeHint(self) -> QSize:
        """Square and text, at least 24 px high."""
        look = self._look
        width = QFontMetrics(self._font()).horizontalAdvance(self._words)
        return QSize(look.px(26) + width + 2, look.px(24 if self._size < 13 else 28))

    def minimumSizeHint(self) -> QSize:
        """The text may be shortened."""
        return QSize(self._look.px(26), self.sizeHint().height())

    def hitButton(self, _pos: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Square, tick, text, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        side = look.px(16 if self._size >= 13 else 12)
        box = visual(self, QRectF(look.px(1), (self.height() - side) / 2, side, side))
        neutral = theme.accent if self.isChecked() else theme.ctl
        color = self._color or neutral
        paint_check(painter, box, look, checked=self.isChecked(), color=color, radius=look.px(4))
        if self._words:
            self._paint_words(painter, side + look.px(9))
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(5), look)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme = self._look.theme
        ink = getattr(theme, self._ink) if self._ink else theme.text
        font = self._font()
        if self._strikes and self.isChecked():
            font = QFont(font)
            font.setStrikeOut(True)
            ink = theme.text3
        painter.setFont(font)
        painter.setPen(ink)
        box = visual(self, QRectF(left, 0, self.width() - left, self.height()))
        shown = QFontMetrics(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        draw_line(painter, self, box, shown)

    def _font(self) -> QFont:
        return self._look.font(self._size, 500)

    def _name(self) -> None:
        self.setAccessibleName(self._words)
        self.setToolTip(tooltip(self._words))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Toggle(QCheckBox):
    """An on-off switch with its words beside it; it applies at once."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = text
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Switch and words."""
        width = QFontMetrics(self._look.font(13)).horizontalAdvance(self._words)
        return QSize(self._look.px(46) + width + 4, self._look.px(28))

    def hitButton(self, _pos: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Trough, knob, words, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        width, height = look.px(36), look.px(20)
        trough = visual(self, QRectF(0, (self.height() - height) / 2, width, height))
        on = self.isChecked()
        rounded(painter, trough, height / 2, theme.accent if on else theme.raised)
        if not on:
            outlined(painter, trough, height / 2, theme.ctl, look.px(1.5))
        knob = height - look.px(6)
        at_end = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = trough.right() - knob - look.px(3) if at_end else trough.left() + look.px(3)
        color = theme.on_accent if on else theme.ctl
        rounded(painter, QRectF(x, trough.top() + look.px(3), knob, knob), knob / 2, color)
        painter.setFont(look.font(13))
        painter.setPen(theme.text if self.isEnabled() else theme.text3)
        left = width + look.px(10)
        box = visual(self, QRectF(left, 0, self.width() - left, self.height()))
        draw_line(painter, self, box, self._words)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(6), look)
