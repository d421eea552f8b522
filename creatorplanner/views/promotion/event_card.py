"""A stream as TikTok's form for LIVE Events asks for it: field by field, each to copy."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy

from creatorplanner.models.kit_model import EVENT, TIKTOK, Event, KitModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import CopyButton
from creatorplanner.views.panel.parts import column
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording import covers as cover_words
from creatorplanner.views.wording import kit_words as words

LABEL = 92  # design pixels
LONGEST_WORD = re.compile(r"(\S{24})(?=\S)")


def breakable(text: str) -> str:
    """The text for the eye only: a label breaks no word, and a link would widen the page."""
    return LONGEST_WORD.sub("\\1\u200b", text)


class EventCard(Card):
    """The fields in the form's order, and a tick for the whole event."""

    def __init__(self, kit: Kit, model: KitModel) -> None:
        super().__init__(kit.look)
        self._kit, self._model = kit, model
        self.shown: Event | None = None
        look = kit.look
        self.title = Text(look, "", 13, 600, elide=True)
        self.posted = CheckBox(look, words.posted())
        self.posted.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.values: dict[str, Text] = {}
        self.copies: dict[str, CopyButton] = {}
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.posted)
        layout = column(self, look.px(8))
        layout.addLayout(head)
        layout.addLayout(self._grid())
        self.posted.clicked.connect(self._mark)

    def follow(self, event: Event) -> None:
        """Show a stream's event."""
        self.shown = event
        self.title.setText(event.title)
        self.posted.setChecked(event.posted is not None)
        self.posted.setAccessibleName(f"{words.posted()}: {words.event(event.title)}")
        path = self.picture()
        shown = {
            "title": event.title,
            "start": event.start,
            "description": event.description,
            "cover": self._cover_words(path),
        }
        for name, text in shown.items():
            value = self.values[name]
            value.setText(breakable(text) or words.nothing(name))
            value.set_role("text" if text else "text3")
            self.copies[name].setEnabled(bool(text))
        self.copies["cover"].setEnabled(path is not None)
        if event.cut:
            limit = self._kit.regional.number(event.limit or 0)
            self.values["title"].setText(f"{breakable(event.title)}\n{words.cut(limit)}")

    def _grid(self) -> QGridLayout:
        look = self._kit.look
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, look.px(LABEL))
        for row, (name, label) in enumerate(words.fields().items()):
            named = Text(look, label, 12, 500, "text2")
            named.setContentsMargins(0, look.px(7), 0, 0)
            value = self.values[name] = Text(look, "", 13, 400, wrap=True)
            value.setMinimumWidth(1)
            value.setContentsMargins(0, look.px(6), 0, look.px(4))
            button = self._button(name)
            button.setAccessibleName(f"{button.words()}: {label}")
            self.copies[name] = button
            grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _button(self, name: str) -> CopyButton:
        if name == "cover":
            return _CopyPicture(self._kit, self)
        return CopyButton(self._kit, "Copy", lambda: self._text(name), small=True)

    def _text(self, name: str) -> str:
        event = self.shown
        if event is None:
            return ""
        return {"title": event.title, "start": event.start}.get(name, event.description)

    def picture(self) -> Path | None:
        """The cover's file; None without one, or where it is gone."""
        cover = self.shown.cover if self.shown is not None else None
        return self._model.picture(cover) if cover is not None else None

    def _cover_words(self, path: Path | None) -> str:
        cover = self.shown.cover if self.shown is not None else None
        if cover is None:
            return ""
        if path is None:
            return cover_words.missing()[0]
        return cover_words.size(cover.width, cover.height, False)

    def _mark(self, on: bool) -> None:
        if self.shown is not None:
            key, named = self.shown.stream.id, words.event_mark(self.shown.title)
            self._model.mark(key, TIKTOK, EVENT, named, on)
            self._model.refresh()


class _CopyPicture(CopyButton):
    """Puts the picture on the clipboard, as a file and as what it shows; nothing is decoded."""

    def __init__(self, kit: Kit, card: EventCard) -> None:
        super().__init__(kit, "Copy", lambda: "", small=True)
        self._card = card

    def put(self) -> None:
        """The cover's bytes and its place."""
        path = self._card.picture()
        if path is None:
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        kind = "image/png" if path.suffix == ".png" else "image/jpeg"
        data.setData(kind, path.read_bytes())
        QGuiApplication.clipboard().setMimeData(data)
        announce(self, "Copied")
