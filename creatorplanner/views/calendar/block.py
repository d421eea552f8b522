"""One block on the week's grid: a segment of a stream, whose edges resize it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.streams import Phase
from creatorplanner.domain.week_layout import Segment
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockState
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.stream_button import StreamButton
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.wording.spoken import Spoken

EDGE = 7  # design pixels at the upper and lower edge that resize


class Block(StreamButton):
    """Shows one segment of a stream."""

    log_asked = Signal(str)

    def __init__(self, kit: Kit, pictures: BlockPictures, spoken: Spoken, parent: QWidget) -> None:
        super().__init__(kit, pictures, spoken, parent)
        self.segment = Segment("", date.min, 0, 0)
        self._log: Button | None = None

    def show_data(self, data: BlockData, segment: Segment, state: BlockState) -> None:
        """Show a segment of a stream; nothing is painted again that looks the same."""
        if (data, segment, state) == (self.data, self.segment, self.state):
            return
        self.segment = segment
        self.show_stream(data, state)
        self.paint_anew()
        self._show_log_button(data)

    def edge_at(self, position: QPointF) -> str:
        """ "top" or "bottom" where a press resizes, "" in between."""
        reach = min(self._kit.look.px(EDGE), self.height() / 4)
        if position.y() < reach and not self.segment.continues_before:
            return "top"
        if position.y() > self.height() - reach and not self.segment.continues_after:
            return "bottom"
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show by the cursor what a press would do."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            return
        edge = self.edge_at(event.position())
        shape = Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(QCursor(shape))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Keep the log button in its place."""
        self._place_log_button()

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
