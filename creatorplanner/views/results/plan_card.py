"""The card that turns advice into next week: each proposal with its reason and one press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.offers import Offer
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.offer_row import OfferRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card, Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.advice_words import advice_words

CONTEXT = "Offers"


class PlanCard(Card):
    """Follows its model. ``kit.navigator`` shows what was planned."""

    def __init__(self, kit: Kit, model: AdviceModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        look = kit.look
        self.title = Text(look, tr(CONTEXT, "Plan next week"), 15, 600)
        self.under = Text(look, "", 12, 400, "text2", wrap=True)
        self.rows: list[OfferRow] = []
        self._rules: list[Rule] = []
        self.week = Button(
            look, kit.icons, tr(CONTEXT, "Plan the whole week"), "ghost", "calendar-plus"
        )
        self.week.clicked.connect(kit.navigator.plan_week)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.under)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self._column.addWidget(self.week, 0, Qt.AlignmentFlag.AlignLeading)
        model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def front(self) -> QWidget:
        """What the keyboard comes to first."""
        shown = [row.button for row in self.rows if not row.isHidden() and row.button.isEnabled()]
        return shown[0] if shown else self.week

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*(row.button for row in self.rows), self.week]

    def follow(self) -> None:
        """Show the model's offers; rows keep their places, so that the focus does."""
        offers = self._model.offers
        while len(self.rows) < len(offers):
            self._add_row()
        first = next((index for index, one in enumerate(offers) if one.has_room), -1)
        for index, (row, offer) in enumerate(zip(self.rows, offers, strict=False)):
            row.show_offer(offer, index == first)
            row.show()
            self._rules[index].setVisible(index > 0)
        for index in range(len(offers), len(self.rows)):
            self.rows[index].hide()
            self._rules[index].hide()
        self.under.setText(self._words())
        self.week.setVisible(not offers)

    def _words(self) -> str:
        advised, regional = self._model.advised, self._kit.regional
        if advised is None:
            return tr(CONTEXT, "Looking at your streams…")
        return advice_words(regional, advised, proposes=bool(self._model.offers))

    def _add_row(self) -> None:
        row, rule = OfferRow(self._kit), Rule(self._kit.look)
        row.asked.connect(self._plan)
        row.shown_asked.connect(self._show)
        self.rows.append(row)
        self._rules.append(rule)
        self._list.addWidget(rule)
        self._list.addWidget(row)

    def _plan(self, offer: Offer) -> None:
        self._model.plan(offer)

    def _show(self, offer: Offer) -> None:
        if offer.planned:
            self._kit.navigator.show_day(offer.planned[0].date())

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._list.setContentsMargins(0, px(8), 0, px(4))
        self._list.setSpacing(px(14))
