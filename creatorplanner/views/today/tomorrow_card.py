"""Tomorrow in one line, its lines on demand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from creatorplanner.models.today_model import TodayModel
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.today.due_list import DueLines
from creatorplanner.views.today.told import things, with_emoji
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.paint import focus_ring, mirrored, rounded, visual, write


class TomorrowCard(Card):
    """A fold with a summary; hidden while tomorrow holds nothing."""

    def __init__(self, kit: Kit, model: TodayModel, lines: DueLines) -> None:
        super().__init__(kit.look, 12)
        self._kit, self._model = kit, model
        self.lines = lines
        self.fold = Fold(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.px(4))
        column.addWidget(self.fold)
        column.addWidget(lines)
        lines.hide()
        self.fold.toggled.connect(lambda _open: self.follow())

    def follow(self) -> None:
        """Say what the model holds for tomorrow."""
        streams, count = self._model.day.tomorrow, self._model.tomorrow_rows.rowCount()
        regional = self._kit.regional
        told = []
        for row in streams:
            begins = row.stream.begins
            time = "" if begins is None else regional.time(self._model.wall(begins))
            told.append(f"{with_emoji(row.stream, row.kind)} {time}")
        if count:
            told.append(things(count, "promo item", "promo items", regional))
        self.setVisible(bool(told))
        self.fold.show_summary(
            "Tomorrow", "  ·  ".join(isolate(part) for part in told), can_open=count > 0
        )
        self.lines.setVisible(self.fold.isChecked() and count > 0)


class Fold(PaintedButton):
    """A line with a chevron that opens what is below it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "Tomorrow")
        self._icons = kit.icons
        self._heading = self._summary = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_summary(self, heading: str, summary: str, *, can_open: bool) -> None:
        """Show a heading and what is folded away."""
        self._heading, self._summary = heading, summary
        self.setEnabled(can_open)
        state = ("open" if self.isChecked() else "folded") if can_open else ""
        self.setAccessibleName(", ".join(part for part in (heading, summary, state) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """A row; the summary may be shortened."""
        return QSize(self.look.px(200), self.look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Chevron, heading, summary."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        if self.isEnabled():
            ground = self.ground(None, theme.hover, theme.pressed)
            rounded(painter, QRectF(self.rect()), look.px(8), ground)
            side = "chevron-left" if mirrored(self) else "chevron-right"
            icon = "chevron-down" if self.isChecked() else side
            box = visual(self, QRectF(look.px(6), 0, look.px(16), self.height()))
            self._icons.paint(painter, icon, theme.text2, box)
        left = look.px(28 if self.isEnabled() else 8)
        heading = look.font(15, 600)
        width = QFontMetrics(heading).horizontalAdvance(self._heading) + 2
        painter.setFont(heading)
        painter.setPen(theme.text)
        self._write(painter, left, width, self._heading)
        left += width + look.px(12)
        font, room = look.font(13, 500), self.width() - left - look.px(8)
        painter.setFont(font)
        painter.setPen(theme.text2)
        shown = QFontMetrics(font).elidedText(self._summary, Qt.TextElideMode.ElideRight, int(room))
        self._write(painter, left, room, shown)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(8), look)

    def _write(self, painter: QPainter, left: float, width: float, words: str) -> None:
        write(painter, self, QRectF(left, 0, width, self.height()), words)
