"""Buttons, painted with the theme's roles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.paint import (
    draw_line,
    faded,
    focus_ring,
    mixed,
    outlined,
    rounded,
    visual,
)

PRIMARY, SECONDARY, SOFT, GHOST, WARN = "primary", "secondary", "soft", "ghost", "warn"


class PaintedButton(QAbstractButton):
    """The ground of all painted buttons: hover, press, focus, restyling, text shown as typed."""

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.setAccessibleName(name)
        look.changed.connect(self._restyle)

    def ground(self, normal: QColor | None, hover: QColor, pressed: QColor) -> QColor | None:
        """The fill for the present state."""
        if not self.isEnabled():
            return normal
        if self.isDown():
            return pressed
        return hover if self.underMouse() else normal

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover state."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the hover state."""
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """A button never gives up part of its text by itself."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def disabled_ink(look: Look) -> QColor:
    """The colour of what cannot be used now; in high contrast still told from what can."""
    return look.theme.line2 if look.theme.outlined else look.theme.text3


class Button(PaintedButton):
    """A button with text and, where given, an icon before and a key hint after it.

    ``variant``: primary, secondary (outline), soft (tinted), ghost (text only) or warn.
    """

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        variant: str = SECONDARY,
        icon: str = "",
        key_hint: str = "",
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._icons = icons
        self._words = text
        self.variant = variant
        self._icon = icon
        self._key_hint = key_hint
        self._small = small

    def words(self) -> str:
        """The text as shown."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show another text."""
        if text != self._words:
            self._words = text
            self.setAccessibleName(text)
            self._restyle()

    def set_icon(self, icon: str) -> None:
        """Show another icon ("" for none)."""
        self._icon = icon
        self._restyle()

    def set_key_hint(self, hint: str) -> None:
        """Show another key hint ("" for none)."""
        if hint != self._key_hint:
            self._key_hint = hint
            self._restyle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click means one click where the button makes or saves something."""
        if self.variant != PRIMARY:
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        """Text, icon, hint and padding at the present scale."""
        look = self.look
        width = 2 * self._padding() + self._text_width()
        if self._icon:
            width += look.px(16) + (look.px(8) if self._words else 0)
        if self._key_hint:
            width += self._hint_width() + look.px(8)
        return QSize(width, look.px(28 if self._small else 32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, icon, text, hint and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        radius = self.look.px(8)
        ink = self._paint_ground(painter, rect, radius)
        if not self.isEnabled():
            ink = disabled_ink(self.look)
        self._paint_content(painter, ink)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)

    def _paint_ground(self, painter: QPainter, rect: QRectF, radius: int) -> QColor:
        theme = self.look.theme
        if self.variant == PRIMARY and self.isEnabled():
            # darker, never lighter: white text must stay readable on it
            hover = mixed(QColor("black"), theme.accent, 0.08)
            pressed = mixed(QColor("black"), theme.accent, 0.18)
            rounded(painter, rect, radius, self.ground(theme.accent, hover, pressed))
            return theme.on_accent
        if self.variant in (SOFT, PRIMARY):
            hover = mixed(theme.accent, theme.accent_soft, 0.14)
            pressed = mixed(theme.accent, theme.accent_soft, 0.2)
            rounded(painter, rect, radius, self.ground(theme.accent_soft, hover, pressed))
            self._paint_outline(painter, rect, radius)
            return theme.accent_text
        if self.variant == WARN:
            hover = mixed(theme.warn, theme.warn_soft, 0.06)
            pressed = mixed(theme.warn, theme.warn_soft, 0.12)
            rounded(painter, rect, radius, self.ground(theme.warn_soft, hover, pressed))
            self._paint_outline(painter, rect, radius)
            return theme.warn
        normal = theme.raised if self.variant == SECONDARY else None
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        if self.variant == SECONDARY:
            outlined(painter, rect, radius, theme.line2)
        return theme.text

    def _paint_outline(self, painter: QPainter, rect: QRectF, radius: int) -> None:
        if self.look.theme.outlined:
            outlined(painter, rect, radius, self.look.theme.line2)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        look = self.look
        x = (self.width() - self.sizeHint().width()) / 2 + self._padding()
        if self._icon:
            box = visual(self, QRectF(x, 0, look.px(16), self.height()))
            self._icons.paint(painter, self._icon, ink, box)
            x += look.px(16) + look.px(8)
        painter.setFont(self._text_font())
        painter.setPen(ink)
        box = visual(self, QRectF(x, 0, self._text_width() + 2, self.height()))
        draw_line(painter, self, box, self._words)
        if self._key_hint:
            self._paint_hint(painter, x + self._text_width() + look.px(8), ink)

    def _paint_hint(self, painter: QPainter, x: float, ink: QColor) -> None:
        height = self.look.px(18)
        box = QRectF(x, (self.height() - height) / 2, self._hint_width(), height)
        box = visual(self, box)
        if self.variant == PRIMARY and self.isEnabled():
            rounded(painter, box, self.look.px(4), faded(QColor("black"), 0.2))
        else:
            outlined(painter, box, self.look.px(4), faded(ink, 0.4))
        painter.setFont(self.look.font(11, 600))
        painter.setPen(ink)
        draw_line(painter, self, box, self._key_hint, centred=True)

    def _padding(self) -> int:
        return self.look.px(10 if self._small else 12)

    def _text_font(self) -> QFont:
        return self.look.font(12 if self._small else 13, 600)

    def _text_width(self) -> int:
        return QFontMetrics(self._text_font()).horizontalAdvance(self._words)

    def _hint_width(self) -> int:
        advance = QFontMetrics(self.look.font(11, 600)).horizontalAdvance(self._key_hint)
        return max(self.look.px(18), advance + self.look.px(10))


class IconButton(PaintedButton):
    """A square button with an icon; ``name`` is spoken and shown as its tooltip."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        icon: str,
        name: str,
        *,
        size: int = 32,
        role: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self._icons = icons
        self._icon = icon
        self._size = size
        self._role = role
        self.set_name(name)

    @property
    def icon_name(self) -> str:
        """Which icon it shows."""
        return self._icon

    def set_name(self, name: str) -> None:
        """Say something else of itself."""
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, icon and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect, radius = self.look.theme, QRectF(self.rect()), self.look.px(8)
        normal = theme.accent_soft if self.isCheckable() and self.isChecked() else None
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        side = self.look.px(18 if self._size >= 28 else 15)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ink = getattr(theme, self._role) if self.isEnabled() else disabled_ink(self.look)
        self._icons.paint(painter, self._icon, ink, box)
        if shows_focus(self):
            focus_ring(painter, rect, radius, self.look)
