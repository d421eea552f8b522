"""What is read for goals, and what is likely of them; numpy is only imported where it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from creatorplanner.domain.platforms import Platforms
from creatorplanner.insights.goals import Likely
from creatorplanner.models.goal_told import GoalTold, read_said
from creatorplanner.operations.goal_progress import DAY, Gain, blanks, gains, reached
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
    inside = between((aim.first, min(today, aim.last))) if begun else []
    return Asked(
        _by_week(known, blanks(book, aim.measure, (first, today - DAY), zone), today),
        len({gain.stream_id or gain.day for gain in known}),
        aim.amount,
        sum(one.amount for one in inside),
        _days_left(aim, today, bool(between((today, today)))),
    )


def _days_left(aim: Aim, today: date, came_today: bool) -> int:
    """Days of a goal that may still bring something: today, until it has."""
    begin = max(today, aim.first)
    left = (aim.last - begin).days + 1
    return max(0, left - 1 if begin == today and came_today else left)


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


def _by_week(known: Sequence[Gain], blank: Sequence[date], today: date) -> tuple[float, ...]:
    """Sums of the seven days before today, the seven before these, and so on; oldest first.

    Streams without a number are taken to have brought what the others of their week did; a week
    with more blanks than numbers is left out, as it tells nothing.
    """
    if not known:
        return ()

    def week_of(day: date) -> int:
        return (today - day - DAY) // timedelta(days=7)

    count = week_of(known[0].day) + 1
    sums, numbers, unknown = [0.0] * count, [0] * count, [0] * count
    for gain in known:
        sums[week_of(gain.day)] += gain.amount
        numbers[week_of(gain.day)] += 1
    for day in blank:
        if week_of(day) < count:
            unknown[week_of(day)] += 1
    told = [
        sums[at] * (1 + unknown[at] / numbers[at]) if numbers[at] else 0.0
        for at in range(count)
        if unknown[at] <= numbers[at]
    ]
    return tuple(reversed(told))


def likely(question: Asked) -> Likely | None:
    """What is likely, as the last half year went; None where too little is known."""
    from creatorplanner.insights.goals import goal_range

    return goal_range(
        question.weeks, question.amount, question.reached, question.days_left, question.streams
    )
