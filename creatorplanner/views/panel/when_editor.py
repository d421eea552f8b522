"""The fields behind the time row: day, start, end or length, zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from creatorplanner.domain.entry import EntryError, NotADate, NotADuration, read_duration
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.streams import MAX_MINUTES, Stream
from creatorplanner.domain.zones import place
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.streams import move_stream, resize_stream
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import end_wall, today
from creatorplanner.views.panel.zone_field import ZoneField
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.labels import Text

NEAR_DAYS = 150  # a date this near is read without its year


@dataclass(frozen=True, slots=True)
class Typed:
    """What the fields say: None where they say nothing."""

    day: date | None
    start: time | None
    minutes: int


class WhenEditor(QWidget):
    """Reads each field when it is left. What can't be read stays, with a line that says how."""

    finished = Signal()

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.day = self._field("Day")
        self.start = self._field("Starts")
        self.end = self._field("Ends")
        self.length = self._field("Length")
        self.zone = ZoneField(kit, model, saving)
        self.problem = Text(kit.look, "", 12, 500, "bad", wrap=True)
        self._shown: dict[EscLine, str] = {}
        self._lay_out()

    def begin(self) -> None:
        """Put the cursor where most changes are: the start; the day where there is none."""
        stream = self._model.stream
        first = self.day if stream is not None and stream.start is None else self.start
        first.setFocus()
        first.selectAll()

    def follow(self, force: bool = False) -> None:
        """Show the stream's time in every field that holds no typing of its own."""
        stream = self._model.stream
        if stream is None:
            return
        for field, text in self._texts(stream).items():
            if force or field.text() == self._shown.get(field, ""):
                field.setText(text)
                field.set_state("")
            self._shown[field] = text
        if force:
            self._tell("")
        self.zone.follow()

    def commit(self) -> bool:
        """Take what the fields say; False where one of them can't be read."""
        stream = self._model.stream
        edited = [field for field, text in self._shown.items() if field.text() != text]
        if stream is None or not edited:
            self._tell("" if not edited else self.problem.text())
            return not edited
        try:
            typed = self._read(stream, edited)
        except _Unreadable as unreadable:
            unreadable.field.set_state("bad")
            self._tell(unreadable.help)
            return False
        if typed.day is None or typed.start is None:
            self._tell("")
            return self._write_length(stream, typed.minutes)
        return self._write(stream, datetime.combine(typed.day, typed.start), typed.minutes)

    def _write_length(self, stream: Stream, minutes: int) -> bool:
        if minutes == stream.minutes:
            return True
        return self._saving.run(resize_stream, stream.id, stream.start, minutes) is not None

    def _write(self, stream: Stream, start: datetime, minutes: int) -> bool:
        try:
            place(start, stream.zone)
        except PlannerError:
            self.day.set_state("bad")
            self._tell("That year is out of reach. Try one from 1900 to 9998.")
            return False
        if start != stream.start:
            written = self._saving.run(move_stream, stream.id, start, minutes) is not None
        elif minutes != stream.minutes:
            written = self._saving.run(resize_stream, stream.id, start, minutes) is not None
        else:
            written = True
        if written:
            self.follow(force=True)
        return written

    def _read(self, stream: Stream, edited: list[EscLine]) -> Typed:
        day = stream.start.date() if stream.start else None
        start = stream.start.time() if stream.start else None
        minutes = stream.minutes
        if self.day in edited:
            day = self._read_day()
        if self.start in edited:
            start, minutes = self._read_start(stream.minutes)
        if self.length in edited:
            minutes = self._read_length(self.length)
        elif self.end in edited and start is not None:
            minutes = self._read_end(stream, day, start)
        return Typed(day, start, minutes)

    def _read_day(self) -> date:
        now = today(self._kit.desk.clock)
        try:
            return self._kit.regional.read_date(self.day.text(), now)
        except NotADate as cause:
            example = self._kit.regional.date_short(now)
            raise _Unreadable(self.day, f"Try {example} or tomorrow") from cause

    def _read_start(self, minutes: int) -> tuple[time, int]:
        """The start; a range typed there gives the length too."""
        regional, text = self._kit.regional, self.start.text()
        try:
            return regional.read_time(text), minutes
        except EntryError:
            pass
        try:
            return regional.read_range(text)
        except EntryError as cause:
            raise _Unreadable(self.start, "Try 8pm or 20:00") from cause

    def _read_length(self, field: EscLine) -> int:
        try:
            minutes = read_duration(field.text())
        except NotADuration as cause:
            raise _Unreadable(field, "Try 90m or 1h30") from cause
        if minutes > MAX_MINUTES:
            raise _Unreadable(field, "A stream can last 24 hours at most")
        return minutes

    def _read_end(self, stream: Stream, day: date | None, start: time) -> int:
        """The length up to the end that was typed; a length typed there counts as one."""
        try:
            end = self._kit.regional.read_time(self.end.text())
        except EntryError:
            return self._read_end_as_length()
        first = datetime.combine(day or today(self._kit.desk.clock), start)
        last = datetime.combine(first.date(), end)
        if last <= first:
            last += timedelta(days=1)
        begins = stream.at(first).begins
        gone = place(last, stream.zone).instant - (begins or place(first, stream.zone).instant)
        return max(1, round(gone.total_seconds() / 60))

    def _read_end_as_length(self) -> int:
        try:
            return self._read_length(self.end)
        except _Unreadable as cause:
            raise _Unreadable(self.end, "Try 9:30pm or 21:30") from cause

    def _texts(self, stream: Stream) -> dict[EscLine, str]:
        regional, end = self._kit.regional, end_wall(stream)
        return {
            self.day: self._day_text(stream.start.date()) if stream.start else "",
            self.start: regional.time(stream.start) if stream.start else "",
            self.end: regional.time(end) if end else "",
            self.length: regional.duration(stream.minutes),
        }

    def _day_text(self, day: date) -> str:
        """The day as it reads back: with its year where the nearest one would be another."""
        short = self._kit.regional.date_short(day)
        far = abs((day - today(self._kit.desk.clock)).days) > NEAR_DAYS
        return f"{short} {day.year}" if far else short

    def _tell(self, problem: str) -> None:
        if problem and problem != self.problem.text():
            announce(self, problem)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _field(self, name: str) -> EscLine:
        field = EscLine(self._kit, name, name, entered=self._entered, left=self._left)
        field.editingFinished.connect(self._field_left)
        return field

    def _entered(self) -> None:
        if self.commit():
            self.finished.emit()

    def _left(self) -> None:
        self.follow(force=True)
        self.finished.emit()

    def _field_left(self) -> None:
        if self.commit() and not self.holds_focus():
            self.finished.emit()

    def holds_focus(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Its fields have the focus, not itself."""
        super().focusInEvent(event)
        self.begin()

    def _lay_out(self) -> None:
        look = self._kit.look
        layout = column(self, look.px(6))
        layout.addWidget(self.day)
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        row.addWidget(self.start, 3)
        row.addWidget(Text(look, "–", 13, 400, "text3"))
        row.addWidget(self.end, 3)
        row.addWidget(self.length, 2)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.zone)
        self.problem.hide()


class _Unreadable(Exception):
    """A field that can't be read, and what would be."""

    def __init__(self, field: EscLine, help: str) -> None:
        super().__init__(help)
        self.field, self.help = field, help
