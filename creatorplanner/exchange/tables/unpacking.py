"""Taking single parts out of a zip file, piece by piece, and never more than was allowed.

Sizes that the file claims are not believed, and its names lead nowhere: nothing is ever written to
the disk.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

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
