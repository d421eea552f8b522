"""Writing sessions, streams or results as a table: gathered in pieces, written by a thread."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.table_errors import TableNotWritten
from creatorplanner.exchange.tables.writing import (
    SESSION_COLUMNS,
    STREAM_COLUMNS,
    write_csv,
    write_json,
)
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.pieces import Pieces
from creatorplanner.operations.income_rows import INCOME_COLUMNS, INCOMES, income_row_steps
from creatorplanner.operations.table_export import RESULTS, SESSIONS, STREAMS, row_steps

COLUMNS = {SESSIONS: SESSION_COLUMNS, STREAMS: STREAM_COLUMNS, INCOMES: INCOME_COLUMNS}
AGAIN = 300  # ms until a long step of the plan is looked for again


class WrittenTable(NamedTuple):
    """A file that is there now, and how many rows it holds."""

    path: Path
    rows: int


class TableOut(QObject):
    """One file at a time. ``written`` carries a ``WrittenTable``, ``failed`` the error."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path, self._what = Path(), SESSIONS
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._gather)
        self._pieces = Pieces(self)
        self._pieces.finished.connect(self._gathered)
        self._job = TaskJob("table", self)
        self._job.finished.connect(self.written)
        self._job.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether a file is on its way."""
        return self._pieces.is_running or self._job.is_running or self._again.isActive()

    def start(self, path: Path, what: str) -> None:
        """Write all sessions, streams or results; a name that ends in .json makes it JSON."""
        self._path, self._what = path, what
        self._gather()

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

    def _gathered(self, rows: list[dict[str, Any]]) -> None:
        self._job.start(partial(write_table, self._path, self._what, rows))


def gather(desk: Desk, what: str) -> Generator[Any, None, list[dict[str, Any]]]:
    """The rows, in pieces; what formats did is worked out in one."""
    if what == INCOMES:
        return (yield from income_row_steps(desk.book))
    if what != RESULTS:
        return (yield from row_steps(desk.book, what))
    yield
    from creatorplanner.models.format_lines import result_rows

    return result_rows(desk.book, desk.clock)


def columns_of(what: str) -> Sequence[str]:
    """The fields of a table, in their order."""
    if what != RESULTS:
        return COLUMNS[what]
    from creatorplanner.models.format_lines import RESULT_COLUMNS

    return RESULT_COLUMNS


def write_table(path: Path, what: str, rows: list[dict[str, Any]]) -> WrittenTable:
    """Write beside the file, then take its place. Raises TableNotWritten."""
    columns = columns_of(what)
    as_json = path.suffix.casefold() == ".json"
    data = write_json(what, columns, rows) if as_json else write_csv(columns, rows)
    try:
        write_whole(path, data)
    except OSError as error:
        gone = not path.parent.is_dir()
        raise TableNotWritten(str(path.parent if gone else path), gone=gone) from error
    return WrittenTable(path, len(rows))
