"""What a user can do with money: write down what came in, and what platforms paid out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.incomes import SOURCES, Income, Payout
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import NOTES_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit

CURRENCY = re.compile(r"[A-Z]{3}")
PLATFORM_LIMIT = 60
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)


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
    return _paid("payout.added", _put_payout(edit, replace(payout, id=new_id())))


def change_payout(edit: Edit, payout: Payout) -> Done:
    """Correct a payout; raises as ``add_payout`` does."""
    edit.get(Payout, payout.id)
    return _paid("payout.changed", _put_payout(edit, payout))


def delete_payout(edit: Edit, payout_id: str) -> Done:
    """Take a payout out: what it covered is an estimate again."""
    payout = edit.get(Payout, payout_id)
    edit.delete(payout)
    return _paid("payout.deleted", payout)


def put_income(edit: Edit, income: Income) -> Income:
    """Check one amount and write it, inside another step."""
    if income.source not in SOURCES:
        raise InvalidValueError("source", income.source)
    if not 0 < abs(income.gross) <= LARGEST:
        raise InvalidValueError("gross", str(income.gross))
    # money that was taken back comes with a cut that was taken back
    low, high = sorted((0, income.gross))
    if not low <= income.cut <= high:
        raise InvalidValueError("cut", str(income.cut))
    _check(income.day, income.currency)
    if income.stream_id:
        edit.get(Stream, income.stream_id)
    kept = replace(
        income,
        label=clean_text(income.label, TITLE_LIMIT),
        platform=clean_text(income.platform, PLATFORM_LIMIT),
        note=clean_text(income.note, NOTES_LIMIT, multiline=True),
    )
    edit.put(kept)
    return kept


def unlink_incomes(edit: Edit, stream_id: str) -> None:
    """Keep what a stream brought in when the stream goes."""
    for income in edit.book.money.incomes_of(stream_id):
        edit.put(replace(income, stream_id=""))


def _put_payout(edit: Edit, payout: Payout) -> Payout:
    kept = replace(payout, platform=clean_text(payout.platform, PLATFORM_LIMIT))
    if not kept.platform:
        raise InvalidValueError("platform", payout.platform)
    if not 0 < payout.diamonds <= LARGEST:
        raise InvalidValueError("diamonds", str(payout.diamonds))
    if not 0 < payout.money <= LARGEST:
        raise InvalidValueError("gross", str(payout.money))
    _check(payout.day, payout.currency)
    edit.put(kept)
    return kept


def _check(day: date, currency: str) -> None:
    if not CURRENCY.fullmatch(currency):
        raise InvalidValueError("currency", currency)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise InvalidValueError("day", day.isoformat())


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
