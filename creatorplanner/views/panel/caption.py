"""The caption: its text, how long it is for each platform, and copying it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.exchange.go_live_pack import caption_text
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.counters import Counters
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.panel.text_field import SavingText


class CaptionSection(QWidget):
    """Counts and copies what is posted: the caption with its hashtags."""

    def __init__(self, kit: Kit, model: StreamModel, field: SavingText) -> None:
        super().__init__()
        self._model = model
        self.field = field
        self.copy = CopyButton(kit, "Copy", self.text, small=True)
        self.counters = Counters(kit)
        layout = column(self, kit.look.px(6))
        layout.addWidget(Heading(kit, "Caption", self.copy))
        layout.addWidget(field)
        layout.addWidget(self.counters)
        field.typed.connect(self.count)

    def text(self) -> str:
        """What is posted, as it is being typed."""
        stream = self._model.stream
        return caption_text(self.field.toPlainText(), stream.hashtags if stream else ())

    def count(self) -> None:
        """Count again."""
        stream = self._model.stream
        self.counters.show_text(self.text(), stream.platforms if stream else ())
