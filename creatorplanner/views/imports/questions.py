"""What an import asks before it is made: zones that nobody knows, and what new streams get."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.import_model import ImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.titles import zone_title
from creatorplanner.views.zone_picker import ZonePicker

MOST_ZONES = 3  # asked at once; the next ones come as these are answered


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class ZoneQuestions(Card):
    """One row a name; ``answered`` carries the name and the zone it means."""

    answered = Signal(str, str)

    def __init__(self, kit: Kit, model: ImportModel) -> None:
        super().__init__(kit.look)
        self._kit, self._model = kit, model
        self.title = Text(kit.look, "", 13, 600, wrap=True)
        self._rows: list[QWidget] = []
        self.pickers: dict[str, ZonePicker] = {}
        self.hints: dict[str, Button] = {}
        self._asked: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)

    def follow(self) -> None:
        """Ask what the file left open; answers stay in view and can be changed."""
        model = self._model
        names = sorted(model.asked, key=lambda name: name in model.zones)[:MOST_ZONES]
        self.setVisible(bool(names))
        if self._asked != (names, dict(model.zones)):
            self._asked = (names, dict(model.zones))
            self._build(names)

    def _build(self, names: list[str]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.pickers, self.hints = [], {}, {}
        one, many = "A time zone in this file is not known", "{n} time zones here are not known"
        count = len(set(self._model.asked) - set(self._model.zones))
        shown = self._kit.regional.number(count)
        open_ones = tr_count("Import", one, many, count, shown)
        self.title.setText(open_ones if count else _say("Every time zone is known now"))
        for name in names:
            row = self._row(name)
            self._rows.append(row)
            self._column.addWidget(row)

    def _row(self, name: str) -> QWidget:
        kit, model = self._kit, self._model
        suggestion, count = model.asked[name]
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        events = tr_count("Import", "{n} event", "{n} events", count, kit.regional.number(count))
        label = Text(kit.look, f"“{isolate(name)}” · {events}", 13, 400, "text2", elide=True)
        line.addWidget(label, 1)
        answer = model.zones.get(name, "")
        if suggestion and not answer:
            words = _say("Use {zone} time", zone=zone_title(suggestion))
            button = self.hints[name] = Button(kit.look, kit.icons, words, "soft", small=True)
            button.clicked.connect(partial(self._answer, name, suggestion))
            line.addWidget(button)
        picker = self.pickers[name] = ZonePicker(kit, _say("Choose a zone"), variant="secondary")
        if answer:
            picker.show_zone(answer)
        picker.chosen.connect(partial(self.answered.emit, name))
        line.addWidget(picker)
        return row

    def _answer(self, name: str, zone: str) -> None:
        self.answered.emit(name, zone)


class NewStreams(QWidget):
    """Platform and format of new streams whose event names none."""

    def __init__(self, kit: Kit, model: ImportModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.platform = ComboBox(kit.look, _say("Platform where the file names none"))
        self.format = ComboBox(kit.look, _say("Format where none fits"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.px(8))
        self.label = Text(kit.look, _say("New streams get"), 13, 400, "text2")
        row.addWidget(self.label)
        row.addWidget(self.platform)
        row.addWidget(self.format)
        row.addStretch(1)
        for box in (self.platform, self.format):
            box.activated.connect(self._chosen)

    def follow(self) -> None:
        """Offer what there is; nothing is chosen for a new file."""
        model = self._model
        platforms = [(one.id, one.name) for one in self._kit.platforms.known]
        kinds = self._kit.desk.book.formats.all()
        formats = [(kind.id, f"{kind.emoji} {kind.name}") for kind in kinds if not kind.archived]
        _fill(self.platform, _say("Platform as in the file"), platforms, model.platform)
        _fill(self.format, _say("Format as in the file"), formats, model.format_id)
        self.setVisible(bool(model.plan.added))

    def _chosen(self) -> None:
        self._model.choose(str(self.platform.currentData()), str(self.format.currentData()))


def _fill(box: ComboBox, none: str, options: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for value, words in [("", none), *options]:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
