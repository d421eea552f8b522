"""Frames: cards, rules, notice bars, empty states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import mixed, outlined, rounded

Action = tuple[str, Callable[[], object]]


class Card(QWidget):
    """A surface with a hairline; put a layout in it. ``padding`` is in design pixels."""

    def __init__(self, look: Look, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._padding = padding
        look.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Surface and hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self.look.theme, self.look.px(14)
        rounded(painter, QRectF(self.rect()), radius, theme.surface)
        line = theme.line2 if theme.outlined else theme.line
        outlined(painter, QRectF(self.rect()), radius, line)

    def _restyle(self) -> None:
        pad = self.look.px(self._padding)
        self.setContentsMargins(pad, pad, pad, pad)
        self.update()


class Rule(QWidget):
    """A hairline between things, horizontal or upright."""

    def __init__(self, look: Look, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else free, free if upright else fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One pixel."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The line."""
        theme = self._look.theme
        QPainter(self).fillRect(self.rect(), theme.line2 if theme.outlined else theme.line)


class NoticeBar(QWidget):
    """A bar across the top: what happened, what is safe, and what to do next."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        actions: list[Action],
        *,
        warns: bool = True,
        close: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icons, self._warns = look, icons, warns
        row = QHBoxLayout(self)
        self._row = row
        self.text = Text(look, text, 13, 500, "warn" if warns else "accent_text", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        row.addWidget(self.text, 1)
        for words, act in actions:
            button = Button(look, icons, words, "secondary", small=True)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        if close is not None:
            cross = IconButton(look, icons, "x", "Close", size=28)
            cross.clicked.connect(lambda _checked=False: close())
            row.addWidget(cross)
        look.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint and sign."""
        painter = QPainter(self)
        look, theme = self._look, self._look.theme
        painter.fillRect(self.rect(), theme.warn_soft if self._warns else theme.accent_soft)
        if theme.outlined:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line2)
        side = look.px(18)
        left = look.px(16)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        icon, ink = ("triangle-alert", theme.warn) if self._warns else ("info", theme.accent_text)
        self._icons.paint(painter, icon, ink, QRectF(left, 0, side, self.height()))

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(44), px(6), px(12), px(6))
        self._row.setSpacing(px(8))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self._row.setContentsMargins(px(12), px(6), px(44), px(6))
        self.update()


class EmptyState(QWidget):
    """A small drawing, a title, a sentence, and up to three things to do."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        icon: str,
        title: str,
        text: str = "",
        actions: list[Action] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(10))
        column.addStretch(1)
        column.addWidget(_Drawing(look, icons, icon), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Text(look, title, 15, 600, wrap=True)
        self.text = Text(look, text, 13, 400, "text2", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMinimumWidth(look.px(260))
            column.addWidget(label)
        self.text.setVisible(bool(text))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        self.buttons: list[Button] = []
        for words, act in actions or []:
            variant = "primary" if not self.buttons else "secondary"
            button = Button(look, icons, words, variant)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)


class _Drawing(QWidget):
    """An icon on a soft disc."""

    def __init__(self, look: Look, icons: Icons, icon: str) -> None:
        super().__init__()
        self._look, self._icons, self._icon = look, icons, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(84), self._look.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        rounded(painter, rect, rect.height() / 2, theme.accent_soft)
        edge = self._look.px(9)
        inner: QColor = mixed(theme.accent, theme.accent_soft, 0.14)
        ring = rect.adjusted(edge, edge, -edge, -edge)
        rounded(painter, ring, ring.height() / 2, inner)
        side = self._look.px(34)
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        self._icons.paint(painter, self._icon, theme.accent_text, box)
