"""A format: a kind of stream that the creator repeats and wants to compare."""

from __future__ import annotations

from dataclasses import dataclass

COLORS = ("pink", "blue", "green", "orange", "violet", "cyan", "yellow", "slate")


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``color`` is a role of the theme, ``goal`` counts peak viewers."""

    id: str
    name: str
    emoji: str = ""
    color: str = "slate"
    minutes: int = 60
    goal: int | None = None
    template_id: str | None = None
    hashtags: tuple[str, ...] = ()
    archived: bool = False
    position: int = 0
