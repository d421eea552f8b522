"""How it felt, from 1 to 5, or nothing said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual

WORDS = ("Awful", "Not good", "Okay", "Good", "Great")
ICONS = ("angry", "frown", "meh", "smile", "laugh")
_CLEAR = (Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Feeling(QWidget):
    """Five buttons, one Tab stop: 1 to 5 choose, arrows walk, Backspace takes it back."""

    changed = Signal()
    entered = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._value: int | None = None
        self.setAccessibleName("Feeling")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.px(6))
        self.buttons = [_Face(kit, place, self) for place in range(len(WORDS))]
        for button in self.buttons:
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, at=button.place: self._picked(at + 1))
        row.addStretch(1)
        self.set_value(None)

    @property
    def value(self) -> int | None:
        """The feeling, None while nothing is said."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a feeling."""
        self._value = value
        stop = 0 if value is None else value - 1
        for button in self.buttons:
            button.setChecked(button.place + 1 == value)
            tab = Qt.FocusPolicy.TabFocus if button.place == stop else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(tab)

    def first_focus(self) -> QWidget:
        """The button that Tab reaches."""
        return self.buttons[0 if self._value is None else self._value - 1]

    def key(self, event: QKeyEvent) -> bool:
        """A key that one of the buttons got; whether it was for all of them."""
        key, step = event.key(), {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._take(key - int(Qt.Key.Key_0))
        elif key in _CLEAR:
            self._take(None)
        elif key in step:
            way = step[Qt.Key(key)]
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._take(max(1, min(5, (self._value or 0) + (-way if mirrored else way))))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            return False
        return True

    def _picked(self, value: int) -> None:
        self._take(None if value == self._value else value)

    def _take(self, value: int | None) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons)
        # the new stop takes the keyboard before the old one lets go of it
        target = self.buttons[0 if value is None else value - 1]
        target.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if had_focus and not target.hasFocus():
            target.setFocus(Qt.FocusReason.TabFocusReason)
        self.set_value(value)
        self.changed.emit()


class _Face(PaintedButton):
    def __init__(self, kit: Kit, place: int, group: Feeling) -> None:
        name = f"{place + 1} of 5, {WORDS[place]}"
        super().__init__(kit.look, name, group)
        self.place = place
        self._kit, self._group = kit, group
        self.setCheckable(True)
        self.setToolTip(tooltip(f"{WORDS[place]} ({place + 1})"))

    def sizeHint(self) -> QSize:
        digit = QFontMetrics(self.look.font(12, 600)).horizontalAdvance("5")
        return QSize(digit + self.look.px(38), self.look.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not plain:
            event.ignore()
        elif not self._group.key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        on, radius = self.isChecked(), look.px(8)
        normal = theme.accent_soft if on else theme.raised
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        line = theme.accent_text if on else theme.line2
        outlined(painter, rect, radius, line, look.px(2) if on else 1)
        ink = theme.accent_text if on else theme.text2
        sign = QRectF(look.px(7), 0, look.px(18), self.height())
        self._kit.icons.paint(painter, ICONS[self.place], ink, visual(self, sign))
        painter.setFont(look.font(12, 600))
        painter.setPen(ink)
        box = visual(self, QRectF(look.px(29), 0, self.width() - look.px(31), self.height()))
        draw_line(painter, self, box, self._kit.regional.number(self.place + 1))
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)
