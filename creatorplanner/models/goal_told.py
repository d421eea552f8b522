"""Goals as they stand: plain values for views and the command line."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from creatorplanner.domain.goals import Goal
from creatorplanner.insights.goals import Likely


def likely_text(likely: Likely, made: date) -> str:
    """What was told, as a goal keeps it, to be checked afterwards."""
    return json.dumps(
        {
            "low": round(likely.low, 2),
            "high": round(likely.high, 2),
            "chance": round(likely.chance, 3),
            "weeks": likely.weeks,
            "streams": likely.streams,
            "made": made.isoformat(),
        }
    )


class Said(NamedTuple):
    """The range that was told when a goal was set."""

    low: float
    high: float
    chance: float | None = None
    made: str = ""


class GoalTold(NamedTuple):
    """A goal with what was reached of it; ``likely`` only while it runs.

    ``known`` is in how many weeks there was anything to go by, where those are too few for a range.
    """

    goal: Goal
    reached: float
    over: bool
    likely: Likely | None = None
    said: Said | None = None
    known: int | None = None

    @property
    def is_reached(self) -> bool:
        """Whether it is there."""
        return self.reached >= self.goal.amount

    @property
    def held(self) -> bool | None:
        """Whether what happened lay in the range that was told; None while nobody can know."""
        if not self.over or self.said is None:
            return None
        return self.said.low <= self.reached <= self.said.high


class HitRate(NamedTuple):
    """Of so many ranges that were told and are over, so many held."""

    held: int
    told: int


def read_said(text: str) -> Said | None:
    """The range that a goal keeps; None where it keeps none, or one of another program."""
    try:
        found = json.loads(text) if text else None
        if not isinstance(found, dict):
            return None
        chance = found.get("chance")
        return Said(
            float(found["low"]),
            float(found["high"]),
            None if chance is None else float(chance),
            str(found.get("made") or ""),
        )
    except (ValueError, KeyError, TypeError):
        return None


def hit_rate(told: list[GoalTold]) -> HitRate:
    """How often what was told held so far."""
    checked = [one.held for one in told if one.held is not None]
    return HitRate(sum(checked), len(checked))
