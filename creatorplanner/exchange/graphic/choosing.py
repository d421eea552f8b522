"""Which streams of a week go on its graphic, and what of them it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Status, Stream

MOST_PICKS = 400


class Offered(NamedTuple):
    """A stream that could be on the graphic; ``wall`` is its start by the creator's clocks."""

    stream: Stream
    format: Format | None
    wall: datetime
    begins: datetime
    chosen: bool


def goes_by_itself(stream: Stream, now: datetime) -> bool:
    """Whether a stream is on the graphic unless its creator says otherwise.

    What is only pencilled in, and what is over, waits to be asked for.
    """
    ends = stream.ends
    return not stream.tentative and ends is not None and ends > now


def can_be_shown(stream: Stream) -> bool:
    """Cancelled streams and ideas never are."""
    return stream.begins is not None and stream.status not in (Status.CANCELLED, Status.IDEA)


def picked(stream: Stream, picks: Iterable[str], now: datetime) -> bool:
    """Whether a stream is on the graphic; ``picks`` are +id and -id."""
    known = set(picks)
    if f"+{stream.id}" in known:
        return True
    return f"-{stream.id}" not in known and goes_by_itself(stream, now)


def with_pick(picks: tuple[str, ...], stream_id: str, chosen: bool) -> tuple[str, ...]:
    """The picks with one stream put on or left out; the oldest go when there are too many."""
    kept = [pick for pick in picks if pick[1:] != stream_id]
    return (*kept, f"{'+' if chosen else '-'}{stream_id}")[-MOST_PICKS:]


def shown_title(stream: Stream, kind: Format | None, otherwise: str) -> str:
    """What the audience reads: the title, else the format's name; never "untitled"."""
    return stream.title or (kind.name if kind else "") or otherwise


def facts(streams: Iterable[Stream], formats: Mapping[str, Format]) -> list[tuple[object, ...]]:
    """All that a graphic shows of these streams: what makes it out of date when it changes."""
    return [_facts(stream, formats.get(stream.format_id or "")) for stream in streams]


def _facts(stream: Stream, kind: Format | None) -> tuple[object, ...]:
    begins = stream.begins
    shown = (kind.name, kind.emoji, kind.color) if kind else ()
    return (
        begins.isoformat() if begins else "",
        stream.id,
        stream.title,
        shown,
        stream.platforms,
        stream.tentative,
    )
