"""What looks ahead on the Results page: plan, goals, tests and consistency, made and kept here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.consistency_model import ConsistencyModel
from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.consistency_card import ConsistencyCard
from creatorplanner.views.results.goals_card import GoalsCard
from creatorplanner.views.results.plan_card import PlanCard
from creatorplanner.views.results.tried_card import TriedCard
from creatorplanner.views.widgets.frames import Card


class Outlook(QObject):
    """Makes the cards. ``plan`` stands beside the formats, ``rest`` below everything else.

    ``changed`` when there may be other rows.
    """

    changed = Signal()

    def __init__(self, kit: Kit, model: ResultsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._model = kit, model
        self.advice = AdviceModel(kit.desk, kit.regional, model.ledger, self)
        self._goals = GoalsModel(kit.desk, model.ledger, self)
        self._kept = ConsistencyModel(kit.desk, kit.regional, self)
        self.plan = PlanCard(kit, self.advice)
        self.tests = TriedCard(kit, self.advice)
        self.goals = GoalsCard(kit, self._goals)
        self.kept = ConsistencyCard(kit, self._kept)
        self.rest = QWidget()
        self._grid = QGridLayout(self.rest)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for card in (self.goals, self.kept, self.tests):
            card.setParent(self.rest)
        self._across = 0
        self._placed: object = None
        model.changed.connect(self._follow)
        self.advice.changed.connect(self._place)
        self._goals.changed.connect(self.changed)
        kit.look.changed.connect(self._place)
        self.set_across(2)

    def shown(self, shown: bool = True) -> None:
        """Somebody looks now, or nobody any more."""
        if shown:
            self.advice.follow(self._model)
        for model in (self.advice, self._goals, self._kept):
            model.shown(shown)

    def set_across(self, across: int) -> None:
        """How many cards stand beside each other."""
        if across != self._across:
            self._across = across
            self._place()

    def _follow(self) -> None:
        self.advice.follow(self._model)
        self._place()

    def _place(self) -> None:
        """Only what has something to say stands there; goals always do."""
        logged = self._model.ever_logged
        self.plan.setVisible(logged)
        self.rest.setVisible(logged)
        tested = self.tests.wanted
        rows = len(self.plan.rows), len(self.tests.rows)
        placed = self._across, tested, self._kit.look.px(12), rows
        if placed == self._placed:
            return
        self._placed = placed
        cards: list[Card] = [self.goals, self.kept, self.tests]
        shown = cards if tested else cards[:2]
        self._grid.setSpacing(self._kit.look.px(12))
        for card in cards:
            self._grid.removeWidget(card)
        self.tests.setVisible(tested)
        for index, card in enumerate(shown):
            alone = self._across == 2 and index == len(shown) - 1 and index % 2 == 0
            span = 2 if alone else 1
            self._grid.addWidget(card, index // self._across, index % self._across, 1, span)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)
        self.changed.emit()
