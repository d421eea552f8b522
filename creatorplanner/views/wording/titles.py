"""What a stream is called where it has no title yet, and titles inside sentences."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import cut_text
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate

QUOTED_LIMIT = 48  # code points of a title that a sentence can carry


def stream_title(stream: Stream, kind: Format | None) -> str:
    """The title as shown: "Untitled Q&A" or "Untitled stream" where it is empty."""
    return stream.title or untitled(kind)


def untitled(kind: Format | None) -> str:
    """What stands in for a missing title, also as a field's placeholder."""
    if kind is None or not kind.name:
        return tr("Titles", "Untitled stream")
    return tr("Titles", "Untitled {format}", format=kind.name)


def zone_title(zone: str) -> str:
    """A zone by its city: "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def quoted(title: str, otherwise: str) -> str:
    """A title for the middle of a sentence: isolated, in quotes, cut; ``otherwise`` for none."""
    if not title:
        return otherwise
    short = cut_text(title, QUOTED_LIMIT)
    return f"“{isolate(short if short == title else short.rstrip() + '…')}”"
