"""Plain numbers of the log: unknown is never zero, and platforms are not mixed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.platforms import Platform, Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.operations import results
from creatorplanner.operations.results import Row

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
PLATFORMS = Platforms((Platform("tiktok", "TikTok", diamond_cents=0.5), Platform("twitch", "T")))
KINDS = [Format("a", "A"), Format("b", "B"), Format("c", "C")]


def row(
    stream: str, kind: str | None = "a", platform: str = "tiktok", hours: float = 2, **numbers: int
) -> Row:
    """A session that started at noon, or on the day that ``stream`` counts back to."""
    back = int(stream) if stream.isdecimal() else 0
    started = NOON - timedelta(days=back)
    ended = started + timedelta(hours=hours)
    made = Session(f"{stream}{platform}", stream, platform, started, ended, **numbers)  # type: ignore[arg-type]
    return Row(made, kind)


def test_a_stream_on_two_platforms_counts_once() -> None:
    rows = [row("s", hours=2), row("s", platform="twitch", hours=1.5), row("t", hours=1)]
    found = results.totals(rows, PLATFORMS, "USD")
    assert (found.streams, found.minutes) == (2, 180)


def test_the_peak_is_of_one_platform() -> None:
    rows = [
        row("s", peak_viewers=600),
        row("s", platform="twitch", peak_viewers=40),
        row("t", platform="twitch", peak_viewers=60),
    ]
    assert results.totals(rows, PLATFORMS, "USD", "tiktok").peak == 600
    assert results.totals(rows, PLATFORMS, "USD", "twitch").peak == 50
    weeks = results.weekly(rows, NOON + timedelta(hours=1), 1, PLATFORMS, "USD", "twitch")
    assert [week.peak for week in weeks] == [50]


def test_what_nobody_knows_is_not_zero() -> None:
    found = results.totals([row("s")], PLATFORMS, "USD")
    assert (found.peak, found.followers, found.income, found.earned) == (None, None, None, None)


def test_gifts_are_estimated_in_the_rates_own_currency_only() -> None:
    rows = [row("s", diamonds=1_000, money=250), row("t", platform="twitch", diamonds=50)]
    dollars = results.totals(rows, PLATFORMS, "USD")
    assert (dollars.income, dollars.gifts, dollars.earned) == (250, 500, 750)
    euros = results.totals(rows, PLATFORMS, "EUR")
    assert (euros.income, euros.gifts) == (None, None)


def test_formats_by_their_median_and_unknown_ones_last() -> None:
    rows = [
        row("1", "a", diamonds=200),
        row("2", "a", diamonds=400),
        row("3", "a"),
        row("4", "b", diamonds=4_000, hours=4),
        row("5", "c"),
        row("6", "gone", diamonds=2),
    ]
    found = results.by_format(rows, KINDS, Measure.DIAMONDS)
    told = [
        (each.format.name if each.format else "", each.typical, each.count, each.unknown)
        for each in found
    ]
    assert told == [("B", 1000, 1, 0), ("A", 150, 2, 1), ("", 1, 1, 0), ("C", None, 0, 1)]
    assert results.usual(rows, Measure.DIAMONDS) == 150


def test_the_most_used_platform_comes_first() -> None:
    rows = [row("1", platform="twitch"), row("2"), row("3")]
    assert results.platforms_of(rows) == ["tiktok", "twitch"]
    assert [each.session.stream_id for each in results.on_platform(rows, "twitch")] == ["1"]


def test_weeks_are_counted_back_from_the_end() -> None:
    rows = [row("1", likes=1), row("8", likes=1), row("20", likes=1), row("400", likes=1)]
    weeks = results.weekly(rows, NOON + timedelta(hours=3), 3, PLATFORMS, "USD")
    assert [week.streams for week in weeks] == [1, 1, 1]


@pytest.mark.parametrize("measure", list(Measure))
def test_nothing_logged_breaks_nothing(measure: Measure) -> None:
    assert results.by_format([], KINDS, measure) == []
    assert results.usual([], measure) is None
    assert results.totals([], PLATFORMS, "USD").streams == 0
