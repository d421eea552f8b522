"""One goal: what it is, how far it is, and what is likely."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.goal_told import GoalTold
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.goal_bar import GoalBar
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.goal_words import goal_title, rests_on, standing_words


class GoalRow(QWidget):
    """``edit_asked`` and ``delete_asked`` carry the goal's id."""

    edit_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.told: GoalTold | None = None
        look, icons = kit.look, kit.icons
        self.title = Text(look, "", 13, 600, wrap=True)
        self.words = Text(look, "", 12, 400, "text2", wrap=True)
        self.bar = GoalBar(kit)
        self.edit = IconButton(look, icons, "pencil", tr("Goals", "Change goal"), size=28)
        self.delete = IconButton(look, icons, "trash-2", tr("Goals", "Let go of goal"), size=28)
        self.edit.clicked.connect(lambda: self._ask(self.edit_asked))
        self.delete.clicked.connect(lambda: self._ask(self.delete_asked))
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.edit)
        self._head.addWidget(self.delete)
        self._column.addLayout(self._head)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.words)
        look.changed.connect(self._dress)
        self._dress()

    def show_goal(self, told: GoalTold) -> None:
        """Show a goal as it stands."""
        regional = self._kit.regional
        self.told = told
        title, words = goal_title(regional, told.goal), standing_words(regional, told)
        self.title.setText(title)
        self.words.setText(words)
        self.bar.show_goal(told)
        self.edit.setVisible(not told.over)
        self.edit.set_name(tr("Goals", "Change goal: {goal}", goal=title))
        self.delete.set_name(tr("Goals", "Let go of goal: {goal}", goal=title))
        self.setAccessibleName(f"{title}. {words}")
        more = rests_on(regional, told.likely) if told.likely else ""
        self.words.setToolTip(tooltip(more))

    def _ask(self, signal: object) -> None:
        if self.told is not None:
            signal.emit(self.told.goal.id)  # type: ignore[attr-defined]

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._head.setSpacing(px(4))
