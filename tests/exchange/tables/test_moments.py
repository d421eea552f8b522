"""Many moments become one row a stream."""

from __future__ import annotations

from datetime import timedelta

from creatorplanner.exchange.tables.moments import as_sessions
from tests.support.tables import NIGHT, later, row


def test_by_gaps_in_time_and_what_each_moment_counts_anew_adds_up() -> None:
    rows = [row(2 + at, later(5 * at), views=10, average_viewers=at) for at in range(13)]
    rows += [row(20, later(600), views=1, average_viewers=9)]
    first, second = as_sessions(rows)
    assert (first.line, first.started, first.ended) == (2, NIGHT, NIGHT + timedelta(hours=1))
    assert first.numbers == {"views": 130, "average_viewers": 6, "peak_viewers": 12}
    assert (second.line, second.started, second.ended) == (20, later(600), None)


def test_by_the_platform_s_id_and_the_last_position_is_the_length() -> None:
    rows = [
        row(2, foreign_id="a", position=0, peak_viewers=3, unique_viewers=3),
        row(3, foreign_id="b", position=0, peak_viewers=1),
        row(4, foreign_id="a", position=5400, peak_viewers=8, unique_viewers=5),
    ]
    first, second = as_sessions(rows)
    assert (first.minutes, first.numbers) == (90, {"peak_viewers": 8, "unique_viewers": 5})
    assert (second.line, second.minutes, second.started) == (3, None, None)
