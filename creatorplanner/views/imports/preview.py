"""What a file would change, before it does: counts, questions, rows, and the button."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from creatorplanner.domain.zones import to_wall
from creatorplanner.models.import_model import ImportModel
from creatorplanner.models.import_rows import ImportRole, ImportRow, ImportRows, is_choice, summary
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.questions import NewStreams, ZoneQuestions
from creatorplanner.views.imports.row_delegate import ImportDelegate
from creatorplanner.views.imports.row_words import ImportWords
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import dress_bars

WIDEST = 880  # design pixels


class Preview(QWidget):
    """``take`` makes the import, ``cancel`` leaves it."""

    def __init__(self, kit: Kit, model: ImportModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.told = Text(look, "", 15, 600, wrap=True)
        self.calm = Text(look, "", 13, 400, "text2", wrap=True)
        self.zones = ZoneQuestions(kit, model)
        self.choices = NewStreams(kit, model)
        self.rows = _SpokenRows(kit)
        self.list = _List(kit, self.rows)
        self.gone = CheckBox(look, "")
        self.take = Button(look, icons, "", "primary", key_hint="Enter")
        self.cancel = Button(look, icons, tr("Import", "Cancel"), key_hint="Esc")
        self._lay_out()
        self.zones.answered.connect(model.answer_zone)
        self.list.toggled.connect(model.toggle)
        self.gone.toggled.connect(model.remove_gone)
        model.ticked.connect(self._ticked)
        look.changed.connect(self._dress)
        kit.regional.changed.connect(self._renamed)
        self._dress()

    def first_focus(self) -> QWidget:
        """The button that makes the import, or the way back where there is nothing to make."""
        return self.take if self.take.isEnabled() else self.cancel

    def follow(self) -> None:
        """Show the model's plan."""
        model = self._model
        self.list.delegate.words = self.rows.words = self.rows.words._replace(
            today=to_wall(self._kit.desk.clock.now(), self._kit.desk.clock.zone()).date()
        )
        self.rows.left_out = model.left_out
        self.rows.show(model.parsed, model.plan)
        self._tell_gone()
        self.list.scrollToTop()
        self.zones.follow()
        self.choices.follow()
        self._tell()

    def resizeEvent(self, event: object) -> None:
        """No wider than can be read."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._dress()

    def _ticked(self) -> None:
        self.rows.choose(self._model.left_out)
        self._tell()

    def _tell_gone(self) -> None:
        count, shown = self._model.gone, self._kit.regional.number(self._model.gone)
        one = "Remove {n} stream that came from this calendar and is gone from it"
        many = "Remove {n} streams that came from this calendar and are gone from it"
        self.gone.set_words(tr_count("Import", one, many, count, shown))
        self.gone.setVisible(count > 0)
        if self.gone.isChecked() != self._model.removes:
            self.gone.setChecked(self._model.removes)

    def _tell(self) -> None:
        model, count = self._model, self._model.total
        counts = summary(model.parsed, model.plan)
        self.told.setText(self.rows.words.told(counts))
        shown = self._kit.regional.number(count)
        one, many = "Import {n} stream", "Import {n} streams"
        words = tr_count("Import", one, many, count, shown)
        self.take.set_words(words if count else tr("Import", "Nothing to import"))
        self.take.setEnabled(count > 0)
        calm = "Nothing has changed yet. The import is one step, and undo takes all of it back."
        if not count:
            calm = "There is nothing to take over: your plan stays as it is."
        self.calm.setText(tr("Import", calm))

    def _renamed(self) -> None:
        self.rows.layoutChanged.emit()
        if self._model.state == "preview":
            self._tell()

    def _lay_out(self) -> None:
        self._card = Card(self._kit.look, padding=1)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.list)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.choices, 1)
        self._foot.addStretch(0)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.take)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.told)
        self._column.addWidget(self.calm)
        self._column.addWidget(self.zones)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self.gone)
        self._column.addLayout(self._foot)

    def _dress(self) -> None:
        px = self._kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(16), side, px(16))
        self._column.setSpacing(px(10))
        self._foot.setSpacing(px(8))
        self.choices.label.setVisible(self.width() >= px(WIDEST))


class _SpokenRows(ImportRows):
    """Rows in the creator's words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.words = ImportWords(kit.regional, kit.desk.clock.now().date())

    def spoken(self, row: ImportRow) -> str:
        spoken = self.words.spoken(row)
        return spoken if self.takes(row) else tr("Import", "{thing}, left out", thing=spoken)


class _List(QListView):
    """The rows; every one is painted by the delegate. ``toggled`` by a click or the space bar."""

    toggled = Signal(object)

    def __init__(self, kit: Kit, rows: ImportRows) -> None:
        super().__init__()
        dress_bars(self, kit.look)
        self.setAccessibleName(tr("Import", "What the file brings"))
        self.setModel(rows)
        self.delegate = ImportDelegate(kit, self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._toggle)
        kit.look.changed.connect(self.scheduleDelayedItemsLayout)
        kit.regional.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar leaves the current one out, or takes it after all."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        row: ImportRow | None = index.data(ImportRole.ROW)
        if row is not None and is_choice(row):
            self.toggled.emit(row.thing)
