"""Promotion by stream: checklists on one side, caption and hashtags on the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.promotion_model import Block, PromotionModel
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.promotion.sheet import ScrollSheet
from creatorplanner.views.promotion.side import CaptionSide
from creatorplanner.views.promotion.stream_card import StreamCard
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import EmptyState

NARROW = 720


class ByStream(QWidget):
    """Cards in start order; the selected one's caption beside them, below them where narrow."""

    def __init__(self, kit: Kit, model: PromotionModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.cards: dict[str, StreamCard] = {}
        self._selected = ""
        self._ordered: tuple[str, ...] = ()
        self.side = CaptionSide(kit, StreamModel(kit.desk, kit.ticker, self))
        self.more = Button(kit.look, kit.icons, "Show later streams", "ghost", "chevron-down")
        self.more.clicked.connect(model.show_more)
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "megaphone",
            "No streams ahead",
            "Plan a stream, and its promotion list waits here.",
            [("Open the calendar", lambda: kit.navigator.go("calendar"))],
        )
        self._lay_out()
        model.blocks_changed.connect(self._follow)
        kit.navigator.selected.connect(self._panel_shows)
        kit.regional.changed.connect(self._follow)
        kit.look.changed.connect(self._arrange)
        self._follow()

    def flush(self) -> None:
        """Write what is being typed."""
        self.side.flush()
        for card in list(self.cards.values()):
            card.flush()

    @property
    def selected(self) -> str:
        """The id of the stream whose text is on show."""
        return self._selected

    def select(self, stream_id: str) -> None:
        """Show a stream's caption."""
        self._selected = stream_id
        for key, card in self.cards.items():
            card.set_selected(key == stream_id)
        self.side.show_stream(stream_id)
        self.side.setVisible(bool(stream_id))

    def first_focus(self) -> QWidget:
        """The first card's first open line."""
        for card in self.cards.values():
            rows = [row for row in card.rows.values() if not row.line.item.done]
            return rows[0].check if rows else card.head
        return self.empty.buttons[0]

    def showEvent(self, event: QShowEvent) -> None:
        """The panel may have gone on to another stream meanwhile."""
        super().showEvent(event)
        self._panel_shows(self._kit.navigator.stream_id, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cramped."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        px = self._kit.look.px
        self._list = column(place := QWidget(), px(12))
        self._list.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._list.addStretch(1)
        self._left = ScrollSheet(self._kit, place)
        right = QWidget()
        self._right_column = QVBoxLayout(right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self._right_column.addWidget(self.side)
        self._right_column.addStretch(1)
        self._right = ScrollSheet(self._kit, right)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(0)
        self._pair.addWidget(self._left, 6)
        self._pair.addWidget(self._right, 5)
        self._pair.addWidget(self.empty, 1)

    def _arrange(self) -> None:
        narrow = self.width() < self._kit.look.px(NARROW)
        if narrow:
            self._list.removeWidget(self.side)  # cards are counted
            self._list.insertWidget(self._narrow_place(), self.side)
        elif self._right_column.indexOf(self.side) < 0:
            self._right_column.insertWidget(0, self.side)
        some = bool(self.cards)
        self._left.setVisible(some)
        self._right.setVisible(some and not narrow)
        self.empty.setVisible(not some)
        self._left.set_sides(20, 20 if narrow else 8)
        self._right.set_sides(8, 20)

    def _narrow_place(self) -> int:
        """Right below the selected card."""
        card = self.cards.get(self._selected)
        return 0 if card is None else self._list.indexOf(card) + 1

    def _follow(self) -> None:
        blocks = self._model.blocks
        keys = [block.id for block in blocks]
        self._list.removeWidget(self.side)  # cards are counted; it is put back below
        for key in self.cards.keys() - set(keys):
            card = self.cards.pop(key)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, block in enumerate(blocks):
            card = self.cards.get(block.id) or self._make(block)
            self.cards[block.id] = card
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
            card.show()
            card.follow(block)
        self.cards = {key: self.cards[key] for key in keys}
        self.more.setVisible(self._model.more)
        in_panel = self._kit.navigator.stream_id
        if in_panel in self.cards and in_panel != self._selected:
            self.select(in_panel)
        elif self._selected not in self.cards:
            self.select(self._model.first_ahead())
        self._arrange()
        self._order()

    def _order(self) -> None:
        """Tab follows the cards as they are read; chained anew only when their lines differ."""
        parts = tuple(key for card in self.cards.values() for key in (card.block.id, *card.rows))
        if parts != self._ordered:
            self._ordered = parts
            set_reading_order(self)

    def _make(self, block: Block) -> StreamCard:
        card = StreamCard(self._kit, self._model, block)
        card.picked.connect(self._pick)
        return card

    def _pick(self, stream_id: str) -> None:
        self._show(stream_id)
        if self._kit.navigator.stream_id not in ("", stream_id):
            self._kit.navigator.select(stream_id)  # two streams side by side would be mixed up

    def _panel_shows(self, stream_id: str, _part: str) -> None:
        if self.isVisible() and stream_id in self.cards and stream_id != self._selected:
            self._show(stream_id)

    def _show(self, stream_id: str) -> None:
        self.select(stream_id)
        self._arrange()
        set_reading_order(self)
