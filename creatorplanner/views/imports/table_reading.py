"""How a table was read: platform, time zone, year, letters, separator, sheet; all of it changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.exchange.tables.opening import DELIMITERS, ENCODINGS
from creatorplanner.exchange.tables.values import Shape
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.views.imports.line import Line
from creatorplanner.views.imports.wrapping_row import WrappingRow, fill, say
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.wording.table_fields import (
    delimiter_words,
    encoding_words,
    shape_words,
)
from creatorplanner.views.zone_picker import ZonePicker

YEAR = 76  # design pixels
TIMES = ("started", "ended", "time", "planned")


class TableReading(WrappingRow):
    """What holds for the whole file; what a column's head says is only about that column."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__(kit, model)
        look = kit.look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.platform = self._combo(say("Platform"))
        self.shape = self._combo(say("Rows"))
        self.zone = ZonePicker(kit, say("Times are in"), variant="secondary")
        self._zone_box = self._labelled(say("Times are in"), self.zone)
        self.year = Line(kit, say("Year of the newest row"), self._take_year)
        self._year_box = self._labelled(say("Newest year"), self.year)
        self.encoding = self._combo(say("Letters"))
        self.delimiter = self._combo(say("Split at"))
        self.sheet = self._combo(say("Sheet"))
        self._wire()
        look.changed.connect(self._dress)
        self._dress()

    def follow(self) -> None:
        """Show what was guessed or chosen."""
        guess, raw = self._model.guess, self._model.raw
        platforms = [("", say("Not said"))]
        platforms += [(one.id, one.name) for one in self._kit.platforms.known]
        fields = {column.field for column in guess.columns}
        fill(self.platform, platforms, guess.platform)
        self._show(self.platform, "platform" not in fields)
        fill(self.shape, [(shape, shape_words(shape)) for shape in Shape], guess.shape)
        self.zone.show_zone(guess.zone)
        self._zone_box.setVisible(bool(fields.intersection(TIMES)))
        self.year.show_value("" if guess.year is None else str(guess.year))
        self._year_box.setVisible(guess.year is not None)
        names = [raw.encoding, *(name for name in ENCODINGS if name != raw.encoding)]
        fill(self.encoding, [(name, encoding_words(name)) for name in names], raw.encoding)
        self._show(self.encoding, bool(raw.encoding))
        signs = [(sign, delimiter_words(sign)) for sign in DELIMITERS]
        fill(self.delimiter, signs, raw.delimiter)
        self._show(self.delimiter, bool(raw.delimiter))
        fill(self.sheet, [(name, name) for name in raw.sheets], raw.sheet)
        self._show(self.sheet, len(raw.sheets) > 1)

    def enter(self, name: str) -> None:
        """Bring the keyboard to what settles a doubt: "platform", "zone" or "years"."""
        reason = Qt.FocusReason.OtherFocusReason
        if name == "platform":
            self.platform.setFocus(reason)
            self.platform.showPopup()
        elif name == "zone":
            self.zone.button.click()
        else:
            self.year.setFocus(reason)
            self.year.selectAll()

    def _wire(self) -> None:
        model = self._model
        self.platform.activated.connect(lambda _at: model.set_platform(self.platform.currentData()))
        self.shape.activated.connect(lambda _at: model.set_shape(Shape(self.shape.currentData())))
        for box, name in (
            (self.encoding, "encoding"),
            (self.delimiter, "delimiter"),
            (self.sheet, "sheet"),
        ):
            box.activated.connect(
                lambda _at, box=box, name=name: model.reopen(**{name: box.currentData()})
            )
        self.zone.chosen.connect(lambda zone: model.set_parts(zone=zone))

    def _take_year(self, text: str) -> None:
        typed = text.strip()
        if typed.isdecimal() and len(typed) == 4:
            self._model.set_year(int(typed))
        elif self._model.guess.year is not None:
            self.year.show_value(str(self._model.guess.year))

    def _combo(self, name: str) -> ComboBox:
        box = ComboBox(self._kit.look, name)
        self._labelled(name, box)
        return box

    def _show(self, box: ComboBox, visible: bool) -> None:
        pair = box.parentWidget()
        assert pair is not None
        pair.setVisible(visible)

    def _dress(self) -> None:
        super()._dress()
        self.year.setFixedWidth(self._kit.look.px(YEAR))
