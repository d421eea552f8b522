"""Streams that are not there yet, painted on the grid as they would be: the first run's week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.formats import Format
from creatorplanner.domain.snapping import Block as Slot
from creatorplanner.domain.start import FirstStream
from creatorplanner.domain.streams import Phase, Stream
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from creatorplanner.views.calendar.grid import Grid
from creatorplanner.views.kit import Kit


class Drafts(QWidget):
    """Lies on the grid, takes neither mouse nor focus, and says nothing to screen readers."""

    def __init__(self, kit: Kit, grid: Grid) -> None:
        super().__init__(grid)
        self._grid, self._paint = grid, BlockPainter(kit)
        self._drafts: list[BlockData] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid.installEventFilter(self)
        self.hide()

    def show_drafts(self, drafts: Sequence[FirstStream]) -> None:
        """Show these instead of what was shown; none takes the layer away."""
        self._drafts = [_as_block(number, draft) for number, draft in enumerate(drafts)]
        self.resize(self._grid.size())
        self.setVisible(bool(self._drafts))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """As large as the grid."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._grid.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Each draft on its day, where that is shown."""
        painter = QPainter(self)
        for data in self._drafts:
            rect = self._grid.slot_rect(Slot(data.start, data.stream.minutes))
            if not rect.isEmpty():
                self._paint.paint(painter, rect, data, BlockState())


def _as_block(number: int, draft: FirstStream) -> BlockData:
    kind = Format(f"draft-{draft.kind.name}", draft.kind.name, draft.kind.emoji, draft.kind.color)
    stream = Stream(
        f"draft-{number}", draft.kind.name, start=draft.start, minutes=draft.minutes, tentative=True
    )
    end = Slot(draft.start, draft.minutes).end
    return BlockData(stream, kind, draft.start, end, Phase.PLANNED)
