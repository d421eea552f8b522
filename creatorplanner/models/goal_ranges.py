"""What is read for goals, and what is likely of them; numpy is only imported where it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorplanner.domain.platforms import Platforms
from creatorplanner.insights.goals import Likely
from creatorplanner.models.goal_told import GoalTold, read_said
from creatorplanner.operations.goal_progress import DAY, Gain, gains, reached
from creatorplanner.operations.goals import Aim
from creatorplanner.operations.money import AllMoney
from creatorplanner.store.planbook import Planbook

HISTORY = 26  # weeks that say what is likely


@dataclass(frozen=True, slots=True)
class Asked:
    """What a range is worked out from: amounts by week, oldest first, and how far it is to go.

    ``weeks`` are whole weeks up to today, from the first one in which anything was logged.
    """

    weeks: tuple[float, ...]
    streams: int
    amount: float
    reached: float
    days_left: int


def asked(
    book: Planbook, aim: Aim, today: date, zone: str, platforms: Platforms,
    money: AllMoney | None = None,
) -> Asked:  # fmt: skip
    """Read what is asked for a goal."""
    first = today - HISTORY * 7 * DAY

    def between(days: tuple[date, date]) -> list[Gain]:
        return gains(book, aim.measure, aim.currency, days, zone, platforms, money)

    known = between((first, today - DAY))
    begun = aim.first <= today
    so_far = sum(one.amount for one in between((aim.first, min(today, aim.last)))) if begun else 0.0
    return Asked(
        _by_week(known, today),
        len({gain.stream_id or gain.day for gain in known}),
        aim.amount,
        so_far,
        max(0, (aim.last - max(today, aim.first)).days),
    )


def standing(
    book: Planbook, today: date, zone: str, platforms: Platforms, money: AllMoney | None = None
) -> list[GoalTold]:
    """Every goal with what was reached: those that run first, the one that ends soonest first."""
    found = [
        GoalTold(
            goal,
            reached(book, goal, today, zone, platforms, money),
            over=goal.last < today,
            said=read_said(goal.said),
        )
        for goal in book.money.goals()
    ]
    running = [one for one in found if not one.over]
    return running + [one for one in reversed(found) if one.over]


def _by_week(known: Sequence[Gain], today: date) -> tuple[float, ...]:
    """Sums of the seven days before today, the seven before these, and so on; oldest first."""
    if not known:
        return ()
    count = (today - known[0].day - DAY) // timedelta(days=7) + 1
    weeks = [0.0] * count
    for gain in known:
        weeks[count - 1 - (today - gain.day - DAY) // timedelta(days=7)] += gain.amount
    return tuple(weeks)


def likely(question: Asked) -> Likely | None:
    """What is likely, as the last half year went; None where too little is known."""
    from creatorplanner.insights.goals import goal_range

    return goal_range(
        question.weeks, question.amount, question.reached, question.days_left, question.streams
    )
