"""The container of old workbooks: one stream is taken out of it, and put alone into a new one.

It is a small file system, [MS-CFB]: sectors, and a table that says which follows which. Chains may
be made to run in circles or beyond the end, and sizes to lie: a chain is followed as far as the
file has sectors, and what the library gets is a container that we wrote.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from struct import pack, unpack, unpack_from

from creatorplanner.domain.table_errors import WorkbookBroken

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_HEADER, _ENTRY, _SMALL = 512, 128, 4096
_SECTOR = 4096  # of what we write
_LISTED = 109  # sectors of the table that the header itself names
_STREAM, _ROOT = 2, 5


class Compound:
    """The streams of such a file by their names. Raises ``WorkbookBroken``."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(MAGIC):
            raise WorkbookBroken
        shift, small_shift = unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise WorkbookBroken
        self._data, self._size = data, 1 << shift
        first, _, self._cutoff, small, _, more = unpack_from("<IIIIII", data, 48)
        self._next = self._table(more)
        directory = b"".join(self._chain(first))
        self._entries = dict(reversed(list(_entries(directory))))
        root = next((one for one in self._entries.values() if one[0] == _ROOT), (0, _END, 0))
        self._small = b"".join(self._chain(root[1]))
        words = b"".join(self._chain(small))
        self._small_next = unpack(f"<{len(words) // 4}I", words)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def stream(self, name: str) -> bytes:
        """The bytes of one stream."""
        kind, first, size = self._entries.get(name, (0, 0, 0))
        if kind != _STREAM:
            raise WorkbookBroken
        if size >= self._cutoff:
            return b"".join(self._chain(first))[:size]
        places = _follow(first, self._small_next)
        return b"".join(self._small[at * 64 : at * 64 + 64] for at in places)[:size]

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        return self._data[begin : begin + self._size]

    def _chain(self, first: int) -> Iterator[bytes]:
        return map(self._sector, _follow(first, self._next))

    def _table(self, more: int) -> tuple[int, ...]:
        """Which sector follows each: named in the header, and in sectors that it leads to."""
        names = list(unpack_from(f"<{_LISTED}I", self._data, 76))
        most = len(self._data) // self._size
        for _ in range(most):
            sector = self._sector(more) if more < most else b""
            if len(sector) < self._size:
                break
            *found, more = unpack(f"<{self._size // 4}I", sector)
            names += found
        parts = b"".join(map(self._sector, (at for at in names[: most + 1] if at < most)))
        return unpack(f"<{len(parts) // 4}I", parts[: len(parts) // 4 * 4])


def _follow(first: int, following: tuple[int, ...]) -> Iterator[int]:
    """The places of a chain; one that comes back to itself is broken."""
    at = first
    for _ in range(len(following) + 1):
        if at >= len(following):
            return
        yield at
        at = following[at]
    raise WorkbookBroken


def _entries(directory: bytes) -> Iterable[tuple[str, tuple[int, int, int]]]:
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = unpack_from("<HB", directory, at + 64)
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        first, size = unpack_from("<II", directory, at + 116)
        yield name, (kind, first, size)


def alone(name: str, stream: bytes) -> io.BytesIO:
    """A container that holds nothing but this stream, whose bytes a library can trust."""
    stream = stream.ljust(_SMALL, b"\0")
    count = -(-len(stream) // _SECTOR)
    tables = 1
    while tables * (_SECTOR // 4) < tables + 2 + count:
        tables += 1
    if tables > _LISTED:
        raise WorkbookBroken
    # the table, the directory, a blank sector for small streams, and ours
    follows = [_TABLE] * tables + [_END, _END]
    follows += [*range(tables + 3, tables + 2 + count), _END]
    follows += [_FREE] * (tables * (_SECTOR // 4) - len(follows))
    listed = [*range(tables), *[_FREE] * (_LISTED - tables)]
    head = pack("<8s16xHHHHH6xI", MAGIC, 0x3E, 4, 0xFFFE, 12, 6, 1)
    head += pack("<IIIIIIII", tables, tables, 0, _SMALL, _END, 0, _END, 0)
    head += pack(f"<{_LISTED}I", *listed)
    root = _entry("Root Entry", _ROOT, tables + 1, _SECTOR, child=1)
    directory = root + _entry(name, _STREAM, tables + 2, len(stream))
    table = pack(f"<{len(follows)}I", *follows)
    parts = (head, table, directory, bytes(_SECTOR), stream)
    return io.BytesIO(b"".join(map(_whole_sectors, parts)))


def _whole_sectors(part: bytes) -> bytes:
    return part.ljust(-(-len(part) // _SECTOR) * _SECTOR, b"\0")


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    text = f"{name}\0".encode("utf-16-le")
    words = pack("<64sHBBIII", text, len(text), kind, 1, _FREE, _FREE, child)
    return words + bytes(36) + pack("<IQ", first, size)
