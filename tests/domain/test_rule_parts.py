"""Due rules taken apart and put together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.due_times import DAY_MINUTES, FARTHEST_DAYS, Anchor, DueRule
from creatorplanner.domain.rule_parts import DAY, HOUR, MINUTE, UNITS, RuleParts, Side

YEAR = FARTHEST_DAYS * DAY_MINUTES
RULES = st.one_of(
    st.builds(DueRule, st.sampled_from([Anchor.START, Anchor.END]), st.integers(-YEAR, YEAR)),
    st.builds(
        DueRule,
        st.just(Anchor.LOCAL),
        day_offset=st.integers(-FARTHEST_DAYS, FARTHEST_DAYS),
        clock_minutes=st.integers(0, DAY_MINUTES - 1),
    ),
)


@given(RULES)
def test_every_rule_comes_back_from_its_parts(rule: DueRule) -> None:
    parts = RuleParts.of(rule)
    assert parts.rule() == rule
    assert parts.unit in UNITS
    assert parts.amount >= 0


@pytest.mark.parametrize(
    ("minutes", "side", "amount", "unit"),
    [
        (-15, Side.BEFORE_START, 15, MINUTE),
        (-90, Side.BEFORE_START, 90, MINUTE),
        (-120, Side.BEFORE_START, 2, HOUR),
        (-1440, Side.BEFORE_START, 24, HOUR),
        (-2880, Side.BEFORE_START, 2, DAY),
        (0, Side.BEFORE_START, 0, MINUTE),
        (30, Side.AFTER_START, 30, MINUTE),
    ],
)
def test_lengths_are_told_in_the_unit_that_fits(
    minutes: int, side: Side, amount: int, unit: int
) -> None:
    parts = RuleParts.of(DueRule(Anchor.START, minutes))
    assert (parts.side, parts.amount, parts.unit) == (side, amount, unit)


def test_more_than_a_year_is_refused() -> None:
    with pytest.raises(ValueError, match="year"):
        RuleParts(Side.AFTER_END, FARTHEST_DAYS + 1, DAY).rule()
