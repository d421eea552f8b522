"""What the panel's sections have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, rounded, visual, write

ICON_LEFT, TEXT_LEFT = 8, 34  # design pixels from the row's left edge


class FactRow(PaintedButton):
    """A fact of the stream on one line: icon, what matters in bold, the rest quiet. Click to edit.

    What does not fit is shortened; the whole is in the tooltip and spoken.
    """

    def __init__(self, kit: Kit, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(kit.look, name, parent)
        self._icons = kit.icons
        self._icon = icon
        self._name = name
        self._strong = self._rest = ""
        self._role = "text2"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, strong: str, rest: str = "", role: str = "text2") -> None:
        """Show the fact; ``role`` colours the quiet part."""
        self._strong, self._rest, self._role = strong, rest, role
        whole = " ".join(part for part in (strong, rest) if part)
        self.setAccessibleName(f"{self._name}: {whole}")
        self.setToolTip(tooltip(whole))
        self.update()

    def told(self) -> str:
        """What is shown, as one text."""
        return " ".join(part for part in (self._strong, self._rest) if part)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(self.look.px(200), self.look.px(32))

    def minimumSizeHint(self) -> QSize:
        """May be narrow: what does not fit is shortened."""
        return QSize(self.look.px(80), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Icon, bold part, quiet part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(8), self.ground(None, theme.hover, theme.pressed))
        side = look.px(17)
        box = QRectF(look.px(ICON_LEFT), (self.height() - side) / 2, side, side)
        self._icons.paint(painter, self._icon, theme.text3, visual(self, box))
        left = look.px(TEXT_LEFT)
        left += self._write(painter, left, self._strong, 600, "text") + look.px(8)
        self._write(painter, left, self._rest, 500, self._role)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)

    def _write(self, painter: QPainter, left: float, text: str, weight: int, role: str) -> int:
        room = self.width() - left - self.look.px(4)
        if not text or room <= 0:
            return 0
        font = self.look.font(13, weight, tabular=True)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(font)
        painter.setPen(getattr(self.look.theme, role))
        write(painter, self, QRectF(left, 0, room, self.height()), shown)
        return metrics.horizontalAdvance(shown)


class EscLine(LineEdit):
    """A field in a row: Esc and Enter go to ``left`` and ``entered`` instead of the panel."""

    def __init__(
        self,
        kit: Kit,
        name: str,
        placeholder: str = "",
        *,
        entered: Callable[[], object] | None = None,
        left: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(kit.look, name, placeholder)
        self._entered, self._left = entered, left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._entered is not None:
            self._entered()
        elif event.key() == Qt.Key.Key_Escape and self._left is not None:
            self._left()
        else:
            super().keyPressEvent(event)


class Heading(QWidget):
    """A section's title with something at its end."""

    def __init__(self, kit: Kit, title: str, *ends: QWidget) -> None:
        super().__init__()
        self.title = Text(kit.look, title, 13, 600)
        if kit.regional.right_to_left:
            # a label goes by the direction of its text, the section by that of the screen
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.title.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.px(4))
        row.addWidget(self.title, 1)
        for end in ends:
            row.addWidget(end)


def column(widget: QWidget, gap: int = 0) -> QVBoxLayout:
    """An upright layout without margins."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
