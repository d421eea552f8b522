"""Icons: Lucide outlines and platform marks, drawn in any colour, size and pixel ratio."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from creatorplanner.resources import resource

STROKE = b'stroke-width="1.75"'  # Lucide's own 2 is a little loud beside Inter


class Icons:
    """Draws icons and keeps what it drew; forget it when the theme changes by ``clear``."""

    def __init__(self) -> None:
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon ``size`` logical pixels wide. Platform marks are named ``platform:tiktok``.

        FileNotFoundError for an icon that isn't there: a slip of ours.
        """
        key = (name, color.rgba(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, color, size, ratio)
        return found

    def paint(self, painter: QPainter, name: str, color: QColor, rect: QRectF) -> None:
        """Draw the icon centred in ``rect``, as large as its shorter side."""
        size, ratio = _measure(painter, rect)
        painter.drawPixmap(_corner(rect, size), self.pixmap(name, color, size, ratio))

    def paint_drawn(
        self, painter: QPainter, key: str, rect: QRectF, draw: Callable[[QPainter, QRectF], object]
    ) -> None:
        """The same with a sign that ``draw`` paints into the square it gets.

        It is kept under ``key``, which tells all that it shows.
        """
        size, ratio = _measure(painter, rect)
        found = self._pixmaps.get((key, 0, size, ratio))
        if found is None:
            found = self._pixmaps[key, 0, size, ratio] = _painted(size, ratio, draw)
        painter.drawPixmap(_corner(rect, size), found)

    def icon(self, name: str, color: QColor, size: int = 18) -> QIcon:
        """The icon for menus and actions, crisp at one and two pixels per point."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, color, size, ratio))
        return icon

    def app_icon(self) -> QIcon:
        """The program's own mark."""
        icon = QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256):
            icon.addPixmap(self.logo(size, 1.0))
        return icon

    def logo(self, size: int, ratio: float) -> QPixmap:
        """The program's mark in its own colours."""
        key = ("", 0, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            source = resource("icons/app.svg").read_bytes()
            found = self._pixmaps[key] = _render(source, size, ratio)
        return found

    def clear(self) -> None:
        """Forget what was drawn."""
        self._pixmaps.clear()

    def _draw(self, name: str, color: QColor, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = _source(name)
        ink = color.name().encode()
        drawn = _render(source.replace(b"currentColor", ink), size, ratio)
        if color.alpha() == 255:
            return drawn
        faded = QPixmap(drawn.size())
        faded.setDevicePixelRatio(ratio)
        faded.fill(Qt.GlobalColor.transparent)
        painter = QPainter(faded)
        painter.setOpacity(color.alphaF())
        painter.drawPixmap(0, 0, drawn)
        painter.end()
        return faded


def _measure(painter: QPainter, rect: QRectF) -> tuple[int, float]:
    """The side of the largest square in ``rect``, and the device's pixel ratio."""
    return round(min(rect.width(), rect.height())), painter.device().devicePixelRatioF()


def _corner(rect: QRectF, size: int) -> QPointF:
    """Where a square stands in the middle of ``rect``, on whole pixels."""
    middle = rect.center()
    return QPointF(round(middle.x() - size / 2), round(middle.y() - size / 2))


def _source(name: str) -> bytes:
    kind, _, mark = name.partition(":")
    if kind == "platform":
        path = resource(f"platforms/{mark}.svg")
        return path.read_bytes().replace(b"<svg ", b'<svg fill="currentColor" ', 1)
    return resource(f"icons/{name}.svg").read_bytes().replace(b'stroke-width="2"', STROKE)


def _render(source: bytes, size: int, ratio: float) -> QPixmap:
    return _painted(size, ratio, QSvgRenderer(QByteArray(source)).render)


def _painted(size: int, ratio: float, draw: Callable[[QPainter, QRectF], object]) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
