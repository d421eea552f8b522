"""What is read for goals, and what is likely of them; numpy is only imported where it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
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
        _days_left(aim, today, any(one.day == today for one in inside)),
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


def _by_week(
    known: Sequence[Gain], blank: Sequence[tuple[date, str]], today: date
) -> tuple[float, ...]:
    """Sums of the seven days before today, the seven before these, and so on; oldest first.

    Streams without a number are taken to have brought what the others of their week did; a week
    with more blanks than numbers is left out, as it tells nothing.
    """
    weeks: dict[int, _Week] = {}
    for gain in known:
        weeks.setdefault(_weeks_ago(gain.day, today), _Week()).add(gain)
    count = max(weeks, default=-1) + 1
    for day, stream_id in blank:
        at = _weeks_ago(day, today)
        if at < count:
            weeks.setdefault(at, _Week()).blank.add(stream_id)
    told = (weeks.get(at, _Week()).told() for at in reversed(range(count)))
    return tuple(one for one in told if one is not None)


def _weeks_ago(day: date, today: date) -> int:
    return (today - day - DAY) // timedelta(days=7)


@dataclass(slots=True)
class _Week:
    """What a week brought by streams and beside them, and streams of which it is not known."""

    streamed: float = 0.0
    beside: float = 0.0
    noted: set[str] = field(default_factory=set)
    blank: set[str] = field(default_factory=set)

    def add(self, gain: Gain) -> None:
        if gain.stream_id:
            self.streamed += gain.amount
            self.noted.add(gain.stream_id)
        else:
            self.beside += gain.amount

    def told(self) -> float | None:
        unknown = len(self.blank)
        noted = len(self.noted - self.blank)
        if unknown > noted:
            return None
        return self.streamed * (1 + unknown / noted if noted else 1) + self.beside


def likely(question: Asked) -> Likely | None:
    """What is likely, as the last half year went; None where too little is known."""
    from creatorplanner.insights.goals import goal_range

    return goal_range(
        question.weeks, question.amount, question.reached, question.days_left, question.streams
    )
