"""The first 100 bytes of a plan, read without SQLite, so that nothing of the file can change."""

from __future__ import annotations

import os
from typing import NamedTuple

from creatorplanner.domain.errors import DamagedFileError, NewerFileError, NotOurFileError

MAGIC = b"SQLite format 3\0"
SIZE = 100


class Header(NamedTuple):
    """What a SQLite file says of itself; ``page`` and ``size`` are bytes, ``pages`` a count."""

    application_id: int
    version: int
    page: int
    pages: int
    size: int
    log_mode: bool  # WAL, as our own files are; copies are not

    @property
    def is_whole(self) -> bool:
        """Whether all pages are there; only tells something while no log lies beside the file."""
        return self.size % self.page == 0 and self.size >= self.pages * self.page


def read_header(handle: int, path: str) -> Header | None:
    """The header of an open file, or None for an empty one, which is a plan not yet begun.

    Raises ``NotOurFileError`` where the file is not SQLite's.
    """
    size = os.fstat(handle).st_size
    if size == 0:
        return None
    os.lseek(handle, 0, os.SEEK_SET)
    head = os.read(handle, SIZE)
    if len(head) < SIZE or not head.startswith(MAGIC):
        raise NotOurFileError(path)
    page = int.from_bytes(head[16:18], "big")
    return Header(
        application_id=int.from_bytes(head[68:72], "big"),
        version=int.from_bytes(head[60:64], "big"),
        page=65_536 if page == 1 else max(page, 1),
        pages=int.from_bytes(head[28:32], "big"),
        size=size,
        log_mode=head[18] == 2,
    )


def check_header(header: Header, path: str, *, ours: int, supported: int, log: bool) -> None:
    """Refuse another program's file, a newer version's, and one that was cut short.

    ``log`` says whether a log lies beside the file: pages may then still be in it.
    """
    if header.application_id != ours:
        raise NotOurFileError(path)
    if header.version > supported:
        raise NewerFileError(path, header.version, supported)
    if not log and not header.is_whole:
        raise DamagedFileError(path, "truncated")
