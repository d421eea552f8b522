from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.errors import InvalidValueError, NotFoundError
from creatorplanner.domain.incomes import SOURCES, Income, Payout
from creatorplanner.operations.incomes import (
    add_income,
    add_payout,
    change_income,
    change_payout,
    delete_income,
    delete_payout,
)
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import Draft, create_stream, delete_stream
from creatorplanner.views.wording.step_words import WORDS

DAY = date(2026, 11, 18)
MERCH = Income("", "merchandise", DAY, 10_000, cut=1_500, label="  Hoodies ", platform="own shop")
PAID = Payout("", "tiktok", DAY, 20_000, 9_200)


def all_of(planner: Planner) -> list[Income]:
    return planner.book.money.incomes(date.min, date.max)


def test_income_is_kept_corrected_and_taken_out_with_undo(planner: Planner) -> None:
    key = planner.run(add_income, MERCH).subject
    (income,) = all_of(planner)
    assert (income.net, income.label) == (8_500, "Hoodies")
    planner.run(change_income, replace(income, gross=12_000))
    assert all_of(planner)[0].net == 10_500
    planner.run(delete_income, key)
    assert all_of(planner) == []
    planner.undo()
    planner.undo()
    assert all_of(planner) == [income]
    planner.undo()
    assert all_of(planner) == []


def test_a_payout_is_kept_corrected_and_taken_out_with_undo(planner: Planner) -> None:
    key = planner.run(add_payout, PAID).subject
    planner.run(change_payout, replace(PAID, id=key, money=9_300))
    assert [one.money for one in planner.book.money.payouts()] == [9_300]
    planner.run(delete_payout, key)
    assert planner.book.money.payouts() == []
    planner.undo()
    planner.undo()
    assert [one.money for one in planner.book.money.payouts()] == [9_200]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(MERCH, source="luck"), "source"),
        (replace(MERCH, gross=0), "gross"),
        (replace(MERCH, gross=10**16), "gross"),
        (replace(MERCH, cut=10_001), "cut"),
        (replace(MERCH, cut=-1), "cut"),
        (replace(MERCH, currency="euro"), "currency"),
        (replace(MERCH, day=date(1999, 12, 31)), "day"),
    ],
)
def test_what_cannot_be_is_refused(planner: Planner, wrong: Income, field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        planner.run(add_income, wrong)
    assert refused.value.field == field
    assert all_of(planner) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(PAID, platform=" "), "platform"),
        (replace(PAID, diamonds=0), "diamonds"),
        (replace(PAID, money=-1), "gross"),
        (replace(PAID, currency="$"), "currency"),
    ],
)
def test_a_payout_that_cannot_be_is_refused(planner: Planner, wrong: Payout, field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        planner.run(add_payout, wrong)
    assert refused.value.field == field


def test_money_stays_when_its_stream_goes(planner: Planner) -> None:
    draft = Draft("America/New_York", datetime(2026, 11, 17, 20))
    stream_id = planner.run(create_stream, draft).subject
    planner.run(add_income, replace(MERCH, stream_id=stream_id))
    (linked,) = planner.book.money.incomes_of(stream_id)
    planner.run(delete_stream, stream_id)
    (alone,) = all_of(planner)
    assert (alone.stream_id, alone.net) == ("", linked.net)
    planner.undo()
    assert all_of(planner) == [linked]


def test_income_of_a_stream_that_is_gone_is_refused(planner: Planner) -> None:
    with pytest.raises(NotFoundError):
        planner.run(add_income, replace(MERCH, stream_id="gone"))


def test_rates_are_settings_that_are_checked(planner: Planner) -> None:
    planner.run(change_setting, "gift_rates", ("tiktok 0.42 USD 2026-11-18",))
    planner.run(change_setting, "money_rates", ("USD EUR 0.92",))
    settings = planner.book.formats.settings()
    assert settings.gift_rates == ("tiktok 0.42 USD 2026-11-18",)
    for name, value in (("gift_rates", "tiktok much"), ("money_rates", "USD EUR")):
        with pytest.raises(InvalidValueError):
            planner.run(change_setting, name, (value,))


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_cut_lies_between_nothing_and_all(gross: int, cut: int) -> None:
    income = Income("", "tips", DAY, gross, cut=cut)
    assert income.net + income.cut == income.gross


def test_sources_and_steps_have_words() -> None:
    assert len(set(SOURCES)) == len(SOURCES)
    assert {"income.added", "payout.added"} <= set(WORDS)
