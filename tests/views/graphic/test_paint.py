"""Painted graphics: what networks cover stays free, no row is clipped, every text can be read.

``references/`` holds small pictures of graphics that were looked at and found good. To make them
anew, after looking at the large ones: ``CREATORPLANNER_NEW_REFERENCES=1 make test ARGS=...``.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from creatorplanner.exchange.graphic.content import GraphicContent
from creatorplanner.exchange.graphic.contrast import TEXT, Rgb, contrast
from creatorplanner.exchange.graphic.layout import lay_out
from creatorplanner.exchange.graphic.plan import PagePlan, TextItem
from creatorplanner.exchange.graphic.sizes import Box, graphic_sizes
from creatorplanner.exchange.graphic.themes import THEMES, style
from creatorplanner.views.graphic.ground import ground_of
from creatorplanner.views.graphic.paint import PagePainter, draw_graphic, draw_words_only
from creatorplanner.views.graphic.pen import Pen
from tests.support.graphics import FAR, ODD, PLAIN, content
from tests.support.pixels import pixels

SIZES = graphic_sizes()
FAR_ROWS = tuple(row._replace(others=FAR) for row in ODD)
REFERENCES = Path(__file__).parent / "references"
SMALL = 320  # px of a reference's longer side
NEAR, MOST_APART = 7.0, 0.02  # mean difference of a part; share of pixels that may differ much
MUCH = 60

CASES: dict[str, tuple[str, str, GraphicContent]] = {
    "story-glow-6": ("story", "glow", content(6)),
    "story-mono-odd": ("story", "mono", content(6, FAR_ROWS)),
    "reel-neon-7": ("reel", "neon", content(7)),
    "square-paper-6": ("square", "paper", content(6)),
    "square-mine-1": ("square", "mine", content(1)),
    "wide-paper-12": ("wide", "paper", content(12)),
}


def _is_empty(image: QImage, x: float, y: float, width: float, height: float) -> bool:
    return not pixels(image, x, y, width, height).any()


def _pages(size: str, words: GraphicContent, pen: Pen) -> tuple[PagePlan, ...]:
    return lay_out(words, SIZES[size], pen.width)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [PLAIN, ODD, FAR_ROWS], ids=["plain", "odd", "zones"])
@pytest.mark.parametrize("count", [1, 6, 7, 12, 20])
def test_no_text_lies_where_the_network_covers_it(
    size: str, kind: tuple, count: int, pen: Pen
) -> None:
    for page in _pages(size, content(count, kind), pen):
        words = draw_words_only(page, style("glow"), pen)
        wide, tall = page.size.width, page.size.height
        assert not _is_empty(words, 0, 0, wide, tall)
        top, foot = page.size.covered_top or 40, page.size.covered_bottom or 40
        assert _is_empty(words, 0, 0, wide, top)
        assert _is_empty(words, 0, tall - foot, wide, foot)
        assert _is_empty(words, 0, 0, 40, tall)
        assert _is_empty(words, wide - 40, 0, 40, tall)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [PLAIN, ODD, FAR_ROWS], ids=["plain", "odd", "zones"])
@pytest.mark.parametrize("count", [1, 7, 12, 20])
def test_no_row_is_clipped(size: str, kind: tuple, count: int, pen: Pen) -> None:
    """The words of each row alone, drawn without its clip: all of their ink lies on its card."""
    for page in _pages(size, content(count, kind), pen):
        for row in page.rows:
            alone = page._replace(
                head=page.head._replace(texts=()), foot=page.foot._replace(texts=()), rows=(row,)
            )
            words = draw_words_only(alone, style("glow"), pen)
            box, wide, tall = row.box, page.size.width, page.size.height
            assert not _is_empty(words, box.x, box.y, box.width, box.height)
            assert _is_empty(words, 0, 0, wide, box.y)
            assert _is_empty(words, 0, box.bottom + 1, wide, tall - box.bottom - 1)
            assert _is_empty(words, 0, 0, box.x, tall)
            assert _is_empty(words, box.right + 1, 0, wide - box.right - 1, tall)


# ------------------------------------------------------------------------- contrast


def _grounds(painter: PagePainter, picture: QImage | None) -> list[tuple[TextItem, Rgb, Rgb]]:
    """Each text with its ink and the colour behind it that it has the least contrast with."""
    bare = painter.draw(picture, words=False)
    found = []
    for item in painter.page.all_texts():
        ink = painter.ink_of(item)
        wide = painter.pen.width(item.text, item.size, item.weight)
        spare = item.box.width - wide
        x = item.box.x + {"left": 0.0, "middle": spare / 2, "right": spare}[item.side]
        part = Box(x, item.box.y + item.box.height * 0.2, max(wide, 1), item.box.height * 0.6)
        colors = [QColor(int(one)) for one in np.unique(pixels(bare, *part)[:, ::3])]
        behind = [Rgb(one.red(), one.green(), one.blue()) for one in colors]
        found.append((item, ink, min(behind, key=lambda one: contrast(one, ink))))
    return found


def _check_contrast(
    words: GraphicContent,
    size: str,
    theme: str,
    pen: Pen,
    behind: QImage | None = None,
    **own: object,
) -> None:
    look = style(theme, **own)  # type: ignore[arg-type]
    for page in _pages(size, words, pen):
        painter = PagePainter(page, words, look, pen)
        for item, ink, ground in _grounds(painter, behind):
            assert contrast(ink, ground) >= TEXT, (size, theme, item.text, ink, ground)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_what_is_behind_it(size: str, theme: str, pen: Pen) -> None:
    rows = tuple(
        PLAIN[0]._replace(color=color, title="A title that is long enough to reach the other side")
        for color in ("pink", "blue", "green", "orange", "violet", "cyan", "yellow", "slate")
    )
    long = "A heading that needs all of the lines that it may have, and then more of them"
    for words in (content(0, rows=rows, title=long, zones="CET +6 h  ·  JST +14 h"), content(2)):
        _check_contrast(words, size, theme, pen)


@pytest.mark.parametrize(
    "colors",
    [
        ("#FFFFFF", "#000000", "#777777"),
        ("#FFFF00", "#FFFFFF", "#FFFF00"),
        ("#808080", "#808080"),
        ("#FF0000", "#00FF00", "#0000FF"),
        ("#000000",),
    ],
)
def test_own_colours_never_swallow_the_words(colors: tuple[str, ...], pen: Pen) -> None:
    for size in ("story", "wide"):
        _check_contrast(content(6), size, "mine", pen, own=colors)


def _checkered(one: int, other: int) -> QImage:
    image = QImage(400, 700, QImage.Format.Format_RGB32)
    image.fill(QColor(one, one, one))
    painter = QPainter(image)
    for x in range(0, 400, 20):
        for y in range(0, 700, 20):
            if (x + y) % 40:
                painter.fillRect(x, y, 20, 20, QColor(other, other, other))
    painter.end()
    return image


@pytest.mark.parametrize(
    ("one", "other"), [(255, 255), (0, 0), (255, 0), (128, 128), (200, 255), (30, 90)]
)
def test_a_picture_gets_a_veil_where_it_needs_one(one: int, other: int, pen: Pen) -> None:
    picture = _checkered(one, other)
    for size in ("story", "square"):
        _check_contrast(content(4), size, "mine", pen, picture, picture="mine.png")


def test_a_dark_picture_keeps_its_looks(pen: Pen) -> None:
    """No veil where the words stand out anyway: the heading lies on the picture itself."""
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor(12, 30, 60))
    look = style("mine", picture="mine.png")
    image = draw_graphic(content(2), SIZES["square"], look, picture, pen)[0]
    ground = ground_of(image, Box(20, 20, 1000, 40))
    head = _pages("square", content(2), pen)[0].head.box
    beside = ground_of(image, Box(head.right - 200, head.y + 4, 100, 40))
    assert ground == beside


# ----------------------------------------------------------------------- references


def _small(image: QImage) -> QImage:
    kept = Qt.AspectRatioMode.KeepAspectRatio
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(SMALL, SMALL, kept, smooth)
    return scaled.convertToFormat(QImage.Format.Format_RGB888)


def _parts(image: QImage) -> list[bytes]:
    """The rows of the image, without what Qt pads them with."""
    data, line = bytes(image.constBits()), image.bytesPerLine()
    return [data[at : at + image.width() * 3] for at in range(0, len(data), line)]


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_it_did_when_it_was_looked_at(name: str, pen: Pen) -> None:
    size, theme, words = CASES[name]
    image = _small(draw_graphic(words, SIZES[size], style(theme), None, pen)[0])
    path = REFERENCES / f"{name}.png"
    if os.environ.get("CREATORPLANNER_NEW_REFERENCES"):
        assert image.save(str(path), "PNG", 0)  # type: ignore[call-overload]
    kept = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    assert kept.size() == image.size()
    apart = [
        abs(a - b)
        for ours, theirs in zip(_parts(image), _parts(kept), strict=True)
        for a, b in zip(ours, theirs, strict=True)
    ]
    assert sum(apart) / len(apart) < NEAR
    assert sum(one > MUCH for one in apart) / len(apart) < MOST_APART


def test_references_are_small() -> None:
    files = list(REFERENCES.glob("*.png"))
    assert {path.stem for path in files} == set(CASES)
    assert sum(path.stat().st_size for path in files) < 300_000


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", THEMES)
def test_twenty_streams_in_every_size_and_look(size: str, theme: str, pen: Pen) -> None:
    images = draw_graphic(content(20, ODD), SIZES[size], style(theme), None, pen)
    assert len(images) > 1
    for image in images:
        assert (image.width(), image.height()) == (SIZES[size].width, SIZES[size].height)


def test_no_streams_no_picture(pen: Pen) -> None:
    for size in SIZES.values():
        assert draw_graphic(content(0), size, style("glow"), None, pen) == []
