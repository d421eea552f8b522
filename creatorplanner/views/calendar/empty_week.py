"""What an empty week offers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.empty_card import EmptyCard
from creatorplanner.views.kit import Kit


class EmptyWeek(EmptyCard):
    """A card over the empty grid; drags beside it still work."""

    copy_asked = Signal()
    new_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel, parent: QWidget) -> None:
        actions = [
            ("Copy last week", lambda: self.copy_asked.emit()),
            ("New stream", lambda: self.new_asked.emit()),
        ]
        super().__init__(kit, parent, "Drag anywhere on the grid, or press N.", actions)
        self._kit, self._model = kit, model
        self._wanted = True
        model.loaded.connect(self.read)
        model.blocks_changed.connect(lambda _keys: self.read())
        kit.regional.changed.connect(self.read)

    def set_wanted(self, wanted: bool) -> None:
        """Stay away while something else speaks of the empty week."""
        self._wanted = wanted
        self.read()

    def read(self) -> None:
        """Show itself over a week without streams."""
        days = self._model.days
        if not days:
            return
        shown, _year = self._kit.regional.week_title(days[0], days[-1])
        wanted = self._wanted and not self._model.blocks
        if wanted:
            self.state.buttons[0].setVisible(self._model.follows_streams())
        self.tell(f"Nothing planned for {shown} yet", wanted=wanted)
