"""Painting that several widgets share."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from creatorplanner.views.look import Look

# looked up once: Python searches an enum for its members each time they are named
_AUTO = Qt.LayoutDirection.LayoutDirectionAuto
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_ON_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def faded(color: QColor, alpha: float) -> QColor:
    """The colour at an opacity from 0 to 1."""
    result = QColor(color)
    result.setAlphaF(alpha)
    return result


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """``share`` of one colour over the rest of the other."""
    rest = 1 - share
    return QColor(
        round(one.red() * share + other.red() * rest),
        round(one.green() * share + other.green() * rest),
        round(one.blue() * share + other.blue() * rest),
    )


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None) -> None:
    """Fill a rounded rectangle without an outline."""
    if fill is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, radius, radius)


def outlined(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    color: QColor,
    width: float = 1,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw a rounded outline that lies wholly inside ``rect``."""
    pen = QPen(color, width, style)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    inner = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, max(0, radius - half), max(0, radius - half))


def ink_on(ground: QColor) -> QColor:
    """White where it stands out 3:1 from the ground, else black: for ticks and small signs."""
    channels = (ground.redF(), ground.greenF(), ground.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return QColor("white") if 1.05 / (luminance + 0.05) >= 3 else QColor("black")


def hatch(painter: QPainter, path: QPainterPath, color: QColor, gap: int) -> None:
    """Diagonal stripes inside a path: uncertain, or few data."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QBrush(color), gap * 0.45))
    box = path.boundingRect()
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += gap
    painter.restore()


def focus_ring(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """The keyboard focus: two pixels in the text colour."""
    outlined(painter, rect, radius, look.theme.text, look.px(2))


def shadow(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """A soft shadow ``look.px(14)`` around ``rect``, layer over layer; none of it inside."""
    reach = look.px(14)
    around = QPainterPath()
    around.addRect(rect.adjusted(-reach, -reach, reach, reach))
    inside = QPainterPath()
    inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.save()
    painter.setClipPath(around.subtracted(inside), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    peak = (0.9 if look.theme.dark else 0.24) / reach
    for step in range(reach, 0, -1):
        # the layers thin out towards the edge, so that it cannot be seen
        painter.setBrush(faded(look.theme.shadow, peak * (1 - step / (reach + 1))))
        layer = rect.adjusted(-step, -step * 0.5, step, step)
        painter.drawRoundedRect(layer, radius + step, radius + step)
    painter.restore()


def ring(
    painter: QPainter, rect: QRectF, share: float, color: QColor, rest: QColor, width: float
) -> None:
    """A progress ring; ``share`` from 0 to 1, clockwise from the top."""
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(rest, width))
    painter.drawEllipse(inner)
    if share > 0:
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, round(-360 * 16 * min(share, 1)))


def mirrored(widget: QWidget) -> bool:
    """Whether the widget reads from right to left."""
    return widget.isRightToLeft()


def line_of_text(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
    """One line at a side of the screen; the text's own direction orders its characters.

    The window's direction would show "#ama" as "ama#" where it reads from right to left. The
    painter keeps to the text's own from then on.
    """
    painter.setLayoutDirection(_AUTO)
    painter.drawText(box, _line_flags(side), text)


@lru_cache(maxsize=16)
def _line_flags(side: Qt.AlignmentFlag) -> int:
    return int(side | _ON_ONE_LINE)


def leading(mirror: bool) -> Qt.AlignmentFlag:
    """Where reading starts, for good: Qt turns a plain left around for text from right to left."""
    return _RIGHT if mirror else _LEFT


def draw_line(
    painter: QPainter,
    widget: QWidget,
    box: QRectF,
    text: str,
    *,
    centred: bool = False,
    trailing: bool = False,
) -> None:
    """One line of text at the widget's reading side, or in the middle, or where reading ends."""
    side = leading(mirrored(widget) != trailing)
    line_of_text(painter, box, text, _CENTRE if centred else side)


def visual(widget: QWidget, rect: QRectF) -> QRectF:
    """A rectangle laid out left to right, mirrored where the widget reads right to left."""
    if not mirrored(widget):
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())


def write(painter: QPainter, widget: QWidget, box: QRectF, words: str) -> None:
    """One line at the reading side of a box that is laid out left to right.

    The text's own direction orders its words, the widget's only its side.
    """
    line_of_text(painter, visual(widget, box), words, leading(mirrored(widget)))


def mirrored_in(mirror: bool, part: QRectF, box: QRectF) -> QRectF:
    """A part of a row laid out left to right, mirrored within the row where the screen is."""
    if not mirror:
        return part
    left = box.left() + box.right() - part.right()
    return QRectF(left, part.top(), part.width(), part.height())


def elided_line(mirror: bool, painter: QPainter, box: QRectF, text: str, font: QFont) -> None:
    """A line of text in a row, shortened to its box, at the reading side."""
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    line_of_text(painter, box, shown, leading(mirror))
