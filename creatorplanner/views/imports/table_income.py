"""What holds for a list of amounts: what they are, in which money, and which of them are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt

from creatorplanner.domain.incomes import SOURCES
from creatorplanner.exchange.tables.currencies import CODES
from creatorplanner.exchange.tables.fields import OWN_INCOME
from creatorplanner.exchange.tables.planning import new_sums
from creatorplanner.exchange.tables.values import Shape
from creatorplanner.exchange.tables.whys import Reason
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr_count
from creatorplanner.views.imports.line import Line
from creatorplanner.views.imports.wrapping_row import WrappingRow, fill, say
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.money_words import apart, source_name

NAMING = 240  # design pixels
LEFT: Mapping[Reason, str] = {
    "outgoing": "{n} went out",
    "moved": "{n} only moved",
    "unpaid": "{n} not paid",
    "unnamed": "{n} without these names",
    "with_stream": "{n} with a stream's session",
    "empty": "{n} without an amount",
}


class TableIncome(WrappingRow):
    """Only there for amounts; sums stand beside each other, each in its own currency."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__(kit, model)
        look = kit.look
        self.told = Text(look, "", 13, 500)
        self.told.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self._flow.addWidget(self.told)
        self.left = Text(look, "", 12, 400, "text2")
        self.left.setAlignment(self.told.alignment())
        self._flow.addWidget(self.left)
        self.unlinked = Text(look, "", 12, 500, "warn")
        self.unlinked.setAlignment(self.told.alignment())
        self._flow.addWidget(self.unlinked)
        self.source = ComboBox(look, say("Count as"))
        self._source_box = self._labelled(say("Count as"), self.source)
        self.currency = ComboBox(look, say("Currency"))
        self._currency_box = self._labelled(say("Currency"), self.currency)
        self.naming = Line(kit, say("Only rows that name"), self._take_names)
        self.naming.setPlaceholderText(say("TikTok, Twitch, PayPal"))
        self._naming_box = self._labelled(say("Only rows that name"), self.naming)
        self.outgoing = CheckBox(look, say("Take money that went out, too"))
        self._flow.addWidget(self.outgoing)
        self.source.activated.connect(lambda _at: model.set_parts(source=self.source.currentData()))
        self.currency.activated.connect(
            lambda _at: model.set_parts(currency=self.currency.currentData())
        )
        self.outgoing.clicked.connect(lambda on: model.answer(outgoing=on))
        look.changed.connect(self._dress)
        self._dress()

    def follow(self) -> None:
        """Show what was guessed, decided, and what it adds up to."""
        model, guess = self._model, self._model.guess
        foreign = guess.kind != OWN_INCOME
        fields = {column.field for column in guess.columns}
        self._tell()
        self._fill_source()
        self._fill_currency()
        self._source_box.setVisible(foreign)
        self._currency_box.setVisible(foreign and "currency" not in fields)
        self._naming_box.setVisible(foreign)
        self.naming.show_value(", ".join(model.answers.naming))
        out = any(skip.reason == "outgoing" for skip in model.plan.skipped)
        self.outgoing.setVisible(out or model.answers.outgoing)
        self.outgoing.setChecked(model.answers.outgoing)
        self.setVisible(guess.shape == Shape.INCOME)
        self.updateGeometry()

    def enter(self, _doubt: str) -> None:
        """Bring the keyboard to the currency, and show what there is."""
        self.currency.setFocus()
        self.currency.showPopup()

    def _tell(self) -> None:
        regional = self._kit.regional
        sums = new_sums(self._model.plan)
        told = [apart(regional, regional.money(net, name)) for name, net in sums.items()]
        self.told.setText(say("New: {amounts}", amounts=" + ".join(told)))
        self.told.setVisible(bool(told))
        reasons = Counter(skip.reason for skip in self._model.plan.skipped)
        left = [
            tr_count("Import", words, words, count, regional.number(count))
            for reason, words in LEFT.items()
            if (count := reasons[reason])
        ]
        self.left.setText(say("Left out: {rows}", rows=", ".join(left)))
        self.left.setVisible(bool(left))
        gone = sum(entry.unlinked for entry in self._model.plan.added)
        one = "{n} amount belongs to a stream that is not here: bring in your sessions, too"
        many = "{n} amounts belong to streams that are not here: bring in your sessions, too"
        self.unlinked.setText(tr_count("Import", one, many, gone, regional.number(gone)))
        self.unlinked.setVisible(gone > 0)

    def _fill_source(self) -> None:
        names = [name for name in SOURCES if name not in ("gifts", "other")]
        options = [("", source_name("other")), *((name, source_name(name)) for name in names)]
        fill(self.source, options, self._model.guess.source)

    def _fill_currency(self) -> None:
        own = self._model.answers.currency
        options = [("", say("Not said: {code}", code=own))]
        options += [(code, code) for code in (own, *sorted(CODES - {own}))]
        fill(self.currency, options, self._model.guess.currency)

    def _take_names(self, text: str) -> None:
        names = tuple(filter(None, (part.strip() for part in text.split(","))))
        if names != self._model.answers.naming:
            self._model.answer(naming=names)

    def _dress(self) -> None:
        super()._dress()
        for text in (self.told, self.left, self.unlinked):
            text.setMinimumHeight(self._kit.look.px(32))
        self.naming.setFixedWidth(self._kit.look.px(NAMING))
