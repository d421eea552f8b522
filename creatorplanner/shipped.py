"""Facts that the program comes with, read from its resources once."""

from __future__ import annotations

from functools import lru_cache

from creatorplanner.domain.platforms import Platforms
from creatorplanner.resources import resource


@lru_cache(maxsize=1)
def shipped_platforms() -> Platforms:
    """The platforms with what is known of them, and when it was looked up."""
    return Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
