"""The eight colours of formats to choose from; those that others have are marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.formats import COLORS
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.look import Look
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded


class Swatch(PaintedButton):
    """One colour: ticked where it is chosen, with a dot where another format has it."""

    def __init__(self, look: Look, color: str) -> None:
        super().__init__(look, color.capitalize())
        self._color = color
        self._used = False
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def tell_users(self, names: list[str]) -> None:
        """Name the other formats of this colour."""
        self._used = bool(names)
        used = f", used by {', '.join(names)}" if names else ""
        self.setAccessibleName(f"{self._color.capitalize()}{used}")
        self.setToolTip(tooltip(f"{self._color.capitalize()}{used}"))
        self.update()

    @property
    def used(self) -> bool:
        """Whether another format has this colour."""
        return self._used

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.look.px(30), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Disc, tick or dot, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        bar = theme.format(self._color).bar
        edge = look.px(4)
        disc = rect.adjusted(edge, edge, -edge, -edge)
        rounded(painter, disc, disc.height() / 2, bar)
        ink = Qt.GlobalColor.black if bar.lightnessF() > 0.55 else Qt.GlobalColor.white
        if self.isChecked():
            outlined(painter, rect, rect.height() / 2, theme.text, look.px(2))
            painter.setPen(QPen(ink, look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            w = disc.width()
            points = [(0.28, 0.52), (0.44, 0.67), (0.72, 0.35)]
            places = [QPointF(disc.left() + x * w, disc.top() + y * w) for x, y in points]
            painter.drawPolyline(places)
        elif self._used:
            side = look.px(6)
            dot = QRectF(0, 0, side, side)
            dot.moveCenter(disc.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(dot)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(6), look)


class ColorRow(QWidget):
    """``chosen`` carries the colour when the user picks one; the arrows go along the row."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Colour")
        row = FlowLayout(self, look.px(4))
        self.swatches = {color: Swatch(look, color) for color in COLORS}
        for color, swatch in self.swatches.items():
            swatch.clicked.connect(lambda _on=False, color=color: self.chosen.emit(color))
            row.addWidget(swatch)

    def show_color(self, color: str, users: dict[str, list[str]]) -> None:
        """Mark the chosen colour; ``users`` names the other formats of each colour."""
        if color in self.swatches:
            self.swatches[color].setChecked(True)
        for name, swatch in self.swatches.items():
            swatch.tell_users(users.get(name, []))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow that moved the choice also makes it."""
        super().keyPressEvent(event)
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows:
            on = next((key for key, one in self.swatches.items() if one.isChecked()), "")
            self.chosen.emit(on)
