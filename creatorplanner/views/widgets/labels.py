"""Text that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.plain import PlainLabel, announce


class Text(PlainLabel):
    """A label of one size, weight and colour role; ``role`` names a field of the theme."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        size: float = 13,
        weight: int = 400,
        role: str = "text",
        *,
        elide: bool = False,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent, elide)
        self._look = look
        self._size, self._weight, self._role, self._tabular = size, weight, role, tabular
        self._placed = False
        self.setWordWrap(wrap)
        self._lead()
        look.changed.connect(self._dress)
        self._dress()

    def set_role(self, role: str) -> None:
        """Take another colour role."""
        if role != self._role:
            self._role = role
            self._dress()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Stand where its screen says, whatever the direction of reading."""
        self._placed = True
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        """Stand at the other side when screens are mirrored."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and not self._placed:
            self._lead()

    def _lead(self) -> None:
        # by itself a label goes by its text: English would stand at the left of a mirrored screen
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        top = Qt.AlignmentFlag.AlignTop if self.wordWrap() else Qt.AlignmentFlag.AlignVCenter
        super().setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | top)

    def _dress(self) -> None:
        self.setFont(self._look.font(self._size, self._weight, self._tabular))
        self.set_color(getattr(self._look.theme, self._role))


class Told(Text):
    """A line in amber that is there only while it says something."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", 12, 500, "warn", wrap=True)
        self.hide()

    def tell(self, text: str) -> None:
        """Say it, to a screen reader too; "" takes it away."""
        self.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)
