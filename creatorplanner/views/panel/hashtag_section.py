"""The stream's hashtags as chips, a field that completes them, and the named sets."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCompleter, QMenu, QWidget

from creatorplanner.domain.text import hashtag_key, split_hashtags
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.hashtags import apply_hashtag_set, create_hashtag_set
from creatorplanner.operations.streams import set_hashtags
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, Heading, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import start_wall
from creatorplanner.views.plain import isolate, label_text
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.chips import Chip, PlusChip
from creatorplanner.views.widgets.labels import Told
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.hashtag_words import cut_words
from creatorplanner.views.wording.titles import stream_title


class HashtagField(EscLine):
    """Space, comma and Enter end a tag; a pasted block is taken at once; Backspace goes back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that end a tag."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert(QApplication.clipboard().text().replace("\n", " "))
            self._end()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Comma) and self.text():
            self._end()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if self._entered is not None:
            self._entered()


class HashtagSection(QWidget):
    """Chips in the stream's order; Del on a chip or its cross removes it."""

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        look = kit.look
        self.sets = Button(look, kit.icons, "Sets", "ghost", "tag", small=True)
        self.heading = Heading(kit, "Hashtags", self.sets)
        self.chips: dict[str, Chip] = {}
        self._place = QWidget()
        self._flow = FlowLayout(self._place, look.px(6))
        self.plus = PlusChip(look, kit.icons, "Add a hashtag")
        self._flow.addWidget(self.plus)
        self.field = HashtagField(
            kit, "Add a hashtag", "#hashtag, or paste several", entered=self._add, left=self._leave
        )
        self.naming = EscLine(
            kit, "Name of the set", "Name of the set", entered=self._name, left=self._leave
        )
        self.told = Told(look)
        layout = column(self, look.px(6))
        for part in (self.heading, self._place, self.field, self.told, self.naming):
            layout.addWidget(part)
        self._known = QStringListModel(self)
        self.plus.clicked.connect(self._open)
        self.sets.clicked.connect(self.open_sets)
        self.field.editingFinished.connect(self._field_left)
        self._close()

    def load(self) -> None:
        """Show another stream's tags, the field closed."""
        self._close()
        self.told.tell("")
        self.follow()

    def follow(self) -> None:
        """Show the tags as they are now."""
        stream = self._model.stream
        wanted = stream.hashtags if stream is not None else ()
        for tag in self.chips.keys() - set(wanted):
            self._drop(self.chips.pop(tag))
        for place, tag in enumerate(wanted):
            chip = self.chips.get(tag)
            if chip is None:
                chip = self.chips[tag] = self._make(tag)
                self._flow.insert_widget(place, chip)
                chip.show()  # now, so that it can take the focus at once
            elif self._flow.indexOf(chip) != place:
                self._flow.removeWidget(chip)
                self._flow.insert_widget(place, chip)

    def flush(self) -> None:
        """Take what is being typed."""
        if not self.field.isHidden():
            self._add()

    def sets_menu(self) -> QMenu:
        """Each set adds its tags; the stream's own become a set by name."""
        menu = Menu(self._kit.look, self)
        for known in self._model.hashtag_sets():
            action = menu.addAction(label_text(f"{known.name}  ({len(known.hashtags)})"))
            action.triggered.connect(lambda _on=False, key=known.id: self._apply(key))
        if not menu.isEmpty():
            menu.addSeparator()
        keep = menu.addAction("Save these as a set…")
        keep.setEnabled(bool(self.chips))
        keep.triggered.connect(self._start_naming)
        return menu

    def open_sets(self) -> None:
        """Offer the sets below their button."""
        self._pop(self.sets_menu(), self.sets.mapToGlobal(QPoint(0, self.sets.height())))

    def uses_menu(self, tag: str) -> QMenu:
        """Where a hashtag was used: the latest streams, each of which opens; and removing it."""
        menu, regional = Menu(self._kit.look, self), self._kit.regional
        count, latest = self._model.streams_with(tag)
        head = menu.addAction(
            label_text(f"#{tag} on {things(count, 'stream', 'streams', regional)}")
        )
        head.setEnabled(False)
        for stream in latest:
            wall = start_wall(stream)
            day = "No date yet" if wall is None else regional.date_year(wall.date())
            name = stream_title(stream, self._model.kind_of(stream))
            action = menu.addAction(label_text(f"{day}   {name}"))
            action.triggered.connect(
                lambda _on=False, key=stream.id: self._kit.navigator.select(key)
            )
        menu.addSeparator()
        menu.addAction("Remove").triggered.connect(lambda: self._remove(tag))
        return menu

    def _pop(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _apply(self, set_id: str) -> None:
        if self._model.stream is not None:
            self._saving.run(apply_hashtag_set, self._model.stream.id, set_id)

    def _start_naming(self) -> None:
        self.naming.clear()
        self.naming.show()
        self.naming.setFocus()

    def _name(self) -> None:
        stream, name = self._model.stream, self.naming.text().strip()
        if stream is not None and name:
            self._saving.run(create_hashtag_set, name, stream.hashtags)
            self._leave()

    def _make(self, tag: str) -> Chip:
        # between right-to-left neighbours the sign would jump behind its tag
        words = isolate(f"#{tag}") if self._kit.regional.right_to_left else f"#{tag}"
        chip = Chip(self._kit.look, self._kit.icons, words, removable=True, parent=self._place)
        chip.setAccessibleDescription("Press Delete to remove")
        chip.removed.connect(lambda: self._remove(tag))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(
            lambda place: self._pop(self.uses_menu(tag), chip.mapToGlobal(place))
        )
        return chip

    def _drop(self, chip: Chip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _remove(self, tag: str) -> None:
        stream = self._model.stream
        if stream is None:
            return
        place = stream.hashtags.index(tag)
        rest = tuple(known for known in stream.hashtags if known != tag)
        self._saving.run(set_hashtags, stream.id, rest)
        following = self.chips.get(rest[min(place, len(rest) - 1)]) if rest else None
        (following or self.plus).setFocus()

    def _open(self) -> None:
        self._known.setStringList(self._model.known_hashtags())
        if self.field.completer() is None:
            completer = QCompleter(self._known, self.field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.field.setCompleter(completer)
        self.field.show()
        self.field.setFocus()

    def _add(self) -> None:
        stream, tags = self._model.stream, split_hashtags(self.field.text())
        self.told.tell(cut_words(self.field.text()))
        self.field.clear()
        if stream is None or not tags:
            return
        have = {hashtag_key(tag) for tag in stream.hashtags}
        fresh = [tag for tag in tags if hashtag_key(tag) not in have]
        if fresh:
            self._saving.run(set_hashtags, stream.id, (*stream.hashtags, *fresh))

    def _field_left(self) -> None:
        if not self.field.hasFocus() and not self.field.isHidden():
            self._add()
            self.field.hide()

    def _leave(self) -> None:
        self._close()
        self.plus.setFocus()

    def _close(self) -> None:
        self.field.clear()
        self.field.hide()
        self.naming.hide()
