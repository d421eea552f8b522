"""A stream as a real button, so that focus, tooltip, menu and screen reader know it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockState
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.widgets.paint import focus_ring
from creatorplanner.views.wording.clock_words import clock_note
from creatorplanner.views.wording.other_zone import time_elsewhere
from creatorplanner.views.wording.spoken import BLOCK_KEYS, Shown, Spoken
from creatorplanner.views.wording.titles import stream_title


class StreamButton(QAbstractButton):
    """Shows a stream's picture. Mouse moves are handed to the drag of the view it stands in."""

    pressed_at = Signal(object, QPointF)  # this button, position in it
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    menu_asked = Signal(object, QPoint)  # this button, global position
    focused = Signal(object)
    double_clicked = Signal()

    RADIUS = 7  # of the focus ring, in design pixels

    def __init__(self, kit: Kit, pictures: BlockPictures, spoken: Spoken, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._pictures, self._spoken = kit, pictures, spoken
        self.data: BlockData | None = None
        self.state = BlockState()
        self.lifted = False
        self._pixmap: QPixmap | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_stream(self, data: BlockData, state: BlockState) -> None:
        """Show a stream; nothing is painted again that looks the same."""
        if (data, state) == (self.data, self.state):
            return
        renamed = self.data != data
        self.data, self.state = data, state
        self._pixmap = None
        if renamed:
            self._name(data)
        self.update()

    def set_lifted(self, lifted: bool) -> None:
        """Fade while it is being dragged."""
        if lifted != self.lifted:
            self.lifted = lifted
            self.update()

    def set_selected(self, selected: bool) -> None:
        """Mark it as the one in the side panel, or not."""
        if selected != self.state.selected:
            self.state = self.state._replace(selected=selected)
            self._pixmap = None
            self.update()

    def forget(self) -> None:
        """Paint anew at the next chance: theme, scale or locale changed."""
        self._pixmap = None
        if self.data is not None:
            self._name(self.data)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The cached picture, and the focus ring over it."""
        if self.data is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._pixmap is None or self._pixmap.size() != size:
            self._pixmap = self._pictures.picture(self.size(), ratio, self.data, self.state)
        if self.lifted:
            painter.setOpacity(0.3)
        painter.drawPixmap(0, 0, self._pixmap)
        if shows_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()), self._kit.look.px(self.RADIUS), self._kit.look)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select at once; what follows may be a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed_at.emit(self, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of the press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The view knows what the first click was on; this one may have come there since."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the page."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the stream; Menu key and Shift+F10 too."""
        self.menu_asked.emit(self, event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on Tab comes back here."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def _name(self, data: BlockData) -> None:
        stream, note = data.stream, ""
        if data.moved_by_clocks and stream.start is not None:
            note = clock_note(self._kit.regional, stream.start, stream.zone)
        shown = Shown(
            stream,
            data.format,
            data.start,
            data.end,
            data.phase,
            data.done,
            data.total,
            note,
            repeats := self._repeats(data),
        )
        self.setAccessibleName(self._spoken.stream(shown))
        self.setAccessibleDescription(BLOCK_KEYS)
        lines = [
            isolate(stream_title(stream, data.format)),
            self._kit.regional.time_range(data.start, data.end),
        ]
        begins, ends = stream.begins, stream.ends
        if data.elsewhere and begins is not None and ends is not None:
            lines.append(time_elsewhere(self._kit.regional, begins, ends, data.elsewhere))
        if repeats:
            lines.append(repeats[0].upper() + repeats[1:])
        if note:
            lines.append(note)
        self.setToolTip(tooltip("\n".join(lines)))

    def _repeats(self, data: BlockData) -> str:
        if data.repeats is None:
            return ""
        from creatorplanner.models.rule_words import RuleWords

        return RuleWords(self._kit.regional).pattern(data.repeats)
