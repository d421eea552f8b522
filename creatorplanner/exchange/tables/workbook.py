"""Reading a workbook (.xlsx), after everything in it was counted.

A workbook is a zip file of XML. It is unpacked here, piece by piece and never further than the
limits, into an archive of our own that holds only what a table needs; sizes that the file claims,
links to other files and names that lead elsewhere mean nothing there. Only that archive goes to
the library, which bounds nothing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from creatorplanner.domain.table_errors import TableTooMany
from creatorplanner.exchange.tables.collecting import Tell
from creatorplanner.exchange.tables.formulas import without_result
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.sheets import Noted, tell_sheet
from creatorplanner.exchange.tables.told import Told
from creatorplanner.exchange.tables.unpacking import Counter, opened, unpacked

_WANTED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/)?workbook\.xml(?:\.rels)?"
    r"|xl/(?:sharedStrings|styles)\d*\.xml|xl/worksheets/[\w.-]+\.xml",
    re.IGNORECASE,
)
_SHEET = "xl/worksheets/"
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,9})([0-9]{1,12})["']""")
_OVERLAP = 64


def tell_workbook(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows of one sheet: the one asked for, else the first with a table in it."""
    archive = bounded(data, limits)
    return tell_sheet(archive, how, limits, tell, partial(_formulas, archive, limits))


def _formulas(archive: io.BytesIO, limits: Limits, sheet: str) -> Iterator[Noted]:
    for line, column, text in islice(without_result(archive, sheet), limits.problems):
        yield Noted(line, column, text, "formula")


def is_workbook(data: bytes, limits: Limits) -> bool:
    """Whether a zip file is a workbook and nothing else."""
    with opened(data, limits) as packed:
        return any(name.casefold() == "xl/workbook.xml" for name in packed.namelist())


def bounded(data: bytes, limits: Limits) -> io.BytesIO:
    """An archive with only the parts of a table, none of them larger than is read."""

    def counter(name: str) -> Counter | None:
        return _SheetCounter(limits) if name.casefold().startswith(_SHEET) else None

    return unpacked(data, _WANTED, limits, counter)


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
