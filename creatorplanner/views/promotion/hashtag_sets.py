"""Hashtag sets: the list of them."""

from __future__ import annotations

from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.models.templates_model import TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.picker import Picker
from creatorplanner.views.promotion.set_editor import SetEditor
from creatorplanner.views.promotion.split import Entry, Split
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.frames import EmptyState


class HashtagSets(Split[HashtagSet]):
    """All sets; the model keeps them."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        self._model = model
        self.editor = SetEditor(kit, model)
        empty = EmptyState(
            kit.look,
            kit.icons,
            "hash",
            "No hashtag sets yet",
            "Keep hashtags that go together, and add them to a stream in one go.",
            [("New set", self._create)],
        )
        super().__init__(kit, Picker(kit, "New set"), self.editor, empty)
        self.picker.new.clicked.connect(self._create)
        self.editor.deleted.clicked.connect(lambda: model.delete_set(self._picked))
        model.changed.connect(self.refresh)
        kit.regional.changed.connect(self.refresh)
        self.refresh()

    def entries(self) -> list[Entry]:
        """The sets, with how many hashtags each has."""
        regional = self._kit.regional
        return [
            (known.id, known.name, things(len(known.hashtags), "hashtag", "hashtags", regional))
            for known in self._model.sets
        ]

    def known(self, thing_id: str) -> HashtagSet | None:
        """A set by its id."""
        return self._model.hashtag_set(thing_id)

    def _create(self) -> None:
        self.begin(self._model.create_set())
