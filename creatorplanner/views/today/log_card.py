"""What waits to be logged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from creatorplanner.models.today_model import StreamRow, TodayModel
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.today.told import moment, with_emoji
from creatorplanner.views.widgets.buttons import Button, PaintedButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded, visual, write
from creatorplanner.views.wording.titles import stream_title

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LogCard(Card):
    """Ended streams without numbers, newest first; hidden while there are none."""

    stepped = Signal(object, int)

    def __init__(self, kit: Kit, model: TodayModel) -> None:
        super().__init__(kit.look, 12)
        self._kit, self._model = kit, model
        self._rows: tuple[StreamRow, ...] = ()
        self.lines: list[LogLine] = []
        px = kit.look.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        heading = Text(kit.look, "To log", 15, 600)
        heading.setContentsMargins(px(8), px(2), px(8), px(6))
        self._column.addWidget(heading, 0, Qt.AlignmentFlag.AlignLeading)
        self.more = Button(kit.look, kit.icons, "See all of them", "ghost", small=True)
        self.more.clicked.connect(lambda: kit.navigator.go("log"))
        self._column.addWidget(self.more)

    def follow(self, *, anew: bool = False) -> None:
        """Show the model's streams; ``anew`` says the times again though nothing else differs."""
        day = self._model.day
        self.setVisible(bool(day.to_log))
        self.more.setVisible(day.more_to_log)
        if day.to_log == self._rows and not anew:
            return
        self._rows = day.to_log
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(row) for row in day.to_log]
        for place, line in enumerate(self.lines):
            self._column.insertWidget(1 + place, line)
            line.show()

    def _line(self, row: StreamRow) -> LogLine:
        begins = row.stream.begins
        wall = None if begins is None else self._model.wall(begins)
        today = self._model.day.today
        when = "" if wall is None else moment(self._kit.regional, wall, today)
        line = LogLine(self._kit, with_emoji(row.stream, row.kind), when)
        name = stream_title(row.stream, row.kind)
        line.setAccessibleName(f"Log {isolate(name)}, {when}")
        line.clicked.connect(lambda: self._kit.navigator.log(row.stream.id))
        line.stepped.connect(lambda step: self.stepped.emit(line, step))
        return line


class LogLine(PaintedButton):
    """One stream to log; Enter, L or a click opens its form."""

    stepped = Signal(int)

    def __init__(self, kit: Kit, words: str, when: str) -> None:
        super().__init__(kit.look)
        self._icons = kit.icons
        self._words, self._when = words, when
        self.setToolTip(tooltip(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(self.look.px(220), self.look.px(44))

    def minimumSizeHint(self) -> QSize:
        """The name may be shortened."""
        return QSize(self.look.px(160), self.look.px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk on, Enter and L open."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_L):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Name, time, and the offer to log."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        rounded(
            painter, QRectF(self.rect()), look.px(8), self.ground(None, theme.hover, theme.hover)
        )
        button = self._paint_offer(painter)
        when = QFontMetrics(look.font(12, 500, True)).horizontalAdvance(self._when)
        left, right = look.px(8), button - look.px(12)
        painter.setFont(look.font(12, 500, True))
        painter.setPen(theme.text2)
        self._write(painter, right - when, when + 2, self._when)
        font = look.font(13, 500)
        painter.setFont(font)
        painter.setPen(theme.text)
        room = right - when - look.px(12) - left
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, int(room))
        self._write(painter, left, room, shown)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(8), look)

    def _write(self, painter: QPainter, left: float, width: float, words: str) -> None:
        write(painter, self, QRectF(left, 0, width, self.height()), words)

    def _paint_offer(self, painter: QPainter) -> float:
        """The pill at the end; returns its left edge."""
        look, theme, words = self.look, self.look.theme, "Log results"
        text = QFontMetrics(look.font(12, 600)).horizontalAdvance(words)
        width, height = text + look.px(36), look.px(26)
        left = self.width() - width - look.px(8)
        pill = visual(self, QRectF(left, (self.height() - height) / 2, width, height))
        rounded(painter, pill, look.px(7), theme.warn_soft)
        if theme.outlined:
            outlined(painter, pill, look.px(7), theme.warn)
        sign = QRectF(left + look.px(8), 0, look.px(14), self.height())
        self._icons.paint(painter, "clipboard-pen", theme.warn, visual(self, sign))
        painter.setFont(look.font(12, 600))
        painter.setPen(theme.warn)
        self._write(painter, left + look.px(27), text + 2, words)
        return left
