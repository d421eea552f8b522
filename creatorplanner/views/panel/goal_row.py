"""The goal: read on one line, edited in place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.domain.entry import EntryError
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import set_goal
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, FactRow, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.labels import Text


class GoalRow(QWidget):
    """The peak of viewers hoped for, beside the best that the format ever had."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.row = FactRow(kit, "target", "Goal")
        self.field = EscLine(
            kit,
            "Goal in peak viewers",
            "Peak viewers, e.g. 1.2k",
            entered=self._entered,
            left=self._left,
        )
        self.problem = Text(kit.look, "Try 1200 or 1.2k", 12, 500, "bad")
        layout = column(self, kit.look.px(2))
        for part in (self.row, self.field, self.problem):
            layout.addWidget(part)
        self.row.clicked.connect(self._open)
        self.field.editingFinished.connect(self._take)
        self._close()

    def load(self) -> None:
        """Show another stream, closed."""
        self._close()
        self.follow()

    def follow(self) -> None:
        """Show the present goal and best."""
        stream, regional = self._model.stream, self._kit.regional
        if stream is None:
            return
        best, kind = self._model.best_peak, self._model.kind
        record = "" if best is None else f"best so far {regional.number(best)}"
        if stream.goal is not None:
            viewers = f"{regional.number(stream.goal)} peak viewers"
            self.row.tell("Goal", " · ".join(filter(None, (viewers, record))))
        else:
            usual = kind.goal if kind is not None else None
            hint = "" if usual is None else f"usually {regional.number(usual)}"
            self.row.tell("No goal", " · ".join(filter(None, (hint, record))))

    def flush(self) -> None:
        """Take what stands in the field."""
        if not self.field.isHidden():
            self._take()

    def _open(self) -> None:
        stream = self._model.stream
        goal = stream.goal if stream is not None else None
        self.field.show_value("" if goal is None else self._kit.regional.number(goal))
        self.row.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _entered(self) -> None:
        if self._take():
            self.row.setFocus()

    def _left(self) -> None:
        self._close()
        self.row.setFocus()

    def _take(self) -> bool:
        stream = self._model.stream
        if self.field.isHidden() or stream is None:
            return True
        text = self.field.text().strip()
        try:
            goal = self._kit.regional.read_count(text) if text else None
        except EntryError:
            self.field.set_state("bad")
            self.problem.show()
            announce(self, self.problem.text())
            return False
        if goal != stream.goal:
            self._saving.run(set_goal, stream.id, goal)
        self._close()
        return True

    def _close(self) -> None:
        self.field.set_state("")
        self.problem.hide()
        self.field.hide()
        self.row.show()
