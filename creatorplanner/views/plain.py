"""Text of the user on its way to a widget: always as typed, never markup, never a mnemonic.

Qt guesses rich text in labels and tooltips and eats ``&`` in buttons, menus and tabs. Everything
the user typed, and everything that comes from a file, passes through here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

TOOLTIP_LIMIT = 600  # characters; a tooltip is a glance
FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"


def label_text(text: str) -> str:
    """The text for a button, menu, tab or action: ``&`` doubled, so that it shows."""
    return text.replace("&", "&&")


def tooltip(text: str) -> str:
    """The text for a tooltip, as typed even where it looks like HTML."""
    short = text if len(text) <= TOOLTIP_LIMIT else text[: TOOLTIP_LIMIT - 1] + "…"
    escaped = short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # an explicit rich text of ours around escaped text keeps Qt from guessing
    return f'<p style="white-space:pre-wrap">{escaped}</p>' if escaped else ""


def isolate(text: str) -> str:
    """The text for use inside a sentence: its direction can't turn its neighbours around."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words``."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms at their first use

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class PlainLabel(QLabel):
    """A label that shows text as typed; ``elide`` shortens it to the width it gets.

    A shortened label tells the whole text in a tooltip, unless it was given another one.
    """

    _color: QColor | None = None

    def __init__(self, text: str = "", parent: QWidget | None = None, elide: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._elide = elide
        if elide:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_color(self, color: QColor) -> None:
        """The text's colour, as a palette, so that no style sheet is parsed."""
        if color != self._color:
            self._color = QColor(color)
            self._take_color()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the colour: the style sheet puts an older palette back at a new parent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_color()

    def _take_color(self) -> None:
        palette, role = self.palette(), self.foregroundRole()
        if self._color is not None and palette.color(role) != self._color:
            palette.setColor(role, self._color)
            self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """An eliding label may become as narrow as its layout wants."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shortened where asked for, the whole text else."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if not self._elide and not mirrored:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        # the text's own direction orders its words, the window's only its side
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = self._side(mirrored)
        painter.drawText(self.contentsRect(), *self._shown(side))

    def _side(self, mirrored: bool) -> Qt.AlignmentFlag:
        if not mirrored:
            return self.alignment()
        from PySide6.QtWidgets import QStyle  # takes 5 ms at its first use

        return QStyle.visualAlignment(self.layoutDirection(), self.alignment())

    def _shown(self, side: Qt.AlignmentFlag) -> tuple[int, str]:
        """The flags and the text to draw."""
        if self._elide:
            width = self.contentsRect().width()
            shown = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, width)
            return int(side | Qt.TextFlag.TextSingleLine), shown
        return int(side | Qt.TextFlag.TextWordWrap if self.wordWrap() else side), self.text()

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is shortened."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.hint():
            QToolTip.showText(event.globalPos(), self.hint(), self)
            return True
        return super().event(event)

    def hint(self) -> str:
        """The whole text for a tooltip where the label shortens it, else ""."""
        room = self.contentsRect().width()
        cut = self._elide and self.fontMetrics().horizontalAdvance(self._line()) > room
        return tooltip(self.text()) if cut else ""

    def _line(self) -> str:
        return self.text().replace("\n", " ")
