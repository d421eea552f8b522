"""The calendar's top bar: which days, where to, a new stream; below it what is next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.next_bar import NextBar
from creatorplanner.views.calendar.part import Part
from creatorplanner.views.calendar.quick_add_slot import QuickAddSlot
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.frames import Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented

VIEWS = [("week", "Week"), ("month", "Month"), ("list", "List")]
ROOMY = 1100  # design pixels in which a button for the ideas finds room


class CalendarHeader(QWidget):
    """``moved`` carries -1, 0 (today) or 1; ``new_asked`` wants a new stream.

    ``view_asked`` carries week, month or list; ``ideas_asked`` wants the ideas tray or its end.
    """

    moved = Signal(int)
    new_asked = Signal()
    view_asked = Signal(str)
    ideas_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel) -> None:
        super().__init__()
        self._kit = kit
        self._part: Part | None = None
        self._titles = ("", "", "")
        look = kit.look
        self.days = Text(look, "", 20, 700, tabular=True)
        self.year = Text(look, "", 20, 400, "text3", tabular=True)
        self.earlier = IconButton(look, kit.icons, "chevron-left", "Earlier week")
        self.later = IconButton(look, kit.icons, "chevron-right", "Later week")
        self.today = Button(look, kit.icons, "Today")
        self.graphic = IconButton(look, kit.icons, "image-down", "Export week graphic (Ctrl+E)")
        self.quick = QuickAddSlot(look, kit.icons)
        self.views = Segmented(look, VIEWS, "View of the calendar")
        self.ideas = IconButton(look, kit.icons, "lightbulb", "Ideas beside the calendar (I)")
        self.new = Button(look, kit.icons, "New stream", "primary", "plus", "N")
        self.bar = NextBar(kit, model)
        self._place()
        self._wire()
        look.changed.connect(self._dress)
        kit.regional.changed.connect(self.read)
        kit.regional.changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        self._top = QHBoxLayout()
        for widget in (self.days, self.year, self.earlier, self.today, self.later):
            self._top.addWidget(widget)
        self._top.addWidget(self.quick, 1)
        self._top.addWidget(self.views)
        self._top.addWidget(self.ideas)
        self._top.addWidget(self.graphic)
        self._top.addWidget(self.new)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.bar)
        self._column.addWidget(Rule(self._kit.look))

    def _wire(self) -> None:
        navigator = self._kit.navigator
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.today.clicked.connect(lambda: self.moved.emit(0))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.quick.button.clicked.connect(lambda: navigator.quick_add())
        self.views.chosen.connect(self.view_asked)
        self.ideas.clicked.connect(self.ideas_asked)
        self.new.clicked.connect(self.new_asked)
        self.graphic.clicked.connect(lambda: navigator.go("graphic"))

    def follow(self, part: Part) -> None:
        """Name the days of this view from now on."""
        self._part = part
        for button, words in ((self.earlier, "Earlier"), (self.later, "Later")):
            button.set_name(f"{words} {part.step}")
        self.bar.count(part.model)
        self.read()

    def read(self) -> None:
        """Name the shown days."""
        if self._part is not None:
            self._titles = self._part.title()
            self._fit()
        self.bar.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the buttons would be pushed out: the days in short, no key, at last no year."""
        whole, short, year = self._titles
        self.ideas.setVisible(self.width() >= self._kit.look.px(ROOMY))
        self._top.setSpacing(self._kit.look.px(8))
        for days, key, years in ((whole, "N", year), (short, "N", year), (short, "", year)):
            if self._fits(days, key, years):
                return
        if not self._fits(short, "", ""):
            self._top.setSpacing(self._kit.look.px(4))

    def _fits(self, days: str, key: str, year: str) -> bool:
        self.days.setText(days)
        self.year.setText(year)
        self.year.setVisible(bool(year))
        self.new.set_key_hint(key)
        self._top.invalidate()  # it would only hear of the new texts at the next layout
        return self._top.sizeHint().width() <= self.width() or self.width() == 0

    def _dress(self) -> None:
        px = self._kit.look.px
        sides = ("chevron-left", "chevron-right")
        before, after = sides[::-1] if self._kit.regional.right_to_left else sides
        self.earlier.set_icon(before)
        self.later.set_icon(after)
        self._column.setContentsMargins(0, px(12), 0, 0)
        self._column.setSpacing(px(10))
        self._top.setContentsMargins(px(18), 0, px(16), 0)
        self._top.setSpacing(px(8))
