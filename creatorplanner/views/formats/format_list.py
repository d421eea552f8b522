"""One list of formats: selected by arrows, reordered by dragging or with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from creatorplanner.models.formats_model import FormatRole, FormatsModel
from creatorplanner.views.formats.row_delegate import ROW_HEIGHT, FormatDelegate
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.scrolling import dress_bars


class FormatList(QListView):
    """As high as its rows: the page scrolls, not the list."""

    picked = Signal(str)

    def __init__(self, kit: Kit, model: FormatsModel, name: str) -> None:
        super().__init__()
        self._look = kit.look
        self._formats = model
        dress_bars(self, kit.look)
        self.setAccessibleName(name)
        self._removing = False
        # before the view hears of it: its own choice of another row is nobody's pick
        model.rowsAboutToBeRemoved.connect(self._start_removing)
        self.setModel(model)
        model.rowsRemoved.connect(self._stop_removing)
        self.setItemDelegate(FormatDelegate(kit, self))
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        for signal in (model.rowsInserted, model.rowsRemoved):
            signal.connect(self.updateGeometry)
        self.selectionModel().currentChanged.connect(self._current_changed)
        kit.look.changed.connect(self._dress)

    def pick(self, format_id: str) -> None:
        """Select a format; none where it is not in this list."""
        row = self._formats.row_of(format_id)
        if row < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._formats.index(row))

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(self._look.px(240), self._formats.rowCount() * self._look.px(ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        """All rows, however narrow."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up or Down moves the format."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row = self.currentIndex().row()
        target = row + step
        if row >= 0 and 0 <= target < self._formats.rowCount():
            before = target if step < 0 else target + 1
            self._formats.moveRows(QModelIndex(), row, 1, QModelIndex(), before)

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._removing:
            self.picked.emit(current.data(FormatRole.ID))

    def _start_removing(self) -> None:
        self._removing = True

    def _stop_removing(self) -> None:
        self._removing = False

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
