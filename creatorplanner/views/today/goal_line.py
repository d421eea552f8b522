"""A line about the goal that ends soonest, so that it is not only found among results."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.goal_bar import GoalBar
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.goal_words import goal_title, so_far_words

BAR = 180  # design pixels


class GoalLine(Card):
    """There only while a goal runs. What is likely is told on the Results page."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, 12)
        self._kit = kit
        look = kit.look
        self.model = GoalsModel(kit.desk, kit.ledger, self, thinks=False)
        self.words = Text(look, "", 13, 600, elide=True)
        self.so_far = Text(look, "", 12, 400, "text2")
        self.bar = GoalBar(kit)
        self.open = Button(look, kit.icons, tr("Goals", "Goals"), "ghost", "target", small=True)
        self.open.clicked.connect(lambda: kit.navigator.go("results"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.so_far)
        self._row.addWidget(self.bar)
        self._row.addWidget(self.open)
        self.model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def follow(self) -> None:
        """Show the goal that ends soonest; how many more there are stands behind it."""
        running = [one for one in self.model.goals if not one.over]
        self.setVisible(bool(running))
        if not running:
            return
        regional, first = self._kit.regional, running[0]
        title, so_far = goal_title(regional, first.goal), so_far_words(regional, first)
        more = len(running) - 1
        self.words.setText(title)
        self.so_far.setText(so_far if not more else f"{so_far}  +{regional.number(more)}")
        self.bar.show_goal(first)
        whole = "\n".join(
            f"{goal_title(regional, one.goal)}: {so_far_words(regional, one)}" for one in running
        )
        self.open.setAccessibleDescription(whole)
        self.setToolTip(tooltip(whole))

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(px(4), 0, 0, 0)
        self._row.setSpacing(px(14))
        self.bar.setFixedWidth(px(BAR))
