"""Words for zones that change: the computer travelled, or a country changed its rules."""

from __future__ import annotations

from collections.abc import Sequence

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.wording.titles import quoted, zone_title

NAMED = 3  # streams that a bar names


def moved_words(old: str, new: str) -> str:
    """Your computer moved to Berlin time. Keep stream times in New York?"""
    text = "Your computer moved to {new} time. Keep stream times in {old}?"
    return tr("Zones", text, new=zone_title(new), old=zone_title(old))


def keep_words() -> str:
    """The button that leaves streams in their zone."""
    return tr("Zones", "Keep")


def move_words() -> str:
    """The button that brings streams along."""
    return tr("Zones", "Move")


def settled_words(titles: Sequence[str], regional: Regional) -> str:
    """2 streams start at another instant because a zone's rules changed: “One” and “Two”."""
    one = "{n} stream starts at another instant because a zone's rules changed"
    many = "{n} streams start at another instant because a zone's rules changed"
    told = tr_count("Zones", one, many, len(titles), regional.number(len(titles)))
    named = [quoted(title, tr("Zones", "an untitled stream")) for title in titles[:NAMED]]
    more = len(titles) - len(named)
    if more:
        named.append(tr("Zones", "{n} more", n=regional.number(more)))
    listed = named[0]
    if len(named) > 1:
        listed = tr("Zones", "{names} and {last}", names=", ".join(named[:-1]), last=named[-1])
    rest = tr("Zones", "Their times on the clock are as you set them.")
    return f"{told}: {listed}. {rest}"
