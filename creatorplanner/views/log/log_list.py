"""The list beside the form: what waits on top, what is logged below."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from creatorplanner.models.log_model import LogModel
from creatorplanner.models.log_rows import LogRole, LogRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.told import moment, only_day
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.paint import elided_line, mirrored_in
from creatorplanner.views.widgets.row_delegate import Index, RowDelegate, State
from creatorplanner.views.widgets.scrolling import dress_bars
from creatorplanner.views.wording.titles import stream_title

ROW, HEADING = 54, 36  # design pixels
WIDTH = 296


class LogList(QListView):
    """``picked`` when the user goes to another stream; ``opened`` on Enter."""

    picked = Signal(str)
    opened = Signal()

    def __init__(self, kit: Kit, model: LogModel) -> None:
        super().__init__()
        self._kit, self._rows = kit, model.rows
        self._quiet = False
        dress_bars(self, kit.look)
        self.setAccessibleName("Streams to log and logged")
        model.rows.rowsAboutToBeRemoved.connect(self._start_quiet)
        self.setModel(model.rows)
        model.rows.rowsRemoved.connect(self._end_quiet)
        self.setItemDelegate(LogDelegate(kit, model, self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.activated.connect(lambda _index: self.opened.emit())
        kit.look.changed.connect(self.scheduleDelayedItemsLayout)

    def pick(self, key: str) -> None:
        """Select a stream without telling anybody; none where it is not in the list."""
        self._quiet = True
        row = self._rows.row_of(key)
        if row < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._rows.index(row))
        self._quiet = False

    def sizeHint(self) -> QSize:
        """A column."""
        return QSize(self._kit.look.px(WIDTH), self._kit.look.px(300))

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole title, where it may be shortened."""
        if isinstance(event, QHelpEvent):
            row: LogRow | None = self.indexAt(event.pos()).data(LogRole.ROW)
            if row is not None and row.stream is not None:
                words = tooltip(stream_title(row.stream, row.kind))
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().viewportEvent(event)

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.picked.emit(current.data(LogRole.KEY))

    def _start_quiet(self) -> None:
        # a view that loses its current row takes another by itself: that is nobody's choice
        self._quiet = True

    def _end_quiet(self) -> None:
        self._quiet = False


class LogDelegate(RowDelegate):
    """Emoji, title, day and how it stands."""

    def __init__(self, kit: Kit, model: LogModel, parent: QWidget) -> None:
        super().__init__(kit.look, parent)
        self._kit, self._model = kit, model

    def height(self, index: Index) -> int:
        """Headings are lower."""
        row: LogRow = index.data(LogRole.ROW)
        return HEADING if row.stream is None else ROW

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """What screen readers get for the row."""
        super().initStyleOption(option, index)
        row: LogRow = index.data(LogRole.ROW)
        option.text = self.heading(row) if row.stream is None else self.spoken(row)

    def heading(self, row: LogRow) -> str:
        """ "To log (2)", "Logged"."""
        if row.logged:
            return "Logged"
        return f"To log ({self._kit.regional.number(row.count)})"

    def when(self, row: LogRow) -> str:
        """ "Tue 9 PM"."""
        begins = None if row.stream is None else row.stream.begins
        if row.stream is None or begins is None:
            return ""
        wall, today = self._model.wall(begins), self._model.today
        if row.stream.only_day:
            return only_day(self._kit.regional, wall.date(), today)
        return moment(self._kit.regional, wall, today)

    def spoken(self, row: LogRow) -> str:
        """Title, day and standing in words."""
        assert row.stream is not None
        standing = "logged" if row.logged else "to log"
        if row.drafted:
            standing += ", not saved yet"
        return f"{stream_title(row.stream, row.kind)}, {self.when(row)}, {standing}"

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """One row."""
        row: LogRow = index.data(LogRole.ROW)
        box = box.adjusted(2, 1, -2, -1)
        if row.stream is None:
            self._paint_heading(painter, box, row)
        else:
            marked = state & State.State_HasFocus or self.look.theme.outlined
            self.ground(painter, box, state, self.look.px(8), self.look.px(2) if marked else 0)
            self._paint_stream(painter, box, row)

    def _paint_heading(self, painter: QPainter, box: QRectF, row: LogRow) -> None:
        look = self._kit.look
        painter.setPen(look.theme.text2)
        inner = box.adjusted(look.px(10), look.px(8), -look.px(10), 0)
        elided_line(self.rtl, painter, inner, self.heading(row), look.font(12, 600))

    def _paint_stream(self, painter: QPainter, box: QRectF, row: LogRow) -> None:
        assert row.stream is not None
        look, theme = self._kit.look, self._kit.look.theme
        emoji = QRectF(box.left() + look.px(8), box.top(), look.px(32), box.height())
        painter.setPen(theme.text)
        painter.setFont(look.font(17))
        mark = row.kind.emoji if row.kind is not None else ""
        painter.drawText(mirrored_in(self.rtl, emoji, box), int(Qt.AlignmentFlag.AlignCenter), mark)
        left, half = box.left() + look.px(46), box.height() / 2
        inner = QRectF(left, box.top() + look.px(7), box.right() - left - look.px(10), half)
        inner.setHeight(half - look.px(5))
        title = stream_title(row.stream, row.kind)
        self.write(painter, inner, box, title, 13, 600)
        inner.translate(0, half - look.px(4))
        painter.setPen(theme.text2)
        note = " · not saved yet" if row.drafted else ""
        self.write(painter, inner, box, self.when(row) + note, 12, 400)
        self._paint_sign(painter, box, row)

    def _paint_sign(self, painter: QPainter, box: QRectF, row: LogRow) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        side = look.px(15)
        sign = QRectF(
            box.right() - look.px(10) - side, box.bottom() - look.px(9) - side, side, side
        )
        icon, color = ("check", theme.text3) if row.logged else ("clipboard-pen", theme.warn)
        if row.drafted:
            icon, color = "pencil", theme.warn
        self._kit.icons.paint(painter, icon, color, mirrored_in(self.rtl, sign, box))
