"""When the stream really started and ended; both stand at the plan until somebody knows better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.entry_errors import NotATime
from creatorplanner.domain.session_times import (
    end_after,
    length_of,
    start_before,
    start_near,
    start_on,
)
from creatorplanner.domain.zones import comes_later, place, to_wall
from creatorplanner.models.log_model import Sheet, Typed
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.number_field import LABEL
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.clock_words import clock_note

HINT = "Not a time. Try 8pm or 20:00"
END_HINT = "Not a time. Try 8pm, 20:00 or a length: 1h19"
AHEAD = "This lies ahead. Is it the right day?"
LONG = "{length} long? Look at AM and PM"
SLACK = timedelta(minutes=15)  # clocks differ, and some log while the last song plays
LONG_HOURS = 12  # beyond it, a start or an end was more likely typed wrongly


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
    """Two fields for clock times; the day is the chosen one, else it follows from the plan.

    The end may be typed as a length from the start.
    """

    changed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._zone = "UTC"
        self._sheet: Sheet | None = None
        self._now: datetime | None = None
        self._span = Span()
        self._shown = ("", "")
        self.started, self.ended = EntryLine(kit, "Started"), EntryLine(kit, "Ended")
        self.length = Text(kit.look, "", 13, 500, "text2", tabular=True)
        self.message = Text(kit.look, "", 11, 400, "text3", elide=True)
        self._place()
        for line in (self.started, self.ended):
            line.textChanged.connect(self._typed)
            line.editingFinished.connect(self.check)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: Sheet, zone: str, now: datetime) -> None:
        """Show a stream's times as clocks of ``zone`` do; ``now`` is an aware instant."""
        self._zone, self._sheet, self._now = zone, sheet, now
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
        planned = None if self._sheet is None else self._sheet.stream.begins
        if (started_text, ended_text) == self._shown:
            return self._span
        started = self._start(started_text)
        base, length = started or planned, length_of(ended_text)
        if length is not None:
            return Span(started, None if base is None else base + length)
        clocks = self._read(ended_text)
        if not clocks or base is None:
            return Span(started, None)
        if started == self._span.started and ended_text == self._shown[1]:
            return Span(started, self._span.ended)
        return Span(started, end_after(clocks, base, self._zone))

    def day(self) -> date | None:
        """The day that the start is on; None where it cannot be read or is not known."""
        started = None if self._bad() else self.span().started
        return None if started is None else to_wall(started, self._zone).date()

    def fill_length(self, length: str) -> None:
        """The end, as a length from the start."""
        self.ended.setText(length)
        self.check()

    def check(self) -> bool:
        """Mark what cannot be read; whether all is well."""
        bad = self._bad()
        for line in (self.started, self.ended):
            line.set_state("bad" if line in bad else "")
            line.setAccessibleDescription(self._hint(line) if line in bad else self._echo(line))
        self._tell("bad")
        return not bad

    def first_bad(self) -> EntryLine:
        """The field to go back to."""
        return self.started if self._is_bad(self.started) else self.ended

    def _start(self, text: str) -> datetime | None:
        if text == self._shown[0]:
            return self._span.started
        clocks, sheet, now = self._read(text), self._sheet, self._now
        if not clocks or sheet is None or now is None or sheet.stream.begins is None:
            return None
        if not sheet.unplanned:
            return start_near(clocks, sheet.stream.begins, self._zone)
        if sheet.day is not None:
            return start_on(clocks, sheet.day, self._zone, now)
        return start_before(clocks, to_wall(now, self._zone).date(), self._zone, now)

    def _read(self, text: str) -> tuple[time, ...]:
        return self._kit.regional.read_times(text) if text.strip() else ()

    def _bad(self) -> list[EntryLine]:
        return [line for line in (self.started, self.ended) if self._is_bad(line)]

    def _hint(self, line: EntryLine) -> str:
        return END_HINT if line is self.ended else HINT

    def _is_bad(self, line: EntryLine) -> bool:
        if line is self.ended and length_of(line.text()) is not None:
            return False
        try:
            self._read(line.text())
        except NotATime:
            return True
        return False

    def _clock(self, instant: datetime | None) -> str:
        return "" if instant is None else self._kit.regional.time_full(to_wall(instant, self._zone))

    def _typed(self, _text: str) -> None:
        if self._bad():
            marked = any(line.property("state") == "bad" for line in (self.started, self.ended))
            self._tell("bad" if marked else "text3")  # half typed is not called wrong
        else:
            self.check()
        self.changed.emit()

    def _tell(self, bad_role: str) -> None:
        """How long it was, and below it what cannot be read, is odd, or how it was read."""
        bad = self._bad()
        span = Span() if bad else self.span()
        odd = self._odd(span)
        self.message.setText(self._hint(bad[0]) if bad else odd or self._read_as(span))
        self.message.set_role(bad_role if bad else "warn" if odd else "text3")
        self.length.setText("" if span.minutes is None else self._long(span.minutes))

    def _odd(self, span: Span) -> str:
        if span.minutes is not None and span.minutes > LONG_HOURS * 60:
            return tr("Log", LONG, length=self._long(span.minutes))
        latest = span.ended or span.started
        untouched = self.typed() == dict(zip(("started", "ended"), self._shown, strict=True))
        unplanned = self._sheet is not None and self._sheet.unplanned
        if latest is None or self._now is None or (untouched and not unplanned):
            return ""
        return tr("Log", AHEAD) if latest > self._now + SLACK else ""

    def _read_as(self, span: Span) -> str:
        parts = (self._echo(self.ended), self._days(span), self._clock_change(span))
        return " · ".join(part for part in parts if part)

    def _clock_change(self, span: Span) -> str:
        """What a change of clocks did to the start: that hour is skipped, or comes twice."""
        if span.started is None:
            return ""
        shown, later = to_wall(span.started, self._zone), comes_later(span.started, self._zone)
        clocks = (shown.time(), *self._read(self.started.text()))
        walls = (datetime.combine(shown.date(), clock) for clock in clocks)
        notes = (
            clock_note(self._kit.regional, wall, self._zone, later=later)
            for wall in walls
            if place(wall, self._zone, second=later).instant == span.started
        )
        return next(filter(None, notes), "")

    def _echo(self, line: EntryLine) -> str:
        """Which end a typed length means."""
        length = length_of(line.text()) if line is self.ended else None
        if length is None or self._bad():
            return ""
        minutes, ended = length.total_seconds() / 60, self.span().ended
        told = f"= {self._long(minutes)} from the start"
        return told if ended is None else f"{told}: ended {self._clock(ended)}"

    def _days(self, span: Span) -> str:
        """On which days that is, where the card's head does not say it already."""
        if span.started is None or self._sheet is None:
            return ""
        regional, start = self._kit.regional, to_wall(span.started, self._zone)
        end = start if span.ended is None else to_wall(span.ended, self._zone)
        planned = self._sheet.stream.begins
        as_planned = planned is not None and to_wall(planned, self._zone).date() == start.date()
        if as_planned and not self._sheet.unplanned and end.date() == start.date():
            return ""
        first, last = regional.date_short(start.date()), regional.date_short(end.date())
        if first == last:
            return first
        return tr("Log", "{first} to {last}", first=first, last=last)

    def _long(self, minutes: float) -> str:
        return self._kit.regional.duration(minutes)

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
        for column, share in ((1, 3), (3, 3), (4, 1)):
            self._grid.setColumnStretch(column, share)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
        self._labels[0].setFixedWidth(px(LABEL))
        for line in (self.started, self.ended):
            line.setMinimumWidth(px(76))
            line.setMaximumWidth(px(104))
        self.message.setFixedHeight(px(16))
