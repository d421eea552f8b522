"""Where a cover comes from: a file, what was dropped, what lies in the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from creatorplanner.jobs.picture_intake import keep_bytes, keep_image, keep_picture

KINDS = ("image/png", "image/jpeg", "image/webp", "image/gif")
NAME = "cover"


class Source(NamedTuple):
    """What to keep: ``name`` for words, ``keep`` does it in a thread and gives the copy's path."""

    name: str
    keep: Callable[[Path], Path]


def of_file(path: str) -> Source:
    """A file that was chosen."""
    return Source(path, lambda folder: keep_picture(Path(path), folder, NAME))


def of_mime(data: QMimeData) -> Source | None:
    """A picture that was dropped or pasted; None where there is none of this computer.

    Nothing is decoded here: the first file counts, else the bytes of a raster kind. Only where a
    system hands over pixels instead of bytes are they taken as such.
    """
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return of_file(files[0])
    for kind in KINDS:
        if data.hasFormat(kind):
            return _of_bytes(bytes(data.data(kind).data()))
    image = data.imageData() if data.hasFormat("application/x-qt-image") else None
    if isinstance(image, QImage) and not image.isNull():
        return _of_image(image)
    return None


def may_hold(data: QMimeData) -> bool:
    """Whether a drag is worth a look: files, links or a picture."""
    return data.hasUrls() or data.hasFormat("application/x-qt-image") or _has_kind(data)


def _has_kind(data: QMimeData) -> bool:
    return any(data.hasFormat(kind) for kind in KINDS)


def _of_bytes(content: bytes) -> Source:
    return Source("", lambda folder: keep_bytes(content, folder, NAME))


def _of_image(image: QImage) -> Source:
    return Source("", lambda folder: keep_image(image, folder, NAME))
