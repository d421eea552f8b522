"""Painting that several widgets share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from creatorplanner.views.look import Look


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
    """A soft shadow around ``rect``, painted ring by ring: no effect, no pixmap of its own."""
    reach = look.px(14)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step in range(reach):
        share = (1 - step / reach) ** 2
        alpha = (0.20 if look.theme.dark else 0.09) * share
        painter.setPen(QPen(faded(look.theme.shadow, alpha), 1.4))
        ring = rect.adjusted(-step, -step * 0.6, step, step)
        painter.drawRoundedRect(ring, radius + step, radius + step)


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
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def visual(widget: QWidget, rect: QRectF) -> QRectF:
    """A rectangle laid out left to right, mirrored where the widget reads right to left."""
    if not mirrored(widget):
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())
