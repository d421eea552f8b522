"""What a number of likes is called by a rule of thumb, and where it stands among one's own."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

LAST = 10
"""How many of the latest streams a number is compared with."""
LEAST = 3


@dataclass(frozen=True, slots=True)
class LikesTiers:
    """Low below ``moderate_from``, high from ``high_from`` on; ``own`` if the creator's."""

    moderate_from: int
    high_from: int
    checked_on: str = ""
    source: str = ""
    own: bool = False

    @classmethod
    def from_toml(cls, text: str) -> LikesTiers:
        """Read the data file; KeyError or tomllib.TOMLDecodeError for a broken one."""
        table: dict[str, Any] = tomllib.loads(text)
        return cls(**table)

    def with_own(self, moderate_from: int, high_from: int) -> LikesTiers:
        """These tiers with the creator's own numbers where they are not 0."""
        if not moderate_from and not high_from:
            return self
        moderate = moderate_from or self.moderate_from
        return replace(
            self,
            moderate_from=moderate,
            high_from=max(moderate, high_from or self.high_from),
            own=True,
        )

    def tier(self, likes: int) -> str:
        """The name: low, moderate or high."""
        if likes >= self.high_from:
            return "high"
        return "moderate" if likes >= self.moderate_from else "low"


@dataclass(frozen=True, slots=True)
class Standing:
    """A number is more than ``below`` of the ``count`` latest ones."""

    below: int
    count: int


def standing(value: int, latest: Sequence[int]) -> Standing | None:
    """Where a number stands among the latest ones (newest first); None for fewer than three."""
    known = latest[:LAST]
    if len(known) < LEAST:
        return None
    return Standing(sum(one < value for one in known), len(known))
