"""Promotion by day: what is late, and what each of the coming days asks for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.promotion_model import DAYS, LATE, PromotionModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import column
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.promotion.sheet import ScrollSheet
from creatorplanner.views.today.due_list import DueCard, DueLines, focus_by_key, walk
from creatorplanner.views.today.told import things
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import EmptyState

WIDEST = 1080


class ByDay(QWidget):
    """One card a day; arrows walk through all of them."""

    def __init__(self, kit: Kit, model: PromotionModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.cards: dict[date, DueCard] = {}
        self._ordered: tuple[int, ...] = ()
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "list-checks",
            "Nothing to promote yet",
            f"Steps of your streams in the next {kit.regional.number(DAYS)} days stand here.",
            [("Open the calendar", lambda: kit.navigator.go("calendar"))],
        )
        self._place = QWidget()
        self._list = column(self._place, kit.look.px(12))
        self._list.addStretch(1)
        self.older = Button(kit.look, kit.icons, "", "ghost", "archive", small=True)
        self.older.clicked.connect(lambda: model.clear(model.older))
        whole_list = column(body := QWidget(), kit.look.px(8))
        whole_list.addWidget(self._place)
        whole_list.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        self._sheet = ScrollSheet(kit, body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        whole.addWidget(self.empty)
        model.days_changed.connect(self._follow)
        kit.regional.changed.connect(self._retell)
        kit.look.changed.connect(self._dress)
        self._dress()
        self._follow()

    def first_focus(self) -> QWidget:
        """The first line."""
        stops = self._stops()
        if stops:
            return stops[0]
        return self.older if self._model.older else self.empty.buttons[0]

    def refresh(self) -> None:
        """Say days and times again."""
        self._retell()

    def _dress(self) -> None:
        self._place.setMaximumWidth(self._kit.look.px(WIDEST))

    def _follow(self) -> None:
        days = self._model.days
        for key in self.cards.keys() - days.keys():
            card = self.cards.pop(key)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, key in enumerate(days):
            card = self.cards.get(key) or self._make(key)
            self.cards[key] = card
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
            card.show()
        self.cards = {key: self.cards[key] for key in days}
        older = self._model.older
        self._sheet.setVisible(bool(days) or bool(older))
        self.empty.setVisible(not days and not older)
        self.older.setVisible(bool(older))
        self.older.set_words(f"{self._kit.regional.number(len(older))} older, clear")
        self._count()

    def _make(self, key: date) -> DueCard:
        rows = self._model.days[key]
        lines = DueLines(self._kit, self._model, rows)
        lines.stepped.connect(self._step)
        lines.stop_moved.connect(self._order)
        lines.log_asked.connect(lambda _stream_id: self._kit.navigator.go("log"))
        card = DueCard(self._kit, self._heading(key), lines)
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.rowsMoved, rows.dataChanged):
            signal.connect(self._count)
        return card

    def _heading(self, key: date) -> str:
        if key == LATE:
            return "Late"
        regional, today = self._kit.regional, self._model.today
        near = regional.relative_day(key, today)
        told = regional.date_long(key)
        return told if (key - today).days > 1 else f"{near}, {told}"

    def _retell(self) -> None:
        for key, card in self.cards.items():
            card.set_heading(self._heading(key))
            card.lines.refresh()

    def _count(self) -> None:
        for key, card in self.cards.items():
            rows = self._model.days.get(key)
            left = 0 if rows is None else rows.open_count
            words = things(left, "step", "steps", self._kit.regional) if left else "all done"
            card.show_count(words, empty=False)
        self._order()

    def _order(self) -> None:
        stops = (stop for stop in self._stops() if stop.focusPolicy() & Qt.FocusPolicy.TabFocus)
        parts = tuple(id(stop) for stop in stops)
        if parts != self._ordered:
            self._ordered = parts
            set_reading_order(self)

    def _stops(self) -> list[QWidget]:
        return [line.check for card in self.cards.values() for line in card.lines.lines]

    def _step(self, at: QWidget, step: int) -> None:
        target = walk(self._stops(), at, step)
        if target is not None:
            focus_by_key(target)
            self._sheet.ensureWidgetVisible(target, 0, self._kit.look.px(60))
