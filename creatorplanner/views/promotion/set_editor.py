"""The editor of a hashtag set: its name and its chips."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.text import hashtag_key, split_hashtags
from creatorplanner.models.templates_model import TemplatesModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.hashtag_section import HashtagField
from creatorplanner.views.promotion.split import EditorCard
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.chips import Chip
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text, Told
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.wording.hashtag_words import cut_words


class SetEditor(EditorCard[HashtagSet]):
    """Name, chips, and a field that takes one or a pasted block."""

    def __init__(self, kit: Kit, model: TemplatesModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        self._set: HashtagSet | None = None
        self.chips: dict[str, Chip] = {}
        px = kit.look.px
        self.name = LineEdit(kit.look, "Name of the set")
        self.deleted = IconButton(kit.look, kit.icons, "trash-2", "Delete this set")
        self.copy = CopyButton(kit, "Copy all", self.words, "secondary")
        self.last = (self.copy, self.deleted)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, px(6))
        self.field = HashtagField(
            kit,
            "Add hashtags",
            "#hashtag, or paste several",
            entered=self._add,
            left=lambda: self.field.clear(),
        )
        self.told = Told(kit.look)
        self.advice = Text(kit.look, "", 12, 500, "text2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.copy)
        head.addWidget(self.deleted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(12))
        whole.addLayout(head)
        for part in (self._chips, self.field, self.told, self.advice):
            whole.addWidget(part)
        self.name.committed.connect(self._rename)
        self.field.editingFinished.connect(self._add)

    def words(self) -> str:
        """The hashtags with their signs."""
        return "" if self._set is None else " ".join(f"#{tag}" for tag in self._set.hashtags)

    def follow(self, known: HashtagSet) -> None:
        """Show a set as it is now."""
        other = self._set is None or self._set.id != known.id
        if other:
            self.told.tell("")
        self._set = known
        if other or not (self.name.hasFocus() and self.name.isModified()):
            self.name.show_value(known.name)
        self._follow_chips(known.hashtags)
        self._chips.setVisible(bool(known.hashtags))
        self.copy.setEnabled(bool(known.hashtags))
        self._advise(len(known.hashtags))

    def forget(self) -> None:
        """The set is gone, and what was typed for it."""
        self._set = None
        self.name.show_value("")
        self.field.clear()

    def flush(self) -> None:
        """Take what is being typed."""
        self._add()
        if self.name.isModified() and self._set is not None:
            self._rename(self.name.text())

    def _follow_chips(self, wanted: tuple[str, ...]) -> None:
        for tag in self.chips.keys() - set(wanted):
            chip = self.chips.pop(tag)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, tag in enumerate(wanted):
            chip = self.chips.get(tag) or self._make(tag)
            self.chips[tag] = chip
            if self._flow.indexOf(chip) != place:
                self._flow.removeWidget(chip)
                self._flow.insert_widget(place, chip)
            chip.show()

    def _make(self, tag: str) -> Chip:
        chip = Chip(self._kit.look, self._kit.icons, f"#{tag}", removable=True, parent=self._chips)
        chip.setAccessibleDescription("Press Delete to remove")
        chip.removed.connect(lambda: self._remove(tag))
        return chip

    def _remove(self, tag: str) -> None:
        if self._set is None:
            return
        tags = self._set.hashtags
        place, rest = tags.index(tag), tuple(other for other in tags if other != tag)
        self._model.change_set(self._set.id, rest)
        following = self.chips.get(rest[min(place, len(rest) - 1)]) if rest else None
        (following or self.field).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        tags = split_hashtags(self.field.text())
        self.told.tell(cut_words(self.field.text()))
        self.field.clear()
        if self._set is None or not tags:
            return
        have = {hashtag_key(tag) for tag in self._set.hashtags}
        fresh = tuple(tag for tag in tags if hashtag_key(tag) not in have)
        if fresh:
            self._model.change_set(self._set.id, (*self._set.hashtags, *fresh))

    def _advise(self, count: int) -> None:
        number = self._kit.regional.number
        over: list[str] = [
            f"{known.name} advises up to {number(known.hashtags)}"
            for known in self._kit.networks.known
            if known.hashtags and count > known.hashtags
        ]
        words = things(count, "hashtag", "hashtags", self._kit.regional)
        self.advice.set_role("warn" if over else "text2")
        self.advice.setText(". ".join((words, *over)) + ".")

    def _rename(self, name: str) -> None:
        if self._set is None:
            return
        if name.strip():
            self._model.rename_set(self._set.id, name)
        else:
            self.name.show_value(self._set.name)
