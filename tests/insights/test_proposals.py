from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.proposals import Proposal, propose
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Doubt


def seen(values: dict[str, tuple[float, int]]) -> list[Observation]:
    """Each format's middle value and number of sessions, in turns, Fridays at eight."""
    listed = [
        (turn, kind, middle * (0.9, 1.0, 1.1)[turn % 3])
        for kind, (middle, count) in values.items()
        for turn in range(count)
    ]
    return [
        Observation(f"{kind}{turn}", value, kind, 4, 20, float(7 * turn))
        for turn, kind, value in sorted(listed)
    ]


def proposed(
    values: dict[str, tuple[float, int]],
    often: dict[str, int] | None = None,
    planned: set[str] | None = None,
    more: Collection[str] = (),
) -> dict[str, Proposal]:
    observations = seen(values)
    insights = format_insights(observations)
    assert insights is not None
    regular = dict.fromkeys(values, 4) if often is None else often
    offered = frozenset(values) | frozenset(more)
    found = propose(insights, observations, offered, regular, planned)
    return {one.kind: one for one in found}


CLEAR = {"good": (900.0, 10), "weak": (100.0, 10), "middle": (400.0, 10)}


def test_what_is_better_is_kept_as_often_as_it_ran() -> None:
    keep = proposed(CLEAR, {"good": 9, "weak": 4})["keep"]
    assert (keep.format_id, keep.weekly, keep.streams) == ("good", 2, 10)
    assert keep.chance is not None
    assert keep.chance > 0.8
    assert keep.slot == Slot(Days.FRIDAY, Time.EVENING)


def test_what_is_open_and_promising_is_tested_and_never_called_better() -> None:
    often = {"good": 4, "weak": 4, "middle": 4, "new": 3}
    found = proposed({**CLEAR, "new": (1_500.0, 3)}, often)
    test = found["test"]
    assert (test.format_id, test.streams, test.above) == ("new", 3, 3)
    assert found["keep"].format_id == "good"
    assert "test" not in proposed({**CLEAR, "new": (50.0, 3)}, often)


def test_what_comes_every_week_needs_no_test() -> None:
    assert "test" not in proposed({**CLEAR, "new": (1_500.0, 3)})


def test_only_what_is_in_the_week_can_give_way() -> None:
    found = proposed(CLEAR, planned={"middle"})
    assert (found["swap"].format_id, found["swap"].other_id) == ("good", "middle")


def test_a_format_of_which_too_little_is_known_does_not_give_way() -> None:
    found = proposed({"good": (500.0, 8), "fine": (350.0, 8), "new": (100.0, 3)})
    assert found["swap"].other_id == "fine"


def test_what_was_never_tried_is_tried_where_it_may_be_the_best() -> None:
    found = proposed({"a": (300.0, 6), "b": (320.0, 6), "c": (700.0, 6)}, more={"d", "e"})
    assert (found["test"].format_id, found["test"].streams) == ("d", 0)


def test_the_same_numbers_give_the_same_advice() -> None:
    assert proposed(CLEAR) == proposed(CLEAR)


def test_the_weakest_that_still_runs_gives_way() -> None:
    swap = proposed(CLEAR)["swap"]
    assert (swap.format_id, swap.other_id, swap.other_streams) == ("good", "weak", 10)
    assert "swap" not in proposed(CLEAR, {"good": 4})


def test_a_swap_knows_how_what_gives_way_stands() -> None:
    both_good = {"best": (900.0, 10), "good": (700.0, 10), "weak": (100.0, 20), "poor": (90.0, 20)}
    swap = proposed(both_good, planned={"best", "weak"})["swap"]
    assert swap.other_chance is not None
    assert (swap.other_id, swap.other_chance < 0.2) == ("weak", True)
    swap = proposed(both_good, planned={"best", "good"})["swap"]
    assert swap.other_chance is not None
    assert (swap.other_id, swap.other_chance > 0.8) == ("good", True)
    nearly = {**both_good, "good": (800.0, 10)}
    assert "swap" not in proposed(nearly, planned={"best", "good"})  # both do well


def test_what_was_streamed_without_numbers_was_tried() -> None:
    observations = [*seen(CLEAR), Observation("d", 900.0, "raided", 4, 20, 3.0, disturbed=True)]
    insights = format_insights(observations)
    assert insights is not None
    offered = frozenset({*CLEAR, "raided"})
    found = propose(insights, observations, offered, {})
    assert all(one.format_id != "raided" for one in found)
    clear = seen(CLEAR)
    new = propose(insights, clear, offered, {})
    assert [one.format_id for one in new if one.kind == "test"] == ["raided"]
    assert all(
        one.kind != "test" for one in propose(insights, clear, offered, {}, None, ["raided"])
    )


def test_where_nothing_differs_nothing_is_swapped() -> None:
    found = proposed({kind: (300.0, 9) for kind in "abc"})
    assert not {"swap", "keep", "test"} & set(found)


def test_one_format_alone_gets_no_proposal() -> None:
    assert proposed({"only": (300.0, 9)}) == {}


def test_advice_carries_that_it_may_be_the_day() -> None:
    observations = [
        replace(one, weekday=3 if one.format_id == "good" else 1) for one in seen(CLEAR)
    ]
    insights = format_insights(observations)
    assert insights is not None
    often = dict.fromkeys(CLEAR, 4)
    keep = next(
        one
        for one in propose(insights, observations, frozenset(CLEAR), often)
        if one.kind == "keep"
    )
    assert (keep.format_id, keep.doubt) == ("good", Doubt(weekday=3))
    assert all(one.doubt is None for one in proposed(CLEAR).values())
