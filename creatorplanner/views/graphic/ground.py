"""What lies behind the words: lights, discs, lines, a blend, or the creator's own picture."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QRadialGradient

from creatorplanner.exchange.graphic.contrast import Ground, Rgb
from creatorplanner.exchange.graphic.sizes import Box
from creatorplanner.exchange.graphic.themes import GraphicStyle, Spot

GRAIN, GRAIN_STEPS = 64, 3  # px of the tile; how opaque its dots may be, of 255
GRID = 72  # px between the lines of "neon"
EASE = ((0.0, 1.0), (0.25, 0.82), (0.5, 0.5), (0.75, 0.18), (1.0, 0.0))
"""How a light fades: softer at both ends than a straight line, which shows as a ring."""


def color(value: Rgb, alpha: float = 1.0) -> QColor:
    """A colour for Qt."""
    return QColor(value.red, value.green, value.blue, round(alpha * 255))


def paint_ground(painter: QPainter, style: GraphicStyle, width: int, height: int) -> None:
    """Everything behind the cards, except a picture."""
    whole = QRectF(0, 0, width, height)
    painter.fillRect(whole, color(style.base))
    if style.kind in ("glow", "neon"):
        for spot in style.spots:
            _light(painter, spot, whole)
        painter.fillRect(whole, QBrush(_grain()))
    if style.kind == "discs":
        _discs(painter, style, whole)
    elif style.kind == "neon":
        _grid(painter, style, whole)
    elif style.kind == "blend":
        blend = QLinearGradient(0, 0, width * 0.7, height)
        blend.setColorAt(0, color(style.base))
        blend.setColorAt(1, color(style.second))
        painter.fillRect(whole, blend)
        painter.fillRect(whole, QBrush(_grain()))


def paint_picture(painter: QPainter, picture: QImage, width: int, height: int) -> None:
    """The picture over the whole graphic, cut where its shape is another one."""
    share = max(width / picture.width(), height / picture.height())
    wide, tall = width / share, height / share
    part = QRectF((picture.width() - wide) / 2, (picture.height() - tall) / 2, wide, tall)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, width, height), picture, part)


def ground_of(image: QImage, box: Box) -> Ground:
    """The lightest and the darkest that any part of any pixel within the box is.

    Each value is looked for among all bytes in one go, as no loop over a million pixels would be
    fast enough; ``max`` takes ten times as long.
    """
    inner = QRect(0, 0, image.width(), image.height())
    wanted = QRectF(box.x, box.y, box.width, box.height).toAlignedRect().intersected(inner)
    part = image.copy(wanted).convertToFormat(QImage.Format.Format_RGBX8888)
    data = bytes(part.constBits())
    channels = [data[at::4] for at in range(3)]
    light = [next(value for value in reversed(range(256)) if value in one) for one in channels]
    dark = [next(value for value in range(256) if value in one) for one in channels]
    return Ground(Rgb(*light), Rgb(*dark))


def _light(painter: QPainter, spot: Spot, whole: QRectF) -> None:
    middle = QPointF(whole.width() * spot.x, whole.height() * spot.y)
    reach = spot.radius * max(whole.width(), whole.height())
    light = QRadialGradient(middle, reach)
    for at, alpha in EASE:
        light.setColorAt(at, color(spot.color, alpha))
    painter.fillRect(whole, light)


def _grain() -> QImage:
    """A tile of faint noise, always the same: without it, slow blends show steps of 8 bits."""
    dice = random.Random(GRAIN)
    count = GRAIN * GRAIN
    alphas = dice.randbytes(count).translate(bytes(value % GRAIN_STEPS for value in range(256)))
    shades = dice.randbytes(count).translate(bytes(255 * (value % 2) for value in range(256)))
    parts = bytearray(4 * count)
    for place, values in enumerate((shades, shades, shades, alphas)):
        parts[place::4] = values
    kind = QImage.Format.Format_RGBA8888
    return QImage(bytes(parts), GRAIN, GRAIN, 4 * GRAIN, kind).copy()


def _discs(painter: QPainter, style: GraphicStyle, whole: QRectF) -> None:
    """In the upper right corner; beside the rows of a wide graphic, on the free left side."""
    painter.setPen(Qt.PenStyle.NoPen)
    wide = whole.width() > whole.height()
    side = min(whole.width(), whole.height()) * (0.66 if wide else 1)
    for spot in style.spots:
        painter.setBrush(color(spot.color))
        x, y = (1.02 - spot.x * 1.1, spot.y + 0.66) if wide else (spot.x, spot.y)
        middle = QPointF(whole.width() * x, whole.height() * y)
        painter.drawEllipse(middle, side * spot.radius, side * spot.radius)


def _grid(painter: QPainter, style: GraphicStyle, whole: QRectF) -> None:
    painter.setPen(QPen(color(style.accents[0], 0.07), 2))
    for x in range(GRID, int(whole.width()), GRID):
        painter.drawLine(x, 0, x, int(whole.height()))
    for y in range(GRID, int(whole.height()), GRID):
        painter.drawLine(0, y, int(whole.width()), y)
