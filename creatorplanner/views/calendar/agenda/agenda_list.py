"""The list itself: one row a stream, the day's heading stays at the top while its rows pass."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from creatorplanner.models.agenda_model import AgendaModel, AgendaRole
from creatorplanner.models.month_model import MonthModel
from creatorplanner.views.calendar.agenda.delegate import HEADING, AgendaDelegate
from creatorplanner.views.calendar.block_words import BlockWords
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.scrolling import dress_bars
from creatorplanner.views.wording.spoken import BLOCK_KEYS

Key, Mod = Qt.Key, Qt.KeyboardModifier
WALKS = (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)


class AgendaList(QListView):
    """``clicked_stream`` and ``opened`` carry a stream's id, ``walked`` where the keyboard went.

    ``turn_asked`` when paging goes past an end; ``menu_asked`` with the global position.
    """

    clicked_stream = Signal(str)
    opened = Signal(str)
    walked = Signal(str)
    turn_asked = Signal(int)
    menu_asked = Signal(str, QPoint)

    def __init__(self, kit: Kit, month: MonthModel, rows: AgendaModel, words: BlockWords) -> None:
        super().__init__()
        self._kit, self._rows, self._words = kit, rows, words
        self._delegate = AgendaDelegate(kit, month, self)
        dress_bars(self, kit.look)
        self.setAccessibleName("Streams of the month")
        self.setAccessibleDescription(BLOCK_KEYS)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        kit.navigator.selected.connect(self._selected)
        kit.look.changed.connect(self.scheduleDelayedItemsLayout)
        kit.regional.changed.connect(self.viewport().update)
        kit.ticker.minute.connect(self.viewport().update)

    @property
    def key(self) -> str:
        """The id of the stream that the keyboard is on, or ""."""
        index = self.currentIndex()
        return str(index.data(AgendaRole.KEY)) if index.isValid() else ""

    def go_to(self, key: str) -> bool:
        """Put the keyboard's place on a stream and scroll there; False if it is not shown."""
        at = self._rows.row_of(key)
        if at < 0:
            return False
        self.setCurrentIndex(self._rows.index(at))
        self._uncover()
        return True

    def go_to_day(self, day: date) -> None:
        """Scroll a day to the top, and put the keyboard's place on its first stream."""
        at = self._rows.first_from(day)
        if at < 0:
            return
        self.setCurrentIndex(self._rows.index(at + 1))
        self.scrollTo(self._rows.index(at), QAbstractItemView.ScrollHint.PositionAtTop)

    def place_of(self, key: str) -> QRect:
        """A stream's row, in the window's pixels."""
        at, view = self._rows.row_of(key), self.viewport()
        row = QRect() if at < 0 else self.visualRect(self._rows.index(at))
        return row.translated(view.mapTo(self.window(), QPoint(0, 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walking is the list's; everything else the page's."""
        if event.key() not in WALKS or event.modifiers() & ~Mod.KeypadModifier:
            event.ignore()
            return
        if not self._past_the_end(event.key()):
            super().keyPressEvent(event)
            self._uncover()
            self.walked.emit(self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What the heading at the top covers can't be clicked through it."""
        if not self._covered(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click selects the stream."""
        super().mouseReleaseEvent(event)
        key = self._key_at(event.position().toPoint())
        if key and key == self.key and event.button() == Qt.MouseButton.LeftButton:
            self.clicked_stream.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the title."""
        key = self._key_at(event.position().toPoint())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the stream."""
        key = self._key_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and key:
            self.go_to(key)
            self.menu_asked.emit(key, event.globalPos())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and over them the heading of the day that is at the top."""
        super().paintEvent(event)
        top = self._heading_at_top()
        if top is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._delegate.paint_heading(painter, QRectF(top[1]), self._rows.row(top[0]))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The heading at the top does not scroll along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole title, where it may be shortened."""
        if isinstance(event, QHelpEvent):
            key = self._key_at(event.pos())
            if key:
                block = self._rows.row(self._rows.row_of(key)).block
                assert block is not None
                words = tooltip(self._words.tip(block))
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().viewportEvent(event)

    def center_of_current(self) -> QPoint:
        """Where a menu of the current row opens, globally."""
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(box.center())

    def _selected(self, key: str, _part: str) -> None:
        if key:
            self.go_to(key)
        self.viewport().update()

    def _past_the_end(self, key: int) -> bool:
        """Page Up and Down go on into the next month where this one ends."""
        streams, here = self._rows.streams(), self.currentIndex().row()
        if key == Key.Key_PageDown and (not streams or here >= streams[-1]):
            self.turn_asked.emit(1)
        elif key == Key.Key_PageUp and (not streams or 0 <= here <= streams[0]):
            self.turn_asked.emit(-1)
        else:
            return False
        return True

    def _key_at(self, position: QPoint) -> str:
        index = QModelIndex() if self._covered(position) else self.indexAt(position)
        row = index.data(AgendaRole.ROW) if index.isValid() else None
        return row.key if row is not None and row.block is not None else ""

    def _covered(self, position: QPoint) -> bool:
        top = self._heading_at_top()
        return top is not None and top[1].contains(position)

    def _heading_at_top(self) -> tuple[int, QRect] | None:
        """The heading that sticks, and where: the next one pushes it out. None: it is in place."""
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not first.isValid():
            return None
        at = self._rows.heading_at(first.row())
        if self.visualRect(self._rows.index(at)).top() >= 0:
            return None
        height = self._kit.look.px(HEADING)
        box = QRect(0, 0, self.viewport().width(), height)
        following = self._rows.heading_after(first.row())
        if following >= 0:
            edge = self.visualRect(self._rows.index(following)).top()
            box.moveTop(min(0, edge - height))
        return at, box

    def _uncover(self) -> None:
        """Scroll the current row out from under the heading at the top."""
        box, bar = self.visualRect(self.currentIndex()), self.verticalScrollBar()
        head = self._kit.look.px(HEADING)
        if box.isValid() and box.top() < head:
            bar.setValue(bar.value() - (head - box.top()))
