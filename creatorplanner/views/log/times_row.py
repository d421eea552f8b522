"""When the stream really started and ended; both stand at the plan until somebody knows better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.entry_errors import NotATime
from creatorplanner.domain.session_times import end_after, start_near
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.log_model import Sheet, Typed
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.widgets.labels import Text

HINT = "Not a time. Try 8pm or 20:00"


@dataclass(frozen=True, slots=True)
class Span:
    """When a stream ran, as far as it is known (UTC)."""

    started: datetime | None = None
    ended: datetime | None = None

    @property
    def minutes(self) -> float | None:
        """How long, where both ends are known."""
        if self.started is None or self.ended is None:
            return None
        return (self.ended - self.started).total_seconds() / 60


class TimesRow(QWidget):
    """Two fields for clock times; the day follows from the plan and from each other."""

    changed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._zone = "UTC"
        self._planned: datetime | None = None
        self._span = Span()
        self._shown = ("", "")
        self.started, self.ended = EntryLine(kit, "Started"), EntryLine(kit, "Ended")
        self.length = Text(kit.look, "", 13, 500, "text2", tabular=True)
        self.message = Text(kit.look, "", 11, 400, "bad", elide=True)
        self._place()
        for line in (self.started, self.ended):
            line.textChanged.connect(self._typed)
            line.editingFinished.connect(self.check)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: Sheet, zone: str) -> None:
        """Show a stream's times as clocks of ``zone`` do."""
        self._zone, self._planned = zone, sheet.stream.begins
        self._span = Span(sheet.started, sheet.ended)
        self._shown = (self._clock(sheet.started), self._clock(sheet.ended))
        self.started.show_value(self._shown[0])
        self.ended.show_value(self._shown[1])
        self.check()

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {"started": self.started.text(), "ended": self.ended.text()}

    def restore(self, typed: Typed) -> None:
        """Put back what was typed."""
        self.started.setText(typed.get("started", self.started.text()))
        self.ended.setText(typed.get("ended", self.ended.text()))
        self.check()

    def span(self) -> Span:
        """The times; blank is not known. Raises NotATime."""
        started_text, ended_text = self.started.text(), self.ended.text()
        if (started_text, ended_text) == self._shown:
            return self._span
        started = self._start(started_text)
        at = self._read(ended_text)
        base = started or self._planned
        if at is None or base is None:
            return Span(started, None)
        if started == self._span.started and ended_text == self._shown[1]:
            return Span(started, self._span.ended)
        return Span(started, end_after(at, base, self._zone))

    def check(self) -> bool:
        """Mark what cannot be read; whether all is well."""
        bad = [line for line in (self.started, self.ended) if self._is_bad(line)]
        for line in (self.started, self.ended):
            line.set_state("bad" if line in bad else "")
            line.setAccessibleDescription(HINT if line in bad else "")
        self.message.setText(HINT if bad else "")
        self._tell_length()
        return not bad

    def first_bad(self) -> EntryLine:
        """The field to go back to."""
        return self.started if self._is_bad(self.started) else self.ended

    def _start(self, text: str) -> datetime | None:
        if text == self._shown[0]:
            return self._span.started
        at = self._read(text)
        return (
            None if at is None or not self._planned else start_near(at, self._planned, self._zone)
        )

    def _read(self, text: str) -> time | None:
        return self._kit.regional.read_time(text) if text.strip() else None

    def _is_bad(self, line: EntryLine) -> bool:
        try:
            self._read(line.text())
        except NotATime:
            return True
        return False

    def _clock(self, instant: datetime | None) -> str:
        return "" if instant is None else self._kit.regional.time_full(to_wall(instant, self._zone))

    def _typed(self, _text: str) -> None:
        if self.message.text() and not any(map(self._is_bad, (self.started, self.ended))):
            self.check()  # nothing is wrong any more
        self._tell_length()
        self.changed.emit()

    def _tell_length(self) -> None:
        try:
            minutes = self.span().minutes
        except NotATime:
            minutes = None
        self.length.setText("" if minutes is None else self._kit.regional.duration(minutes))

    def _place(self) -> None:
        look = self._kit.look
        self._labels = [Text(look, words, 13, 500, "text2") for words in ("Started", "Ended")]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._labels[0], 0, 0)
        self._grid.addWidget(self.started, 0, 1)
        self._grid.addWidget(self._labels[1], 0, 2)
        self._grid.addWidget(self.ended, 0, 3)
        self._grid.addWidget(self.length, 0, 4)
        self._grid.addWidget(self.message, 1, 1, 1, 4)
        for place, share in ((1, 3), (3, 3), (4, 1)):
            self._grid.setColumnStretch(place, share)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
        self._labels[0].setFixedWidth(px(LABEL))
        for line in (self.started, self.ended):
            line.setMinimumWidth(px(76))
            line.setMaximumWidth(px(104))
        self.message.setFixedHeight(px(16))
