"""What the calendar page asks of each of its views: week, month and list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.models.shown_days import ShownDays
from creatorplanner.views.kit import Kit

if TYPE_CHECKING:
    from creatorplanner.views.widgets.fields import LineEdit

DropDay = Callable[[QPoint], date | None]
MarkDrop = Callable[[date | None], None]
OverIdeas = Callable[[QPoint], bool]
MarkIdeas = Callable[[bool], None]
Tell = Callable[[str], object]


class Part(QObject):
    """One way to look at the plan; ``turned`` when it shows other days, or may do so.

    ``counted`` when what the shown days add up to may differ, ``arranged`` when streams may stand
    elsewhere. ``step`` is what the arrows in the
    header go by. ``finish`` makes it hear keys and gestures, which the first picture does without.
    """

    turned = Signal()
    counted = Signal()
    arranged = Signal()
    step = "week"

    def __init__(self, kit: Kit, model: ShownDays, widget: QWidget) -> None:
        super().__init__(widget)
        self.kit, self.model, self.widget = kit, model, widget

    def finish(self, tell: Tell) -> None:
        """Take what the user does; ``tell`` says something in the toast."""

    def title(self) -> tuple[str, str, str]:
        """The shown days, the same in short, and their year."""
        raise NotImplementedError

    def day(self) -> date:
        """The day that another view would have to show so that the eye stays where it is."""
        raise NotImplementedError

    def show_day(self, day: date) -> None:
        """Bring a day into view."""
        raise NotImplementedError

    def turn(self, steps: int) -> None:
        """Earlier (-1) or later (1) days; 0 is today."""
        raise NotImplementedError

    def shown(self) -> None:
        """It has come to the front: read what changed meanwhile."""

    def hidden(self) -> None:
        """Something else has come to the front: end what was going on."""

    def new_stream(self) -> None:
        """A new stream at a sensible time, its title ready to be typed."""
        raise NotImplementedError

    def handle(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it says nothing here."""
        del event
        return False

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when it comes to the front."""
        return self.widget

    def add_drop_target(self, drop_day: DropDay, mark: MarkDrop) -> None:
        """Let streams be dropped on days elsewhere; ``drop_day`` takes a global position."""

    def add_ideas_target(self, over: OverIdeas, mark: MarkIdeas) -> None:
        """Let streams be dropped where ideas are kept; ``over`` takes a global position."""

    def drop_day(self, position: QPoint) -> date | None:
        """The day under a global position, for an idea that is dragged here; None: no day."""
        del position
        return None

    def mark_drop(self, day: date | None) -> None:
        """Show the day on which an idea would land."""

    def place_of(self, stream_id: str) -> QRect:
        """Where a stream stands, in the window's pixels; empty where it isn't shown."""
        raise NotImplementedError

    def make_room(self, stream_id: str) -> None:
        """The side panel covers this stream on either side: show it at an edge, if possible."""

    def find_field(self) -> LineEdit | None:
        """The field that finds something in this view, if it has one."""
        return None
