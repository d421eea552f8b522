"""Everything that can be chosen about the graphic, in one column."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.models.graphic_words import default_title
from creatorplanner.views.graphic.own_look import OwnLook
from creatorplanner.views.graphic.streams import StreamChoice
from creatorplanner.views.graphic.zones import ZonesRow
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.checks import Toggle
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented

SIZES = [("story", "Story"), ("reel", "Reel safe"), ("square", "Square"), ("wide", "Wide")]
THEMES = [
    ("glow", "Glow"),
    ("paper", "Paper"),
    ("neon", "Neon"),
    ("mono", "Mono"),
    ("mine", "Mine"),
]


class Controls(QWidget):
    """Each control writes its choice at once; ``follow`` shows what is chosen."""

    def __init__(self, kit: Kit, model: GraphicModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look = kit.look
        self.size_ = Segmented(look, SIZES, "Size")
        self.pixels = Text(look, "", 12, 400, "text3", tabular=True)
        self.theme = Segmented(look, THEMES, "Theme")
        self.own = OwnLook(kit, model)
        self.title = LineEdit(look, "Title", " ".join(default_title().split()))
        self.handle = LineEdit(look, "Handle", "@yourname")
        self.note = LineEdit(look, "Line at the bottom", "tap the bell")
        self.zones = ZonesRow(kit, model)
        self.format = Toggle(look, "Format")
        self.platforms = Toggle(look, "Platforms")
        self.covered = Toggle(look, "Mark what is covered")
        self.streams = StreamChoice(kit, model)
        self._wire()
        self._place()

    def follow(self) -> None:
        """Show the choices as they are remembered."""
        settings = self._model.settings
        self.size_.set_value(settings.graphic_size)
        self.theme.set_value(settings.graphic_theme)
        self.title.show_value(settings.graphic_title)
        self.handle.show_value(f"@{settings.handle}" if settings.handle else "")
        self.note.show_value(settings.graphic_note)
        self.format.setChecked(settings.graphic_format)
        self.platforms.setChecked(settings.graphic_platforms)
        self._own_label.setVisible(settings.graphic_theme == "mine")
        self.own.setVisible(settings.graphic_theme == "mine")
        for part in (self.own, self.zones, self.streams):
            part.follow()

    def flush(self) -> None:
        """Keep what is being typed."""
        for field in (self.title, self.handle, self.note):
            if field.hasFocus():
                field.clearFocus()

    def _wire(self) -> None:
        model = self._model
        self.size_.chosen.connect(lambda size: model.choose("graphic_size", size))
        self.theme.chosen.connect(lambda theme: model.choose("graphic_theme", theme))
        self.title.committed.connect(lambda text: model.choose("graphic_title", text))
        self.handle.committed.connect(lambda text: model.choose("handle", text))
        self.note.committed.connect(lambda text: model.choose("graphic_note", text))
        self.format.clicked.connect(lambda on: model.choose("graphic_format", bool(on)))
        self.platforms.clicked.connect(lambda on: model.choose("graphic_platforms", bool(on)))

    def _place(self) -> None:
        px = self._kit.look.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(16), px(12), px(16))
        self._column.setSpacing(px(6))
        self._part("Size", self.size_, self.pixels)
        self._part("Theme", self.theme)
        self._own_label = self._part("Your own look", self.own)
        words = QGridLayout()
        words.setHorizontalSpacing(px(10))
        words.setVerticalSpacing(px(6))
        rows = [("Title", self.title), ("Handle", self.handle), ("Bottom line", self.note)]
        for place, (name, field) in enumerate(rows):
            words.addWidget(Text(self._kit.look, name, 12, 500, "text2"), place, 0)
            words.addWidget(field, place, 1)
        self._heading("Words")
        self._column.addLayout(words)
        self._part("Other time zones", self.zones)
        self._heading("Show")
        toggles = QHBoxLayout()
        toggles.setSpacing(px(16))
        for toggle in (self.format, self.platforms):
            toggles.addWidget(toggle)
        toggles.addStretch(1)
        self._column.addLayout(toggles)
        self._column.addWidget(self.covered)
        self._part("Streams", self.streams)
        self._column.addStretch(1)

    def _part(self, name: str, *widgets: QWidget) -> Text:
        label = self._heading(name)
        for widget in widgets:
            self._column.addWidget(widget)
        return label

    def _heading(self, name: str) -> Text:
        label = Text(self._kit.look, name, 12, 600, "text3")
        label.setContentsMargins(0, self._kit.look.px(8), 0, 0)
        self._column.addWidget(label)
        return label
