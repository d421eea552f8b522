"""Cards beside each other where there is room, below each other where there is not."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.views.look import Look

COLUMNS = 12
Part = tuple[QWidget, int]


class CardGrid(QWidget):
    """Rows of cards, each as wide as its share of twelve columns.

    A hidden card leaves its room to the others of its row. Call ``place`` after showing or hiding.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[tuple[Part, ...]] = []
        self._together = True
        self._placed: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        look.changed.connect(self._space)
        self._space()

    def add_row(self, *parts: Part) -> None:
        """One more row: cards with their columns of twelve."""
        self._rows.append(parts)
        for card, _columns in parts:
            card.setParent(self)

    def set_together(self, together: bool) -> None:
        """Beside each other, or each in a row of its own."""
        self._together = together
        self.place()

    def cards(self) -> list[QWidget]:
        """Every card in reading order."""
        return [card for row in self._rows for card, _columns in row]

    def place(self) -> None:
        """Lay the cards out anew, if anything differs."""
        shown = [[part for part in row if not part[0].isHidden()] for row in self._rows]
        wanted = self._together, [[card for card, _columns in row] for row in shown]
        if wanted == self._placed:
            return
        self._placed = wanted
        for card in self.cards():
            self._grid.removeWidget(card)
        at = 0
        for row in shown:
            at = self._place_row(row, at)

    def _place_row(self, row: list[Part], at: int) -> int:
        if not self._together:
            for card, _columns in row:
                self._grid.addWidget(card, at, 0, 1, COLUMNS)
                at += 1
            return at
        asked = sum(columns for _card, columns in row)
        begin, given = 0, 0
        for card, columns in row:
            given += columns
            end = round(given / asked * COLUMNS)
            self._grid.addWidget(card, at, begin, 1, end - begin)
            begin = end
        return at + 1

    def _space(self) -> None:
        self._grid.setSpacing(self._look.px(12))
