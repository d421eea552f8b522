"""Hashtags and the named sets they are kept in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hashtag:
    """One hashtag that was ever used, without its ``#``; ``id`` is its folded form."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class HashtagSet:
    """Hashtags that are used together, in the creator's order."""

    id: str
    name: str
    hashtags: tuple[str, ...] = ()
    position: int = 0
