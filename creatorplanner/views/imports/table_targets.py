"""Beside the first rows of a table: the stream that each of them goes to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.exchange.tables.planning import TablePlan
from creatorplanner.exchange.tables.targets import MADE, WAITING, Target, target_of
from creatorplanner.models.tongue import tr
from creatorplanner.views.imports.column_head import HEIGHT
from creatorplanner.views.imports.table_grid import ROW
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.table_targets import target_words

WIDE = 280  # design pixels
_LEFT = Target("left_out")


class TableTargets(QWidget):
    """It stays where it is while the columns scroll; a line is as high as a row of the grid."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._head = Text(kit.look, tr("Import", "Goes to"), 12, 600, "text2")
        self.lines: list[Text] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        kit.look.changed.connect(self._dress)
        self._dress()

    def follow(self, plan: TablePlan, lines: Sequence[int], left: Collection[int]) -> None:
        """Say where the rows of these lines go; ``left`` were left out by hand."""
        while len(self.lines) > len(lines):
            line = self.lines.pop()
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(lines):
            self.lines.append(Text(self._kit.look, "", 12, 500, elide=True))
            self._column.addWidget(self.lines[-1])
        for text, number in zip(self.lines, lines, strict=True):
            target = _LEFT if number in left else target_of(plan, number)
            words = target_words(target, self._kit.regional)
            text.setText(words)
            spoken = tr("Import", "Line {n} goes to: {where}", n=number, where=words)
            text.setAccessibleName(spoken)
            text.set_role(_role(target))
        self._dress()

    def _dress(self) -> None:
        px = self._kit.look.px
        self.setFixedWidth(px(WIDE))
        self._column.setContentsMargins(px(10), 0, px(10), 0)
        self._head.setFixedHeight(px(HEIGHT))
        for line in self.lines:
            line.setFixedHeight(px(ROW))
        self.setFixedHeight(px(HEIGHT) + len(self.lines) * px(ROW))


def _role(target: Target | None) -> str:
    """What changes the plan stands out, what waits is amber."""
    if target is None:
        return "text3"
    return "text" if target.what in MADE else "warn" if target.what in WAITING else "text2"
