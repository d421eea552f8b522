"""Payouts cover gifts newest first and to the hundredth; currencies are never mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.earnings import Logged, earnings, in_currency, read_exchange
from creatorplanner.domain.gift_rates import (
    ASSUMED,
    OWN,
    PAYOUTS,
    GiftRate,
    own_rate,
    rate_of,
    with_own_rate,
)
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.platforms import Platform

DAY = date(2026, 11, 1)
TIKTOK = Platform("tiktok", "TikTok", "", 0.5, "2026-11-01")
RATES = {"tiktok": GiftRate(0.5, "USD", ASSUMED)}


def night(day: int, diamonds: int | None = None, **facts: object) -> Logged:
    key = f"s{day}"
    one = Logged(key, f"stream{day}", "tiktok", DAY + timedelta(days=day), diamonds)
    return one._replace(**facts)


def payout(day: int, diamonds: int, money: int, **facts: object) -> Payout:
    one = Payout(f"p{day}", "tiktok", DAY + timedelta(days=day), diamonds, money)
    return replace(one, **facts)  # type: ignore[arg-type]


def test_gifts_are_an_estimate_until_a_payout_covers_them() -> None:
    (about,) = earnings([night(1, 1_000)], [], [], RATES)
    assert (about.source, about.net, about.exact) == ("gifts", 500, False)
    (paid,) = earnings([night(1, 1_000)], [], [payout(2, 1_000, 460)], RATES)
    assert (paid.net, paid.exact, paid.stream_id) == (460, True, "stream1")


def test_a_payout_covers_the_newest_gifts_up_to_its_day() -> None:
    nights = [night(1, 100), night(5, 100), night(9, 100)]
    found = earnings(nights, [], [payout(6, 150, 300)], RATES)
    told = [(one.day.day, one.net, one.exact) for one in found]
    assert told == [(2, 25, False), (2, 100, True), (6, 200, True), (10, 50, False)]


def test_two_payouts_cover_different_gifts() -> None:
    nights = [night(1, 100), night(5, 100)]
    found = earnings(nights, [], [payout(6, 100, 70), payout(2, 100, 40)], RATES)
    assert [(one.net, one.exact) for one in found] == [(40, True), (70, True)]


def test_what_was_paid_for_diamonds_never_logged_is_gifts_without_a_stream() -> None:
    found = earnings([night(1, 100)], [], [payout(2, 400, 200)], RATES)
    assert [(one.net, one.stream_id) for one in found] == [(50, "stream1"), (150, "")]
    (alone,) = earnings([], [], [payout(2, 400, 200)], RATES)
    assert (alone.net, alone.day, alone.exact) == (200, DAY + timedelta(days=2), True)


def test_another_platform_is_not_covered_and_blank_is_nothing() -> None:
    other = night(1, 100, platform="bigo")
    assert earnings([other, night(2)], [], [], RATES) == []
    found = earnings([other], [], [payout(2, 100, 50)], RATES)
    assert [one.stream_id for one in found] == [""]
    (none,) = earnings([night(1, 0)], [], [], RATES)
    assert (none.net, none.exact) == (0, True)


def test_money_of_the_log_and_other_income_stand_beside_gifts() -> None:
    income = Income("i", "sponsorship", DAY, 50_000, cut=5_000, label="Glow Co")
    found = earnings([night(1, money=900, currency="EUR")], [income], [], RATES)
    told = [(one.source, one.net, one.currency, one.label) for one in found]
    assert told == [("sponsorship", 45_000, "USD", "Glow Co"), ("other", 900, "EUR", "")]


def test_currencies_are_added_only_by_a_rate_of_the_creator() -> None:
    nights = [night(1, money=1_000), night(2, money=200, currency="EUR")]
    found = earnings(nights, [], [], RATES)
    kept, others = in_currency(found, "USD", {})
    assert ([one.net for one in kept], [one.net for one in others]) == ([1_000], [200])
    kept, others = in_currency(found, "USD", {("EUR", "USD"): 1.1})
    assert ([(one.net, one.exact) for one in kept], others) == ([(1_000, True), (220, False)], [])
    assert [one.currency for one in in_currency(found, "USD", {("USD", "EUR"): 1.1})[1]] == ["EUR"]


@pytest.mark.parametrize("text", ["", "USD", "USD EUR", "USD EUR x", "USD EUR 0", "USD EUR nan"])
def test_a_broken_rate_is_none(text: str) -> None:
    assert read_exchange([text, "USD EUR 0.92"]) == {("USD", "EUR"): 0.92}


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10**6)), max_size=20),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(1, 10**6), st.integers(1, 10**6)), max_size=6
    ),
)
def test_exact_gifts_are_what_was_paid_to_the_hundredth(
    nights: list[tuple[int, int]], paid: list[tuple[int, int, int]]
) -> None:
    logged = [
        night(day, diamonds, session_id=f"{at}", stream_id=f"{at}")
        for at, (day, diamonds) in enumerate(nights)
    ]
    payouts = [payout(day, n, money, id=f"{at}") for at, (day, n, money) in enumerate(paid)]
    found = earnings(logged, [], payouts, RATES)
    assert sum(one.net for one in found if one.exact) == sum(one.money for one in payouts)
    # nothing is counted twice: what is still estimated was not paid
    total = sum(one.diamonds or 0 for one in logged)
    about = sum(one.net for one in found if not one.exact) / 0.5
    assert about <= total + len(logged)


def test_payouts_tell_the_rate_and_recent_ones_weigh_more() -> None:
    assert rate_of(TIKTOK, []) == GiftRate(0.5, "USD", ASSUMED, date(2026, 11, 1))
    old, new = payout(-180, 1_000, 300), payout(0, 1_000, 500)
    rate = rate_of(TIKTOK, [old, new])
    assert rate is not None
    # a payout of two half-lives ago counts a quarter
    assert rate.per_diamond == pytest.approx((500 + 0.25 * 300) / 1_250)
    assert (rate.source, rate.payouts, rate.day) == (PAYOUTS, 2, DAY)
    euro = rate_of(TIKTOK, [old, replace(new, currency="EUR")])
    assert euro == GiftRate(0.5, "EUR", PAYOUTS, DAY, 1)
    assert rate_of(Platform("twitch", "Twitch"), [new]) is None


def test_the_own_number_comes_before_the_assumption_and_after_payouts() -> None:
    own = with_own_rate((), "tiktok", GiftRate(0.42, "EUR", OWN, DAY))
    assert rate_of(TIKTOK, [], own) == GiftRate(0.42, "EUR", OWN, DAY)
    assert own_rate("twitch", own) is None
    told = rate_of(TIKTOK, [payout(0, 100, 40)], own)
    assert told is not None
    assert told.source == PAYOUTS
    assert with_own_rate(own, "tiktok", None) == ()
    for broken in ("tiktok", "tiktok x USD", "tiktok 0 USD", "tiktok 0.5 USD gestern"):
        assert own_rate("tiktok", [broken]) is None


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 10**6)), min_size=1, max_size=9))
def test_a_rate_lies_between_what_was_paid(paid: list[tuple[int, int]]) -> None:
    payouts = [payout(-day, 1_000, money, id=str(at)) for at, (day, money) in enumerate(paid)]
    rate = rate_of(TIKTOK, payouts)
    assert rate is not None
    each = [money / 1_000 for _day, money in paid]
    assert min(each) * 0.999 <= rate.per_diamond <= max(each) * 1.001
