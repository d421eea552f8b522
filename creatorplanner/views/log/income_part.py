"""Income on the Log page: what came in besides the streams' numbers, and what was paid out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.models.income_model import Entry, IncomeModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.income_form import IncomeForm
from creatorplanner.views.log.income_row import IncomeRow
from creatorplanner.views.log.payout_form import PayoutForm
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.widgets.segmented import Segmented
from creatorplanner.views.wording.money_words import rate_words

BESIDE, WIDEST, LIST = 960, 1240, 400  # design pixels
PIECE = 40  # rows on show, and how many more each time
KINDS = [("income", "Income"), ("payout", "Payout")]
WHAT = {
    "income": "Brand deals, merch, tips, subscriptions: whatever came in besides gifts.",
    "payout": "What a platform paid for your diamonds. Gifts are then exact instead of about.",
}


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


class IncomePart(QWidget):
    """A form, and the list of what is written down."""

    def __init__(self, kit: Kit, model: IncomeModel) -> None:
        super().__init__()
        self.kit, self.model = kit, model
        look = kit.look
        self._most = PIECE
        self.kind = Segmented(look, [(key, _say(words)) for key, words in KINDS], _say("Kind"))
        self.what = Text(look, "", 12, 400, "text2", wrap=True)
        self.income = IncomeForm(kit, model)
        self.payout = PayoutForm(kit, model)
        self.rate = Text(look, "", 12, 400, "text3", wrap=True)
        self.rows: list[IncomeRow] = []
        self.empty = Text(
            look, _say("Nothing yet. What you add stands here."), 13, 400, "text2", wrap=True
        )
        self.older = Button(look, kit.icons, _say("Show older"), "ghost", small=True)
        self._place()
        self.kind.chosen.connect(self._choose)
        self.older.clicked.connect(self._show_older)
        for form in (self.income, self.payout):
            form.done.connect(self._saved)
            form.left.connect(self._left)
        model.changed.connect(self._follow)
        kit.regional.changed.connect(self._follow)
        look.changed.connect(self._arrange)
        self._choose("income")

    def first_focus(self) -> QWidget:
        """The amount."""
        return self.income.gross.line if self.kind.value() == "income" else self.payout.money.line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or below each other."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, kind: str) -> None:
        """A new one of this kind."""
        self._open(kind, None)
        self._go_to_form()

    def _go_to_form(self) -> None:
        """The keyboard to the amount, and the form into view."""
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def _open(self, kind: str, thing: Income | Payout | None) -> None:
        self.kind.set_value(kind)
        self.what.setText(_say(WHAT[kind]))
        self.income.setVisible(kind == "income")
        self.payout.setVisible(kind == "payout")
        if kind == "income":
            self.income.open(thing if isinstance(thing, Income) else None)
        else:
            self.payout.open(thing if isinstance(thing, Payout) else None)

    def _edit(self, entry: Entry) -> None:
        self._open("payout" if isinstance(entry.thing, Payout) else "income", entry.thing)
        self._go_to_form()

    def _delete(self, entry: Entry) -> None:
        self._left()  # a form that shows what goes would bring it back
        self.model.delete(entry.thing)

    def _saved(self) -> None:
        self._choose(self.kind.value())

    def _left(self) -> None:
        self._open(self.kind.value(), None)

    def _show_older(self) -> None:
        self._most += PIECE
        self._follow()

    def _follow(self) -> None:
        shown = self.model.entries[: self._most]
        while len(self.rows) < len(shown):
            self._add_row()
        for row, entry in zip(self.rows, shown, strict=False):
            row.show_entry(entry)
            row.show()
        for spare in self.rows[len(shown) :]:
            if spare.isAncestorOf(self.window().focusWidget()):
                self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            spare.hide()
        self.empty.setVisible(not shown)
        self.income.follow()
        self.older.setVisible(len(self.model.entries) > len(shown))
        names = self.kit.platforms.name
        lines = [
            f"{names(platform)}: {rate_words(self.kit.regional, rate)}"
            for platform, rate in self.model.rates.items()
        ]
        self.rate.setText("\n".join(lines))

    def _add_row(self) -> None:
        row = IncomeRow(self.kit)
        row.edit_asked.connect(self._edit)
        row.delete_asked.connect(self._delete)
        self.rows.append(row)
        self._list.addWidget(row)

    def _place(self) -> None:
        px, look = self.kit.look.px, self.kit.look
        write, kept = Card(look, 20), Card(look, 20)
        form = QVBoxLayout(write)
        form.setSpacing(px(10))
        form.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeading)
        for widget in (self.what, self.income, self.payout, self.rate):
            form.addWidget(widget)
        form.addStretch(1)
        inside = QVBoxLayout(kept)
        inside.setSpacing(px(4))
        inside.addWidget(Text(look, _say("Written down"), 15, 600))
        inside.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        inside.addLayout(self._list)
        inside.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addStretch(1)
        self._kept = kept
        body = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._cards.addWidget(write, 1)
        self._cards.addWidget(kept)
        self._area = area = ScrollArea(look)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._arrange()

    def _arrange(self) -> None:
        px, direction = self.kit.look.px, QBoxLayout.Direction
        beside = self.width() >= px(BESIDE)
        self._cards.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._cards.setContentsMargins(side, px(16), side, px(16))
        self._cards.setSpacing(px(16))
        self._kept.setFixedWidth(px(LIST)) if beside else self._kept.setFixedWidth(
            max(0, self.width() - 2 * side)
        )
