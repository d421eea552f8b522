"""Reading a workbook as LibreOffice and other free programs keep it (.ods), counted before.

All of its sheets lie in one part. A cell or row may say how often it is repeated, so a few bytes
can stand for a thousand million cells: that is counted here, as the library will write them out.
"""

from __future__ import annotations

import re

from creatorplanner.domain.table_errors import NotATable, TableTooMany
from creatorplanner.exchange.tables.collecting import Tell
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.sheets import tell_sheet
from creatorplanner.exchange.tables.told import Told
from creatorplanner.exchange.tables.unpacking import Counter, opened, unpacked

_CONTENT = "content.xml"
_WANTED = re.compile(r"mimetype|META-INF/manifest\.xml|content\.xml")
_KIND = b"application/vnd.oasis.opendocument.spreadsheet"
_TAG = re.compile(
    rb"<(/?)(?:table:(table-row|covered-table-cell|table-cell|table)|(text:s))(?=[\s/>])([^<>]*)>"
)
_REPEATED = re.compile(
    rb"""(?:table:number-(?:rows|columns)-repeated|text:c)\s*=\s*["']\s*\+?([0-9]{1,20})"""
)
_FILLED = re.compile(rb"""office:(?:value|string-|date-|time-|boolean-)|table:formula""")
_LONGEST = 1 << 16  # of one tag


def tell_open_document(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows of one sheet: the one asked for, else the first with a table in it."""

    def counter(name: str) -> Counter:
        return _Repeats(limits) if name == _CONTENT else _Locks()

    return tell_sheet(unpacked(data, _WANTED, limits, counter), how, limits, tell)


def is_open_document(data: bytes, limits: Limits) -> bool:
    """Whether a zip file is a workbook of this kind."""
    with opened(data, limits) as packed:
        if "mimetype" not in packed.namelist() or _CONTENT not in packed.namelist():
            return False
        with packed.open("mimetype") as kind:
            return kind.read(len(_KIND)) == _KIND


class _Locks:
    """The library tells a workbook with a password from a broken one by no means."""

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes of the list of parts; raises ``NotATable``."""
        if b"encryption-data" in piece:
            raise NotATable("locked")


class _Repeats:
    """Cells, rows and columns of all sheets, with what is repeated; blank ends count nothing."""

    def __init__(self, limits: Limits) -> None:
        self._limits, self._rest = limits, b""
        self._cells = self._spaces = 0
        self._new_sheet()
        self._new_row(1)

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes; raises ``TableTooMany``."""
        text, end = self._rest + piece, 0
        for found in _TAG.finditer(text):
            self._take(found[1] == b"/", found[2] or found[3], found[4])
            end = found.end()
        # a tag that is cut in two is looked at with the piece that ends it
        last = text.rfind(b"<", end)
        self._rest = text[last:][-_LONGEST:] if last >= 0 else b""

    def _take(self, closing: bool, name: bytes, words: bytes) -> None:
        said = _REPEATED.search(words)
        times = int(said[1]) if said else 1
        if name == b"table":
            self._new_sheet()
        elif name == b"table-row":
            if closing or words.endswith(b"/"):
                self._end_row()
            else:
                self._new_row(times)
        elif closing:
            return
        elif name == b"text:s":
            self._spaces += times
            self._check("cells", self._spaces, self._limits.size)
        else:
            self._place += times
            if _FILLED.search(words):
                self._width = self._place
                self._check("columns", self._width, self._limits.columns)

    def _new_sheet(self) -> None:
        self._rows = self._blank = self._widest = 0

    def _new_row(self, times: int) -> None:
        self._times, self._place, self._width = times, 0, 0

    def _end_row(self) -> None:
        if not self._width:
            self._blank += self._times
        else:
            self._widest = max(self._widest, self._width)
            self._rows += self._blank + self._times
            self._cells += self._blank * self._widest + self._times * self._width
            self._blank = 0
            self._check("rows", self._rows, self._limits.rows + 1)
            self._check("cells", self._cells, self._limits.cells)
        self._new_row(1)

    def _check(self, what: str, count: int, most: int) -> None:
        if count > most:
            raise TableTooMany(what, getattr(self._limits, what), min(self._rows + 1, 1 << 20))
