"""When a line is on, as lists tell it: "Thu 6 PM", "now · by 8 PM", "late · Fri 8 AM"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate

_CONTEXT = "LineTimes"


class LineTimes(NamedTuple):
    """Tells the times of lines; ``wall`` gives the wall time here at an instant.

    ``narrow`` is for short columns: the day stands even where it is today, so that they align,
    and a tint alone says "now".
    """

    regional: Regional
    wall: Callable[[datetime], datetime]
    today: date
    narrow: bool = False

    def shown(self, item: ChecklistItem, state: LineState) -> str:
        """The time that matters now: when to do it, or by when once that has come."""
        if item.at is None or item.due_at is None:
            return ""
        if state is LineState.NOW:
            text = "by {time}" if self.narrow else "now · by {time}"
            return tr(_CONTEXT, text, time=isolate(self.near(item.due_at)))
        return self.near(item.due_at if state is LineState.LATE else item.at)

    def spoken(self, item: ChecklistItem, state: LineState) -> str:
        """Both times, for a screen reader and a tooltip."""
        if item.at is None or item.due_at is None:
            return ""
        by = isolate(self.near(item.due_at))
        if state is LineState.LATE:
            return tr(_CONTEXT, "late, was due {time}", time=by)
        if state is LineState.NOW:
            return tr(_CONTEXT, "now, due by {time}", time=by)
        if item.do_at is None:
            return tr(_CONTEXT, "due {time}", time=by)
        do = isolate(self.near(item.do_at))
        return tr(_CONTEXT, "do at {do}, due by {time}", do=do, time=by)

    def near(self, instant: datetime) -> str:
        """An instant as lists tell it."""
        wall = self.wall(instant)
        told = self.regional.due(wall, self.today)
        if self.narrow and wall.date() == self.today:
            return f"{self.regional.weekday_short(self.today)} {told}"
        return told


def times_here(regional: Regional, clock: Clock, *, narrow: bool = False) -> LineTimes:
    """How times of lines read today where the computer stands."""
    zone = clock.zone()

    def wall(instant: datetime) -> datetime:
        return to_wall(instant, zone)

    return LineTimes(regional, wall, wall(clock.now()).date(), narrow)
