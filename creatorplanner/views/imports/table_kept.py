"""Rows for which something else is logged: old and new, kept unless the file is to win."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from creatorplanner.exchange.tables.planning import Entry, Skip
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.table_differs import amount_words, differs_words

SHOWN = 20  # rows told one by one; the others are counted


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class TableKept(Card):
    """What is logged otherwise, and rows that are there at another hour."""

    def __init__(self, kit: Kit, model: TableImportModel) -> None:
        super().__init__(kit.look, padding=14)
        self._kit, self._model = kit, model
        look = kit.look
        self.title = Text(look, "", 13, 600, wrap=True)
        self.replace = CheckBox(look, _say("Take the file's numbers where they differ"))
        self.list = Text(look, "", 12, 400, "text2", wrap=True)
        self.shifted = Text(look, "", 13, 500, "warn", wrap=True)
        self.anew = CheckBox(look, _say("The hours are right: make them streams of their own"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self.title, self.replace, self.list, self.shifted, self.anew):
            column.addWidget(part)
        self.replace.clicked.connect(lambda on: model.answer(replace=on))
        self.anew.clicked.connect(lambda on: model.answer(hours_hold=on))

    def follow(self) -> None:
        """Show what the plan and the file tell differently."""
        plan, number = self._model.plan, self._kit.regional.number
        rows = plan.differing
        lines = [self._line(one) for one in rows[:SHOWN]]
        if rest := len(rows) - len(lines):
            lines.append(tr_count("Import", "and {n} more", "and {n} more", rest, number(rest)))
        one = "{n} row says something else than you logged"
        many = "{n} rows say something else than you logged"
        self.title.setText(tr_count("Import", one, many, len(rows), number(len(rows))))
        self.list.setText("\n".join(lines))
        self.replace.setChecked(self._model.answers.replace)
        for part in (self.title, self.replace, self.list):
            part.setVisible(bool(rows))
        shifted = sum(skip.reason == "shifted" for skip in plan.skipped)
        one = "{n} row is in your plan at another hour: is the time zone of this file right?"
        many = "{n} rows are in your plan at another hour: is the time zone of this file right?"
        self.shifted.setText(tr_count("Import", one, many, shifted, number(shifted)))
        self.shifted.setVisible(shifted > 0)
        held = shifted > 0 or any(look.why == "zone" for look in plan.looks)
        anew = self._model.answers.hours_hold
        self.anew.setChecked(anew)
        self.anew.setVisible(held or anew)
        self.setVisible(bool(rows) or held or anew)

    def _line(self, row: Entry | Skip) -> str:
        regional = self._kit.regional
        zone = self._kit.desk.clock.zone()
        parts = [_say("Line {n}", n=regional.number(row.line))]
        if row.money is not None:
            parts.append(amount_words(row.money, regional))
        if row.stream is not None:
            parts.append(isolate(row.stream.title or _say("Untitled stream")))
        session = row.session if isinstance(row, Entry) else None
        told = row.money or session
        currency = told.currency if told is not None else ""
        parts += [differs_words(one, regional, zone, currency) for one in row.differs]
        return " · ".join(parts)
