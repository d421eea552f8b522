"""One sheet of a workbook that was counted before, whatever kind of workbook it is.

The library behind it bounds nothing and may break off in the middle of what it does not expect; it
only ever gets bytes that we put together ourselves, in a process that is made for it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from creatorplanner.domain.table_errors import SheetNotThere, WorkbookBroken
from creatorplanner.exchange.tables.cells import cell_text
from creatorplanner.exchange.tables.collecting import Problems, Tell, collect
from creatorplanner.exchange.tables.known_heads import is_known
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.records import Record
from creatorplanner.exchange.tables.told import Told
from creatorplanner.exchange.tables.whys import Why

_TRIED = 12  # sheets that are looked into for a known table


class Noted(NamedTuple):
    """Something about one cell that its value does not tell: line from 1, column from 0."""

    line: int
    column: int
    text: str
    why: Why


Look = Callable[[str], Iterator[Noted]]
"""From the name of the sheet that is read to what its cells don't tell."""


def tell_sheet(
    archive: io.BytesIO, how: Opening, limits: Limits, tell: Tell, look: Look | None = None
) -> Told:
    """Tell the rows of one sheet: the one asked for, else the first with a table in it."""
    with _read_by_others():
        from python_calamine import CalamineWorkbook

        book = CalamineWorkbook.from_filelike(archive)
    names = tuple(book.sheet_names)
    if how.sheet and how.sheet not in names:
        raise SheetNotThere(how.sheet)
    problems = Problems(limits.problems)
    name, sheet = _chosen(book, how.sheet, names)
    header = collect(_records(sheet), limits, problems, tell)
    for line, column, text, why in look(name) if look else ():
        if column < len(header):
            problems.add(line, why, text, header[column])
    return Told(header, sheet=name, sheets=names, problems=tuple(problems.found))


def _chosen(book: Any, asked: str, names: tuple[str, ...]) -> tuple[str, Any]:
    """The sheet that was asked for, or the first known one, or the first with two rows in it."""
    if asked:
        return asked, _sheet(book, asked)
    best: tuple[int, str, Any] | None = None
    for name in names[:_TRIED]:
        with suppress(WorkbookBroken):  # a chart has a sheet of its own, which holds no cells
            sheet = _sheet(book, name)
            rank = 2 if is_known(_records(sheet)) else sheet.height > 1 and sheet.width > 1
            if best is None or rank > best[0]:
                best = (int(rank), name, sheet)
        if best is not None and best[0] > 1:
            break
    if best is None:
        raise WorkbookBroken
    return best[1:]


def _sheet(book: Any, name: str) -> Any:
    with _read_by_others():
        return book.get_sheet_by_name(name)


@contextmanager
def _read_by_others() -> Iterator[None]:
    """What the library says of a broken file, and where it breaks off itself, in our words."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise WorkbookBroken from error
    except BaseException as error:
        # a panic of the library stands beside Python's own exceptions, and can't be imported
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookBroken from error


def _records(sheet: Any) -> Iterator[Record]:
    if not sheet.height:
        return
    with _read_by_others():  # a date beyond all calendars is only found here
        for line, cells in enumerate(sheet.iter_rows(), 1):
            yield Record(line, [cell_text(cell) for cell in cells])
