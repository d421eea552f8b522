from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from creatorplanner.domain.errors import InvalidValueError, NotFoundError
from creatorplanner.operations.goals import Aim, change_goal, delete_goal, set_goal
from creatorplanner.operations.planner import Planner

AIM = Aim("followers", 1_000, date(2026, 11, 18), date(2026, 12, 31), said='{"low": 800}')


def test_a_goal_is_kept_with_what_was_said_and_comes_back_with_undo(planner: Planner) -> None:
    done = planner.run(set_goal, AIM)
    (goal,) = planner.book.money.goals()
    assert (goal.measure, goal.amount, goal.said) == ("followers", 1_000, '{"low": 800}')
    assert goal.currency == ""
    planner.run(delete_goal, done.subject)
    assert planner.book.money.goals() == []
    planner.undo()
    assert planner.book.money.goals() == [goal]


def test_a_change_is_one_step_and_takes_the_new_range(planner: Planner) -> None:
    done = planner.run(set_goal, AIM)
    planner.run(change_goal, done.subject, replace(AIM, amount=1_500, said="new"))
    (goal,) = planner.book.money.goals()
    assert (goal.amount, goal.said) == (1_500, "new")
    planner.undo()
    (goal,) = planner.book.money.goals()
    assert (goal.amount, goal.said) == (1_000, '{"low": 800}')


def test_income_has_a_currency_and_nothing_else_has(planner: Planner) -> None:
    planner.run(set_goal, replace(AIM, measure="income", currency="EUR"))
    planner.run(set_goal, replace(AIM, currency="EUR"))
    assert sorted(goal.currency for goal in planner.book.money.goals()) == ["", "EUR"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(AIM, measure="luck"), "measure"),
        (replace(AIM, amount=0), "amount"),
        (replace(AIM, amount=10**13), "amount"),
        (replace(AIM, last=date(2026, 11, 17)), "last"),
        (replace(AIM, last=date(2036, 11, 17)), "last"),
        (replace(AIM, measure="income", currency="euro"), "currency"),
    ],
)
def test_what_cannot_be_reached_is_refused(planner: Planner, wrong: Aim, field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        planner.run(set_goal, wrong)
    assert refused.value.field == field
    assert planner.book.money.goals() == []


def test_a_goal_that_is_gone_cannot_be_changed(planner: Planner) -> None:
    with pytest.raises(NotFoundError):
        planner.run(change_goal, "gone", AIM)
