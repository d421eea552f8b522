"""Streams that are not there yet, painted on the grid as they would be."""

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
from creatorplanner.views.calendar.block_pictures import BlockPictures
from creatorplanner.views.calendar.grid import Grid
from creatorplanner.views.kit import Kit


class Drafts(QWidget):
    """Lies on the grid, takes neither mouse nor focus, and says nothing to screen readers."""

    def __init__(self, kit: Kit, grid: Grid) -> None:
        super().__init__(grid)
        self._grid, self._pictures = grid, BlockPictures(kit, BlockPainter(kit))
        self._drafts: dict[str, BlockData] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid.installEventFilter(self)
        self.hide()

    def show_drafts(self, drafts: Sequence[FirstStream]) -> None:
        """Show these instead of what was shown; none takes the layer away."""
        self.show_blocks([_as_block(number, draft) for number, draft in enumerate(drafts)])

    def show_blocks(self, blocks: Sequence[BlockData]) -> None:
        """The same for whole blocks, each with an id of its own."""
        self._drafts = {data.stream.id: data for data in blocks}
        self.resize(self._grid.size())
        self.setVisible(bool(self._drafts))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """As large as the grid."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._grid.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each draft on its day, where that is shown."""
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        for segment in self._grid.standing(self._drafts.values()):
            state = BlockState(
                clash=segment.clash,
                continues_before=segment.continues_before,
                continues_after=segment.continues_after,
            )
            rect = self._grid.segment_rect(segment).toAlignedRect()
            if rect.intersects(event.rect()):
                data = self._drafts[segment.key]
                picture = self._pictures.picture(rect.size(), ratio, data, state)
                painter.drawPixmap(rect.topLeft(), picture)


def _as_block(number: int, draft: FirstStream) -> BlockData:
    kind = Format(f"draft-{draft.kind.name}", draft.kind.name, draft.kind.emoji, draft.kind.color)
    stream = Stream(
        f"draft-{number}", draft.kind.name, start=draft.start, minutes=draft.minutes, tentative=True
    )
    end = Slot(draft.start, draft.minutes).end
    return BlockData(stream, kind, draft.start, end, Phase.PLANNED)
