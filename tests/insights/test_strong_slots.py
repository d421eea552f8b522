from __future__ import annotations

from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.strong_slots import strong_slots


def nights(values: dict[tuple[int, int], float], count: int) -> list[Observation]:
    """So many sessions at each (weekday, hour), two formats in turns, with a swing."""
    return [
        Observation(
            f"{weekday}-{hour}-{turn}",
            value * (0.85, 1.0, 1.2)[turn % 3],
            "ab"[turn % 2],
            weekday,
            hour,
            float(7 * turn + weekday),
        )
        for (weekday, hour), value in values.items()
        for turn in range(count)
    ]


def test_a_clearly_better_evening_is_strong_with_its_count() -> None:
    (found,) = strong_slots(nights({(6, 20): 900, (1, 14): 300, (4, 14): 300}, 6))
    assert found.slot == Slot(Days.SUNDAY, Time.EVENING)
    assert found.count == 6
    assert 1.3 < found.ratio < 2.5
    assert found.chance > 0.9


def test_equal_slots_are_not_called_strong() -> None:
    assert strong_slots(nights({(6, 20): 300, (1, 14): 300, (4, 20): 300}, 8)) == []


def test_three_nights_are_not_enough_however_good() -> None:
    few = nights({(6, 20): 9_000}, 3)
    assert strong_slots([*few, *nights({(1, 14): 300, (4, 14): 300}, 8)]) == []


def test_one_slot_or_nothing_known_says_nothing() -> None:
    assert strong_slots(nights({(6, 20): 300}, 9)) == []
    assert strong_slots([]) == []


def test_what_belongs_to_a_format_is_not_the_slots() -> None:
    """One format is better everywhere, and mostly on Sundays: the Sunday gets little of it."""
    values = [("good", 6, 900.0)] * 6 + [("good", 1, 900.0)] * 4
    values += [("other", 6, 300.0)] * 2 + [("other", 1, 300.0)] * 8
    seen = [
        Observation(str(n), value * (0.9, 1.1)[n % 2], kind, day, 20, float(n))
        for n, (kind, day, value) in enumerate(values)
    ]
    assert all(one.ratio < 1.4 for one in strong_slots(seen))
