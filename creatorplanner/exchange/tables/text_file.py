"""Reading a text file of cells, with whatever comma, quotation mark and letters it was written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from creatorplanner.domain.table_errors import LineTooLong, NotATable, TableTooLarge
from creatorplanner.exchange.tables.collecting import Problems
from creatorplanner.exchange.tables.encodings import guess_encoding, without_mark
from creatorplanner.exchange.tables.layout import usual_width
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import DELIMITERS, Opening
from creatorplanner.exchange.tables.records import Record, records

_PIECE = 1 << 18
_SAMPLE = 200
"""Lines that are looked at to find the delimiter."""


def read_bounded(source: BinaryIO, begin: bytes, limits: Limits) -> bytes:
    """The whole file, after ``begin``; a line that is too long ends the reading at once."""
    found = bytearray()
    since = 0  # where the line begins that is not ended yet
    line = 1
    for piece in chain((begin,), iter(lambda: source.read(_PIECE), b"")):
        found += piece
        end = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        if end >= 0:
            since = len(found) - len(piece) + end + 1
            line += piece.count(b"\n") or piece.count(b"\r")
        if len(found) - since > limits.line:
            raise LineTooLong(line, limits.line)
        if len(found) > limits.size:
            raise TableTooLarge(len(found), limits.size)
    return bytes(found)


class TextFile:
    """One text file, opened as was asked for or as it seems to be."""

    def __init__(self, data: bytes, how: Opening, limits: Limits, problems: Problems) -> None:
        self.encoding = how.encoding or guess_encoding(data)
        self._data = without_mark(data)
        if not self.encoding.startswith("utf-16") and _is_binary(self._data):
            raise NotATable("binary")
        self._limits, self._problems = limits, problems
        sample = [line for _, line in zip(range(_SAMPLE), self._lines(told=False), strict=False)]
        said = _said_delimiter(sample[0] if sample else "")
        self._skip = 1 if said else 0
        self.delimiter = how.delimiter or said or guess_delimiter(sample, limits.line)

    def records(self) -> Iterator[Record]:
        """All records, from the first to the last."""
        lines = islice(self._lines(), self._skip, None)
        return records(lines, self.delimiter, self._limits.line, 1 + self._skip)

    def _lines(self, *, told: bool = True) -> Iterator[str]:
        stream = io.TextIOWrapper(
            io.BytesIO(self._data), self.encoding, errors="replace", newline=None
        )
        nul = bad = False
        for number, line in enumerate(stream, 1):
            if "\0" in line:
                line = line.replace("\0", "")
                if told and not nul:
                    self._problems.add(number, "nul")
                nul = True
            if told and not bad and "\ufffd" in line:
                bad = True
                self._problems.add(number, "letters", line.strip())
            yield line.removesuffix("\n")


def guess_delimiter(sample: list[str], limit: int) -> str:
    """What stands between the cells of these lines: what makes most of them equally wide."""
    return max((";", "\t", "|", ","), key=lambda delimiter: _evenness(sample, delimiter, limit))


def _evenness(sample: list[str], delimiter: str, limit: int) -> tuple[float, int]:
    rows = [record.cells for record in records(sample, delimiter, limit, whole=False)]
    filled = [cells for cells in rows if any(cell.strip() for cell in cells)]
    width = usual_width(filled)
    if width < 2:
        return 0, 0
    even = sum(len(cells) == width for cells in filled) / len(filled)
    return round(even, 2), 0


def _said_delimiter(first: str) -> str:
    """What a first line such as "sep=;" says, as spreadsheets write it."""
    said = first.strip().strip('"').casefold()
    if said.startswith("sep=") and said[4:] in DELIMITERS:
        return said[4:]
    return ""


def _is_binary(data: bytes) -> bool:
    """Whether it is no text: many signs that no text holds."""
    head = data[:8192]
    strange = sum(byte < 32 and byte not in b"\t\n\r\f\x1a\x1b\0" for byte in head)
    return strange * 20 > len(head) or head.count(0) * 5 > len(head)
