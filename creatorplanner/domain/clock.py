"""The injected clock: what time it is, and in which zone the computer stands."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from creatorplanner.domain.computer_zone import computer_zone
from creatorplanner.domain.zones import place, zone_info

ZONE_SECONDS = 5.0  # how long a zone is believed: screens ask a hundred times in one paint

NOW = "CREATORPLANNER_NOW"  # the journeys set it: "2026-11-18T17:20 America/New_York"


class Clock(Protocol):
    """Everything that asks for the time takes one of these, so that tests can set it."""

    def now(self) -> datetime:
        """The present instant, aware UTC."""
        ...

    def zone(self) -> str:
        """The IANA name of the computer's present zone."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards, for waiting; the zero point means nothing."""
        ...


class SystemClock:
    """The computer's own clock and zone."""

    def __init__(self) -> None:
        self._zone = ""
        self._read_at = 0.0

    def now(self) -> datetime:
        """The present instant, aware UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """The IANA name of the computer's present zone, read anew every few seconds."""
        now = time.monotonic()
        if not self._zone or now - self._read_at > ZONE_SECONDS:
            self._zone, self._read_at = computer_zone(), now
        return self._zone

    def monotonic(self) -> float:
        """Seconds since some fixed moment; not moved when the computer's clock is set."""
        return time.monotonic()


class ShiftedClock:
    """A clock that was set to an instant and a zone when it was made, and runs on from there."""

    def __init__(self, instant: datetime, zone: str) -> None:
        """`instant` must be aware; raises UnknownZone for a zone that cannot be placed in."""
        zone_info(zone)
        self._zone = zone
        self._shift = instant - datetime.now(UTC)

    def now(self) -> datetime:
        """The present instant of this clock, aware UTC."""
        return datetime.now(UTC) + self._shift

    def zone(self) -> str:
        """The zone the clock was given."""
        return self._zone

    def monotonic(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()


class FixedClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, instant: datetime, zone: str = "UTC") -> None:
        """`instant` must be aware; raises UnknownZone for a zone that cannot be placed in."""
        if instant.tzinfo is None:
            raise ValueError("an instant needs an offset")
        self._instant = instant.astimezone(UTC)
        self._waited = 0.0
        self.travel(zone)

    def now(self) -> datetime:
        """The instant the clock stands at, aware UTC."""
        return self._instant

    def zone(self) -> str:
        """The zone the clock was last told."""
        return self._zone

    def monotonic(self) -> float:
        """Seconds that were passed by `advance`; jumps by `set` leave it alone."""
        return self._waited

    def advance(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> datetime:
        """Let time pass (real durations, not wall time) and return the new instant."""
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        self._instant += step
        self._waited += max(0.0, step.total_seconds())
        return self._instant

    def set(self, instant: datetime) -> None:
        """Jump to an aware instant, as when somebody sets the computer's clock."""
        if instant.tzinfo is None:
            raise ValueError("an instant needs an offset")
        self._instant = instant.astimezone(UTC)

    def travel(self, zone: str) -> None:
        """Move the computer to another zone; raises UnknownZone."""
        zone_info(zone)
        self._zone = zone


def chosen_clock(text: str) -> Clock:
    """The computer's clock, or one that was set to a wall time and a zone and runs from there.

    ``text`` is what ``NOW`` says; raises ``ValueError`` or a ``PlannerError`` where it is no time.
    """
    if not text:
        return SystemClock()
    wall, _, zone = text.partition(" ")
    return ShiftedClock(place(datetime.fromisoformat(wall), zone).instant, zone)
