"""Tables written as markup: web pages and XML that programs save as .xls, because Excel opens both.

Only rows and the text of their cells are taken. Nothing is fetched, no script is run, and entities
that a file defines itself mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice

from creatorplanner.domain.table_errors import LineTooLong, NotATable, TableTooMany
from creatorplanner.exchange.tables.collecting import Problems, Tell, collect
from creatorplanner.exchange.tables.encodings import guess_encoding, without_mark
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.records import Record
from creatorplanner.exchange.tables.told import Told

_PIECE = 1 << 15  # letters between two looks at what came of them
_BEGIN = re.compile(rb"\s*<(?:!doctype html|html|head|meta|table|\?xml)", re.IGNORECASE)
_SHEET = b"schemas-microsoft-com:office:spreadsheet"
_ROWS, _CELLS = {"tr", "row", "ss:row"}, {"td", "th", "cell", "ss:cell"}
_BREAKS, _UNSEEN = {"br", "p", "div", "li"}, {"script", "style", "title", "ss:styles", "styles"}


def is_markup(begin: bytes) -> bool:
    """Whether a file that begins like this is a page, or a workbook of 2003 in XML."""
    plain = without_mark(begin).replace(b"\0", b"")
    found = _BEGIN.match(plain)
    return found is not None and (not found[0].endswith(b"xml") or _SHEET in plain)


def tell_markup(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows of all tables in it, one below the other."""
    encoding = how.encoding or guess_encoding(data)
    text = without_mark(data).decode(encoding, "replace").replace("\0", "")
    problems = Problems(limits.problems)
    try:
        header = collect(_records(text, limits), limits, problems, tell)
    except (AssertionError, RecursionError) as error:  # what the parser says of broken markup
        raise NotATable("words") from error
    return Told(header, encoding, problems=tuple(problems.found))


def _records(text: str, limits: Limits) -> Iterator[Record]:
    reader = _Reader(limits)
    told = 0
    for start in range(0, len(text), _PIECE):
        reader.feed(text[start : start + _PIECE])
        if len(reader.rawdata) > limits.line or reader.size > limits.line:
            raise LineTooLong(told + len(reader.rows) + 1, limits.line)
        for cells in islice(reader.rows, len(reader.rows)):
            told += 1
            yield Record(told, cells)
        reader.rows.clear()
    reader.close()
    reader.end_row()
    for number, cells in enumerate(reader.rows, told + 1):
        yield Record(number, cells)


class _Reader(HTMLParser):
    """Gathers rows; one that is not closed ends where the next begins."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.size = 0  # letters of the row so far
        self._limits = limits
        self._row: list[str] | None = None
        self._parts: list[str] | None = None
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row or a cell begins, or a line within one."""
        if tag in _ROWS:
            self.end_row()
            self._row = []
        elif tag in _CELLS and self._row is not None:
            self._end_cell()
            self._skip_to(dict(attrs).get("ss:index"))
            self._parts = []
        elif tag in _BREAKS and self._parts:
            self._parts.append("\n")
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        """A row or a cell ends."""
        if tag in _ROWS:
            self.end_row()
        elif tag in _CELLS:
            self._end_cell()
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        """The text of a cell."""
        if self._parts is not None and not self._unseen:
            self._parts.append(data)
            self.size += len(data)

    def end_row(self) -> None:
        """Keep the row that is open."""
        self._end_cell()
        if self._row is not None:
            self.rows.append(self._row)
        self._row, self.size = None, 0

    def _end_cell(self) -> None:
        if self._parts is not None and self._row is not None:
            if len(self._row) >= self._limits.columns:
                raise TableTooMany("columns", self._limits.columns, len(self.rows) + 1)
            lines = "".join(self._parts).split("\n")
            self._row.append("\n".join(filter(None, (" ".join(one.split()) for one in lines))))
        self._parts = None

    def _skip_to(self, place: str | None) -> None:
        """Blank cells are left away in XML: the next one then says its place."""
        if self._row is not None and place and place.isascii() and place.isdecimal():
            missing = int(place[:6]) - 1 - len(self._row)
            if missing > self._limits.columns:
                raise TableTooMany("columns", self._limits.columns, len(self.rows) + 1)
            self._row += [""] * max(0, missing)
