"""What a user can do with money: write down what came in, and what platforms paid out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.incomes import Income, Payout, tidy_income, tidy_payout, wrong_in
from creatorplanner.domain.streams import Stream
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit


def add_income(edit: Edit, income: Income) -> Done:
    """Write down an amount that came in; its id is made here.

    Raises InvalidValueError for a source, amount, cut, currency or day that cannot be, and
    NotFoundError for a stream that is not in the plan.
    """
    return _done("income.added", put_income(edit, replace(income, id=new_id())))


def change_income(edit: Edit, income: Income) -> Done:
    """Correct an amount; raises as ``add_income`` does."""
    edit.get(Income, income.id)
    return _done("income.changed", put_income(edit, income))


def delete_income(edit: Edit, income_id: str) -> Done:
    """Take an amount out."""
    income = edit.get(Income, income_id)
    edit.delete(income)
    return _done("income.deleted", income)


def add_payout(edit: Edit, payout: Payout) -> Done:
    """Write down what a platform paid for diamonds; its id is made here.

    Raises InvalidValueError for diamonds, money, currency, platform or day that cannot be.
    """
    return _paid("payout.added", put_payout(edit, replace(payout, id=new_id())))


def change_payout(edit: Edit, payout: Payout) -> Done:
    """Correct a payout; raises as ``add_payout`` does."""
    edit.get(Payout, payout.id)
    return _paid("payout.changed", put_payout(edit, payout))


def delete_payout(edit: Edit, payout_id: str) -> Done:
    """Take a payout out: what it covered is an estimate again."""
    payout = edit.get(Payout, payout_id)
    edit.delete(payout)
    return _paid("payout.deleted", payout)


def put_income(edit: Edit, income: Income) -> Income:
    """Check one amount and write it, inside another step."""
    kept = tidy_income(income)
    _check(kept)
    if kept.stream_id:
        edit.get(Stream, kept.stream_id)
    edit.put(kept)
    return kept


def put_payout(edit: Edit, payout: Payout) -> Payout:
    """The same for a payout."""
    kept = tidy_payout(payout)
    _check(kept)
    edit.put(kept)
    return kept


def unlink_incomes(edit: Edit, stream_id: str) -> None:
    """Keep what a stream brought in when the stream goes."""
    for income in edit.book.money.incomes_of(stream_id):
        edit.put(replace(income, stream_id=""))


def _check(one: Income | Payout) -> None:
    wrong = wrong_in(one)
    if wrong:
        # both kinds have one field for the amount in the forms
        name = "gross" if wrong == "money" else wrong
        raise InvalidValueError(name, str(getattr(one, wrong)))


def _done(name: str, income: Income) -> Done:
    facts = _facts(income.net, income.currency, income.day) | {
        "source": income.source,
        "title": income.label,
    }
    return Done(name, facts, income.id)


def _paid(name: str, payout: Payout) -> Done:
    facts = _facts(payout.money, payout.currency, payout.day) | {"platform": payout.platform}
    return Done(name, facts, payout.id)


def _facts(amount: int, currency: str, day: date) -> dict[str, Any]:
    return {"amount": amount, "currency": currency, "last": day.isoformat()}
