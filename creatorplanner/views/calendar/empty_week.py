"""What an empty week offers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.models.week_model import EARLIER, WeekModel
from creatorplanner.views.calendar.empty_card import EmptyCard
from creatorplanner.views.kit import Kit


class EmptyWeek(EmptyCard):
    """A card over the empty grid; drags beside it still work."""

    copy_asked = Signal()
    choose_asked = Signal()
    new_asked = Signal()

    def __init__(self, kit: Kit, model: WeekModel, parent: QWidget) -> None:
        actions = [
            ("Copy last week", lambda: self.copy_asked.emit()),
            ("Choose what to copy", lambda: self.choose_asked.emit()),
            ("New stream", lambda: self.new_asked.emit()),
        ]
        super().__init__(kit, parent, "Drag anywhere on the grid, or press N.", actions)
        self._kit, self._model = kit, model
        self._silenced: set[str] = set()
        model.loaded.connect(self.read)
        model.blocks_changed.connect(lambda _keys: self.read())
        kit.regional.changed.connect(self.read)

    def set_wanted(self, wanted: bool, by: str = "start") -> None:
        """Stay away while something else speaks of the empty week; ``by`` names it."""
        (self._silenced.discard if wanted else self._silenced.add)(by)
        self.read()

    def read(self) -> None:
        """Show itself over a week without streams."""
        days = self._model.days
        if not days:
            return
        shown, _year = self._kit.regional.week_title(days[0], days[-1])
        wanted = not self._silenced and not self._model.blocks
        if wanted:
            self.state.buttons[0].setVisible(self._model.follows_streams())
            ahead = self._model.lies_ahead() and self._model.follows_streams(EARLIER)
            self.state.buttons[1].setVisible(ahead)
        self.tell(f"Nothing planned for {shown} yet", wanted=wanted)
