"""The platforms a stream can run on: names, marks and what their gifts pay, as data."""

from __future__ import annotations

import tomllib
from typing import Any, NamedTuple


class Platform(NamedTuple):
    """One platform; what its texts hold is a ``Network``'s business.

    ``diamond_cents`` is what one diamond pays in US cents: an assumption with a date.
    """

    id: str
    name: str
    icon: str = ""
    diamond_cents: float | None = None
    diamonds_checked_on: str = ""


class Platforms:
    """Known platforms by id, in the order that screens show them."""

    def __init__(self, known: tuple[Platform, ...]) -> None:
        self.known = known
        self._by_id = {platform.id: platform for platform in known}

    @classmethod
    def from_toml(cls, text: str) -> Platforms:
        """Read the data file; KeyError or tomllib.TOMLDecodeError for a broken one."""
        tables: list[dict[str, Any]] = tomllib.loads(text)["platform"]
        return cls(tuple(Platform(**table) for table in tables))

    def get(self, key: str) -> Platform:
        """The platform of that id; one that nobody knows goes by its own name."""
        return self._by_id.get(key) or Platform(key, key)

    def name(self, key: str) -> str:
        """The platform's name."""
        return self.get(key).name
