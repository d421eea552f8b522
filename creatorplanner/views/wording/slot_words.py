"""Strong slots in words: how strong, from how many streams, and whose followers are there."""

from __future__ import annotations

from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.strong_places import Strong, StrongPlace
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate


def slot_lines(regional: Regional, platforms: Platforms, strong: Strong) -> tuple[str, ...]:
    """What stands in the outline, line by line: "Strong slot", "1.4x usual", "n = 5 streams"."""
    if not strong.streams:
        name = platforms.name(strong.platform)
        return tr("Slots", "Never tried"), tr("Slots", "many {platform} followers", platform=name)
    times = tr("Slots", "{ratio}x usual", ratio=regional.decimal(strong.ratio, 1))
    shown = regional.number(strong.streams)
    count = tr_count("Slots", "n = {n} stream", "n = {n} streams", strong.streams, shown)
    return tr("Slots", "Strong slot"), times, count


def slot_spoken(regional: Regional, platforms: Platforms, place: StrongPlace) -> str:
    """The whole of it, for screen readers and the tooltip."""
    day = regional.date_long(place.start.date())
    times = regional.time_range(place.start, place.end)
    when = f"{day}, {isolate(times) if regional.right_to_left else times}"
    return ", ".join([*slot_lines(regional, platforms, place.strong)[:1], when])


def slot_reason(regional: Regional, platforms: Platforms, strong: Strong) -> str:
    """Why it is there, in a sentence."""
    if not strong.streams:
        return tr(
            "Slots",
            "{platform} says that many of your followers are there then. "
            "You have not streamed at that time yet, so nobody knows how it would go.",
            platform=platforms.name(strong.platform),
        )
    shown = regional.number(strong.streams)
    return tr_count(
        "Slots",
        "Typically {ratio} times your usual, from {n} stream at this time of the week.",
        "Typically {ratio} times your usual, from {n} streams at this time of the week.",
        strong.streams,
        shown,
        ratio=regional.decimal(strong.ratio, 1),
    )
