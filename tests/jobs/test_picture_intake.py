"""Pictures from anywhere (fault F12): looked at before they are decoded, kept as a small copy."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from creatorplanner.domain.errors import (
    NotAPictureError,
    PictureError,
    PictureMissingError,
    PictureNotKeptError,
    PictureTooLargeError,
)
from creatorplanner.jobs.picture_intake import (
    LONGEST_SIDE,
    keep_bytes,
    keep_image,
    keep_picture,
    limit_memory,
    read_picture,
    save_image,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'


def picture(path: Path, width: int = 80, height: int = 60, color: int = 0xFF336699) -> Path:
    """A plain picture on disk."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(color)
    assert image.save(str(path))
    return path


def bomb(path: Path, side: int = 60_000) -> Path:
    """A PNG of a few bytes that says it is huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100_000)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    return path


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_raster_pictures_are_taken(tmp_path: Path, kind: str) -> None:
    source = picture(tmp_path / f"mine.{kind}", 3000, 1500)
    kept = keep_picture(source, tmp_path / "pictures", "graphic")
    assert kept.parent == tmp_path / "pictures"
    image = read_picture(kept)
    assert (image.width(), image.height()) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert [one.name for one in kept.parent.iterdir()] == [kept.name]


def test_small_ones_stay_as_large_as_they_are(tmp_path: Path) -> None:
    image = read_picture(picture(tmp_path / "small.png"))
    assert (image.width(), image.height()) == (80, 60)


def test_the_name_says_nothing_about_the_kind(tmp_path: Path) -> None:
    assert not read_picture(picture(tmp_path / "a.png").rename(tmp_path / "a.txt")).isNull()


# libjpeg says itself that such a file is broken
noisy = pytest.mark.qt_log_level_fail("CRITICAL")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(SVG, id="svg"),
        pytest.param(b"", id="empty"),
        pytest.param(b"hello", id="text"),
        pytest.param(b"%PDF-1.7", id="pdf"),
        pytest.param(b"BM" + b"\0" * 60, id="bmp"),
        pytest.param(b"\x89PNG\r\n\x1a\n", id="only a png's start"),
        pytest.param(b"\xff\xd8\xff\xe0", id="only a jpeg's start", marks=noisy),
    ],
)
@pytest.mark.parametrize("name", ["p.png", "p.svg"])
def test_all_else_is_refused(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotAPictureError) as caught:
        keep_picture(path, tmp_path / "pictures", "graphic")
    assert caught.value.path == str(path)
    assert not (tmp_path / "pictures").exists()


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    with pytest.raises(PictureTooLargeError) as caught:
        read_picture(bomb(tmp_path / "bomb.png"))
    assert caught.value.limit == 60


def test_a_header_that_lies_ends_in_words_too(tmp_path: Path) -> None:
    limit_memory()
    with pytest.raises(PictureError):
        read_picture(bomb(tmp_path / "short.png", side=7000))


def test_a_folder_and_nothing_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.png"):
        with pytest.raises(PictureMissingError):
            read_picture(path)


def test_what_can_not_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    taken = tmp_path / "a.png"
    taken.mkdir()
    for target in (tmp_path / "no" / "folder.png", taken):
        with pytest.raises(PictureNotKeptError):
            save_image(image, target)
    assert list(tmp_path.iterdir()) == [taken]


def test_the_copy_carries_pixels_only_and_is_private(tmp_path: Path) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.setText("Author", "Somebody")
    image.setText("GPS", "40.7, -74.0")
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    for kind in ("png", "jpg"):
        source = tmp_path / f"mine.{kind}"
        assert image.save(str(source))
        assert b"Somebody" in source.read_bytes() or kind == "png"
        kept = keep_picture(source, tmp_path / "pictures", "cover")
        assert not QImageReader(str(kept)).textKeys()
        content = kept.read_bytes()
        assert b"Somebody" not in content
        assert b"ICC" not in content
        assert b"iCCP" not in content
        assert kept.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "pictures").stat().st_mode & 0o777 == 0o700


def exif(orientation: int) -> bytes:
    """A JPEG segment that says how the camera was held, and a place."""
    place = b"Secret Street 5\0"
    entries = struct.pack("<HHII", 0x112, 3, 1, orientation)
    entries += struct.pack("<HHII", 0x10E, 2, len(place), 38)
    tiff = b"II*\0" + struct.pack("<IH", 8, 2) + entries + struct.pack("<I", 0) + place
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def test_a_photo_is_kept_upright_without_what_the_camera_wrote(tmp_path: Path) -> None:
    content = picture(tmp_path / "photo.jpg", 80, 60).read_bytes()
    content = content[:2] + exif(6) + content[2:]
    kept = keep_bytes(content, tmp_path / "pictures", "cover")
    size = QImageReader(str(kept)).size()
    assert (size.width(), size.height()) == (60, 80)
    kept_bytes = kept.read_bytes()
    assert b"Exif" not in kept_bytes
    assert b"Secret" not in kept_bytes


def test_pixels_from_another_program_are_bounded_too(tmp_path: Path) -> None:
    image = QImage(6000, 300, QImage.Format.Format_ARGB32)
    image.fill(0x80336699)
    image.setDevicePixelRatio(2)
    kept = keep_image(image, tmp_path / "pictures", "cover")
    assert kept.suffix == ".png"  # what is see-through stays so
    size = QImageReader(str(kept)).size()
    assert (size.width(), size.height()) == (LONGEST_SIDE, 108)


def test_the_same_picture_twice_is_one_file(tmp_path: Path) -> None:
    source = picture(tmp_path / "a.png")
    kept = [keep_picture(source, tmp_path / "pictures", "cover") for _ in range(2)]
    assert kept[0] == kept[1]
    assert list((tmp_path / "pictures").iterdir()) == [kept[0]]


def gif(width: int, height: int, frames: int = 1) -> bytes:
    """A GIF of one pixel a frame that claims a large screen."""
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    return head + frame * frames + b";"


def test_bombs_of_other_kinds(tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        keep_bytes(gif(65_000, 65_000), tmp_path / "pictures", "cover")
    kept = keep_bytes(gif(20, 10, frames=50_000), tmp_path / "pictures", "cover")
    assert QImageReader(str(kept)).size().width() == 20  # of many frames, only the first


@noisy
def test_a_cut_off_photo_is_refused(tmp_path: Path) -> None:
    content = picture(tmp_path / "photo.jpg", 400, 300).read_bytes()
    with pytest.raises(NotAPictureError):
        keep_bytes(content[:200], tmp_path / "pictures", "cover")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes by name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(PictureMissingError):
        keep_picture(tmp_path / "pipe.png", tmp_path / "pictures", "cover")
