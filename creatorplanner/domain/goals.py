"""Goals and experiments: what was aimed at, what was said about it, and what was tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

MEASURES = ("followers", "diamonds", "income", "streams")
KINDS = ("keep", "repeat", "swap", "test")


@dataclass(frozen=True, slots=True)
class Goal:
    """So much of a measure from ``first`` to ``last``, both included.

    ``measure`` is followers, diamonds, income or streams; ``amount`` counts hundredths of
    ``currency`` where it is money. ``said`` is JSON text: the range that was told when the goal was
    set, to be checked afterwards.
    """

    id: str
    measure: str
    amount: int
    first: date
    last: date
    currency: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Experiment:
    """That a stream was planned to learn something. ``id`` is the stream's.

    ``kind`` is what was proposed (keep, repeat, swap, test); ``told`` is JSON text of what was said
    then: the reason, its numbers, and what would change it.
    """

    id: str
    kind: str
    made_at: datetime
    told: str = ""
