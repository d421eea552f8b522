"""Bars hold every amount once, whatever the weeks are."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.earnings import Earning
from creatorplanner.domain.incomes import SOURCES
from creatorplanner.models.income_bars import IncomeBars, Part, income_bars

TODAY = date(2026, 11, 18)  # a Wednesday


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def came(days: int, net: int, source: str = "gifts", *, exact: bool = True) -> Earning:
    return Earning(TODAY - timedelta(days=days), source, net, "USD", exact, f"s{days}")


def test_nothing_is_nothing() -> None:
    assert income_bars([], None, TODAY, monday) == IncomeBars()
    assert IncomeBars().largest is None


def test_a_week_holds_its_sources_and_empty_weeks_stand_too() -> None:
    found = [came(0, 100), came(1, 50, exact=False), came(15, 300, "sponsorship")]
    shown = income_bars(found, None, TODAY, monday)
    assert [bar.first.isoformat() for bar in shown.bars] == [
        "2026-11-02", "2026-11-09", "2026-11-16"
    ]  # fmt: skip
    assert [bar.net for bar in shown.bars] == [300, 0, 150]
    assert shown.bars[2].parts == (Part("gifts", 100, 50),)
    assert shown.bars[2].stream_ids == ("s1", "s0") or shown.bars[2].stream_ids == ("s0", "s1")
    assert shown.largest == (Part("sponsorship", 300, 0), 300 / 450)


def test_a_period_begins_where_it_is_said() -> None:
    shown = income_bars([came(0, 100)], TODAY - timedelta(days=27), TODAY, monday)
    assert len(shown.bars) == 5


def test_hundred_weeks_are_shown_by_month() -> None:
    shown = income_bars([came(0, 1), came(700, 2)], None, TODAY, monday)
    assert shown.by_month
    assert len(shown.bars) == 24
    assert (shown.bars[0].first, shown.bars[0].last) == (date(2024, 12, 1), date(2024, 12, 31))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 900), st.integers(-(10**6), 10**6), st.sampled_from(SOURCES),
            st.booleans(),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_nothing_is_lost_and_nothing_counts_twice(
    amounts: list[tuple[int, int, str, bool]],
) -> None:
    found = [came(days, net, source, exact=exact) for days, net, source, exact in amounts]
    shown = income_bars(found, None, TODAY, monday)
    total = sum(one.net for one in found)
    assert shown.net == total
    assert sum(bar.net for bar in shown.bars) == total
    firsts = [bar.first for bar in shown.bars]
    assert firsts == sorted(set(firsts))
