"""What one more stream teaches: closed forms, and that it is nothing where nothing can change."""

import numpy as np
import pytest

from creatorplanner.insights.columns import columns
from creatorplanner.insights.learning import taught_by_one, untried_teaches
from creatorplanner.insights.model import fit
from creatorplanner.insights.observations import Observation


def test_of_two_equals_it_is_the_mean_of_half_a_normal():
    # moved = 1 / sqrt(1 + 3) = 0.5; E[max(0, N(0, 0.5))] = 0.5 / sqrt(2 pi)
    found = taught_by_one(np.zeros(2), np.ones(2), 3.0)
    assert found == pytest.approx([0.5 / np.sqrt(2 * np.pi)] * 2, rel=1e-4)


def test_what_is_known_or_hopeless_teaches_nothing():
    leads, spreads = np.array([0.0, 0.1, -9.0]), np.array([0.0, 0.3, 0.3])
    first, second, hopeless = taught_by_one(leads, spreads, 0.5)
    assert first == pytest.approx(0, abs=1e-6)
    assert second > 0.01
    assert hopeless == pytest.approx(0, abs=1e-6)


def test_it_agrees_with_drawing_what_would_be_seen():
    leads, spreads, noise = np.array([0.3, 0.1, -0.2]), np.array([0.05, 0.2, 0.1]), 0.4
    dice = np.random.default_rng(5)
    for at, told in enumerate(taught_by_one(leads, spreads, noise)):
        moved = spreads[at] / np.sqrt(spreads[at] + noise) * dice.standard_normal(200_000)
        best = np.maximum(leads[at] + moved, np.delete(leads, at).max())
        assert best.mean() - leads.max() == pytest.approx(told, abs=0.002)


def test_an_untried_format_teaches_more_where_formats_differ():
    def told(gap: float) -> float:
        nights = [
            Observation(str(n), 300 * (1 + gap * (n % 4)) * (0.9 + 0.1 * (n % 3)), "abcd"[n % 4],
                        4, 20, float(n))
            for n in range(40)
        ]  # fmt: skip
        data = columns(nights)
        assert data is not None
        return untried_teaches(fit(data))

    assert told(1.0) > 3 * told(0.0) >= 0
