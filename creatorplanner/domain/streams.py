"""A stream: one planned (or only imagined) live session, and the state it is in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from creatorplanner.domain.zones import place

MAX_MINUTES = 24 * 60
MIN_MINUTES = 15
NOON = time(12)


class Status(StrEnum):
    """What the creator decided about a stream."""

    IDEA = "idea"
    PLANNED = "planned"
    LIVE = "live"
    DONE = "done"
    CANCELLED = "cancelled"


class Phase(StrEnum):
    """How a stream stands right now: its status read against the clock and the log."""

    IDEA = "idea"
    PLANNED = "planned"
    NEXT = "next"
    LIVE = "live"
    TO_LOG = "to_log"
    DONE = "done"
    CANCELLED = "cancelled"


AHEAD = (Phase.IDEA, Phase.PLANNED, Phase.NEXT)  # there is nothing to log of these yet


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of the plan.

    ``start`` is the wall-clock time in ``zone`` (naive, minutes), because that is what the
    creator promised to the audience; the UTC instant follows from the two (RFC 5545, 3.3.5).
    ``start`` is None for an idea without a date. ``minutes`` is the planned length. ``later``
    means the second of a wall time that comes twice, when clocks are put back.
    """

    id: str
    title: str = ""
    format_id: str | None = None
    status: Status = Status.PLANNED
    start: datetime | None = None
    zone: str = "UTC"
    minutes: int = 60
    tentative: bool = False
    goal: int | None = None
    platforms: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    caption: str = ""
    run_of_show: str = ""
    notes: str = ""
    later: bool = False

    @property
    def begins(self) -> datetime | None:
        """The UTC instant of the start, or None for an idea without a date."""
        start = self.start
        return None if start is None else place(start, self.zone, second=self.later).instant

    @property
    def ends(self) -> datetime | None:
        """The UTC instant of the planned end: real minutes after the start."""
        begins = self.begins
        return None if begins is None else begins + timedelta(minutes=self.minutes)

    @property
    def only_day(self) -> bool:
        """Whether only its day is known: a table named no time, so it stands at noon, tentative."""
        noon = self.start is not None and self.start.time() == NOON
        return noon and self.tentative and self.status is Status.DONE

    def at(self, start: datetime | None, zone: str | None = None) -> Stream:
        """The stream at a wall time of its zone or another; the same one keeps its meaning."""
        same = start == self.start and zone in (None, self.zone)
        return replace(self, start=start, zone=zone or self.zone, later=self.later and same)


def phase_of(stream: Stream, now: datetime, *, logged: bool, next_id: str | None = None) -> Phase:
    """Read a stream's status against ``now`` (aware UTC) and whether a session is logged."""
    settled = {Status.IDEA: Phase.IDEA, Status.CANCELLED: Phase.CANCELLED, Status.DONE: Phase.DONE}
    begins, ends = stream.begins, stream.ends
    if stream.status in settled:
        return settled[stream.status]
    if begins is None or ends is None:
        return Phase.IDEA
    if logged:
        return Phase.DONE
    if stream.status is Status.LIVE or begins <= now < ends:
        return Phase.LIVE
    if ends <= now:
        return Phase.TO_LOG
    return Phase.NEXT if stream.id == next_id else Phase.PLANNED
