"""The zones of one file: which name means which zone, and what has to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from creatorplanner.domain.zones import ZONE_NAME_LIMIT, DateOutOfRange, is_zone, place, to_wall
from creatorplanner.exchange.calendar.content import Line
from creatorplanner.exchange.calendar.parts import Part
from creatorplanner.exchange.calendar.values import Moment
from creatorplanner.exchange.calendar.zone_match import suggestion
from creatorplanner.exchange.calendar.zone_names import known_zone


class FileZones:
    """Finds the zones that a file names. ``answers`` are what the user said of unknown names.

    ``home`` is the zone that floating times are meant in: the calendar's own, or the computer's.
    """

    def __init__(
        self, described: Iterable[Part], answers: Mapping[str, str], calendar: str, home: str
    ) -> None:
        self._described = {part.value("TZID").strip(): part for part in described}
        self._answers = answers
        self._known: dict[str, str] = {}
        self._asked: Counter[str] = Counter()
        self.calendar = self._find(calendar) if calendar else ""
        self.home = self.calendar or home

    def find(self, name: str) -> str:
        """The zone of a TZID; "" if it has to be asked."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def ask(self, name: str) -> str:
        """Note an event whose zone is not known; the name as it is asked (cut)."""
        asked = name.strip()[:ZONE_NAME_LIMIT]
        self._asked[asked] += 1
        return asked

    def questions(self, year: int) -> tuple[tuple[str, str, int], ...]:
        """(name, suggestion or "", how many events) of every zone that has to be asked."""
        by_cut = {name[:ZONE_NAME_LIMIT]: part for name, part in self._described.items()}
        return tuple(
            (name, suggestion(name, by_cut.get(name), year), count)
            for name, count in sorted(self._asked.items())
        )

    def wall(self, line: Line, moment: Moment, zone: str) -> datetime:
        """A moment of a line as wall time of ``zone``; days and floating times as they stand."""
        own = "UTC" if moment.utc else self.find(line.parameters.get("TZID", ""))
        if moment.day or not own or own == zone:
            return moment.wall
        try:
            return to_wall(place(moment.wall, own).instant, zone)
        except DateOutOfRange:
            return moment.wall

    def _find(self, name: str) -> str:
        if not name.strip():
            return ""
        answer = self._answers.get(name.strip()[:ZONE_NAME_LIMIT], "")
        if answer and is_zone(answer):
            return answer
        part = self._described.get(name.strip())
        return known_zone(name) or (known_zone(part.value("X-LIC-LOCATION")) if part else "")
