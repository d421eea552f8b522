"""Writing the plan as a calendar file: gathered in pieces, written by a thread."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from creatorplanner.domain.calendar_errors import CalendarNotWritten
from creatorplanner.domain.pieces import finished
from creatorplanner.exchange.calendar.entries import Entry
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.models.desk import Desk
from creatorplanner.models.file_out import FileOut
from creatorplanner.operations.calendar_export import entries_between, entry_steps, publish

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


class CalendarOut(FileOut):
    """One file at a time. ``written`` carries a ``Written``, ``failed`` the ``PlannerError``."""

    def __init__(
        self, desk: Desk, platform_name: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, "calendar file", parent)
        self._platform_name = platform_name
        self._path = Path()
        self._what: What = None

    def start(self, path: Path, what: What = None) -> None:
        """Write the whole plan, the streams from one day to another, or all from a day on."""
        self._path, self._what = path, what
        self._gather()

    def finish_now(self, path: Path, what: What = None) -> Written:
        """Write before this returns: the program ends. Raises PlannerError."""
        self.stop()
        self._path, self._what = path, what
        return self._work(finished(self._steps()))()

    def _steps(self) -> Generator[None, None, Gathered]:
        return gather(self._desk, self._what)

    def _gathered(self, gathered: Gathered) -> None:
        if self._desk.is_busy:
            self._again.start()  # what it is published as is noted in the plan
        else:
            super()._gathered(gathered)

    def _work(self, gathered: Gathered) -> Callable[[], Written]:
        now = self._desk.clock.now()
        sequences: dict[str, int] = {}
        done = self._desk.run(publish, gathered.digests, now)
        if done is not None:
            sequences = done.facts["sequences"]
        how = Writing(now, sequences=sequences, platform_name=self._platform_name)
        return partial(write_file, self._path, gathered.entries, how)


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
