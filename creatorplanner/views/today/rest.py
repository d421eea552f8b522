"""What stands where nothing is due: the next stream, or a quiet tick when all is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from creatorplanner.models.today_model import TodayModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.today.told import moment, things
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import mixed, outlined, rounded


class Rest(QWidget):
    """One line with a drawing."""

    def __init__(self, kit: Kit, model: TodayModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        px = kit.look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(10), px(8), px(10))
        row.setSpacing(px(12))
        self.mark = _Mark(kit)
        self.words = Text(kit.look, "", 13, 500, "text2", wrap=True)
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)

    def follow(self) -> None:
        """Say how things stand."""
        day, regional = self._model.day, self._kit.regional
        done = day.ticked > 0
        self.mark.show_done(done)
        parts = ["Nothing due."]
        if done:
            ticked = things(day.ticked, "step", "steps", regional)
            parts = [f"All done for now: {ticked} ticked today."]
        begins = None if day.card is None else day.card.stream.begins
        if begins is not None and self._model.until_start().total_seconds() > 0:
            when = moment(regional, self._model.wall(begins), day.today)
            parts.append(f"Next stream {when}.")
        self.words.setText(" ".join(parts))


class _Mark(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._look, self._icons = kit.look, kit.icons
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def show_done(self, done: bool) -> None:
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        ink = theme.good if self._done else theme.accent_text
        rounded(painter, rect, rect.height() / 2, mixed(ink, theme.surface, 0.14))
        if theme.outlined:
            outlined(painter, rect, rect.height() / 2, ink)
        side = self._look.px(20)
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        self._icons.paint(painter, "check" if self._done else "sparkles", ink, box)
