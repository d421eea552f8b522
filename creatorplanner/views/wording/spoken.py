"""What a screen reader says for a stream: everything that the block shows by sight."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.streams import Phase, Stream
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.wording.phases import phase_spoken
from creatorplanner.views.wording.titles import stream_title

BLOCK_KEYS = "Press Enter to edit, Alt plus arrow keys to move"
TIME_UNKNOWN = "time not known"


class Shown(NamedTuple):
    """A stream as a screen shows it; ``begin`` and ``end`` are wall times of the computer.

    ``repeats`` is a phrase such as "repeats every Friday".
    """

    stream: Stream
    kind: Format | None = None
    begin: datetime | None = None
    end: datetime | None = None
    phase: Phase = Phase.PLANNED
    ticked: int = 0
    items: int = 0
    clocks: str = ""  # what a change of clocks does to its time
    repeats: str = ""


class Spoken:
    """Accessible names: "Draw your OC, Draw with me, Thursday, November 19, 8–9:30 PM, …"."""

    def __init__(self, regional: Regional, platforms: Platforms) -> None:
        self._regional = regional
        self._platforms = platforms

    def stream(self, shown: Shown) -> str:
        """Title, format, day, time and what clocks do to it, platforms, promotion, standing."""
        stream = shown.stream
        parts = [
            stream_title(stream, shown.kind),
            "" if shown.kind is None else shown.kind.name,
            *self._when(shown),
            shown.clocks,
            shown.repeats,
            self.platforms(stream.platforms),
            self.promotion(shown.ticked, shown.items),
            tr("Spoken", "tentative") if stream.tentative and not stream.only_day else "",
            phase_spoken(shown.phase),
        ]
        return ", ".join(part for part in parts if part)

    def platforms(self, keys: tuple[str, ...]) -> str:
        """TikTok, Twitch and YouTube"""
        names = [self._platforms.name(key) for key in keys]
        if len(names) < 2:
            return "".join(names)
        return tr("Spoken", "{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

    def promotion(self, ticked: int, items: int) -> str:
        """promotion 1 of 5 done"""
        if items == 0:
            return ""
        number = self._regional.number
        text = "promotion {ticked} of {all} done"
        return tr("Spoken", text, ticked=number(ticked), all=number(items))

    def _when(self, shown: Shown) -> list[str]:
        if shown.begin is None:
            return []
        regional, begin = self._regional, shown.begin
        if shown.stream.only_day:
            return [regional.date_long(begin.date()), tr("Spoken", TIME_UNKNOWN)]
        if shown.end is None:
            return [regional.date_long(begin.date()), regional.time(begin)]
        span = regional.time_range(begin, shown.end).partition("–")
        spoken = tr("Spoken", "{start} to {end}", start=span[0], end=span[2])
        return [regional.date_long(begin.date()), spoken]
