"""One amount in the list of income, with what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.incomes import Payout
from creatorplanner.models.income_model import Entry
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.money_words import source_name
from creatorplanner.views.wording.titles import stream_title


class IncomeRow(QWidget):
    """``edit_asked`` and ``delete_asked`` carry the entry."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.entry: Entry | None = None
        look, icons = kit.look, kit.icons
        self.title = Text(look, "", 13, 600, elide=True)
        self.under = Text(look, "", 12, 400, "text2", elide=True)
        self.amount = Text(look, "", 13, 600, tabular=True)
        self.edit = IconButton(look, icons, "pencil", "", size=28)
        self.delete = IconButton(look, icons, "trash-2", "", size=28)
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self.entry))
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self.entry))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        for widget in (self.amount, self.edit, self.delete):
            self._row.addWidget(widget)
        look.changed.connect(self._dress)
        self._dress()

    def show_entry(self, entry: Entry) -> None:
        """Show an amount or a payout."""
        self.entry = entry
        title, under, amount = told(self._kit, entry)
        self.title.setText(title)
        self.under.setText(under)
        self.amount.setText(amount)
        self.edit.set_name(tr("Money", "Change {amount}, {title}", amount=amount, title=title))
        self.delete.set_name(tr("Money", "Delete {amount}, {title}", amount=amount, title=title))
        self.setAccessibleName(f"{title}, {amount}, {under}")

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(0, px(4), 0, px(4))
        self._row.setSpacing(px(6))


def told(kit: Kit, entry: Entry) -> tuple[str, str, str]:
    """(what it is, when and by what, how much)"""
    regional, thing = kit.regional, entry.thing
    day, place = regional.date_short(thing.day), kit.platforms.name(thing.platform)
    if isinstance(thing, Payout):
        title = tr("Money", "Payout from {platform}", platform=place)
        diamonds = tr("Money", "{n} diamonds", n=regional.number(thing.diamonds))
        return title, _joined(kit, [day, diamonds]), regional.money(thing.money, thing.currency)
    name = source_name(thing.source)
    title = _joined(kit, [name, thing.label])
    parts = [day, place if thing.platform else ""]
    if entry.stream is not None:
        parts.append(stream_title(entry.stream, entry.kind))
    if thing.cut:
        whole = regional.money(thing.gross, thing.currency)
        parts.append(tr("Money", "of {gross}", gross=whole))
    parts.append(thing.note)
    return title, _joined(kit, parts), regional.money(thing.net, thing.currency)


def _joined(kit: Kit, parts: list[str]) -> str:
    """Parts in a row; words of the other direction do not pull them about."""
    known = [part for part in parts if part]
    if kit.regional.right_to_left:
        known = [isolate(part) for part in known]
    return " · ".join(known)
