"""What the parts of the bars mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from creatorplanner.domain.consistency import Outcome
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import (
    faded,
    hatch,
    outlined,
    rounded,
    visual,
    write,
)

NAMES = {
    Outcome.KEPT: "Kept",
    Outcome.MOVED: "Moved with notice",
    Outcome.MISSED: "Missed",
}


class KeptLegend(QWidget):
    """The three outcomes, wrapped where there is no room."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        flow = FlowLayout(self, kit.look.px(10))
        for outcome in Outcome:
            flow.addWidget(_Key(kit, outcome))


class _Key(QWidget):
    def __init__(self, kit: Kit, outcome: Outcome) -> None:
        super().__init__()
        self._kit, self._outcome = kit, outcome
        self._words = tr("Kept", NAMES[outcome])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        look = self._kit.look
        width = QFontMetrics(look.font(11, 500)).horizontalAdvance(self._words)
        return QSize(look.px(16) + width + 2, look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        side = look.px(10)
        box = visual(self, QRectF(0, (self.height() - side) / 2, side, side))
        if self._outcome is Outcome.KEPT:
            rounded(painter, box, look.px(3), theme.accent)
        else:
            moved = self._outcome is Outcome.MOVED
            outlined(painter, box, look.px(3), theme.accent if moved else theme.ctl)
            if moved:
                path = QPainterPath()
                path.addRoundedRect(box, look.px(3), look.px(3))
                hatch(painter, path, faded(theme.accent, 0.7), look.px(5))
        painter.setFont(look.font(11, 500))
        painter.setPen(theme.text2)
        write(painter, self, QRectF(look.px(16), 0, self.width(), self.height()), self._words)
