"""Text that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.plain import PlainLabel


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
        self.setWordWrap(wrap)
        if wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        look.changed.connect(self._dress)
        self._dress()

    def set_role(self, role: str) -> None:
        """Take another colour role."""
        if role != self._role:
            self._role = role
            self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(self._size, self._weight, self._tabular))
        self.set_color(getattr(self._look.theme, self._role))
