"""Icons: Lucide outlines and platform marks, drawn in any colour, size and pixel ratio."""

from __future__ import annotations

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
        device = painter.device()
        ratio = device.devicePixelRatioF()
        size = round(min(rect.width(), rect.height()))
        corner = QPointF(round(rect.center().x() - size / 2), round(rect.center().y() - size / 2))
        painter.drawPixmap(corner, self.pixmap(name, color, size, ratio))

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


def _source(name: str) -> bytes:
    kind, _, mark = name.partition(":")
    if kind == "platform":
        path = resource(f"platforms/{mark}.svg")
        return path.read_bytes().replace(b"<svg ", b'<svg fill="currentColor" ', 1)
    return resource(f"icons/{name}.svg").read_bytes().replace(b'stroke-width="2"', STROKE)


def _render(source: bytes, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
