"""A text of the stream under its title: run of show, notes."""

from __future__ import annotations

from functools import partial

from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.done import Done
from creatorplanner.operations.streams import retitle_stream, set_stream_text
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption_text import CaptionText
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.text_field import SavingText, TitleText
from creatorplanner.views.wording.titles import untitled


class Texts:
    """The text fields of the panel and what they have in common: saving, loading, following."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        self._model, self._saving = model, saving
        self._owner = ""
        self.title = TitleText(kit.look, "Title", partial(self._write, "title"))
        self.title.setProperty("flat", True)
        self.fields: dict[str, SavingText] = {"title": self.title}
        for field, name, lines in (
            ("caption", "Caption", 3),
            ("run_of_show", "Run of show", 3),
            ("notes", "Notes", 2),
        ):
            kind = CaptionText if field == "caption" else SavingText
            made = kind(kit.look, name, partial(self._write, field))
            made.set_least_lines(lines)
            self.fields[field] = made
        self.fields["caption"].setPlaceholderText("What you post about it")
        self.fields["run_of_show"].setPlaceholderText("0:00 hello and goal on screen")
        self.fields["notes"].setPlaceholderText("Only for you")

    def load(self) -> None:
        """Show another stream's texts, those of the one before written first."""
        if self._model.exists(self._owner):
            self.flush()
        stream = self._model.stream
        self._owner = "" if stream is None else stream.id
        for field, widget in self.fields.items():
            stored = "" if stream is None else str(getattr(stream, field))
            widget.load(stored, self._saving.unsaved((self._owner, field)))
        self.name_untitled()

    def follow(self, differing: frozenset[str]) -> None:
        """Show what changed in the plan."""
        for field in differing & self.fields.keys():
            self.fields[field].follow(str(getattr(self._model.stream, field)))

    def name_untitled(self) -> None:
        """What an empty title says follows the format."""
        self.title.setPlaceholderText(untitled(self._model.kind))

    def flush(self) -> None:
        """Write all that is not written."""
        for widget in self.fields.values():
            widget.flush()

    def _write(self, field: str, text: str) -> bool:
        owner = self._owner
        if not owner:
            return False

        def write(words: str) -> Done | None:
            if field == "title":
                return self._saving.run(retitle_stream, owner, words)
            return self._saving.run(set_stream_text, owner, field, words)

        return self._saving.keep((owner, field), text, write)
