"""What a network shows of a text before anybody asks for more."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text

MOST = 600  # letters, where a network cuts nothing off


class Preview(Card):
    """The creator's handle, the start of the text, and "more" where it is cut."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, 12)
        look = kit.look
        self.head = Text(look, "", 12, 600, "text2", elide=True)
        self.body = Text(look, "", 13, 400, wrap=True)
        self.more = Text(look, "more", 12, 600, "text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for part in (self.head, self.body, self.more):
            column.addWidget(part)

    def show_text(self, network: str, handle: str, text: str, *, cut: bool) -> None:
        """Show a network's view of a text."""
        self.head.setText(f"{network} · {handle}" if handle else network)
        long = len(text) > MOST
        self.body.setText(f"{text[:MOST].rstrip()}…" if cut or long else text)
        self.more.setVisible(cut)
        self.setVisible(bool(text))
