"""What is said about a format: plain values, so that views and the command line need no numpy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from creatorplanner.insights.slots import Slot

ENOUGH = 4  # sessions; fewer get no verdict
SURE = 0.8


class Verdict(StrEnum):
    """How a format compares with the creator's own usual."""

    TOO_EARLY = "too_early"
    BETTER = "better"
    WEAKER = "weaker"
    USUAL = "usual"
    ALONE = "alone"  # the only format: nothing to compare with


class Doubt(NamedTuple):
    """What a format can hardly be told from: a slot, a weekday (0 is Monday), or several times."""

    slot: Slot | None = None
    weekday: int | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class FormatInsight:
    """A format's typical result at the creator's usual slot and today's level.

    ``typical``, ``low`` and ``high`` (8 in 10) are in the measure's unit on the main platform.
    ``chance`` is that of being above usual, 0 to 1; None for the only format. ``more`` is how many
    sessions more would probably settle a verdict that is open; None where it is settled or no
    twenty would. ``doubt`` is what else its result may be the doing of, None for nothing known.

    ``lead`` is the expected logarithm of this format against usual (0.1 is a tenth more).
    ``teaches`` is by how much, on the same scale, the best choice is expected to become better when
    one more session of this format is known.
    """

    format_id: str
    count: int
    typical: float
    low: float
    high: float
    chance: float | None
    verdict: Verdict
    more: int | None
    doubt: Doubt | None
    lead: float = 0.0
    teaches: float = 0.0


@dataclass(frozen=True, slots=True)
class FormatInsights:
    """All formats, the best typical value first, and what they are compared with.

    ``usual`` is the creator's own usual at the usual slot and today's level: the formats in the mix
    that was streamed. ``swing`` is the factor within which two of three sessions lie around what
    was to be expected. ``unknown`` sessions had no number, ``apart`` were disturbed. ``added`` went
    onto every value before its logarithm, because a zero was among them. ``untried_teaches`` is
    what one session of a format teaches that was never tried.
    """

    formats: tuple[FormatInsight, ...]
    usual: float
    usual_slot: Slot
    platform: str
    swing: float
    count: int
    unknown: int
    apart: int
    added: float
    untried_teaches: float = 0.0


def verdict_on(count: int, chance: float | None) -> Verdict:
    """The verdict word for so many sessions and that chance of being above usual."""
    if count < ENOUGH:
        return Verdict.TOO_EARLY
    if chance is None:
        return Verdict.ALONE
    if chance > SURE:
        return Verdict.BETTER
    return Verdict.WEAKER if chance < 1 - SURE else Verdict.USUAL
