"""From the bytes of a calendar file to its content lines: encoding, line ends, folds.

Nothing here fails over what it finds. What can't be read as it should is told with its line.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

from creatorplanner.domain.calendar_errors import CalendarTooLarge, CalendarTooMany
from creatorplanner.exchange.calendar.limits import Limits
from creatorplanner.exchange.calendar.parsed import Problems

UTF8_MARK, UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
MOST_PARAMETERS = 50


class Line(NamedTuple):
    """One content line, folds joined; ``number`` is where it begins in the file, from 1."""

    number: int
    name: str  # in capitals
    parameters: dict[str, str]  # names in capitals
    value: str


def content_lines(data: bytes, limits: Limits, problems: Problems) -> Iterator[Line]:
    """The content lines of a file. CalendarTooLarge and CalendarTooMany where there is no end."""
    if len(data) > limits.size:
        raise CalendarTooLarge(len(data), limits.size)
    for number, raw in _unfolded(_plain_bytes(data, problems), limits, problems):
        line = _split(number, _decoded(raw, number, problems))
        if line is None:
            problems.add(number, "line", raw[:60].decode("utf-8", "replace"))
        else:
            yield line


def _plain_bytes(data: bytes, problems: Problems) -> bytes:
    """UTF-8 (or one of its elders) without marks and NULs, every line ended by a line feed."""
    wide = _utf16(data)
    if wide:
        problems.encoding = "utf-16"
        data = data.decode(wide, "replace").encode("utf-8", "replace")
    data = data.removeprefix(UTF8_MARK)
    if b"\0" in data:
        problems.add(data[: data.index(b"\0")].count(b"\n") + 1, "nul")
        data = data.replace(b"\0", b"")
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data


def _utf16(data: bytes) -> str:
    if data.startswith(UTF16_MARKS):
        return "utf-16"
    at = data[:64].find(b"B\0E\0G\0I\0N")
    if at < 0:
        return ""
    return "utf-16-be" if at % 2 else "utf-16-le"


def _unfolded(data: bytes, limits: Limits, problems: Problems) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of each line; folds are undone before letters are read, as they cut them."""
    begin, size, parts = 0, 0, list[bytes]()
    for number, raw in enumerate(io.BytesIO(data), 1):
        if number > limits.lines:
            raise CalendarTooMany("lines", limits.lines, number)
        if begin and raw[:1] in (b" ", b"\t"):
            if size <= limits.line and len(parts) <= limits.folds:  # what is over is not kept
                size += len(raw)
                parts.append(raw[1:].rstrip(b"\n"))
        elif raw.strip():
            yield from _whole(begin, size, parts, limits, problems)
            begin, size, parts = number, len(raw), [raw.rstrip(b"\n")]
    yield from _whole(begin, size, parts, limits, problems)


def _whole(
    number: int, size: int, parts: list[bytes], limits: Limits, problems: Problems
) -> Iterator[tuple[int, bytes]]:
    if size > limits.line or len(parts) > limits.folds:
        problems.add(number, "long_line", parts[0][:40].decode("utf-8", "replace"))
    elif parts:
        yield number, parts[0] if len(parts) == 1 else b"".join(parts)


def _decoded(raw: bytes, number: int, problems: Problems) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if problems.encoding == "utf-8":
        problems.encoding = "windows-1252"
        problems.add(number, "encoding")
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _split(number: int, text: str) -> Line | None:
    """Name, parameters and value of a line; None where it has no colon or no name."""
    end = text.find(":")
    head = text[:end] if end >= 0 else ""
    if '"' in head:
        end = _value_begin(text)
        head = text[:end] if end >= 0 else ""
    name, _, rest = head.partition(";")
    name = name.strip().upper()
    if not name or not name.replace("-", "").isalnum() or len(name) > 100:
        return None
    return Line(number, name, _parameters(rest) if rest else {}, text[end + 1 :])


def _value_begin(text: str) -> int:
    """Where the colon stands that is not inside quotes; -1 if there is none."""
    at = 0
    while True:
        colon, quote = text.find(":", at), text.find('"', at)
        if colon < 0 or quote < 0 or colon < quote:
            return colon
        at = text.find('"', quote + 1) + 1
        if at == 0:
            return text.find(":")  # a quote without its twin


def _parameters(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in _pieces(text)[:MOST_PARAMETERS]:
        name, sign, value = part.partition("=")
        if sign:
            found.setdefault(name.strip().upper(), _unquoted(value.strip()))
    return found


def _pieces(text: str) -> list[str]:
    if '"' not in text:
        return text.split(";")
    pieces = text.split('"')
    pieces[::2] = [piece.replace(";", "\n") for piece in pieces[::2]]  # no line holds a line feed
    return '"'.join(pieces).split("\n")


def _unquoted(value: str) -> str:
    value = value.replace('"', "")
    if "^" in value:  # RFC 6868
        value = value.replace("^n", "\n").replace("^'", '"').replace("^^", "^")
    return value
