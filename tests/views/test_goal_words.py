"""What is said of a goal that runs."""

from __future__ import annotations

import pytest

from creatorplanner.insights.goals import Likely
from creatorplanner.views.wording.goal_words import likely_words
from tests.views.test_wording import regional


@pytest.mark.parametrize(
    ("days_left", "words"),
    [
        (9, "Likely 1 to 3 weeks to go; 0 to 80 by then (8 in 10)."),
        (1, "0 to 80 by then (8 in 10)."),
        (0, "0 to 80 by then (8 in 10)."),
    ],
)
def test_on_its_last_day_a_goal_has_no_weeks_to_go(days_left: int, words: str) -> None:
    likely = Likely(0.0, 80.0, 0.1, (1, 3), 12, 6, days_left)
    assert likely_words(regional(), likely, "followers", "") == words
