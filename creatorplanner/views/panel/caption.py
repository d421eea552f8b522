"""The caption: its text, how long it is for each network, and copying it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption_editor import CaptionEditor
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.parts import Heading, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.text_field import SavingText


class CaptionSection(QWidget):
    """Counts and copies what is posted: the caption with its hashtags."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving, field: SavingText) -> None:
        super().__init__()
        self.field = field
        self.editor = CaptionEditor(kit, model, saving, field, tabs=False)
        self.counters = self.editor.counters
        self.copy = CopyButton(kit, "Copy", self.editor.whole, small=True)
        layout = column(self, kit.look.px(6))
        layout.addWidget(Heading(kit, "Caption", self.copy))
        layout.addWidget(self.editor)

    def text(self) -> str:
        """What is posted, as it is being typed."""
        return self.editor.whole()

    def load(self) -> None:
        """Show another stream's."""
        self.editor.load()

    def flush(self) -> None:
        """Write what is being typed."""
        self.editor.flush()

    def count(self) -> None:
        """Count again."""
        self.editor.follow()
