"""The card of goals: each with an honest range, and afterwards whether the range held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.goal_editor import GoalEditor
from creatorplanner.views.results.goal_row import GoalRow
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card, EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.goal_words import hit_words

MOST = 6  # goals on show, those that run first


class GoalsCard(Card):
    """Follows its model; the form opens in the card."""

    def __init__(self, kit: Kit, model: GoalsModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        look = kit.look
        self.title = Text(look, tr("Goals", "Goals"), 15, 600)
        self.under = Text(look, "", 12, 400, "text2", wrap=True)
        self.new = Button(look, kit.icons, tr("Goals", "New goal"), "ghost", "plus", small=True)
        self.editor = GoalEditor(kit, model)
        self.editor.hide()
        self.empty = self._invitation()
        self.hits = Text(look, "", 11, 400, "text3", wrap=True)
        self.rows: list[GoalRow] = []
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        self._column.addLayout(head)
        self._column.addWidget(self.under)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.editor)
        self._column.addWidget(self.hits)
        self._column.addStretch(1)
        self.new.clicked.connect(lambda: self._open(""))
        self.editor.done.connect(self._close)
        self.editor.left.connect(self._close)
        model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        rows = [button for row in self.rows for button in (row.edit, row.delete)]
        return [self.new, *rows, *self.empty.buttons, *self.editor.stops()]

    def follow(self) -> None:
        """Show the model's goals."""
        shown = self._model.goals[:MOST]
        while len(self.rows) < len(shown):
            self._add_row()
        for row, told in zip(self.rows, shown, strict=False):
            row.show_goal(told)
            row.show()
        for spare in self.rows[len(shown) :]:
            if spare.isAncestorOf(self.window().focusWidget()):
                self.new.setFocus(Qt.FocusReason.OtherFocusReason)
            spare.hide()
        self.under.setText(tr("Goals", "What your own streams make likely, 8 in 10."))
        self._show_empty()
        hits = hit_words(self._kit.regional, self._model.hits())
        self.hits.setText(hits)
        self.hits.setVisible(bool(hits))

    def _invitation(self) -> EmptyState:
        return EmptyState(
            self._kit.look,
            self._kit.icons,
            "target",
            tr("Goals", "Aim at a number and a day"),
            tr(
                "Goals", "This card says how likely it is, and checks itself when the day has come."
            ),
            [(tr("Goals", "New goal"), lambda: self._open(""))],
        )

    def _show_empty(self) -> None:
        """An invitation where there is nothing, until it was taken."""
        empty = not self._model.goals and self.editor.isHidden()
        had_focus = self.empty.isAncestorOf(self.window().focusWidget())
        self.empty.setVisible(empty)
        self.new.setVisible(not empty)
        self.under.setVisible(not empty)
        if had_focus and not empty and self.editor.isHidden():
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        row = GoalRow(self._kit)
        row.edit_asked.connect(self._open)
        row.delete_asked.connect(self._model.delete)
        self.rows.append(row)
        self._list.addWidget(row)

    def _open(self, goal_id: str) -> None:
        goals = (told.goal for told in self._model.goals)
        self.editor.show()
        self.editor.open(next((goal for goal in goals if goal.id == goal_id), None))
        self.new.setEnabled(False)
        self._show_empty()

    def _close(self) -> None:
        had_focus = self.editor.isAncestorOf(self.window().focusWidget())
        self._model.ask(None)
        self.editor.hide()
        self.new.setEnabled(True)
        self._show_empty()
        if had_focus:
            front = self.new if self.empty.isHidden() else self.empty.buttons[0]
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._list.setSpacing(px(14))
