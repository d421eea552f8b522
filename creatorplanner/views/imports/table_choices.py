"""What becomes of rows without a stream, and of rows that know only a day."""

from __future__ import annotations

from creatorplanner.exchange.tables.planning import Days, Unmatched
from creatorplanner.exchange.tables.values import Shape
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr_count
from creatorplanner.views.imports.wrapping_row import WrappingRow, fill, say
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented


class TableChoices(WrappingRow):
    """One line of questions; none is asked that changes nothing."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__(kit, model)
        look = kit.look
        self.told = Text(look, "", 13, 500)
        unmatched = [
            (Unmatched.STREAMS.value, say("Make streams")),
            (Unmatched.LEAVE.value, say("Leave them out")),
        ]
        self.unmatched = Segmented(look, unmatched, say("Rows without a stream"))
        self.format = ComboBox(look, say("Format of new streams"))
        days = [
            (Days.CHANNEL.value, say("Keep as days of the channel")),
            (Days.SHARE.value, say("Share out as estimates")),
        ]
        self.days = Segmented(look, days, say("Rows that know only a day"))
        self.monthly = CheckBox(look, say("Each row is one day all the same"))
        for part in (self.told, self.unmatched, self.format, self.days, self.monthly):
            self._flow.addWidget(part)
        self._wire()
        look.changed.connect(self._dress)
        self._dress()

    def follow(self) -> None:
        """Ask what this table leaves open."""
        model, answers = self._model, self._model.answers
        days = model.guess.shape == Shape.DAYS
        made = sum(entry.made for entry in model.plan.added)
        count = made or len(model.plan.unmatched)
        asks = bool(count) and not days
        self.unmatched.set_value(answers.unmatched.value)
        self.days.set_value(answers.days.value)
        self.unmatched.setVisible(asks)
        self.format.setVisible(asks and answers.unmatched == Unmatched.STREAMS)
        self.days.setVisible(days)
        self.monthly.setVisible("monthly" in model.guess.doubts)
        self.monthly.setChecked(answers.monthly_as_days)
        self._tell(count, days)
        self._fill()
        self.setVisible(asks or days)
        self.updateGeometry()

    def _tell(self, count: int, days: bool) -> None:
        if days:
            self.told.setText(say("These rows know a day, not a stream"))
            return
        one, many = "{n} row fits no stream of your plan", "{n} rows fit no stream of your plan"
        shown = self._kit.regional.number(count)
        self.told.setText(tr_count("Import", one, many, count, shown))
        self.told.setVisible(count > 0)

    def _fill(self) -> None:
        kinds = [kind for kind in self._kit.desk.book.formats.all() if not kind.archived]
        options = [("", say("Format as in the file"))]
        options += [(kind.id, f"{kind.emoji} {kind.name}") for kind in kinds]
        fill(self.format, options, self._model.answers.format_id or "")

    def _wire(self) -> None:
        model = self._model
        self.unmatched.chosen.connect(lambda value: model.answer(unmatched=Unmatched(value)))
        self.days.chosen.connect(lambda value: model.answer(days=Days(value)))
        self.monthly.clicked.connect(lambda on: model.answer(monthly_as_days=on))
        self.format.activated.connect(
            lambda _at: model.answer(format_id=self.format.currentData() or None)
        )

    def _dress(self) -> None:
        super()._dress()
        self.told.setMinimumHeight(self._kit.look.px(36))
