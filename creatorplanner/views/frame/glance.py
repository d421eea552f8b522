"""What the sidebar tells below the pages: the month, the formats, the shown week in numbers."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from creatorplanner.models.overview import Overview
from creatorplanner.views.frame.legend import Legend
from creatorplanner.views.frame.mini_month import MiniMonth
from creatorplanner.views.frame.week_card import WeekCard
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.scrolling import ScrollArea


class Glance(QWidget):
    """Month and formats scroll where there is little room; the week's card stays below them."""

    def __init__(self, kit: Kit, overview: Overview) -> None:
        super().__init__()
        self._kit, self._overview = kit, overview
        self._week = kit.regional.week_of(overview.today())
        self.month = MiniMonth(kit, overview)
        self.card = WeekCard(kit)
        self._legend = Legend(kit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._scrolled(), 1)
        self._column.addWidget(self.card)
        kit.look.changed.connect(self._dress)
        self._dress()

    def show_week(self, first: date) -> None:
        """Follow the week that the calendar shows."""
        if first != self._week:
            self._week = first
            self.read()
        self.month.days.show_week(first)

    def read(self) -> None:
        """Read the week's totals again."""
        totals = self._overview.week(self._week)
        this_week = self._week == self._kit.regional.week_of(self._overview.today())
        self.card.show_totals(totals, this_week=this_week)
        self._legend.show_shares(totals.shares)

    def _scrolled(self) -> ScrollArea:
        look = self._kit.look
        area = ScrollArea(look)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, look.px(8), 0, 0)
        rows.setSpacing(look.px(10))
        rows.addWidget(self.month)
        rows.addWidget(self._legend)
        rows.addStretch(1)
        area.setWidget(inner)
        return area

    def _dress(self) -> None:
        self._column.setSpacing(self._kit.look.px(2))
