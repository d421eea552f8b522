"""Short names of zones, and how far apart their clocks are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.zone_marks import hours_apart, offset_text, zone_mark
from creatorplanner.domain.zones import UnknownZone

NOVEMBER = datetime(2026, 11, 20, 20, tzinfo=UTC)
BEFORE, AFTER = datetime(2026, 10, 31, 20, tzinfo=UTC), datetime(2026, 11, 1, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "mark"),
    [
        ("America/New_York", "EST"),
        ("Europe/Berlin", "CET"),
        ("Asia/Tokyo", "JST"),
        ("America/Sao_Paulo", "UTC−3"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("UTC", "UTC"),
    ],
)
def test_the_name_people_write(zone: str, mark: str) -> None:
    assert zone_mark(zone, [NOVEMBER]) == mark


def test_both_names_where_clocks_change() -> None:
    assert zone_mark("America/New_York", [BEFORE, AFTER, AFTER]) == "EDT/EST"


def test_how_far_apart() -> None:
    assert hours_apart("America/New_York", "Europe/Berlin", [NOVEMBER]) == (timedelta(hours=6),)
    # Europe changes its clocks a week before America does
    both = hours_apart("America/New_York", "Europe/Berlin", [BEFORE, AFTER])
    assert both == (timedelta(hours=5), timedelta(hours=6))


def test_offsets_carry_their_sign() -> None:
    assert [offset_text(timedelta(minutes=one)) for one in (360, -210, 0)] == ["+6", "−3:30", "±0"]


def test_unknown_zones_are_refused() -> None:
    with pytest.raises(UnknownZone):
        zone_mark("Mars/Base", [NOVEMBER])
