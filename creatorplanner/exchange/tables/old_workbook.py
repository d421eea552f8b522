"""Reading a workbook of Excel 5 to 2003 (.xls), after everything in it was counted.

It is a stream of records in a container of its own (``compound``). What records claim, how far
they reach and how many texts there are, is looked at before the library puts space aside for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from creatorplanner.domain.table_errors import NotATable, TableTooMany, WorkbookBroken
from creatorplanner.exchange.tables.collecting import Tell
from creatorplanner.exchange.tables.compound import Compound, alone
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.sheets import tell_sheet
from creatorplanner.exchange.tables.told import Told

_STREAMS = ("Workbook", "Book")
_DIMENSIONS, _TEXTS, _LOCK, _ROW_OF_NUMBERS = 0x200, 0xFC, 0x2F, 0xBD
_CELLS = frozenset({0x06, 0x203, 0x204, 0x205, 0x27E, 0xFD, _ROW_OF_NUMBERS})


def tell_old_workbook(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows of one sheet: the one asked for, else the first with a table in it."""
    container = Compound(data)
    if "EncryptedPackage" in container:
        raise NotATable("locked")
    name = next((name for name in _STREAMS if name in container), "")
    if not name:
        raise NotATable("old")
    stream = container.stream(name)
    _count(stream, limits)
    return tell_sheet(alone(name, stream), how, limits, tell)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _count(stream: bytes, limits: Limits) -> None:
    """Raises ``TableTooMany`` and ``WorkbookBroken``."""
    cells = 0
    for kind, body in _records(stream):
        if kind in _CELLS and len(body) >= 6:
            cells += _cells(kind, body, limits)
            if cells > limits.cells:
                raise TableTooMany("cells", limits.cells, 1 + unpack_from("<H", body)[0])
        elif kind == _DIMENSIONS:
            _check_reach(body, limits)
        elif kind == _TEXTS and len(body) >= 8 and _claims_too_much(body, stream):
            raise WorkbookBroken
        elif kind == _LOCK and any(body[:2]):
            raise NotATable("locked")


def _cells(kind: int, body: bytes, limits: Limits) -> int:
    """How many cells a record tells; none of them far to the side."""
    row, column = unpack_from("<HH", body)
    count = 1
    if kind == _ROW_OF_NUMBERS:
        column = unpack_from("<H", body, len(body) - 2)[0]
        count = max(1, len(body) // 6)
    if column >= limits.columns:
        raise TableTooMany("columns", limits.columns, row + 1)
    return count


def _check_reach(body: bytes, limits: Limits) -> None:
    """How far a sheet says that it reaches: space is put aside for all of it."""
    if len(body) not in (10, 14):
        return
    wide = len(body) == 14
    top, bottom = unpack_from("<II" if wide else "<HH", body)
    left, right = unpack_from("<HH", body, 8 if wide else 4)
    if bottom and right and (bottom < top or right < left):
        raise WorkbookBroken
    if right > limits.columns:
        raise TableTooMany("columns", limits.columns, 1)
    if bottom * right > limits.cells * 4:
        raise TableTooMany("cells", limits.cells, min(bottom, 1 << 20))


def _claims_too_much(body: bytes, stream: bytes) -> bool:
    """Whether there are more texts than there is room for: each takes three bytes and more."""
    count: int = unpack_from("<I", body, 4)[0]
    return count > len(stream) // 3
