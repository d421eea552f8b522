"""What a user can do with goals: so much of something until a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.goals import MEASURES, Goal
from creatorplanner.domain.ids import new_id
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit

MOST = 10**12
LONGEST = timedelta(days=3 * 366)
CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Aim:
    """What a goal says: ``amount`` of ``measure`` (hundredths of ``currency`` for income).

    ``first`` and ``last`` are both included. ``said`` is JSON text of the range that was told.
    """

    measure: str
    amount: int
    first: date
    last: date
    currency: str = ""
    said: str = ""


def set_goal(edit: Edit, aim: Aim) -> Done:
    """Aim at something new. InvalidValueError for what cannot be reached or counted."""
    goal = _goal(new_id(), aim)
    edit.put(goal)
    return _done("goal.set", goal)


def change_goal(edit: Edit, goal_id: str, aim: Aim) -> Done:
    """Aim at something else instead; what was told then is told anew by ``aim.said``."""
    edit.get(Goal, goal_id)
    goal = _goal(goal_id, aim)
    edit.put(goal)
    return _done("goal.changed", goal)


def delete_goal(edit: Edit, goal_id: str) -> Done:
    """Let go of a goal."""
    goal = edit.get(Goal, goal_id)
    edit.delete(goal)
    return _done("goal.deleted", goal)


def _goal(key: str, aim: Aim) -> Goal:
    if aim.measure not in MEASURES:
        raise InvalidValueError("measure", aim.measure)
    if not 1 <= aim.amount <= MOST:
        raise InvalidValueError("amount", str(aim.amount))
    if not timedelta() <= aim.last - aim.first <= LONGEST:
        raise InvalidValueError("last", aim.last.isoformat())
    money = aim.measure == "income"
    if money and not CURRENCY.fullmatch(aim.currency):
        raise InvalidValueError("currency", aim.currency)
    currency = aim.currency if money else ""
    goal = Goal(key, aim.measure, aim.amount, aim.first, aim.last, said=aim.said)
    return replace(goal, currency=currency)


def _done(name: str, goal: Goal) -> Done:
    facts = {
        "measure": goal.measure,
        "amount": goal.amount,
        "currency": goal.currency,
        "last": goal.last.isoformat(),
    }
    return Done(name, facts, goal.id)
