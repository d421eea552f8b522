"""Writing the plan as a calendar file: gathered in pieces, written by a thread."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.calendar_errors import CalendarNotWritten
from creatorplanner.domain.pieces import finished
from creatorplanner.exchange.calendar.entries import Entry
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.pieces import Pieces
from creatorplanner.operations.calendar_export import entries_between, entry_steps, publish

AGAIN = 300  # ms until a long step of the plan is looked for again
AT_ONCE = 50  # entries whose sums are made before the window has its turn
Days = tuple[date, date]
What = Days | date | None


class Written(NamedTuple):
    """A file that is there now, and how many streams and series it holds."""

    path: Path
    entries: int


class Gathered(NamedTuple):
    """What a file will hold; ``digests`` tell by UID whether that is what was written before."""

    entries: list[Entry]
    digests: dict[str, str]


class CalendarOut(QObject):
    """One file at a time. ``written`` carries a ``Written``, ``failed`` the ``PlannerError``."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, platform_name: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._platform_name = desk, platform_name
        self._path = Path()
        self._what: What = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._gather)
        self._pieces = Pieces(self)
        self._pieces.finished.connect(self._gathered)
        self._job = TaskJob("calendar file", self)
        self._job.finished.connect(self.written)
        self._job.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether a file is on its way."""
        return self._pieces.is_running or self._job.is_running or self._again.isActive()

    def start(self, path: Path, what: What = None) -> None:
        """Write the whole plan, the streams from one day to another, or all from a day on."""
        self._path, self._what = path, what
        self._gather()

    def finish_now(self, path: Path, what: What = None) -> Written:
        """Write before this returns: the program ends. Raises PlannerError."""
        self.stop()
        return self._work(path, finished(gather(self._desk, what)))()

    def stop(self) -> None:
        """Drop what is gathered, wait for what is written."""
        self._again.stop()
        self._pieces.stop()
        self._job.stop()

    def _gather(self) -> None:
        if self._desk.is_busy:
            self._again.start()
        else:
            self._pieces.start(gather(self._desk, self._what))

    def _gathered(self, gathered: Gathered) -> None:
        if self._desk.is_busy:
            self._again.start()
        else:
            self._job.start(self._work(self._path, gathered))

    def _work(self, path: Path, gathered: Gathered) -> Callable[[], Written]:
        now = self._desk.clock.now()
        sequences: dict[str, int] = {}
        done = self._desk.run(publish, gathered.digests, now)
        if done is not None:
            sequences = done.facts["sequences"]
        how = Writing(now, sequences=sequences, platform_name=self._platform_name)
        return partial(write_file, path, gathered.entries, how)


def gather(desk: Desk, what: What) -> Generator[None, None, Gathered]:
    """What is written, and its sums, in pieces."""
    if isinstance(what, tuple):
        entries = entries_between(desk.book, *what)
        yield
    else:
        entries = yield from entry_steps(desk.book)
    if isinstance(what, date):
        entries = [entry for entry in entries if _reaches(entry, what)]
    digests: dict[str, str] = {}
    for number, entry in enumerate(entries):
        digests[entry.uid] = entry.digest
        if number % AT_ONCE == 0:
            yield
    return Gathered(entries, digests)


def _reaches(entry: Entry, first: date) -> bool:
    start = entry.stream.start
    return entry.rule is not None or (start is not None and start.date() >= first)


def write_file(path: Path, entries: list[Entry], how: Writing) -> Written:
    """Write beside the file, then take its place. Raises CalendarNotWritten."""
    data = write_calendar(entries, how)
    try:
        write_whole(path, data)
    except OSError as error:
        folder = path.parent
        gone = not folder.is_dir()
        raise CalendarNotWritten(str(folder if gone else path), gone=gone) from error
    return Written(path, len(entries))
