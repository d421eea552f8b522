"""Rows that are in the plan already at another hour: the same table, told in another zone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from creatorplanner.domain.sessions import Session
from creatorplanner.exchange.tables.nearest import APART, SAME, Starts
from creatorplanner.exchange.tables.said import NUMBERS, Said

FARTHEST = 26 * 60 * 60  # seconds between the clocks of two zones
STEP = 15 * 60  # zones lie whole quarters of an hour apart
ENOUGH = 3  # numbers that are equal
TELLING = 2  # of them that are not zero


class Shifts:
    """The sessions of a plan by platform, length and start."""

    def __init__(self, sessions: Mapping[str, Iterable[Session]]) -> None:
        self._sessions: dict[tuple[str, str], Session] = {}
        places: dict[tuple[str, int], list[tuple[int, str]]] = {}
        for key, found in sessions.items():
            for one in found:
                if one.started is not None:
                    self._sessions[key, one.platform] = one
                    place = (one.platform, _length(one.started, one.ended))
                    places.setdefault(place, []).append((int(one.started.timestamp()), key))
        self._starts = {place: Starts(found) for place, found in places.items()}

    def find(self, said: Said) -> str | None:
        """The stream that a row tells at another hour; None where one is at its own."""
        if said.started is None:
            return None
        length = _length(said.started, said.values.get("ended"))
        starts = self._starts.get((said.platform, length))
        if starts is None:
            return None
        start = int(said.started.timestamp())
        if any(True for _at, _key in starts.around(start, SAME - 1, SAME - 1)):
            return None
        for at, key in starts.around(start, FARTHEST, FARTHEST):
            shift = abs(at - start)
            far = shift > APART and shift % STEP == 0
            if far and _same(self._sessions[key, said.platform], said):
                return key
        return None


def _length(started: datetime, ended: datetime | None) -> int:
    return -1 if ended is None else (ended - started) // timedelta(minutes=1)


def _same(session: Session, said: Said) -> bool:
    """Whether all that both tell is equal, and enough of it to be no accident."""
    told = [(getattr(session, name), said.values[name]) for name in NUMBERS if name in said.values]
    both = [(mine, other) for mine, other in told if mine is not None]
    telling = sum(mine != 0 for mine, _other in both)
    equal = all(mine == other for mine, other in both)
    return equal and len(both) >= ENOUGH and telling >= TELLING
