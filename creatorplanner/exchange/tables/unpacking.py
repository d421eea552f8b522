"""Taking single parts out of a zip file, piece by piece, and never more than was allowed.

Sizes that the file claims are not believed, and its names lead nowhere: nothing is ever written to
the disk.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from creatorplanner.domain.table_errors import WorkbookBroken, WorkbookTooLarge
from creatorplanner.exchange.tables.limits import Limits

_PIECE = 1 << 18
_SMALL = 1 << 20  # no part below this is a bomb, however well it is packed
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """The zip file of these bytes. What is broken in it raises ``WorkbookBroken``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if len(packed.infolist()) > limits.entries:
                raise WorkbookTooLarge(limits.unpacked)
            yield packed
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise WorkbookBroken from error
    except (OSError, ValueError, UnicodeError) as error:  # offsets before the file's beginning
        raise WorkbookBroken from error


def pieces(
    packed: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, limits: Limits
) -> Iterator[bytes]:
    """The bytes of one part. Raises ``WorkbookTooLarge`` beyond ``most``, or when it swells."""
    if entry.compress_type not in _KNOWN:
        raise WorkbookBroken
    allowed = min(most, max(_SMALL, entry.compress_size * limits.ratio))
    size = 0
    with packed.open(entry) as source:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > allowed:
                raise WorkbookTooLarge(limits.unpacked)
            yield piece


class Counter(Protocol):
    """Looks at the bytes of a part on their way, and refuses what is too much."""

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes; raises ``TableTooMany``."""


def unpacked(
    data: bytes,
    wanted: re.Pattern[str],
    limits: Limits,
    counter: Callable[[str], Counter | None],
) -> io.BytesIO:
    """An archive of our own with only the wanted parts, none of them larger than is read."""
    kept = io.BytesIO()
    left = limits.unpacked
    with opened(data, limits) as packed, zipfile.ZipFile(kept, "w") as clean:
        for entry in _wanted(packed.infolist(), wanted):
            parts = pieces(packed, entry, left, limits)
            left -= _copy(parts, clean, entry.filename, counter(entry.filename))
    kept.seek(0)
    return kept


def _wanted(entries: list[zipfile.ZipInfo], wanted: re.Pattern[str]) -> Iterator[zipfile.ZipInfo]:
    """Each expected part once; a second one of its name would be read by some and not by others."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.casefold()
        if wanted.fullmatch(entry.filename):
            if name in seen:
                raise WorkbookBroken
            seen.add(name)
            yield entry


def _copy(
    parts: Iterator[bytes], clean: zipfile.ZipFile, name: str, counter: Counter | None
) -> int:
    """Copy one part piece by piece; the bytes that it really has."""
    size = 0
    with clean.open(name, "w") as target:
        for piece in parts:
            size += len(piece)
            if counter is not None:
                counter.feed(piece)
            target.write(piece)
    return size
