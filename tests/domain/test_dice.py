"""The same seed gives the same numbers on every Python."""

from __future__ import annotations

from creatorplanner.domain.dice import Dice


def test_the_first_numbers_of_a_seed() -> None:
    dice = Dice(0)
    # the published first output of SplitMix64 with seed 0
    assert dice.unit() == (0xE220A8397B1DCDAF >> 11) / (1 << 53)


def test_draws_stay_in_range_and_lose_nothing() -> None:
    dice = Dice(3)
    assert {dice.whole(2, 4) for _ in range(200)} == {2, 3, 4}
    assert sorted(dice.shuffled(range(20))) == list(range(20))
    bells = [dice.bell() for _ in range(500)]
    assert abs(sum(bells) / 500) < 0.2
    assert {dice.pick("ab") for _ in range(50)} == {"a", "b"}
