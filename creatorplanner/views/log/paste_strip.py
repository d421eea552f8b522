"""The offer to fill several fields from a pasted block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.domain.pasted_numbers import LENGTH, read_block
from creatorplanner.models.log_model import Typed
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log import more_numbers, platform_card
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined, rounded


class PasteStrip(QWidget):
    """Hidden until there is something to offer; ``filled`` when it is taken."""

    filled = Signal(str, dict)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._platform = ""
        self._numbers: dict[str, str] = {}
        self.words = Text(kit.look, "", 13, 500, "accent_text", wrap=True)
        self.take = Button(kit.look, kit.icons, "", "primary", "check", "Enter", small=True)
        self.close_button = IconButton(kit.look, kit.icons, "x", "Do not fill", size=28)
        self.take.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        px = kit.look.px
        row.setContentsMargins(px(12), px(6), px(6), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        row.addWidget(self.close_button)
        kit.look.changed.connect(self.update)
        self.hide()

    def offer(self, platform: str, block: str, typed: Typed) -> None:
        """Show what was found in a block, and what of ``typed`` it would take the place of."""
        self._platform, self._numbers = platform, read_block(block)
        labels = platform_card.LABELS | more_numbers.LABELS | {LENGTH: "Duration"}
        # a value is not parted from its name where lines break
        parts = (
            f"{labels[name]} {text}{_instead_of(typed.get(f'{platform}/{name}', ''), text)}"
            for name, text in self._numbers.items()
        )
        self.words.setText(" · ".join(part.replace(" ", "\u00a0") for part in parts))
        self.take.set_words(f"Fill {self._kit.regional.number(len(self._numbers))} fields")
        self.show()

    def accept(self) -> None:
        """Fill, and go."""
        self.hide()
        self.filled.emit(self._platform, self._numbers)

    def dismiss(self) -> None:
        """Go without filling."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A tinted strip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        rounded(painter, QRectF(self.rect()), look.px(8), theme.accent_soft)
        if theme.outlined:
            outlined(painter, QRectF(self.rect()), look.px(8), theme.line2)


def _instead_of(old: str, new: str) -> str:
    return tr("Log", " instead of {old}", old=old) if old and old != new else ""
