"""A day of the month: its number, and the keyboard's place on a day without streams."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import draw_line, rounded

HINT = "Enter adds a stream"


class DayNumber(QAbstractButton):
    """Paints the number; the mouse is the grid's. Pressing it makes a stream on that day."""

    focused = Signal(object)
    marked = Signal()  # the keyboard came or went

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.day = date.min
        self._outside = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(HINT)

    def show_day(self, day: date, today: date, *, outside: bool, streams: int) -> None:
        """Show a day, with how many streams start on it."""
        self.day, self._today, self._outside = day, today, outside
        regional = self._kit.regional
        plural = "" if streams == 1 else "s"
        count = f"{regional.number(streams)} stream{plural}" if streams else "no streams"
        parts = [regional.date_long(day), "today" if day == today else "", count]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The number; on a disc where it is today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        number, today = self._kit.regional.day_number(self.day), self.day == self._today
        past = self._outside or self.day < self._today
        painter.setFont(look.font(12.5, 600 if today or not past else 500, tabular=True))
        painter.setPen(theme.on_accent if today else theme.text3 if past else theme.text)
        side, edge = min(look.px(22), self.height() - 2), look.px(4)
        mirrored = self._kit.regional.right_to_left
        left = self.width() - edge - side if mirrored else edge
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        if today:
            pen = painter.pen()
            rounded(painter, disc, side / 2, theme.accent)
            painter.setPen(pen)
        draw_line(painter, self, disc, number, centred=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on Tab comes back to this day."""
        super().focusInEvent(event)
        self.focused.emit(self)
        self.marked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        super().focusOutEvent(event)
        self.marked.emit()
