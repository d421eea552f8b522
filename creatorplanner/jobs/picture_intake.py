"""Takes a picture from anywhere: looked at before it is decoded, kept as a small copy of ours.

The kind is read from the first bytes and only raster kinds are decoded, each by its own decoder:
a name ending in .png does not make an SVG one. The size stands in the header and is held to a
limit before any pixel is made.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from creatorplanner.domain.errors import (
    NotAPictureError,
    PictureMissingError,
    PictureNotKeptError,
    PictureTooLargeError,
)

MOST_BYTES = 60_000_000
MOST_PIXELS = 60_000_000
MOST_MEMORY = 256  # MB for one decoded picture
LONGEST_SIDE = 2160  # px of the kept copy
QUALITY = 90
SNIFFED = 16


def read_picture(path: Path, side: int = LONGEST_SIDE) -> QImage:
    """The picture, upright, no side longer than ``side`` px.

    Raises PictureMissingError, NotAPictureError or PictureTooLargeError.
    """
    kind = _kind(path)
    reader = QImageReader(str(path), kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise NotAPictureError(str(path))
    if size.width() * size.height() > MOST_PIXELS:
        raise PictureTooLargeError(str(path), MOST_PIXELS // 1_000_000)
    bounded = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    if bounded.width() < size.width():
        reader.setScaledSize(bounded.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NotAPictureError(str(path))
    return image


def keep_picture(source: Path, folder: Path, name: str) -> Path:
    """A bounded copy of a picture in ``folder``; its name ends with a sum over what is in it.

    Raises what ``read_picture`` raises, and PictureNotKeptError.
    """
    return keep_image(read_picture(source), folder, name)


def keep_image(image: QImage, folder: Path, name: str) -> Path:
    """The same for a picture that is in memory already. Raises PictureNotKeptError."""
    import hashlib

    image = bare(image)
    has_alpha = image.hasAlphaChannel()
    kind = "png" if has_alpha else "jpg"
    sum_ = hashlib.sha256(bytes(image.constBits())).hexdigest()[:12]
    target = folder / f"{name}-{sum_}.{kind}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise PictureNotKeptError(str(folder)) from error
    save_image(image, target, quality=-1 if has_alpha else QUALITY, private=True)
    return target


def keep_bytes(content: bytes, folder: Path, name: str) -> Path:
    """The same for a picture as another program hands it over."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="creatorplanner-") as passing:
        source = Path(passing) / "Pasted picture"
        source.write_bytes(content)
        return keep_picture(source, folder, name)


def bare(image: QImage) -> QImage:
    """The pixels alone, bounded: no place, author, remarks or colour profile goes along."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        side = QSize(LONGEST_SIDE, LONGEST_SIDE)
        image = image.scaled(
            side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    formats = QImage.Format
    made = QImage(
        image.size(), formats.Format_ARGB32 if image.hasAlphaChannel() else formats.Format_RGB32
    )
    if made.isNull():
        return made
    image.setDevicePixelRatio(1)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def save_image(image: QImage, target: Path, quality: int = -1, *, private: bool = False) -> None:
    """Write an image whole or not at all; raises PictureNotKeptError.

    A file of that name is replaced at the very end. ``private``: only its owner may read it.
    """
    waiting = target.with_name(f".{target.name}.part")
    kind = target.suffix.lstrip(".").lower() or "png"
    try:
        saved = image.save(str(waiting), kind, quality)  # type: ignore[call-overload]
        if not saved:
            raise PictureNotKeptError(str(target))
        if private:
            waiting.chmod(0o600)
        os.replace(waiting, target)
    except OSError as error:
        raise PictureNotKeptError(str(target)) from error
    finally:
        waiting.unlink(missing_ok=True)


def limit_memory() -> None:
    """Let no picture take more memory than ours may, whatever its header claims."""
    QImageReader.setAllocationLimit(MOST_MEMORY)


def _kind(path: Path) -> bytes:
    """The kind by the first bytes; raises for files that are missing, huge or something else."""
    try:
        if not path.is_file():
            raise PictureMissingError(str(path))
        if path.stat().st_size > MOST_BYTES:
            raise PictureTooLargeError(str(path), MOST_PIXELS // 1_000_000)
        with path.open("rb") as file:
            head = file.read(SNIFFED)
    except OSError as error:
        raise PictureMissingError(str(path)) from error
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if head.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return b"webp"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return b"gif"
    raise NotAPictureError(str(path))
