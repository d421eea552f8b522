"""What an import did: kept until the next one, with what was left out and why."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.table_steps import Report
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.wording.table_words import (
    added_words,
    left_words,
    place_words,
    problem_words,
)

WIDEST = 720  # design pixels


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class TableReport(QWidget):
    """``done`` leaves, ``again`` goes back to the rows, ``results`` shows what they changed."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.title = Text(look, "", 20, 700, wrap=True)
        self.text = Text(look, "", 13, 400, "text2", wrap=True)
        self.done = Button(look, icons, _say("Done"), "primary", key_hint="Enter")
        self.again = Button(look, icons, _say("Look at these rows"), "secondary")
        self.results = Button(look, icons, _say("Show in Results"), "secondary", "chart-column")
        self.lines: list[str] = []
        self._card = Card(look, padding=1)
        self._area = ScrollArea(look)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def follow(self) -> None:
        """Tell what the last import did."""
        report, regional = self._model.report, self._kit.regional
        if report is None:
            return
        self.title.setText(added_words(report.shape, report.counts.new, regional))
        left = left_words(report.counts, regional)
        undo = _say("Undo takes all of it back in one step.")
        self.text.setText(f"{left}. {undo}" if left else undo)
        self._list(report)
        self._card.setVisible(bool(self.lines))
        self.again.setVisible(bool(self.lines) and self._model.can_look_again)

    def _list(self, report: Report) -> None:
        """Show what was lost on the way: whole rows, then single cells."""
        look, regional = self._kit.look, self._kit.regional
        inside, pad = QWidget(), look.px(14)
        column = QVBoxLayout(inside)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(8))
        self.lines = []
        groups = [
            (_say("Rows left out"), report.rows),
            (_say("Cells left blank"), report.cells),
            (_say("Taken with a change"), report.changed),
        ]
        for title, problems in groups:
            if problems:
                column.addWidget(Text(look, title, 13, 600))
            for problem in problems:
                where = place_words(problem.line, problem.heading, regional)
                line = f"{where} · {problem_words(problem)}"
                self.lines.append(line)
                column.addWidget(Text(look, line, 13, 400, "text2", elide=True))
        column.addStretch(1)
        self._area.setWidget(inside)
        self._card.setMaximumHeight(inside.sizeHint().height() + 2)

    def resizeEvent(self, event: object) -> None:
        """No wider than can be read."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._dress()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._area)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.again)
        self._foot.addStretch(1)
        self._foot.addWidget(self.results)
        self._foot.addWidget(self.done)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addWidget(self._card, 1)
        self._column.addLayout(self._foot)
        self._column.addStretch(0)

    def _dress(self) -> None:
        px = self._kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(28), side, px(16))
        self._column.setSpacing(px(10))
        self._foot.setSpacing(px(8))
