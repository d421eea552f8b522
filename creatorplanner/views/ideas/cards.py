"""The cards of a list of ideas: made as needed, reused, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import Idea, IdeasModel
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.ideas.deeds import IdeaDeeds
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.menus import Menu

Key, Mod = Qt.Key, Qt.KeyboardModifier
_STEPS = {Key.Key_Left: -1, Key.Key_Up: -1, Key.Key_Right: 1, Key.Key_Down: 1}
_HELD = Mod.ControlModifier | Mod.AltModifier | Mod.MetaModifier


class IdeaCards(QWidget):
    """Side by side, or ``slim`` one below the other.

    ``emptied`` when the last card that had the focus went: the keyboard wants to go elsewhere.
    """

    emptied = Signal()
    made = Signal(object)
    walked = Signal(object)  # to this card, which may be out of view

    def __init__(
        self, kit: Kit, model: IdeasModel, deeds: IdeaDeeds, *, slim: bool = False
    ) -> None:
        super().__init__()
        self._kit, self._model, self._deeds, self._slim = kit, model, deeds, slim
        self.cards: list[IdeaCard] = []
        self._place: QLayout
        if slim:
            self._place = QVBoxLayout(self)
            self._place.setContentsMargins(0, 0, 0, 0)
        else:
            self._place = FlowLayout(self, kit.look.px(12))
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_ideas(self, ideas: Sequence[Idea]) -> None:
        """Show these, in this order."""
        focus = next((card for card in self.cards if card.hasFocus()), None)
        for index, idea in enumerate(ideas):
            if index == len(self.cards):
                self.cards.append(self._fresh())
            self.cards[index].show_idea(idea)
            self.cards[index].show()
        for card in self.cards[len(ideas) :]:
            card.hide()
        if focus is not None and focus.isHidden():
            self._focus(len(ideas) - 1)
        self._place.invalidate()

    def shown(self) -> list[IdeaCard]:
        """The cards in view."""
        return [card for card in self.cards if not card.isHidden()]

    def _fresh(self) -> IdeaCard:
        card = IdeaCard(self._kit, slim=self._slim)
        card.schedule_asked.connect(self._deeds.schedule)
        card.delete_asked.connect(self._delete)
        card.key_pressed.connect(self._key)
        card.menu_asked.connect(self._menu)
        self._place.addWidget(card)
        self.made.emit(card)
        return card

    def _key(self, card: IdeaCard, event: QKeyEvent) -> None:
        if card.idea is None or event.modifiers() & _HELD:
            return
        code, key = event.key(), card.idea.stream.id
        if code in (Key.Key_Return, Key.Key_Enter):
            self._deeds.edit(key)
        elif code == Key.Key_Delete:
            self._delete(card)
        elif code in _STEPS:
            self._walk(card, Key(code))
        elif not self._letter(key, code):
            return
        event.accept()

    def _letter(self, key: str, code: int) -> bool:
        """S and the digits, where single keys are wanted."""
        if not self._kit.desk.book.formats.settings().single_keys:
            return False
        if code == Key.Key_S:
            self._deeds.schedule(key)
        elif Key.Key_1 <= code <= Key.Key_8:
            self._deeds.set_format(key, code - Key.Key_0)
        else:
            return False
        return True

    def _walk(self, card: IdeaCard, code: Qt.Key) -> None:
        sideways = code in (Key.Key_Left, Key.Key_Right)
        side = -1 if sideways and self._kit.regional.right_to_left else 1
        shown = self.shown()
        index = shown.index(card) + side * _STEPS[code]
        if 0 <= index < len(shown):
            self._focus(index)

    def _focus(self, index: int) -> None:
        """The card at a place, or the nearest; without any, whoever hears ``emptied`` decides."""
        shown = self.shown()
        if shown:
            card = shown[max(0, min(index, len(shown) - 1))]
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.walked.emit(card)
        else:
            self.emptied.emit()

    def _delete(self, card: IdeaCard) -> None:
        """The next card takes the place, and the focus, of the one that goes."""
        index = self.shown().index(card)
        if card.idea is not None and self._deeds.delete(card.idea.stream.id):
            self._focus(index)

    def _menu(self, card: IdeaCard) -> None:
        if card.idea is None:
            return
        key = card.idea.stream.id
        menu = Menu(self._kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Edit").triggered.connect(lambda: self._deeds.edit(key))
        menu.addAction("Schedule").triggered.connect(lambda: self._deeds.schedule(key))
        formats = menu.addMenu("Format")
        for number, kind in enumerate(self._model.offered(), 1):
            act = formats.addAction(label_text(" ".join(filter(None, (kind.emoji, kind.name)))))
            act.triggered.connect(
                lambda _checked=False, number=number: self._deeds.set_format(key, number)
            )
        menu.addSeparator()
        menu.addAction("Delete").triggered.connect(lambda: self._delete(card))
        menu.popup(card.mapToGlobal(card.rect().center()))

    def _dress(self) -> None:
        px = self._kit.look.px
        if isinstance(self._place, FlowLayout):
            self._place.set_gap(px(12))
        else:
            self._place.setSpacing(px(8))
