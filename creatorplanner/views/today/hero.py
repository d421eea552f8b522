"""The card on top: the next stream with its countdown, or the one that is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.streams import Phase
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.models.today_model import PUSH_MINUTES, StreamRow, TodayModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.plain import announce, isolate, tooltip
from creatorplanner.views.today.tile import Tile
from creatorplanner.views.today.told import countdown, moment
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import mixed, outlined, rounded, visual
from creatorplanner.views.widgets.progress import Segments
from creatorplanner.views.wording.titles import stream_title

NARROW = 560
SAID_AT = (60, 15, 5)
"""Minutes before the start at which a screen reader is told; never more often."""


class Hero(Card):
    """Shows the model's card; follows the clock by ``beat``."""

    def __init__(self, kit: Kit, model: TodayModel) -> None:
        super().__init__(kit.look, 20)
        self._kit, self._model = kit, model
        self._row: StreamRow | None = None
        self._make()
        self._arrange()
        kit.ticker.second.connect(self.beat)
        kit.ticker.minute.connect(self._minute)
        kit.regional.changed.connect(self.follow)
        kit.look.changed.connect(self.follow)

    def follow(self) -> None:
        """Show the model's present card."""
        row = self._model.day.card
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        stream, live = row.stream, row.phase is Phase.LIVE
        self.tile.show_kind(row.kind.emoji if row.kind else "", row.kind.color if row.kind else "")
        self.tile.show_cover(self._model.day.cover)
        self.state.setText("LIVE" if live else "NEXT")
        self.state.set_role("live" if live else "accent_text")
        self.title.setText(stream_title(stream, row.kind))
        self.title.setToolTip(tooltip(stream_title(stream, row.kind)))
        self._tell_facts(row)
        self._tell_promo(row)
        for button in (self.checklist, self.push):
            button.setVisible(not live)
        self.end.setVisible(live)
        self.caption.setVisible(bool(stream.caption or stream.hashtags))
        self.beat()
        self.update()

    def beat(self) -> None:
        """Count on."""
        if self._row is None:
            return
        seconds = self._model.until_start().total_seconds()
        regional, live = self._kit.regional, self._row.phase is Phase.LIVE
        self.clock.setText(
            regional.stopwatch(-seconds) if live else countdown(regional, max(0, seconds))
        )
        self.clock.set_role("live" if live else "text")
        self.clock_label.setText("on air" if live else "until you go live")

    def _minute(self) -> None:
        self.beat()
        minutes = -int(-self._model.until_start().total_seconds() // 60)
        if self._row is not None and self.isVisible() and minutes in SAID_AT:
            name = stream_title(self._row.stream, self._row.kind)
            left = self._kit.regional.duration(minutes)
            announce(self, f"{isolate(name)} starts in {left}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card with its format's colour at the edge, the colour of live while on."""
        super().paintEvent(event)
        if self._row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._kit.look.theme, self._kit.look.px
        kind, live = self._row.kind, self._row.phase is Phase.LIVE
        color = theme.live if live else theme.format(kind.color if kind else "").bar
        if not theme.outlined:
            ground = mixed(color, theme.surface, 0.07 if theme.dark else 0.05)
            rounded(painter, QRectF(self.rect()), px(14), ground)
        line = color if theme.outlined else mixed(color, theme.surface, 0.38)
        outlined(painter, QRectF(self.rect()), px(14), line, px(2) if theme.outlined else 1)
        bar = QRectF(0, px(18), px(4), self.height() - px(36))
        rounded(painter, visual(self, bar), px(2), color)

    def resizeEvent(self, event: object) -> None:
        """Narrow: the countdown goes under the facts."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        narrow = self.width() < self._kit.look.px(NARROW)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(down if narrow else sideways)
        side = Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag.AlignTrailing
        for label in (self.clock, self.clock_label):
            self._time.setAlignment(label, side)

    def _make(self) -> None:
        look, icons = self._kit.look, self._kit.icons
        self.tile = Tile(self._kit)
        self.state = Text(look, "", 12, 700)
        self.title = Text(look, "", 20, 700, elide=True)
        self.facts = Text(look, "", 13, 500, "text2", wrap=True)
        self.clock = Text(look, "", 24, 700, tabular=True)
        self.clock_label = Text(look, "", 12, 500, "text2")
        self.segments = Segments(look)
        self.promo = Text(look, "", 12, 600, "text2", tabular=True)
        self.checklist = Button(look, icons, "Open checklist", "primary", "list-checks")
        self.caption = CopyButton(self._kit, "Copy caption", self._text, "secondary")
        push = f"Push {self._kit.regional.number(PUSH_MINUTES)} min"
        self.push = Button(look, icons, push, "secondary", "alarm-clock")
        self.end = Button(look, icons, "End and log", "primary", "clipboard-pen")
        self.checklist.clicked.connect(self._open)
        self.push.clicked.connect(self._model.push)
        self.end.clicked.connect(self._end)

    def _arrange(self) -> None:
        px = self._kit.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(px(16))
        self._top.addLayout(self._head(), 1)
        self._time = _stack(0, self.clock, self.clock_label)
        self._top.addLayout(self._time)
        column.addLayout(self._top)
        line = QHBoxLayout()
        line.setSpacing(px(10))
        line.addWidget(self.segments, 1)
        line.addWidget(self.promo)
        column.addLayout(line)
        flow = FlowLayout(gap=px(8))
        for button in (self.checklist, self.end, self.caption, self.push):
            flow.addWidget(button)
        column.addLayout(flow)

    def _head(self) -> QHBoxLayout:
        px = self._kit.look.px
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        words = _stack(px(2), self.state, self.title, self.facts)
        words.setAlignment(self.state, Qt.AlignmentFlag.AlignLeading)
        head.addLayout(words, 1)
        return head

    def _tell_facts(self, row: StreamRow) -> None:
        regional, stream = self._kit.regional, row.stream
        begins, ends = stream.begins, stream.ends
        if begins is None or ends is None:
            return
        begin, end = self._model.wall(begins), self._model.wall(ends)
        today = self._model.day.today
        when = regional.time_range(begin, end)
        if begin.date() != today:
            when = f"{moment(regional, begin, today).removesuffix(regional.time(begin))}{when}"
        parts = [when, " + ".join(self._kit.platforms.name(key) for key in stream.platforms)]
        if stream.goal is not None:
            parts.append(f"goal {regional.number(stream.goal)} peak")
        self.facts.setText("  ·  ".join(isolate(part) for part in parts if part))

    def _tell_promo(self, row: StreamRow) -> None:
        color = self._kit.look.theme.format(row.kind.color).bar if row.kind else None
        self.segments.show_progress(row.done, row.total, color)
        number = self._kit.regional.number
        words = f"promo {number(row.done)}/{number(row.total)}" if row.total else ""
        self.promo.setText(words)
        self.promo.setVisible(row.total > 0)

    def _text(self) -> str:
        stream = self._row.stream if self._row is not None else None
        texts = CaptionTexts(self._kit.desk, self._kit.regional, self._kit.networks)
        return "" if stream is None else texts.text_for(stream)

    def _open(self) -> None:
        if self._row is not None:
            self._kit.navigator.select(self._row.stream.id, "checklist")

    def _end(self) -> None:
        ended = self._model.end()
        if ended:
            self._kit.navigator.log(ended)


def _stack(gap: int, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
