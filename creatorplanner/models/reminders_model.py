"""Reminders for screens: the list, what of it is new, and what is to be said now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.reminders import (
    CATCH_UP,
    TASK_LEAD,
    About,
    Plan,
    Reminder,
    Snooze,
    Wishes,
    due,
    is_quiet,
    read_seconds,
    snooze_times,
    window,
    without_snoozed,
)
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting, Settings
from creatorplanner.domain.streams import MAX_MINUTES, Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.checklists import tick_item
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.reminders import (
    dismiss_reminders,
    look_at_reminders,
    note_told,
    snooze_reminders,
)

AHEAD = timedelta(hours=2)
LONGEST = timedelta(minutes=MAX_MINUTES)
SHOWN = 20


class RemindersModel(QObject):
    """``changed`` when the list or what is new in it differs.

    ``said`` carries a tuple of ``Reminder`` to be said now: usually one, several after a sleep, a
    late start or a stream, during which nothing is said.
    """

    changed = Signal()
    said = Signal(object)

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Reminder, ...] = ()
        self._told: datetime | None = None
        self._sure: tuple[datetime, float] | None = None
        self._first = desk.clock.now()
        self._quiet = False
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        ticker.minute.connect(self.beat)

    @property
    def rows(self) -> tuple[Reminder, ...]:
        """What still wants to be known, newest first."""
        return self._rows

    @property
    def quiet(self) -> bool:
        """Whether a stream is on, so that nothing is said."""
        return self._quiet

    @property
    def unseen(self) -> int:
        """How many came since the list was looked at last."""
        seen = read_seconds(self._settings().reminders_seen) or self._first
        return sum(1 for one in self._rows if one.at > seen)

    def beat(self) -> None:
        """Look what became due since the last time, and say it unless a stream is on."""
        now = self._desk.clock.now()
        self.refresh()
        if self._quiet:
            return
        settings = self._settings()
        begin, end = window(self._last_told(settings), now, self._passed())
        self._note_sure(now)
        known = set(settings.reminded)
        fresh = [one for one in self._rows if begin < one.at <= end and one.key not in known]
        self._told = now
        if fresh:
            self._desk.note(note_told, now, [one.key for one in fresh])
            self.said.emit(tuple(sorted(fresh, key=lambda one: (one.at, one.key))))

    def refresh(self) -> None:
        """Read the list again."""
        now, settings = self._desk.clock.now(), self._settings()
        plan, wishes = self._read(now), Wishes.of(settings)
        self._quiet = wishes.quiet and is_quiet(plan.streams, now)
        found = [Snooze.read(text) for text in settings.reminders_snoozed]
        snoozes = [one for one in found if one is not None]
        gone = set(settings.reminders_done)
        listed = without_snoozed(due(plan, wishes, now - CATCH_UP, now), snoozes, now)
        rows = tuple(one for one in reversed(listed) if one.key not in gone)[:SHOWN]
        if rows != self._rows:
            self._rows = rows
            self.changed.emit()

    def look(self) -> None:
        """The list was opened: nothing in it is new any more."""
        if self.unseen and self._desk.note(look_at_reminders, self._desk.clock.now()):
            self.changed.emit()

    def finish(self, reminder: Reminder) -> None:
        """Tick a task; take anything else off the list."""
        if reminder.about is About.TASK and reminder.item is not None:
            self._desk.run(tick_item, reminder.item.id, self._desk.clock.now())
        else:
            self._desk.note(dismiss_reminders, [reminder.key])

    def snooze_choices(self) -> dict[str, datetime]:
        """Until when something can be put off now: "hour", "tonight", "tomorrow"."""
        return snooze_times(self._desk.clock.now(), self._desk.clock.zone())

    def snooze(self, reminders: Sequence[Reminder], choice: str = "hour") -> None:
        """Put reminders off."""
        until = self.snooze_choices().get(choice)
        if until is not None:
            subjects = [one.subject for one in reminders]
            self._desk.note(snooze_reminders, subjects, until, self._desk.clock.now())

    def stop(self) -> None:
        """Note up to where everything was said, for the next start."""
        book, told = self._desk.book, self._told
        if told is not None and not book.read_only and book.streams.count():
            self._desk.note(note_told, told, ())

    def _last_told(self, settings: Settings) -> datetime | None:
        return self._told or read_seconds(settings.reminded_until)

    def _passed(self) -> timedelta:
        """How long it really is since the clock was last believed."""
        if self._sure is None:
            return timedelta()
        return timedelta(seconds=self._desk.clock.monotonic() - self._sure[1])

    def _note_sure(self, now: datetime) -> None:
        """Believe a clock that did not leap ahead further than anybody sleeps."""
        expected = None if self._sure is None else self._sure[0] + self._passed()
        if expected is None or now - expected < CATCH_UP:
            self._sure = now, self._desk.clock.monotonic()

    def _read(self, now: datetime) -> Plan:
        book = self._desk.book
        items = book.promotion.open_around(now - CATCH_UP, now + TASK_LEAD + timedelta(seconds=1))
        streams = {one.id: one for one in book.streams.between(now - CATCH_UP, now + AHEAD)}
        for key in {item.stream_id for item in items} - set(streams):
            stream = book.streams.get(key)
            if stream is not None:
                streams[key] = stream
        to_log = frozenset(one.id for one in book.streams.to_log(now, SHOWN))
        return Plan(tuple(streams.values()), items, to_log)

    def _settings(self) -> Settings:
        return self._desk.book.formats.settings()

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Stream, ChecklistItem, Session, Setting):
            self.refresh()

    def _reopened(self) -> None:
        self._told = self._sure = None
        self._first = self._desk.clock.now()
        self._rows = ()
        self.beat()
        self.changed.emit()
