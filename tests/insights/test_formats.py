"""What the model says about formats: exact on small cases, unmoved by units and order."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Doubt, FormatInsight, FormatInsights, Verdict

FRIDAY, SUNDAY = 4, 6


def seen(values: dict[str, list[float | None]], weekday: int = FRIDAY) -> list[Observation]:
    """Sessions of formats, in turns, one a day, all at eight in the evening."""
    listed = [(turn, kind, value) for kind, row in values.items() for turn, value in enumerate(row)]
    listed.sort(key=lambda one: (one[0], one[1]))
    return [
        Observation(str(day), value, kind, weekday, 20, float(day))
        for day, (_turn, kind, value) in enumerate(listed)
    ]


def found(observations: list[Observation]) -> FormatInsights:
    result = format_insights(observations)
    assert result is not None
    return result


def about(observations: list[Observation]) -> dict[str, Verdict]:
    return {one.format_id: one.verdict for one in found(observations).formats}


def swings(middle: float, count: int) -> list[float | None]:
    return [middle * (0.85, 1.0, 1.2)[turn % 3] for turn in range(count)]


def test_clear_differences_are_called() -> None:
    verdicts = about(seen({"a": swings(900, 9), "b": swings(300, 9), "c": swings(100, 9)}))
    assert verdicts["a"] is Verdict.BETTER
    assert verdicts["c"] is Verdict.WEAKER


def test_three_streams_cannot_win() -> None:
    result = found(seen({"a": [9000.0, 9100.0, 9050.0], "b": swings(100, 20)}))
    best = result.formats[0]
    assert (best.format_id, best.verdict, best.more) == ("a", Verdict.TOO_EARLY, 1)
    assert best.chance is not None
    assert best.chance > 0.9


def test_equal_formats_are_not_told_apart() -> None:
    verdicts = about(seen({kind: swings(300, 12) for kind in "abcd"}))
    assert set(verdicts.values()) == {Verdict.USUAL}


def test_one_viral_night_does_not_crown_a_format() -> None:
    calm = {"a": swings(300, 8), "b": swings(300, 8)}
    viral = {**calm, "a": [*swings(300, 7), 30_000.0]}
    assert about(seen(viral))["a"] is not Verdict.BETTER
    raised = found(seen(viral)).usual / found(seen(calm)).usual
    assert raised < 1.25


def test_disturbed_nights_are_set_apart() -> None:
    calm = seen({"a": swings(300, 6), "b": swings(200, 6)})
    raid = replace(calm[0], stream_id="raid", value=50_000.0, disturbed=True)
    assert found([*calm, raid]) == replace(found(calm), apart=1)


def test_unknown_is_left_out_and_counted() -> None:
    known = seen({"a": swings(300, 6), "b": swings(200, 6)})
    blank = replace(known[0], stream_id="blank", value=None)
    assert found([*known, blank]) == replace(found(known), unknown=1)


def test_a_format_of_one_slot_is_not_told_from_it() -> None:
    sunday = [
        replace(one, weekday=SUNDAY, stream_id=f"q{one.stream_id}")
        for one in seen({"q": swings(600, 8)})
    ]
    elsewhere = seen({"a": swings(200, 10), "b": swings(250, 10)})
    result = {one.format_id: one for one in found([*elsewhere, *sunday]).formats}
    assert result["q"].doubt == Doubt(slot=Slot(Days.SUNDAY, Time.EVENING))
    assert result["a"].doubt == Doubt(
        slot=Slot(Days.FRIDAY, Time.EVENING)
    )  # usual is partly Sundays
    spread = {
        one.format_id: one for one in found([*elsewhere, *seen({"q": swings(600, 8)})]).formats
    }
    assert spread["q"].doubt is None
    mixed, alone = (one["q"].high / one["q"].low for one in (spread, result))
    assert alone > mixed  # not knowing whether it is Sunday makes the interval longer


def test_growth_is_not_taken_for_a_format() -> None:
    grown = [
        Observation(str(day), 1000 * math.exp(-day / 40) * (1 + day % 3 / 10), kind, 4, 20, day)
        for day, kind in enumerate("ab" * 20)
    ]
    result = found(grown)
    assert {one.verdict for one in result.formats} == {Verdict.USUAL}
    assert result.usual == pytest.approx(1000, rel=0.35)


def test_platforms_are_not_pooled_on_raw_numbers() -> None:
    here = seen({"a": swings(300, 8), "b": swings(100, 8)})
    there = [
        replace(one, platform="other", value=1000 * (one.value or 0), stream_id=f"o{one.stream_id}")
        for one in seen({"a": swings(300, 3), "b": swings(100, 3)})
    ]
    both = found([*here, *there])
    assert both.platform == ""
    assert both.usual == pytest.approx(found(here).usual, rel=0.3)
    assert both.formats[0].verdict is Verdict.BETTER


@pytest.mark.parametrize("values", [[], [None], [0.0], [0.0, 0.0, None]])
def test_nothing_to_go_by(values: list[float | None]) -> None:
    assert format_insights(seen({"a": values})) is None


@pytest.mark.parametrize("values", [[5.0], [5.0, 5.0, 5.0], [0.0, 3.0, 1e12], [1e-9] * 9])
def test_few_or_strange_numbers_give_finite_answers(values: list[float | None]) -> None:
    for one in found(seen({"a": values})).formats:
        assert 0 <= one.low <= one.typical <= one.high < math.inf
        assert one.verdict is (Verdict.TOO_EARLY if len(values) < 4 else Verdict.ALONE)


def test_one_session_says_little_but_about_itself() -> None:
    (only,) = found(seen({"a": [500.0]})).formats
    assert only.typical == pytest.approx(500, rel=0.01)
    assert only.high / only.low > 1.5


def test_zeros_count_as_results() -> None:
    result = {
        one.format_id: one for one in found(seen({"a": [0.0] * 6, "b": swings(50, 6)})).formats
    }
    assert result["a"].verdict is Verdict.WEAKER
    assert found(seen({"a": [0.0, 4.0]})).added == pytest.approx(0.2)


VALUES = st.one_of(st.none(), st.just(0.0), st.floats(0.01, 1e7))
SESSIONS = st.lists(
    st.builds(
        Observation,
        stream_id=st.uuids().map(str),
        value=VALUES,
        format_id=st.sampled_from("abc"),
        weekday=st.integers(0, 6),
        hour=st.integers(0, 23),
        days_ago=st.floats(0, 400),
        platform=st.sampled_from(["x", "y"]),
        disturbed=st.booleans(),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(SESSIONS, st.randoms(use_true_random=False))
def test_order_does_not_matter(sessions: list[Observation], chance: object) -> None:
    mixed = list(sessions)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert format_insights(mixed) == format_insights(sessions)


@settings(deadline=None)
@given(SESSIONS)
def test_answers_are_always_numbers_in_order(sessions: list[Observation]) -> None:
    result = format_insights(sessions)
    if result is None:
        return
    assert result.count + result.unknown + result.apart == len(sessions)
    for one in result.formats:
        assert 0 <= one.low <= one.typical <= one.high < math.inf
        assert one.chance is None or 0 <= one.chance <= 1
        assert one.count >= 4 or one.verdict is Verdict.TOO_EARLY


@settings(deadline=None)
@given(SESSIONS, st.sampled_from([0.01, 60.0, 1000.0]))
def test_units_scale_the_answer(sessions: list[Observation], factor: float) -> None:
    scaled = [
        replace(one, value=None if one.value is None else one.value * factor) for one in sessions
    ]
    before, after = format_insights(sessions), format_insights(scaled)
    if before is None or after is None:
        assert before is after
        return
    assert after.usual == pytest.approx(before.usual * factor, rel=1e-3, abs=1e-6 * factor)
    verdicts = [{one.format_id: one.chance for one in found.formats} for found in (before, after)]
    assert verdicts[1] == pytest.approx(verdicts[0], abs=1e-4)


def days(kind: str, weekdays: list[int], hour: int = 20, value: float = 300.0) -> list[Observation]:
    """Sessions of a format on these weekdays."""
    return [
        Observation(f"{kind}{turn}", value * (0.9, 1, 1.1)[turn % 3], kind, day, hour, turn * 3.0)
        for turn, day in enumerate(weekdays)
    ]


def said(*sessions: list[Observation]) -> dict[str, FormatInsight]:
    """What is said of each format; the same day of the same kind comes with its own id."""
    row = [one for listed in sessions for one in listed]
    numbered = [replace(one, stream_id=f"{at}") for at, one in enumerate(row)]
    return {one.format_id: one for one in found(numbered).formats}


def weekdays(told: dict[str, FormatInsight]) -> dict[str, int | None]:
    """The weekday that each format can hardly be told from."""
    return {key: one.doubt.weekday for key, one in told.items() if one.doubt is not None}


def test_a_format_of_one_weekday_is_not_told_from_it() -> None:
    mondays, others = days("q", [0] * 10, value=900), days("a", [1] * 10) + days("b", [2] * 10)
    told = said(mondays, others)
    assert weekdays(told) == {"q": 0, "a": 1, "b": 2}
    everywhere = said(days("q", [0, 1, 2] * 4, value=900), days("a", [0, 1, 2] * 4))
    assert {one.doubt for one in everywhere.values()} == {None}
    assert {one.verdict for one in everywhere.values()} == {Verdict.BETTER, Verdict.WEAKER}


def test_one_visit_of_another_format_tells_how_the_day_does() -> None:
    mondays, others = days("q", [0] * 10, value=900), days("a", [1] * 10) + days("b", [2] * 9)
    alone = said(mondays, others)["q"]
    as_good = said(mondays, others, days("b", [0], value=900))["q"]
    no_better = said(mondays, others, days("b", [0], value=300))["q"]
    assert as_good.chance is not None
    assert alone.chance is not None
    assert no_better.chance is not None
    assert as_good.chance < alone.chance - 0.1  # Mondays seem to do it
    assert no_better.chance > alone.chance
    assert as_good.doubt == Doubt(weekday=0)


def test_two_formats_that_share_their_weekday_are_in_doubt_alike() -> None:
    shared = days("a", [0] * 8, value=900) + days("b", [0] * 8, value=990)
    told = said(shared, days("c", [1] * 8), days("d", [2] * 8))
    assert weekdays(told) == {"a": 0, "b": 0, "c": 1, "d": 2}


def test_two_formats_alone_on_their_weekday_are_in_doubt_together() -> None:
    """Each scale by itself is sure of its own story, and they tell different ones."""
    wednesdays = days("w", [2] * 7, value=900) + days("x", [2] * 6, value=900)
    others = [one for kind in "abc" for one in days(kind, [0, 1, 3] * 3)]
    told = said(wednesdays, others)
    assert [told[key].doubt for key in "wx"] == [Doubt(weekday=2)] * 2
    everywhere = days("w", [0, 1, 2, 3] * 2, value=900) + days("x", [3, 2, 1, 0] * 2, value=900)
    told = said(everywhere, others)
    assert [told[key].doubt for key in "wx"] == [None, None]
    assert told["w"].verdict is Verdict.BETTER


def test_a_slot_is_only_named_where_two_thirds_were_in_it() -> None:
    others = days("a", [1] * 10, 20, 200) + days("b", [1] * 10, 20, 250)
    half = days("q", [SUNDAY] * 4, 20, 600) + [
        replace(one, stream_id=f"m{one.stream_id}")
        for one in days("q", [FRIDAY] * 4, 9, 600)
    ]  # fmt: skip
    both = {one.format_id: one for one in found([*others, *half]).formats}["q"]
    assert both.doubt == Doubt(several=True)
    mostly = days("q", [SUNDAY] * 7 + [FRIDAY], 20, 600)
    one = {one.format_id: one for one in found([*others, *mostly]).formats}["q"]
    assert one.doubt == Doubt(slot=Slot(Days.SUNDAY, Time.EVENING))
