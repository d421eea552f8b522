"""The ideas page: streams that wait without a date."""

from __future__ import annotations

from typing import get_args

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import IdeasModel, Order
from creatorplanner.views.ideas.cards import IdeaCards
from creatorplanner.views.ideas.deeds import IdeaDeeds
from creatorplanner.views.ideas.drag import IdeaDrag, Targets
from creatorplanner.views.ideas.field import IdeaField
from creatorplanner.views.ideas.filter_row import FilterRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.frames import EmptyState, Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.widgets.segmented import Segmented

ORDERS: dict[Order, str] = {"newest": "Newest", "oldest": "Oldest", "title": "A to Z"}
assert set(ORDERS) == set(get_args(Order))


class IdeasPage(Page):
    """A field to add ideas, the formats to narrow them to, and a card for each."""

    def __init__(self, kit: Kit, model: IdeasModel, targets: Targets) -> None:
        super().__init__(kit)
        self._model = model
        self._order: Order = "newest"
        self.deeds = IdeaDeeds(kit, model)
        self.field = IdeaField(kit)
        self.field.added.connect(self._add)
        self.filter = FilterRow(kit)
        self.filter.chosen.connect(self._show)
        self.cards = IdeaCards(kit, model, self.deeds)
        self.cards.emptied.connect(self.field.setFocus)
        self.drag = IdeaDrag(kit, self.deeds, self.cards, targets, self)
        self._empty = EmptyState(
            kit.look,
            kit.icons,
            "lightbulb",
            "Ideas wait here until you are ready",
            "Type one above, or paste a list, one per line.",
        )
        self._make_header()
        self._lay_out()
        model.changed.connect(self._show)
        kit.look.changed.connect(self._show)
        self._show()

    def shown(self) -> None:
        """Read what changed meanwhile."""
        self._model.read()

    def first_focus(self) -> QWidget:
        """The field that adds ideas."""
        return self.field

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page in front ends a drag, as Esc does."""
        self.drag.cancel()
        super().hideEvent(event)

    def _make_header(self) -> None:
        look = self.kit.look
        self.header = QWidget()
        column = QVBoxLayout(self.header)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(12))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(18), 0, look.px(16), 0)
        row.setSpacing(look.px(8))
        self._count = Text(look, "", 20, 400, "text3", tabular=True)
        row.addWidget(Text(look, "Ideas", 20, 700))
        row.addWidget(self._count)
        row.addStretch(1)
        self.order = Segmented(look, [*ORDERS.items()], "Order")
        self.order.set_value(self._order)
        self.order.chosen.connect(self._set_order)
        row.addWidget(self.order)
        column.addLayout(row)
        column.addWidget(Rule(look))

    def _lay_out(self) -> None:
        look = self.kit.look
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.px(18), look.px(16), look.px(18), look.px(16))
        column.setSpacing(look.px(14))
        self.field.setMaximumWidth(look.px(560))
        for part in (self.field, self.filter, self.cards):
            column.addWidget(part)
        column.addWidget(self._empty, 1)
        column.addStretch(1)
        area = ScrollArea(look)
        area.setWidget(inner)
        self.cards.walked.connect(area.ensureWidgetVisible)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _show(self) -> None:
        ideas = self._model.ideas
        self.filter.offer(self._model.formats(), self._model.kinds())
        self.cards.show_ideas(self._model.chosen(self.filter.format_id, self._order))
        self._count.setText(self.kit.regional.number(len(ideas)) if ideas else "")
        self.order.setVisible(len(ideas) > 1)
        self.cards.setVisible(bool(ideas))
        self._empty.setVisible(not ideas)

    def _set_order(self, order: str) -> None:
        self._order = next(known for known in ORDERS if known == order)
        self._show()

    def _add(self, text: str) -> None:
        if self.deeds.add(text):
            self.field.clear()
            self.filter.show_all()
