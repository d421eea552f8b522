"""One line of the sheet that plans a week: a stream that will come, and how."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent

from creatorplanner.domain.streams import Status
from creatorplanner.domain.week_plan import Standing
from creatorplanner.models.tongue import tr
from creatorplanner.models.week_plan_model import PlanLine
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.checks import CheckBox, paint_check
from creatorplanner.views.widgets.paint import focus_ring, rounded, visual, write
from creatorplanner.views.wording.titles import quoted, stream_title, untitled

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
NOTES = {
    Standing.REPEATS: "repeats by itself",
    Standing.THERE: "already there",
    Standing.OFF: "not that week by its own rule",
}
SIGNS = {Standing.REPEATS: "repeat", Standing.THERE: "check"}


class PlanRow(CheckBox):
    """A check box for what can be copied; what comes anyway has a sign in its place.

    ``stepped`` by the arrows.
    """

    stepped = Signal(int)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self.line: PlanLine | None = None
        self._title = self._note = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_line(self, line: PlanLine) -> None:
        """Show a stream."""
        if line == self.line:
            return
        self.line = line
        self._title = stream_title(line.coming.stream, line.kind)
        self._note = " · ".join(
            [self._kit.regional.time_range(line.begin, line.end), *_notes(line)]
        )
        self.setEnabled(line.coming.offered)
        self.setChecked(line.comes)
        day = self._kit.regional.date_long(line.begin.date())
        self.set_words(", ".join([self._title, day, self._note, *_clash(line)]))
        self.setToolTip(tooltip("\n".join([self._title, self._note, *_clash(line)])))

    def set_stop(self, stop: bool) -> None:
        """Whether Tab stops here."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def sizeHint(self) -> QSize:
        """Two lines, three with a clash."""
        lines = 3 if self.line is not None and self.line.clash is not None else 2
        return QSize(self._kit.look.px(200), self._kit.look.px(12 + 17 * lines))

    def minimumSizeHint(self) -> QSize:
        """The texts may be shortened."""
        return QSize(self._kit.look.px(100), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to other lines; Space stays Qt's."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Box or sign, title, time and notes, and what it clashes with."""
        if self.line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        if self.underMouse() and self.isEnabled():
            rounded(painter, QRectF(self.rect()), look.px(8), theme.hover)
        self._paint_mark(painter, self.line)
        kind, lead, gap = self.line.kind, look.px(36), look.px(17)
        sign = "" if kind is None else f"{kind.emoji} "
        ink = theme.text if self.line.comes else theme.text2
        top = float(look.px(6))
        self._write(painter, lead, top, f"{sign}{self._title}", ink, 13, 600)
        self._write(painter, lead, top + gap, self._note, theme.text2, 12, 400)
        for words in _clash(self.line):
            side = look.px(13)
            box = QRectF(lead, top + 2 * gap + (gap - side) / 2, side, side)
            self._kit.icons.paint(painter, "triangle-alert", theme.warn, visual(self, box))
            self._write(painter, lead + look.px(18), top + 2 * gap, words, theme.warn, 12, 500)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(8), look)

    def _paint_mark(self, painter: QPainter, line: PlanLine) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        side = look.px(16)
        box = visual(self, QRectF(look.px(10), look.px(7), side, side))
        sign = SIGNS.get(line.coming.standing)
        if sign is not None:
            self._kit.icons.paint(painter, sign, theme.text2, box)
            return
        bar = theme.format(line.kind.color if line.kind else "slate").bar
        color = bar if line.ticked else theme.ctl
        paint_check(painter, box, look, checked=line.ticked, color=color, radius=look.px(4))

    def _write(
        self,
        painter: QPainter,
        left: float,
        top: float,
        text: str,
        ink: QColor,
        size: float,
        weight: int,
    ) -> None:
        look = self._kit.look
        font = look.font(size, weight)
        painter.setFont(font)
        painter.setPen(ink)
        box = QRectF(left, top, self.width() - left - look.px(8), look.px(17))
        line = text.replace("\n", " ")
        room = int(box.width())
        shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room)
        write(painter, self, box, shown)


def _notes(line: PlanLine) -> list[str]:
    notes = []
    if line.coming.standing in NOTES:
        notes.append(tr("Weeks", NOTES[line.coming.standing]))
    elif line.coming.stream.status is Status.CANCELLED:
        notes.append(tr("Weeks", "was cancelled"))
    elif line.missed:
        notes.append(tr("Weeks", "not logged"))
    if line.coming.stream.tentative:
        notes.append(tr("Weeks", "tentative"))
    return notes


def _clash(line: PlanLine) -> list[str]:
    if line.clash is None:
        return []
    title = quoted(line.clash.title, untitled(None))
    return [tr("Weeks", "Clashes with {title}", title=title)]
