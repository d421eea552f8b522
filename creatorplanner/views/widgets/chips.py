"""Chips and badges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import (
    draw_line,
    focus_ring,
    mirrored,
    outlined,
    rounded,
    visual,
)


class Chip(PaintedButton):
    """A short text in a pill; ``removed`` when its cross, Del or Backspace asked for that."""

    removed = Signal()
    LIMIT = 220  # px; longer text is shortened, whole in the tooltip

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        *,
        removable: bool = False,
        soft: bool = True,
        crossed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._icons = icons
        self._words = text
        self._removable = removable
        self._soft = soft
        self._crossed = crossed  # its cross is always there, not only under the mouse
        self.setToolTip(tooltip(text))

    def words(self) -> str:
        """The text as given."""
        return self._words

    def sizeHint(self) -> QSize:
        """Text and padding; the cross only takes room while it is shown."""
        text = QFontMetrics(self.look.font(12, 600)).horizontalAdvance(self._words)
        return QSize(min(text, self.look.px(self.LIMIT)) + self.look.px(20) + 1, self.look.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Backspace remove."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross removes."""
        if self._removable and self._cross().contains(event.position()) and self.isDown():
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Pill, text, and the cross while the mouse or the focus is on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self.look.theme, QRectF(self.rect())
        radius = rect.height() / 2
        normal = theme.accent_soft if self._soft else theme.chip
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        if theme.outlined:
            outlined(painter, rect, radius, theme.line2)
        painter.setPen(theme.accent_text if self._soft else theme.text2)
        painter.setFont(self.look.font(12, 600))
        crossed = self._removable and (self._crossed or self.underMouse() or self.hasFocus())
        # the cross takes its room from both paddings, so that the text need not get shorter
        before, after = (self.look.px(4), self.look.px(16)) if crossed else (self.look.px(10),) * 2
        box = visual(self, rect.adjusted(before, 0, -after, 0))
        metrics = QFontMetrics(self.look.font(12, 600))
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        draw_line(painter, self, box, shown, centred=True)
        if crossed:
            side = self.look.px(12)
            cross = self._cross()
            inner = QRectF(0, 0, side, side)
            nudge = self.look.px(2) * (-1 if mirrored(self) else 1)
            inner.moveCenter(cross.center() + QPointF(nudge, 0))
            self._icons.paint(painter, "x", theme.text2, inner)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)

    def _cross(self) -> QRectF:
        side = self.height()
        return visual(self, QRectF(self.width() - side, 0, side, side))


class PlusChip(PaintedButton):
    """The round "add one more" after a row of chips."""

    def __init__(self, look: Look, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._icons = icons
        self.setToolTip(tooltip(name))

    def sizeHint(self) -> QSize:
        """As high as a chip."""
        return QSize(self.look.px(24), self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A circle with a plus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self.look.theme, QRectF(self.rect())
        radius = rect.height() / 2
        rounded(painter, rect, radius, self.ground(None, theme.hover, theme.pressed))
        outlined(painter, rect, radius, theme.line2)
        side = self.look.px(13)
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        self._icons.paint(painter, "plus", theme.text2, box)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)


class Badge(QWidget):
    """A small count; ``loud`` in the colour of live and overdue. Empty text hides it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._loud = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_count(self, words: str, loud: bool) -> None:
        """Show a count, "" for none."""
        if (words, loud) != (self._words, self._loud):
            self._words, self._loud = words, loud
            self.setVisible(bool(words))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """A circle that grows with its text."""
        width = QFontMetrics(self._look.font(11, 700)).horizontalAdvance(self._words)
        side = self._look.px(20)
        return QSize(max(side, width + self._look.px(12)), side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The count, on a tint where it is loud."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        if self._loud:
            rounded(painter, rect, rect.height() / 2, theme.live_soft)
        painter.setFont(self._look.font(11 if self._loud else 12, 700 if self._loud else 500))
        painter.setPen(theme.live if self._loud else theme.text3)
        draw_line(painter, self, rect, self._words, centred=True)
