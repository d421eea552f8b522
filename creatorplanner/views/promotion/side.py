"""What is posted for the selected stream: caption with counters, hashtags, copying."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.exchange.go_live_pack import caption_text
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.counters import Counters
from creatorplanner.views.panel.hashtag_section import HashtagSection
from creatorplanner.views.panel.parts import Heading
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.texts import Texts
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
        self.counters = Counters(kit)
        self.visible_hint = Text(kit.look, "", 12, 500, "text2", wrap=True)
        self.hashtags = HashtagSection(kit, model, self.saving)
        self.title = Text(kit.look, "", 15, 600, elide=True)
        self._make_copies()
        self._lay_out()
        self._connect()
        self._load()

    def flush(self) -> None:
        """Write what is being typed."""
        self.texts.flush()
        self.hashtags.flush()

    def show_stream(self, stream_id: str) -> None:
        """Show another stream, what was typed for the one before written first."""
        self.flush()
        self._model.show(stream_id)

    def caption_words(self) -> str:
        """The caption as it is being typed."""
        return self.caption.toPlainText().strip()

    def hashtag_words(self) -> str:
        """The hashtags with their signs."""
        stream = self._model.stream
        return " ".join(f"#{tag}" for tag in stream.hashtags) if stream else ""

    def both(self) -> str:
        """What is pasted into a platform's form."""
        stream = self._model.stream
        return caption_text(self.caption_words(), stream.hashtags if stream else ())

    def _make_copies(self) -> None:
        self.copies = [
            CopyButton(self._kit, "Copy caption", self.caption_words, "secondary"),
            CopyButton(self._kit, "Copy hashtags", self.hashtag_words, "secondary"),
            CopyButton(self._kit, "Copy both", self.both, "soft"),
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
        for part in (Heading(self._kit, "Caption"), self.caption, self.counters):
            self._whole.addWidget(part)
        self._whole.addWidget(self.visible_hint)
        self._whole.addSpacing(px(8))
        self._whole.addWidget(self.hashtags)
        self._whole.addSpacing(px(8))
        self._whole.addWidget(place)
        self._whole.addStretch(1)

    def _connect(self) -> None:
        self._model.replaced.connect(self._load)
        self._model.changed.connect(self._follow)
        self._model.formats_changed.connect(self._name)
        self.caption.typed.connect(self._count)
        self._kit.regional.changed.connect(self._count)

    def _load(self) -> None:
        self.texts.load()
        self.hashtags.load()
        self._name()
        self._count()

    def _follow(self, differing: frozenset[str]) -> None:
        self.texts.follow(differing)
        self.hashtags.follow()
        self._name()
        self._count()

    def _name(self) -> None:
        stream = self._model.stream
        self.title.setText("" if stream is None else with_emoji(stream, self._model.kind))

    def _count(self) -> None:
        stream = self._model.stream
        platforms = stream.platforms if stream is not None else ()
        self.counters.show_text(self.both(), platforms)
        hints = [self._hint(key) for key in platforms]
        self.visible_hint.setText("  ".join(hint for hint in hints if hint))
        self.visible_hint.setVisible(any(hints))
        self.visible_hint.set_role("warn" if any("advises" in hint for hint in hints) else "text2")
        self.copies[0].setEnabled(bool(self.caption_words()))
        self.copies[1].setEnabled(bool(self.hashtag_words()))
        self.copies[2].setEnabled(bool(self.both()))

    def _hint(self, key: str) -> str:
        """What a platform shows of it, and how many hashtags it advises where these are more."""
        known, stream = self._kit.networks.get(key), self._model.stream
        number, told = self._kit.regional.number, []
        if known.visible:
            told.append(f"{known.name} shows the first {number(known.visible)} in feed.")
        if known.hashtags and stream is not None and len(stream.hashtags) > known.hashtags:
            told.append(f"{known.name} advises up to {number(known.hashtags)} hashtags.")
        return " ".join(told)
