"""What a kind of foreign file allows its reading process, and how a refusal is called there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from creatorplanner.domain.errors import PlannerError


class Refusals(NamedTuple):
    """The errors of one family of files; ``base`` is the parent of all that it knows."""

    base: type[PlannerError]
    not_readable: Callable[[str, str], PlannerError]
    too_large: Callable[[int, int], PlannerError]
    too_slow: Callable[[int], PlannerError]
    too_hungry: Callable[[int], PlannerError]
    failed: Callable[[str], PlannerError]

    def named(self, name: str) -> type[PlannerError]:
        """The error of that name, which a process told."""
        return {kind.__name__: kind for kind in (self.base, *self.base.__subclasses__())}[name]


class Trade(NamedTuple):
    """One kind of file: ``command`` starts the program as its reader.

    ``size`` in bytes, ``wall`` and ``cpu`` in seconds; ``memory`` gives the bytes that the reader
    may use for a file of so many bytes.
    """

    command: str
    size: int
    wall: float
    cpu: int
    memory: Callable[[int], int]
    refusals: Refusals
