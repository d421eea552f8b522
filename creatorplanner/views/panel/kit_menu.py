"""What else can be copied for one stream: its event's fields, its announcements."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.announcement import DISCORD
from creatorplanner.models.kit_model import EVENT, NO_POSTS, TIKTOK, Event, KitModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import copy_text
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording import kit_words as words


class KitMenu:
    """``stream`` gives the stream on show, what is being typed written first."""

    def __init__(self, kit: Kit, button: QWidget, stream: Callable[[], Stream | None]) -> None:
        self._kit, self._button, self._stream = kit, button, stream
        self._model: KitModel | None = None

    def pop(self) -> None:
        """Open it above its button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        at = self._button.mapToGlobal(QPoint(0, 0))
        menu.popup(at - QPoint(0, menu.sizeHint().height() + 4))

    def menu(self) -> QMenu:
        """The fields of the event, then the networks, then the tick."""
        menu, stream = Menu(self._kit.look, self._button), self._stream()
        event = self._kit_model().event_of(stream) if stream is not None else None
        if stream is None or event is None:
            menu.addAction(words.no_date()).setEnabled(False)
            return menu
        on_tiktok = TIKTOK in stream.platforms
        if on_tiktok:
            self._add_fields(menu, event)
        self._add_networks(menu, stream)
        if on_tiktok:
            menu.addSeparator()
            action = menu.addAction(words.entered())
            action.setCheckable(True)
            action.setChecked(event.posted is not None)
            action.toggled.connect(partial(self._mark, event))
        return menu

    def _add_fields(self, menu: QMenu, event: Event) -> None:
        values = {"title": event.title, "start": event.start, "description": event.description}
        for name, text in values.items():
            self._add(menu, words.copy_field(name), text)
        menu.addSeparator()

    def _add_networks(self, menu: QMenu, stream: Stream) -> None:
        model = self._kit_model()
        keys = dict.fromkeys((*model.words.networks_of(stream), DISCORD))
        for key in keys:
            if key not in NO_POSTS:
                name = model.words.network(key).name
                self._add(menu, words.copy_for(name), model.text_of(stream, key))

    def _add(self, menu: QMenu, label: str, text: str) -> None:
        action = menu.addAction(label_text(label))
        action.setEnabled(bool(text))
        action.triggered.connect(lambda _on=False: copy_text(self._button, text))

    def _mark(self, event: Event, on: bool) -> None:
        named = words.event_mark(event.title)
        self._kit_model().mark(event.stream.id, TIKTOK, EVENT, named, on)

    def _kit_model(self) -> KitModel:
        if self._model is None:
            kit = self._kit
            self._model = KitModel(kit.desk, kit.regional, kit.networks, kit.ticker, self._button)
        return self._model
