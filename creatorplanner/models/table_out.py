"""Writing sessions, streams or results as a table: gathered in pieces, written by a thread."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from creatorplanner.domain.table_errors import TableNotWritten
from creatorplanner.exchange.tables.fields import INCOME_COLUMNS
from creatorplanner.exchange.tables.writing import (
    SESSION_COLUMNS,
    STREAM_COLUMNS,
    write_csv,
    write_json,
)
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.models.desk import Desk
from creatorplanner.models.file_out import FileOut
from creatorplanner.operations.income_rows import INCOMES, income_row_steps
from creatorplanner.operations.table_export import RESULTS, SESSIONS, STREAMS, row_steps

COLUMNS = {SESSIONS: SESSION_COLUMNS, STREAMS: STREAM_COLUMNS, INCOMES: tuple(INCOME_COLUMNS)}


class WrittenTable(NamedTuple):
    """A file that is there now, and how many rows it holds."""

    path: Path
    rows: int


class TableOut(FileOut):
    """One file at a time. ``written`` carries a ``WrittenTable``, ``failed`` the error."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, "table", parent)
        self._path, self._what = Path(), SESSIONS

    def start(self, path: Path, what: str) -> None:
        """Write all sessions, streams or results; a name that ends in .json makes it JSON."""
        self._path, self._what = path, what
        self._gather()

    def _steps(self) -> Generator[Any, None, list[dict[str, Any]]]:
        return gather(self._desk, self._what)

    def _work(self, gathered: list[dict[str, Any]]) -> Callable[[], WrittenTable]:
        return partial(write_table, self._path, self._what, gathered)


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
