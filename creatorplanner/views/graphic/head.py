"""The page's top bar: which week, which page of the graphic, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text


class Head(QObject):
    """``turned`` carries -1, 0 (this week) or 1; ``page_turned`` -1 or 1."""

    turned = Signal(int)
    page_turned = Signal(int)

    def __init__(self, kit: Kit, model: GraphicModel, header: QWidget) -> None:
        super().__init__(header)
        self._kit, self._model = kit, model
        look, icons = kit.look, kit.icons
        self.title = Text(look, "Week graphic", 20, 700)
        self.days = Text(look, "", 15, 500, "text2", tabular=True)
        self.earlier = IconButton(look, icons, "chevron-left", "Earlier week")
        self.later = IconButton(look, icons, "chevron-right", "Later week")
        self.today = Button(look, icons, "This week", small=True)
        self.page_before = IconButton(look, icons, "chevron-left", "Page before")
        self.pages = Text(look, "", 13, 500, "text2", tabular=True)
        self.page_after = IconButton(look, icons, "chevron-right", "Next page")
        self.close = IconButton(look, icons, "x", "Close (Esc)")
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.today.clicked.connect(lambda: self.turned.emit(0))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self.page_before.clicked.connect(lambda: self.page_turned.emit(-1))
        self.page_after.clicked.connect(lambda: self.page_turned.emit(1))
        self.close.clicked.connect(kit.navigator.back)
        row = QHBoxLayout(header)
        px = look.px
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.setSpacing(px(8))
        row.addWidget(self.title)
        row.addSpacing(px(8))
        for part in (self.earlier, self.today, self.later, self.days):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.page_before, self.pages, self.page_after, self.close):
            row.addWidget(part)
        self.show_pages(1, 1)
        kit.regional.changed.connect(self._turn_signs)
        self._turn_signs()

    def _turn_signs(self) -> None:
        """Earlier is where reading begins."""
        sides = ("chevron-left", "chevron-right")
        before, after = sides[::-1] if self._kit.regional.right_to_left else sides
        for button in (self.earlier, self.page_before):
            button.set_icon(before)
        for button in (self.later, self.page_after):
            button.set_icon(after)

    def follow(self) -> None:
        """Name the week."""
        model = self._model
        days, year = self._kit.regional.week_title(model.first, model.last, short=True)
        self.days.setText(f"{days}, {year}")

    def show_pages(self, number: int, count: int) -> None:
        """Which page of how many is shown; nothing where there is only one."""
        for part in (self.page_before, self.pages, self.page_after):
            part.setVisible(count > 1)
        shown = self._kit.regional.number
        self.pages.setText(f"Page {shown(number)} of {shown(count)}")
