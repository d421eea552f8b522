"""The base text and each network's own: choosing, writing, counting."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from creatorplanner.domain.networks import Fill
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.captions import VARIABLES, filled, missing, unknown
from creatorplanner.exchange.go_live_pack import caption_text
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.captions import clear_caption_for, set_caption_for
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.caption_text import CaptionText
from creatorplanner.views.panel.counters import Counters
from creatorplanner.views.panel.network_tabs import BASE, NetworkTabs
from creatorplanner.views.panel.parts import column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.text_field import SavingText
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.caption_words import hints_of, unknown_words, variable_words


class CaptionEditor(QWidget):
    """``base`` is the field of the text for all networks; a network's own lies in its place.

    ``counted`` after every count: what would be copied may be another text now.
    """

    counted = Signal()

    def __init__(
        self, kit: Kit, model: StreamModel, saving: Saving, base: SavingText, *, tabs: bool
    ) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self._always, self._owner = tabs, ""
        self._values: dict[str, str] = {}
        self.network = BASE
        self.words = CaptionTexts(kit.desk, kit.regional, kit.networks)
        self.base = base
        self.own = CaptionText(kit.look, "Text", self._write)
        self.tabs = NetworkTabs(kit.look)
        self.insert = Button(kit.look, kit.icons, "Insert", "ghost", "plus", small=True)
        self.back = Button(
            kit.look, kit.icons, "Back to the base text", "ghost", "undo-2", small=True
        )
        self.counters = Counters(kit)
        self.hint = Text(kit.look, "", 12, 500, "text2", wrap=True)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Show another stream's texts, from the base text on; after the base field has loaded."""
        stream = self._model.stream
        self.network = BASE
        self._owner = "" if stream is None else stream.id
        self._show_network()

    def flush(self) -> None:
        """Write what is being typed."""
        if self._model.exists(self._owner):
            self.own.flush()

    def choose(self, network: str) -> None:
        """Show a network's text; the one on show again goes back to the base text."""
        self.flush()
        self.base.flush()
        self.network = network
        self._show_network()

    def text(self) -> str:
        """The caption on show as it would be posted, its blanks filled as of the last count."""
        return self._filled(self.network)

    def whole(self, network: str | None = None) -> str:
        """What is pasted into a network's form (the one on show): caption and hashtags."""
        stream = self._model.stream
        key = self.network if network is None else network
        return caption_text(self._filled(key), stream.hashtags if stream else ())

    def count(self) -> None:
        """Count again, and say what there is to say."""
        stream = self._model.stream
        self._values = {} if stream is None else self.words.values(stream)
        fills = {} if stream is None else self.words.fills(stream, self.whole)
        self.counters.show_fills(fills)
        self._tell_hints(stream, fills)
        self.counted.emit()

    def follow(self) -> None:
        """Platforms, hashtags or the base text differ now."""
        self._follow_own()

    def insert_menu(self) -> QMenu:
        """What can be filled in, each with what it stands for now."""
        menu, stream = Menu(self._kit.look, self), self._model.stream
        values = {} if stream is None else self.words.values(stream)
        for name in VARIABLES:
            action = menu.addAction(label_text(variable_words(name, values.get(name, ""))))
            action.triggered.connect(lambda _on=False, name=name: self._insert(name))
        return menu

    def _lay_out(self) -> None:
        layout = column(self, self._kit.look.px(6))
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.insert)
        for part in (self.tabs, self.base, self.own):
            layout.addWidget(part)
        layout.addLayout(row)
        layout.addWidget(self.counters)
        layout.addWidget(self.hint)
        self.own.setPlaceholderText("Nothing but the hashtags")
        self.own.set_least_lines(3)
        self.own.hide()

    def _connect(self) -> None:
        for field in (self.base, self.own):
            field.typed.connect(self.count)
        self.tabs.chosen.connect(self.choose)
        self.counters.chosen.connect(self._toggle)
        self.back.clicked.connect(self._go_back)
        self.insert.clicked.connect(self._open_insert)
        self._model.captions_changed.connect(self._follow_own)
        self._kit.desk.changed.connect(self._heard)

    def _heard(self, change_set: ChangeSet) -> None:
        """Handle, link, networks and limits are settings."""
        if change_set.of(Setting) and self._model.stream is not None:
            self._follow_own()

    def _toggle(self, network: str) -> None:
        self.choose(BASE if network == self.network else network)

    def _show_network(self) -> None:
        stream, key = self._model.stream, self.network
        self.base.setHidden(bool(key))
        self.own.setHidden(not key)
        if key and stream is not None:
            name = self._kit.networks.get(key).name
            self.own.setAccessibleName(f"Text for {name}")
            stored = self._model.captions.get(key, stream.caption)
            self.own.load(stored, self._saving.unsaved((self._owner, f"caption:{key}")))
        self._tell_tabs()
        self.count()

    def _follow_own(self) -> None:
        stream = self._model.stream
        if stream is not None and self.network:
            self.own.follow(self._model.captions.get(self.network, stream.caption))
        self._tell_tabs()
        self.count()

    def _tell_tabs(self) -> None:
        stream, own = self._model.stream, self._model.captions
        keys = () if stream is None else self.words.networks_of(stream)
        self.tabs.show_networks(
            [(key, self._kit.networks.get(key).name) for key in dict.fromkeys((*keys, *own))],
            own,
            self.network,
        )
        self.tabs.setVisible(bool(keys) and (self._always or bool(self.network or own)))
        self.back.setVisible(self.network in own)

    def _tell_hints(self, stream: Stream | None, fills: dict[str, Fill]) -> None:
        shown = self._shown_field().toPlainText()
        empty = () if stream is None else missing(shown, self._values)
        hints = hints_of(list(fills.values()), empty, self._kit.regional, all_told=self._always)
        hints += [(unknown_words(name), "warn") for name in unknown(shown)]
        self.hint.setText(" ".join(words for words, _role in hints))
        roles = [role for _words, role in hints]
        worst = next((role for role in ("bad", "warn") if role in roles), "text2")
        self.hint.set_role(worst)
        self.hint.setVisible(bool(hints))

    def _filled(self, network: str) -> str:
        if self._model.stream is None:
            return ""
        return filled(self._raw(network), self._values).strip()

    def _raw(self, network: str) -> str:
        """A network's text as it is being typed."""
        if network and network == self.network:
            return self.own.toPlainText()
        return self._model.captions.get(network, self.base.toPlainText())

    def _shown_field(self) -> SavingText:
        return self.own if self.network else self.base

    def _write(self, text: str) -> bool:
        owner, network = self._owner, self.network
        if not owner or not network:
            return False

        def write(words: str) -> Done | None:
            return self._saving.run(set_caption_for, owner, network, words)

        return self._saving.keep((owner, f"caption:{network}"), text, write)

    def _go_back(self) -> None:
        self.own.flush()
        self._saving.run(clear_caption_for, self._owner, self.network)
        self.own.setFocus()

    def _insert(self, name: str) -> None:
        field = self._shown_field()
        if isinstance(field, CaptionText):
            field.insert_blank(name)

    def _open_insert(self) -> None:
        menu = self.insert_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(QPoint(0, self.insert.height())))
