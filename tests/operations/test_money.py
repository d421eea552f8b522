"""One source of figures: totals, rows and periods say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.measures import Measure
from creatorplanner.operations.incomes import add_income, add_payout
from creatorplanner.operations.money import takings, with_income, with_money
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.results import (
    by_format,
    on_platform,
    rows_between,
    totals,
    value_of,
)
from creatorplanner.operations.settings import change_setting
from tests.support.logged import NOW, PLATFORMS, add_logged, session

ZONE = "America/New_York"
TODAY = date(2026, 11, 18)
WEEK = timedelta(days=7)


def test_totals_hold_gifts_money_and_other_income(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("a"), diamonds=1_000, money=250))
    planner.run(add_income, Income("", "sponsorship", TODAY, 20_000, cut=5_000))
    came_in = takings(book, ZONE, NOW - WEEK, NOW, platforms=PLATFORMS)
    sums = with_money(totals(rows_between(book)), came_in)
    assert (sums.income, sums.gifts, sums.earned) == (15_250, 500, 15_750)


def test_a_payout_makes_gifts_exact_also_those_of_an_earlier_period(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("old", days=20), diamonds=1_000))
    add_logged(book, replace(session("new", days=2), diamonds=1_000))
    planner.run(add_payout, Payout("", "tiktok", TODAY, 2_000, 900))
    now = takings(book, ZONE, NOW - WEEK, NOW, platforms=PLATFORMS)
    before = takings(book, ZONE, NOW - 4 * WEEK, NOW - WEEK, platforms=PLATFORMS)
    assert (now.exact, now.estimated) == (450, None)
    assert (before.exact, before.estimated) == (450, None)
    add_logged(book, replace(session("later", days=0.1), diamonds=100))
    # what comes after it is estimated by what it paid
    assert takings(book, ZONE, NOW - WEEK, NOW, platforms=PLATFORMS).rates["tiktok"].payouts == 1


def test_a_payout_of_a_day_ahead_covers_nothing_and_tells_no_rate_yet(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("a", days=2), diamonds=1_000))
    planner.run(add_payout, Payout("", "tiktok", TODAY + timedelta(days=40), 1_000, 100))
    now = takings(book, ZONE, NOW - WEEK, NOW, platforms=PLATFORMS, today=TODAY)
    assert (now.exact, now.estimated, now.rates["tiktok"].payouts) == (None, 500, 0)
    then = takings(book, ZONE, NOW - WEEK, NOW, platforms=PLATFORMS, today=date(2026, 12, 28))
    assert (then.exact, then.estimated) == (100, None)


def test_a_day_between_two_periods_counts_once(planner: Planner) -> None:
    book = planner.book
    middle = NOW - WEEK
    for days in range(5, 10):
        planner.run(add_income, Income("", "tips", TODAY - timedelta(days=days), 100))
    now = takings(book, ZONE, middle, NOW).exact or 0
    before = takings(book, ZONE, middle - WEEK, middle).exact or 0
    assert now + before == 500


def test_income_per_hour_counts_gifts_and_what_is_linked(planner: Planner) -> None:
    book = planner.book
    tiktok = replace(session("a"), diamonds=1_000)
    add_logged(book, tiktok, session("a", "twitch"))
    add_logged(book, session("b", days=3))
    planner.run(add_income, Income("", "tips", TODAY, 700, stream_id="a", platform="twitch"))
    planner.run(add_income, Income("", "affiliate", TODAY, 50, stream_id="a"))
    planner.run(add_income, Income("", "merchandise", TODAY, 9_999))
    rows = with_income(rows_between(book), takings(book, ZONE, platforms=PLATFORMS))
    told = {row.session.id: value_of(row, Measure.MONEY) for row in rows}
    assert told == {"a-tiktok": 550.0, "a-twitch": 700.0, "b-tiktok": None}


def test_blank_diamonds_make_income_per_hour_unknown_and_totals_keep_what_is_known(
    planner: Planner,
) -> None:
    book = planner.book
    add_logged(book, replace(session("blank", days=5), money=300), session("blank", "twitch"))
    planner.run(add_income, Income("", "tips", TODAY, 700, stream_id="blank", platform="tiktok"))

    def told() -> dict[str, float | None]:
        rows = with_income(rows_between(book), takings(book, ZONE, platforms=PLATFORMS))
        return {row.session.id: value_of(row, Measure.MONEY) for row in rows}

    # who never notes diamonds may have none: what is there is all
    assert told()["blank-tiktok"] == 1_000
    add_logged(book, replace(session("none", days=4), diamonds=0, money=200))
    add_logged(book, replace(session("typed", "twitch", days=3), money=500))
    assert told() == {
        "blank-tiktok": None,
        "blank-twitch": None,
        "none-tiktok": 200.0,
        "typed-twitch": 500.0,
    }
    came_in = takings(book, ZONE, platforms=PLATFORMS)
    assert came_in.exact == 1_700
    [result] = by_format(
        on_platform(with_income(rows_between(book), came_in), "tiktok"), (), Measure.MONEY
    )
    assert (result.count, result.unknown) == (1, 1)


def test_another_currency_stands_apart_unless_a_rate_is_given(planner: Planner) -> None:
    book = planner.book
    planner.run(add_income, Income("", "sponsorship", TODAY, 10_000, currency="EUR"))
    came_in = takings(book, ZONE)
    assert (came_in.exact, came_in.others) == (None, {"EUR": 10_000})
    planner.run(change_setting, "money_rates", ("EUR USD 1.1",))
    came_in = takings(book, ZONE)
    assert (came_in.estimated, came_in.others) == (11_000, {})


def test_the_own_rate_and_payouts_in_another_currency(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("a"), diamonds=1_000))
    planner.run(change_setting, "gift_rates", ("tiktok 0.4 USD 2026-11-18",))
    assert takings(book, ZONE, platforms=PLATFORMS).estimated == 400
    planner.run(change_setting, "currency", "EUR")
    assert takings(book, ZONE, platforms=PLATFORMS).others == {"USD": 400}
    planner.run(add_payout, Payout("", "tiktok", TODAY - 3 * WEEK, 1_000, 430, "EUR"))
    came_in = takings(book, ZONE, platforms=PLATFORMS)
    assert (came_in.exact, came_in.estimated) == (430, 430)


def test_money_of_another_currency_makes_income_per_hour_unknown(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("euro"), money=6_000, currency="EUR", diamonds=100))
    add_logged(book, replace(session("own", days=2), money=3_000, currency="USD", diamonds=100))
    rows = with_income(rows_between(book), takings(book, ZONE, platforms=PLATFORMS))
    told = {row.session.stream_id: value_of(row, Measure.MONEY) for row in rows}
    assert told == {"euro": None, "own": 3_050}
    (result,) = by_format(rows, (), Measure.MONEY)
    assert (result.count, result.unknown, result.foreign) == (1, 1, 1)
    assert by_format(rows, (), Measure.DIAMONDS)[0].foreign == 0
    planner.run(change_setting, "money_rates", ("EUR USD 1.1",))
    rows = with_income(rows_between(book), takings(book, ZONE, platforms=PLATFORMS))
    told = {row.session.stream_id: value_of(row, Measure.MONEY) for row in rows}
    assert told == {"euro": 6_650, "own": 3_050}
