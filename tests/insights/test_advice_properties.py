"""What holds of advice and marks whatever was logged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorplanner.insights.columns import columns
from creatorplanner.insights.effects import effects
from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.model import fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.proposals import propose

KINDS = "abcd"
NIGHT = st.builds(
    Observation,
    stream_id=st.uuids().map(str),
    value=st.one_of(st.none(), st.just(0.0), st.floats(1e-6, 1e6)),
    format_id=st.sampled_from(KINDS),
    weekday=st.integers(0, 6),
    hour=st.sampled_from([9, 20]),
    days_ago=st.floats(0, 200),
    disturbed=st.booleans(),
)
NIGHTS = st.lists(NIGHT, max_size=20, unique_by=lambda one: one.stream_id)
OFTEN = st.dictionaries(st.sampled_from(KINDS), st.integers(0, 9))


@settings(deadline=None, max_examples=50)
@given(NIGHTS, OFTEN, st.none() | st.sets(st.sampled_from(KINDS)))
def test_only_what_enough_is_known_of_is_kept_repeated_or_swapped_in(nights, often, planned):
    insights = format_insights(nights)
    if insights is None:
        return
    found = propose(insights, nights, frozenset("abce"), often, planned)
    assert len({one.kind for one in found}) == len(found)
    for one in found:
        assert one.format_id in "abce"  # d is not on offer
        assert one.kind == "test" or one.streams >= 4
        assert one.other_id != one.format_id
        if one.kind == "swap":
            assert one.other_id in (often if planned is None else planned)
    assert found == propose(insights, nights[::-1], frozenset("abce"), often, planned)


@settings(deadline=None, max_examples=30)
@given(NIGHTS, st.sampled_from([0.01, 60.0]))
def test_the_unit_changes_no_effect(nights, unit):
    marks = {one.stream_id: {"x"} if one.hour == 20 else {"y", one.format_id} for one in nights}
    data = columns(nights)
    if data is None:
        return
    scaled = columns(
        replace(one, value=None if one.value is None else one.value * unit) for one in nights
    )
    assert scaled is not None
    first, second = effects(fit(data), marks), effects(fit(scaled), marks)
    told = {one.mark: one.factor for one in second}
    assert told == pytest.approx({one.mark: one.factor for one in first}, rel=1e-3)
    assert all(0 < one.low <= one.factor <= one.high for one in first)
