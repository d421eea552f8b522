"""A calendar file that follows the plan, so that a phone can subscribe to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.calendar_errors import CalendarNotWritten
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.product import PRODUCT
from creatorplanner.models.calendar_out import CalendarOut, Written
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.settings import change_setting, change_settings, set_view

NAME = "Creator Planner.ics"
REST = 4_000  # ms without a change of the plan before the file is written
HEAD = 500  # bytes of a calendar file that its program's name stands in
PAST = timedelta(days=366)  # how far back it goes: a phone needs no more
WRITTEN = (Stream, Series, Occurrence, Format)
OWN = ("calendar_file", "calendar_folder")


class KeptCalendar(QObject):
    """``changed`` when it was switched, written, or could not be: then ``problem`` says why."""

    changed = Signal()

    def __init__(
        self, desk: Desk, platform_name: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.problem: PlannerError | None = None
        self._out = CalendarOut(desk, platform_name, self)
        self._out.written.connect(self._wrote)
        self._out.failed.connect(self._failed)
        self._dirty = False
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.write)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        self._reopened()

    @property
    def is_on(self) -> bool:
        """Whether the file is kept; never for a plan that is only looked at."""
        settings, book = self._settings, self._desk.book
        return settings.calendar_file and bool(settings.calendar_folder) and not book.read_only

    @property
    def folder(self) -> str:
        """Where the file lies, "" before a folder was chosen."""
        return self._settings.calendar_folder

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.folder) / NAME

    @property
    def is_due(self) -> bool:
        """Whether the plan has changed since the file was written."""
        return self.is_on and self._dirty

    @property
    def written(self) -> datetime | None:
        """When the file was last written, as wall time of the computer."""
        try:
            at = datetime.fromisoformat(self._settings.calendar_written)
        except ValueError:
            return None
        return to_wall(at, self._desk.clock.zone()) if at.tzinfo is not None else None

    def keep_in(self, folder: str) -> None:
        """Keep the file in this folder from now on."""
        self._desk.run(change_settings, {"calendar_file": True, "calendar_folder": folder})

    def switch_off(self) -> None:
        """Keep it no more; the file that is there stays."""
        self._desk.run(change_setting, "calendar_file", False)

    def switch_on(self) -> None:
        """Keep it again, in the folder that was chosen before."""
        self._desk.run(change_setting, "calendar_file", True)

    def write(self) -> None:
        """Write it now, in the background."""
        if self._out.is_running:
            self._timer.start()
        elif self.is_due:
            self._dirty = False
            if self._is_taken():
                self._failed(CalendarNotWritten(str(self.path), taken=True))
            else:
                self._out.start(self.path, self._first_day())

    def close(self) -> None:
        """Write what is due before the plan is closed."""
        self._timer.stop()
        due = self.is_due or self._out.is_running
        self._out.stop()
        if due and self.is_on and not self._desk.is_busy and not self._is_taken():
            self._dirty = False
            try:
                self._wrote(self._out.finish_now(self.path, self._first_day()))
            except PlannerError as error:
                self._failed(error)

    def _is_taken(self) -> bool:
        """Whether another program's file lies at the place: it would be lost."""
        try:
            with self.path.open("rb") as file:
                head = file.read(HEAD)
        except OSError:
            return False  # nothing there; or writing will tell what is wrong
        return bool(head) and PRODUCT.encode() not in head

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(settings=OWN):
            self._read()
            self._out.stop()
            self._mark()
            self._timer.start(0)  # what was just asked for is there at once
            self.changed.emit()
        elif change_set.touches(*WRITTEN):
            self._mark()

    def _reopened(self) -> None:
        self._timer.stop()
        self._out.stop()
        self._read()
        self._mark()
        self.changed.emit()

    def _read(self) -> None:
        self._settings: Settings = self._desk.book.formats.settings()
        self.problem = None

    def _mark(self) -> None:
        self._dirty = True
        if self.is_on:
            self._timer.start(REST)

    def _first_day(self) -> date:
        return (self._desk.clock.now() - PAST).date()

    def _wrote(self, _written: Written) -> None:
        self.problem = None
        at = self._desk.clock.now().isoformat(timespec="seconds")
        self._desk.run(set_view, "calendar_written", at)
        self._settings = self._desk.book.formats.settings()
        self.changed.emit()

    def _failed(self, error: PlannerError) -> None:
        self.problem = error
        self.changed.emit()
