"""One block on the grid: a real button, so that focus, tooltip, menu and screen reader know it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from creatorplanner.domain.streams import Phase
from creatorplanner.domain.week_layout import Segment
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockState
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.paint import focus_ring
from creatorplanner.views.wording.spoken import BLOCK_KEYS, Shown, Spoken
from creatorplanner.views.wording.titles import stream_title

EDGE = 7  # design pixels at the upper and lower edge that resize


class Block(QAbstractButton):
    """Shows one segment of a stream. Mouse moves are handed to the grid's drag."""

    pressed_at = Signal(object, QPointF)  # this block, position in it
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    menu_asked = Signal(object, QPoint)  # this block, global position
    focused = Signal(object)
    log_asked = Signal(str)
    double_clicked = Signal()

    def __init__(self, kit: Kit, pictures: BlockPictures, spoken: Spoken, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._pictures, self._spoken = kit, pictures, spoken
        self.data: BlockData | None = None
        self.segment = Segment("", date.min, 0, 0)
        self.state = BlockState()
        self.lifted = False
        self._pixmap: QPixmap | None = None
        self._log: Button | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_data(self, data: BlockData, segment: Segment, state: BlockState) -> None:
        """Show a segment of a stream; nothing is painted again that looks the same."""
        if (data, segment, state) == (self.data, self.segment, self.state):
            return
        renamed = self.data != data
        self.data, self.segment, self.state = data, segment, state
        self._pixmap = None
        if renamed:
            self._name(data)
        self._show_log_button(data)
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
        self.update()

    def edge_at(self, position: QPointF) -> str:
        """ "top" or "bottom" where a press resizes, "" in between."""
        reach = min(self._kit.look.px(EDGE), self.height() / 4)
        if position.y() < reach and not self.segment.continues_before:
            return "top"
        if position.y() > self.height() - reach and not self.segment.continues_after:
            return "bottom"
        return ""

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
            focus_ring(painter, QRectF(self.rect()), self._kit.look.px(7), self._kit.look)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select at once; what follows may be a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed_at.emit(self, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show by the cursor what a press would do."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event)
            return
        edge = self.edge_at(event.position())
        shape = Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(QCursor(shape))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of the press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The grid knows what the first click was on; this block may have come there since."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the grid."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """All keys belong to the grid."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the stream; Menu key and Shift+F10 too."""
        self.menu_asked.emit(self, event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on Tab comes back to this block."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Keep the log button in its place."""
        self._place_log_button()

    def _name(self, data: BlockData) -> None:
        shown = Shown(
            data.stream,
            data.format,
            data.start,
            data.end,
            data.phase,
            data.done,
            data.total,
        )
        self.setAccessibleName(self._spoken.stream(shown))
        self.setAccessibleDescription(BLOCK_KEYS)
        lines = [
            isolate(stream_title(data.stream, data.format)),
            self._kit.regional.time_range(data.start, data.end),
        ]
        if data.moved_by_clocks:
            lines.append(self._clock_note(data))
        self.setToolTip(tooltip("\n".join(lines)))

    def _clock_note(self, data: BlockData) -> str:
        regional = self._kit.regional
        wall = data.stream.start
        assert wall is not None
        own = regional.time_full(wall)
        if data.moved_by_clocks == "gap":
            return f"{own} does not exist that day, using {regional.time_full(data.start)}"
        return f"{own} comes twice that night, using the first"

    def _show_log_button(self, data: BlockData) -> None:
        wanted = data.phase is Phase.TO_LOG and not self.segment.continues_after
        if wanted and self._log is None:
            look, icons = self._kit.look, self._kit.icons
            self._log = Button(
                look, icons, "Log results", "warn", "clipboard-pen", small=True, parent=self
            )
            self._log.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._log.clicked.connect(self._ask_log)
        if self._log is not None:
            self._log.setVisible(wanted)
            self._place_log_button()

    def _place_log_button(self) -> None:
        if self._log is None or self._log.isHidden():
            return
        look = self._kit.look
        room, height = self.width() - look.px(16), look.px(24)
        self._log.set_icon("clipboard-pen")
        if self._log.sizeHint().width() > room:
            self._log.set_icon("")  # the words matter more
        width = min(self._log.sizeHint().width(), room)
        top = min(look.px(38), self.height() - height - look.px(5))
        mirrored = self._kit.regional.right_to_left
        left = self.width() - width - look.px(9) if mirrored else look.px(9)
        self._log.setGeometry(left, top, width, height)
        self._log.setVisible(self.height() >= look.px(52))

    def _ask_log(self) -> None:
        if self.data is not None:
            self.log_asked.emit(self.data.stream.id)
