"""A whole file, read: bytes in, a ``RawTable`` out.

Foreign files are read in a process of their own (``apart``), which tells the rows in pieces.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any, BinaryIO

from creatorplanner.domain.table_errors import NotATable, TableTooLarge
from creatorplanner.exchange.tables.collecting import Problems, Rows, Tell, collect
from creatorplanner.exchange.tables.limits import LIMITS, Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.told import Told
from creatorplanner.exchange.tables.values import Problem, RawTable

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls, and of .doc too
_OLDEST = (b"\t\x08", b"\t\x04", b"\t\x02", b"\t\0\x04\0")  # before there was a container
_STRANGE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3")


@dataclass(slots=True)
class Gathered:
    """The rows as they come in."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, piece: Rows) -> None:
        """Take in the next rows."""
        self.lines += [line for line, _ in piece]
        self.rows += [tuple(cells) for _, cells in piece]

    def table(self, name: str, told: Told) -> RawTable:
        """All of them, with what is known of them."""
        return RawTable(
            name,
            told.header,
            tuple(self.rows),
            tuple(self.lines),
            told.encoding,
            told.delimiter,
            told.sheet,
            told.sheets,
            told.problems,
        )


def read_table(
    source: BinaryIO, name: str, how: Opening | None = None, limits: Limits = LIMITS
) -> RawTable:
    """The table of a file. Raises the ``TableFileError`` that fits where it can't be read."""
    found = Gathered()
    told = tell_table(source, how or Opening(), limits, found.add)
    return found.table(name, told)


def tell_table(source: BinaryIO, how: Opening, limits: Limits, tell: Tell) -> Told:
    """Tell the rows in pieces, and what else is known at the end."""
    begin = source.read(4096)
    if begin.startswith(b"PK\x03\x04"):
        return _tell_packed(_whole(source, begin, limits), how, limits, tell)
    if begin.startswith(_OLD):
        from creatorplanner.exchange.tables.old_workbook import tell_old_workbook

        return tell_old_workbook(_whole(source, begin, limits), how, limits, tell)
    if begin.startswith((*_OLDEST, *_STRANGE)):
        raise NotATable("old" if begin.startswith(_OLDEST) else "binary")
    if b"<" in begin[:64]:
        from creatorplanner.exchange.tables.markup import is_markup, tell_markup

        if is_markup(begin):
            return tell_markup(_whole(source, begin, limits), how, limits, tell)
    if begin.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        from creatorplanner.exchange.tables.own_json import tell_json

        data = _whole(source, begin, limits)
        if told := tell_json(data, how, limits, tell):
            return told
        source, begin = BytesIO(data), b""
    return _tell_text(source, begin, how, limits, tell)


def _whole(source: BinaryIO, begin: bytes, limits: Limits) -> bytes:
    data = begin + source.read(limits.size + 1 - len(begin))
    if len(data) > limits.size:
        raise TableTooLarge(len(data), limits.size)
    return data


def _tell_packed(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    from creatorplanner.exchange.tables.open_document import is_open_document, tell_open_document
    from creatorplanner.exchange.tables.packed_texts import PackedTexts
    from creatorplanner.exchange.tables.workbook import is_workbook, tell_workbook

    if is_workbook(data, limits):
        return tell_workbook(data, how, limits, tell)
    if is_open_document(data, limits):
        return tell_open_document(data, how, limits, tell)
    texts = PackedTexts(data, limits)
    refused = NotATable("empty")
    for name, text in texts.chosen(how):
        try:
            told = _tell_text(BytesIO(text), b"", how, limits, tell)
        except NotATable as error:
            refused = error
        else:
            return replace(told, sheet=name, sheets=texts.names)
    raise refused


def _tell_text(source: BinaryIO, begin: bytes, how: Opening, limits: Limits, tell: Tell) -> Told:
    from creatorplanner.exchange.tables.text_file import TextFile, read_bounded

    problems = Problems(limits.problems)
    file = TextFile(read_bounded(source, begin, limits), how, limits, problems)
    header = collect(file.records(), limits, problems, tell)
    return Told(header, file.encoding, file.delimiter, problems=tuple(problems.found))


def to_plain(told: Told) -> dict[str, Any]:
    """What JSON can carry."""
    problems = [[p.line, p.heading, p.text, p.why] for p in told.problems]
    return {
        "header": told.header,
        "encoding": told.encoding,
        "delimiter": told.delimiter,
        "sheet": told.sheet,
        "sheets": told.sheets,
        "problems": problems,
    }


def from_plain(plain: dict[str, Any]) -> Told:
    """What ``to_plain`` gave."""
    return Told(
        tuple(plain["header"]),
        plain["encoding"],
        plain["delimiter"],
        plain["sheet"],
        tuple(plain["sheets"]),
        tuple(Problem(*problem) for problem in plain["problems"]),
    )
