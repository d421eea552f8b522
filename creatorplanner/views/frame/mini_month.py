"""The small month in the sidebar: dots for streams, the shown week, a place to drop a block."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.models.overview import Overview
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import draw_line, focus_ring, mixed, rounded, visual

ROWS = 6


class MiniMonth(QWidget):
    """A month's name, arrows, and its days."""

    def __init__(self, kit: Kit, overview: Overview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        look = kit.look
        self.title = Text(look, "", 13, 600)
        self.days = MonthDays(kit, overview)
        self._earlier = IconButton(look, kit.icons, "chevron-left", "Earlier month", size=26)
        self._later = IconButton(look, kit.icons, "chevron-right", "Later month", size=26)
        self._earlier.clicked.connect(lambda _checked=False: self.days.turn(-1))
        self._later.clicked.connect(lambda _checked=False: self.days.turn(1))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addSpacing(look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self._earlier)
        head.addWidget(self._later)
        self.days.turned.connect(self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(head)
        column.addWidget(self.days)
        kit.regional.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        sides = ("chevron-left", "chevron-right")
        before, after = sides[::-1] if self._kit.regional.right_to_left else sides
        self._earlier.set_icon(before)
        self._later.set_icon(after)
        self.title.setText(self._kit.regional.month_year(self.days.month))


class MonthDays(QWidget):
    """Forty-two days, one Tab stop; arrows move, Enter shows the week of the day."""

    turned = Signal()

    def __init__(self, kit: Kit, overview: Overview) -> None:
        super().__init__()
        self._kit, self._overview = kit, overview
        self._today = overview.today()
        self._cursor = self._today
        self._week = kit.regional.week_of(self._today)
        self.month = self._today.replace(day=1)
        self._dots: dict[date, list[str]] = {}
        self._dropped: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        overview.changed.connect(self.read)
        kit.regional.changed.connect(self.read)
        kit.look.changed.connect(self.updateGeometry)
        self.read()

    def read(self) -> None:
        """Read the month's dots again."""
        self._today = self._overview.today()
        self._dots = self._overview.dots(self._first(), self._first() + timedelta(days=41))
        self._say()
        self.update()

    def turn(self, months: int) -> None:
        """Show another month."""
        number = self.month.year * 12 + self.month.month - 1 + months
        if 12 <= number < 9998 * 12:
            self.month = date(number // 12, number % 12 + 1, 1)
            self.read()
            self.turned.emit()

    def show_week(self, first: date) -> None:
        """Mark the week that the calendar shows, and turn to its month."""
        rows = [self._row_of(day) for day in (self._week, self._cursor, first)]
        self._week = self._cursor = first
        middle = first + timedelta(days=3)
        if (middle.year, middle.month) != (self.month.year, self.month.month):
            self.month = middle.replace(day=1)
            self.read()
            self.turned.emit()
        for row in rows:
            self.update(row)

    def show_month(self, month: date) -> None:
        """Turn to a month, given by its first day."""
        if month != self.month:
            self.month = month
            self.read()
            self.turned.emit()

    def drop_day(self, position: QPoint) -> date | None:
        """The day under a position of this widget, for a block that is dragged here."""
        return self._day_at(QPointF(position))

    def mark_drop(self, day: date | None) -> None:
        """Show where the dragged block would go."""
        if day != self._dropped:
            self._dropped = day
            self.update()

    def sizeHint(self) -> QSize:
        """A row of names and six weeks."""
        return QSize(self._kit.look.px(200), self._kit.look.px(25) * (ROWS + 1))

    def minimumSizeHint(self) -> QSize:
        """Seven narrow columns."""
        return QSize(self._kit.look.px(7 * 24), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the week of the day."""
        day = self._day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._cursor = day
            self._kit.navigator.show_day(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn months."""
        self.turn(-1 if event.angleDelta().y() > 0 else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the cursor, Page Up and Down turn months, Enter shows the week."""
        side = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Left: -side,
            Qt.Key.Key_Right: side,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._move_cursor(self._cursor + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if key == Qt.Key.Key_PageUp else 1)
            self._move_cursor(self.month)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._kit.navigator.show_day(self._cursor)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, the shown week, days and dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        asked, first = event.region(), self._first()
        if asked.intersects(self._row(-1).toAlignedRect()):
            self._paint_names(painter)
        for row in range(ROWS):
            days = self._days(first + timedelta(days=7 * row), 7)
            if self._week in days:
                self._paint_week(painter, row)
            if asked.intersects(self._row(row).toAlignedRect()):
                for column, day in enumerate(days):
                    self._paint_day(painter, day, self._cell(row, column))
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), self._kit.look.px(8), self._kit.look)

    def _paint_names(self, painter: QPainter) -> None:
        look = self._kit.look
        painter.setFont(look.font(11, 500))
        painter.setPen(look.theme.text3)
        for column, day in enumerate(self._days(self._first(), 7)):
            name = self._kit.regional.weekday_narrow(day)
            draw_line(painter, self, self._cell(-1, column), name, centred=True)

    def _paint_week(self, painter: QPainter, row: int) -> None:
        theme = self._kit.look.theme
        tint = mixed(theme.accent, theme.sidebar, 0.22)
        rounded(painter, self._row(row), self._kit.look.px(8), tint)

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        number = cell.adjusted(0, 0, 0, -look.px(3))
        outside = day.month != self.month.month
        ink = theme.text3 if outside else theme.text
        if day == self._today or day == self._dropped:
            side = look.px(21)
            disc = QRectF(0, 0, side, side)
            disc.moveCenter(cell.center())
            rounded(painter, disc, side / 2, theme.accent if day == self._today else theme.pressed)
            number, ink = cell, theme.on_accent if day == self._today else theme.text
        painter.setFont(look.font(11, 400 if outside else 600, tabular=True))
        painter.setPen(ink)
        draw_line(painter, self, number, self._kit.regional.day_number(day), centred=True)
        if day == self._cursor and shows_focus(self):
            focus_ring(painter, cell.adjusted(2, 1, -2, -1), look.px(6), look)
        if day != self._today:
            self._paint_dots(painter, cell, self._dots.get(day, []))

    def _paint_dots(self, painter: QPainter, cell: QRectF, colors: list[str]) -> None:
        look = self._kit.look
        shown = list(dict.fromkeys(colors))[:3]
        step, radius = look.px(5), look.px(3) / 2
        left = cell.center().x() - step * (len(shown) - 1) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for index, color in enumerate(shown):
            painter.setBrush(look.theme.format(color).bar)
            center = QPointF(left + index * step, cell.bottom() - look.px(3.5))
            painter.drawEllipse(center, radius, radius)

    def _first(self) -> date:
        return self._kit.regional.week_of(self.month)

    def _days(self, first: date, count: int) -> list[date]:
        return [first + timedelta(days=index) for index in range(count)]

    def _cell(self, row: int, column: int) -> QRectF:
        width, height = self.width() / 7, self.height() / (ROWS + 1)
        return visual(self, QRectF(column * width, (row + 1) * height, width, height))

    def _row(self, row: int) -> QRectF:
        return self._cell(row, 0).united(self._cell(row, 6))

    def _row_of(self, day: date) -> QRect:
        """The whole row of a day, nothing where it is not shown."""
        row = (day - self._first()).days // 7
        if not 0 <= row < ROWS:
            return QRect()
        return self._row(row).toAlignedRect()

    def _day_at(self, position: QPointF) -> date | None:
        if not QRectF(self.rect()).contains(position):
            return None
        for index in range(42):
            if self._cell(index // 7, index % 7).contains(position):
                return self._first() + timedelta(days=index)
        return None

    def _move_cursor(self, day: date) -> None:
        self._cursor = day
        if (day.year, day.month) != (self.month.year, self.month.month):
            self.month = day.replace(day=1)
            self.read()
            self.turned.emit()
        self._say()
        self.update()

    def _say(self) -> None:
        count = len(self._dots.get(self._cursor, []))
        streams = f", {count} stream{'' if count == 1 else 's'}" if count else ""
        self.setAccessibleName(f"{self._kit.regional.date_long(self._cursor)}{streams}")
