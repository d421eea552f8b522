"""What is proposed for a week, ready to be put on the calendar: plain values for views."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.insights.verdicts import Doubt
from creatorplanner.operations.experiments import Wish


class Offer(NamedTuple):
    """One proposal. ``streams`` of them speak for it; ``wishes`` are what a press would plan.

    ``chance`` is that of the format being above usual, ``more`` how many streams more would tell,
    ``above`` how many of its streams were above usual, ``doubt`` what else they may have been the
    doing of.
    ``weekly`` is how often a format that is kept comes in a week. ``other`` gives way in a swap
    (above usual with ``other_chance``); ``gives_way`` is the title of the planned stream that does,
    "" where none is planned yet.
    ``lacks`` is why a proposal has no wishes: "other" (the week holds no stream that could give
    way), "off" (its days are time off), "time".
    ``planned`` are the wall starts of what is on the calendar for it already.
    """

    key: str
    kind: str
    format: Format | None
    streams: int
    why: str = ""
    chance: float | None = None
    more: int | None = None
    above: int = 0
    weekly: int = 1
    other: Format | None = None
    other_streams: int = 0
    other_chance: float | None = None
    gives_way: str = ""
    wishes: tuple[Wish, ...] = ()
    starts: tuple[datetime, ...] = ()  # of the wishes, as the calendar's clocks show them
    planned: tuple[datetime, ...] = ()
    told: str = ""
    lacks: str = ""
    doubt: Doubt | None = None

    @property
    def is_planned(self) -> bool:
        """Whether the calendar has it already."""
        return bool(self.planned)

    @property
    def has_room(self) -> bool:
        """Whether there is something left to plan, and a place for it."""
        return bool(self.wishes)
