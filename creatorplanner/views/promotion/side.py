"""What is posted for the selected stream: caption with counters, hashtags, copying."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption_editor import CaptionEditor
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.hashtag_section import HashtagSection
from creatorplanner.views.panel.parts import Heading
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.texts import Texts
from creatorplanner.views.promotion.preview import Preview
from creatorplanner.views.today.told import with_emoji
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout


class CaptionSide(Card):
    """Follows its own ``StreamModel``; every field saves itself."""

    def __init__(self, kit: Kit, model: StreamModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        self.saving = Saving(kit.desk, self)
        self.texts = Texts(kit, model, self.saving)
        self.caption = self.texts.fields["caption"]
        self.caption.set_least_lines(5)
        for field in self.texts.fields.values():
            field.setParent(self)
            field.setHidden(field is not self.caption)  # the panel edits the others
        self.editor = CaptionEditor(kit, model, self.saving, self.caption, tabs=True)
        self.editor.own.set_least_lines(5)
        self.counters, self.visible_hint = self.editor.counters, self.editor.hint
        self.hashtags = HashtagSection(kit, model, self.saving)
        self.preview = Preview(kit)
        self.title = Text(kit.look, "", 15, 600, elide=True)
        self._make_copies()
        self._lay_out()
        self._connect()
        self._load()

    def flush(self) -> None:
        """Write what is being typed."""
        self.texts.flush()
        self.editor.flush()
        self.hashtags.flush()

    def show_stream(self, stream_id: str) -> None:
        """Show another stream, what was typed for the one before written first."""
        self.flush()
        self._model.show(stream_id)

    def caption_words(self) -> str:
        """The caption on show as it would be posted."""
        return self.editor.text()

    def hashtag_words(self) -> str:
        """The hashtags with their signs."""
        stream = self._model.stream
        return " ".join(f"#{tag}" for tag in stream.hashtags) if stream else ""

    def _make_copies(self) -> None:
        self.copies = [
            CopyButton(self._kit, "Copy caption", self.caption_words, "secondary"),
            CopyButton(self._kit, "Copy hashtags", self.hashtag_words, "secondary"),
            CopyButton(self._kit, "Copy both", self.editor.whole, "soft"),
        ]

    def _lay_out(self) -> None:
        px = self._kit.look.px
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(px(8))
        flow = FlowLayout(place := QWidget(), px(8))
        for button in self.copies:
            flow.addWidget(button)
        heading = QHBoxLayout()
        heading.addWidget(self.title)
        self._whole.addLayout(heading)
        for part in (Heading(self._kit, "Caption"), self.editor):
            self._whole.addWidget(part)
        self._whole.addSpacing(px(8))
        self._whole.addWidget(self.hashtags)
        self._whole.addSpacing(px(8))
        self._whole.addWidget(place)
        self._whole.addWidget(self.preview)
        self._whole.addStretch(1)

    def _connect(self) -> None:
        self._model.replaced.connect(self._load)
        self._model.changed.connect(self._follow)
        self._model.formats_changed.connect(self._name)
        self.editor.counted.connect(self._counted)
        self._kit.regional.changed.connect(self.editor.follow)

    def _load(self) -> None:
        self.texts.load()
        self.hashtags.load()
        self.editor.load()
        self._name()

    def _follow(self, differing: frozenset[str]) -> None:
        self.texts.follow(differing)
        self.hashtags.follow()
        self.editor.follow()
        self._name()

    def _name(self) -> None:
        stream = self._model.stream
        self.title.setText("" if stream is None else with_emoji(stream, self._model.kind))

    def _counted(self) -> None:
        self.copies[0].setEnabled(bool(self.editor.text()))
        self.copies[1].setEnabled(bool(self.hashtag_words()))
        self.copies[2].setEnabled(bool(self.editor.whole()))
        self._preview()

    def _preview(self) -> None:
        """The network on show, else the first one that cuts texts, else the first."""
        stream, words = self._model.stream, self.editor.words
        keys = () if stream is None else words.networks_of(stream)
        cutting = [key for key in keys if words.network(key).visible]
        network = self.editor.network or next(iter((*cutting, *keys)), "")
        if stream is None or not network:
            self.preview.hide()
            return
        text = self.editor.whole(network)
        shown, cut = words.shown(text, network)
        handle = words.values(stream)["handle"]
        self.preview.show_text(words.network(network).name, handle, shown, cut=cut)
