"""Reading a workbook (.xlsx), after everything in it was counted.

A workbook is a zip file of XML. It is unpacked here, piece by piece and never further than the
limits, into an archive of our own that holds only what a table needs; sizes that the file claims,
links to other files and names that lead elsewhere mean nothing there. Only that archive goes to
the library, which bounds nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from creatorplanner.domain.table_errors import (
    SheetNotThere,
    TableTooMany,
    WorkbookBroken,
)
from creatorplanner.exchange.tables.cells import cell_text
from creatorplanner.exchange.tables.collecting import Problems, Tell, collect
from creatorplanner.exchange.tables.formulas import without_result
from creatorplanner.exchange.tables.known_heads import is_known
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.records import Record
from creatorplanner.exchange.tables.told import Told
from creatorplanner.exchange.tables.unpacking import opened, pieces

_WANTED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/)?workbook\.xml(?:\.rels)?"
    r"|xl/(?:sharedStrings|styles)\d*\.xml|xl/worksheets/[\w.-]+\.xml",
    re.IGNORECASE,
)
_SHEET = "xl/worksheets/"
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,9})([0-9]{1,12})["']""")
_OVERLAP = 64
_TRIED = 12  # sheets that are looked into for a known table


def tell_workbook(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows of one sheet: the one asked for, else the first with a table in it."""
    archive = bounded(data, limits)
    book = _open(archive)
    names = tuple(book.sheet_names)
    if how.sheet and how.sheet not in names:
        raise SheetNotThere(how.sheet)
    problems = Problems(limits.problems)
    name, sheet = _chosen(book, how.sheet, names)
    header = collect(_records(sheet), limits, problems, tell)
    for line, column, text in islice(without_result(archive, name), limits.problems):
        if column < len(header):
            problems.add(line, "formula", text, header[column])
    return Told(header, sheet=name, sheets=names, problems=tuple(problems.found))


def is_workbook(data: bytes, limits: Limits) -> bool:
    """Whether a zip file is a workbook and nothing else."""
    with opened(data, limits) as packed:
        return any(name.casefold() == "xl/workbook.xml" for name in packed.namelist())


def bounded(data: bytes, limits: Limits) -> io.BytesIO:
    """An archive with only the parts of a table, none of them larger than is read."""
    kept = io.BytesIO()
    left = limits.unpacked
    with opened(data, limits) as packed, zipfile.ZipFile(kept, "w") as clean:
        for entry in _wanted(packed.infolist()):
            left -= _copy(pieces(packed, entry, left, limits), clean, entry.filename, limits)
    kept.seek(0)
    return kept


def _wanted(entries: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    """Each expected part once; a second one of its name would be read by some and not by others."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.casefold()
        if _WANTED.fullmatch(entry.filename):
            if name in seen:
                raise WorkbookBroken
            seen.add(name)
            yield entry


def _copy(parts: Iterator[bytes], clean: zipfile.ZipFile, name: str, limits: Limits) -> int:
    """Copy one part piece by piece; the bytes that it really has."""
    size = 0
    sheet = _SheetCounter(limits) if name.casefold().startswith(_SHEET) else None
    with clean.open(name, "w") as target:
        for piece in parts:
            size += len(piece)
            if sheet is not None:
                sheet.feed(piece)
            target.write(piece)
    return size


class _SheetCounter:
    """How far the cells of a sheet reach: one cell at its far end would make it huge."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rest = b""
        self._rows = self._columns = self._counted = self._cells = 0

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes; raises ``TableTooMany``."""
        text = self._rest + piece
        self._counted += piece.count(b"<row")
        self._cells += piece.count(b"<c ")
        columns = set()
        for letters, digits in _PLACE.findall(text):
            columns.add(letters)
            self._rows = max(self._rows, int(digits))
        self._columns = max([self._columns, *map(_number, columns)])
        self._rest = text[-_OVERLAP:]
        self._check()

    def _check(self) -> None:
        limits, rows = self._limits, max(self._rows, self._counted)
        # some programs note the format of rows to the end of the sheet: only far cells are much
        for what, count, most in (
            ("rows", self._counted, limits.rows + 1),
            ("columns", self._columns, limits.columns),
            ("cells", self._cells, limits.cells),
            ("cells", rows * self._columns, limits.cells * 4),
        ):
            if count > most:
                raise TableTooMany(what, getattr(limits, what), min(rows, 1 << 20))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _open(archive: io.BytesIO) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        return CalamineWorkbook.from_filelike(archive)
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookBroken from error


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
    from python_calamine import CalamineError

    try:
        return book.get_sheet_by_name(name)
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise WorkbookBroken from error


def _records(sheet: Any) -> Iterator[Record]:
    if not sheet.height:
        return
    for line, cells in enumerate(sheet.iter_rows(), 1):
        yield Record(line, [cell_text(cell) for cell in cells])
