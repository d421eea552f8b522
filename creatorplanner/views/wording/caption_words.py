"""What is said about a text and the networks it goes to."""

from __future__ import annotations

from collections.abc import Sequence

from creatorplanner.domain.networks import Fill
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import isolate

_NAMES = {
    "title": "Title",
    "day": "Day",
    "time": "Time",
    "times": "Time in your audience's zones",
    "handle": "Your handle",
    "link": "Link to your channel",
}
_LACKS = {
    "title": "The stream has no title yet, so {title} stays empty.",
    "handle": "Set your handle in Settings, or {handle} stays empty.",
    "link": "Set your handle or a link in Settings, or {link} stays empty.",
}
Hint = tuple[str, str]
"""A sentence and its colour role."""


def variable_words(name: str, value: str) -> str:
    """A line of the menu that inserts what is filled in later."""
    head = f"{{{name}}}  {_NAMES[name]}"
    return f"{head}: {value}" if value else head


def hints_of(
    fills: Sequence[Fill], empty: Sequence[str], regional: Regional, *, all_told: bool
) -> list[Hint]:
    """What is too long, too many or cut off, and which blanks stay empty; the worst first.

    Unless ``all_told``, what is as it should be is left out.
    """
    found: list[Hint] = []
    for fill in fills:
        found.extend(hint for hint in _about(fill, regional) if all_told or hint[1])
    found.sort(key=lambda hint: hint[1] != "bad")
    found.extend((_lack(name), "warn") for name in empty)
    return found


def _about(fill: Fill, regional: Regional) -> list[Hint]:
    network, number, found = fill.network, regional.number, []
    if fill.over:
        unit = " bytes" if fill.used <= fill.limit else ""
        found.append((f"{number(fill.over)}{unit} over for {network.name}.", "bad"))
    if network.visible and fill.used > 0:
        found.append((f"{network.name} shows the first {number(network.visible)} in feed.", ""))
    if fill.hashtags_over and network.hashtags:
        most = number(network.hashtags)
        if network.hard:
            found.append(
                (f"{network.name} takes {most} of {number(fill.hashtags)} hashtags.", "warn")
            )
        else:
            found.append((f"{network.name} advises up to {most} hashtags.", "warn"))
    return found


def unknown_words(name: str) -> str:
    """That braces hold nothing that is filled in; ``name`` is what was typed between them."""
    return f"{{{isolate(name)}}} is not known and is posted as it stands; Insert shows what is."


def _lack(name: str) -> str:
    return _LACKS.get(name, f"The stream has no date yet, so {{{name}}} stays empty.")
