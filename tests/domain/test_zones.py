"""Wall times in zones: gaps, folds, names that must not be followed."""

import builtins
import io
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.zones import (
    DateOutOfRange,
    UnknownZone,
    comes_later,
    is_zone,
    known_zones,
    place,
    read_wall,
    to_wall,
    wall_text,
)

ZONES = st.sampled_from(
    [
        "Europe/Warsaw",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "UTC",
        "America/St_Johns",
        "Africa/Casablanca",
        "Pacific/Apia",
        "Asia/Kathmandu",
    ]
)
WALLS = st.datetimes(datetime(1970, 1, 1), datetime(2099, 12, 31))


def test_a_skipped_wall_time_takes_the_offset_before_the_gap() -> None:
    placed = place(datetime(2026, 3, 29, 2, 30), "Europe/Warsaw")
    assert placed.instant == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert placed.wall_shown == datetime(2026, 3, 29, 3, 30)
    assert placed.kind == "gap"


def test_a_doubled_wall_time_means_the_first() -> None:
    wall = datetime(2026, 10, 25, 2, 30)
    assert place(wall, "Europe/Warsaw").instant == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    later = place(wall.replace(fold=1), "Europe/Warsaw", second=True)
    assert later.instant == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert later.kind == "fold"
    assert place(wall.replace(fold=1), "Europe/Warsaw").instant.hour == 0


def test_a_whole_skipped_day_is_a_gap() -> None:
    placed = place(datetime(2011, 12, 30, 12), "Pacific/Apia")
    assert placed.wall_shown == datetime(2011, 12, 31, 12)
    assert placed.kind == "gap"


def test_a_weekly_stream_keeps_its_wall_time() -> None:
    before = place(datetime(2026, 10, 24, 20), "Europe/Warsaw").instant
    after = place(datetime(2026, 10, 31, 20), "Europe/Warsaw").instant
    assert after - before == timedelta(days=7, hours=1)


@given(WALLS, ZONES)
def test_what_is_shown_is_what_clocks_show(wall: datetime, zone: str) -> None:
    placed = place(wall, zone)
    assert placed.instant.utcoffset() == timedelta(0)
    assert to_wall(placed.instant, zone) == placed.wall_shown
    assert (placed.kind == "gap") == (placed.wall_shown != wall)
    assert placed.wall_shown >= wall


@given(WALLS, ZONES)
def test_every_instant_is_found_again_unless_it_is_a_second_occurrence(
    moment: datetime, zone: str
) -> None:
    instant = moment.replace(tzinfo=UTC)
    placed = place(to_wall(instant, zone), zone)
    if placed.kind == "fold":
        assert instant in (placed.instant, place(placed.wall_shown, zone, second=True).instant)
    else:
        assert placed.kind == "normal"
        assert placed.instant == instant


@given(WALLS, WALLS, ZONES)
def test_two_occurrences_are_a_positive_time_apart(a: datetime, b: datetime, zone: str) -> None:
    first, second = place(a, zone), place(a, zone, second=True)
    assert (second.instant > first.instant) == (first.kind == "fold")
    if abs(a - b) > timedelta(days=2):
        assert (place(a, zone).instant < place(b, zone).instant) == (a < b)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../../etc/passwd",
        "Europe/../../etc/passwd",
        "Europe",
        "Europe/",
        "leapseconds",
        "tzdata.zi",
        "C:/Windows",
        "Europe/Warsaw\0",
        "a" * 5000,
        "Nowhere/Land",
        "right/Europe/Warsaw",
        "localtime",
        "Europe\\Warsaw",
        "\ud800",
        "Zażółć/Gęślą",
    ],
)
def test_bad_zone_names_are_refused(name: str) -> None:
    with pytest.raises(UnknownZone) as caught:
        place(datetime(2026, 1, 1), name)
    assert len(caught.value.name) <= 64
    assert not is_zone(name)


def test_a_path_is_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("opened a file")

    monkeypatch.setattr(builtins, "open", refuse)
    monkeypatch.setattr(io, "open", refuse)
    for name in ("/etc/passwd", "../etc/passwd", "x" * 70):
        assert not is_zone(name)


@given(st.text(max_size=80))
def test_any_name_is_a_zone_or_refused_by_name(name: str) -> None:
    assert is_zone(name) in (True, False)


def test_known_zones_can_be_placed_in() -> None:
    names = known_zones()
    assert {"Europe/Warsaw", "America/New_York", "UTC"} <= set(names)
    assert list(names) == sorted(names)
    assert all(is_zone(name) for name in names[::40])


def test_years_outside_the_calendar_are_refused_by_name() -> None:
    for year in (1, 1899, 9999):
        with pytest.raises(DateOutOfRange) as caught:
            place(datetime(year, 1, 1), "UTC")
        assert caught.value.year == year
    with pytest.raises(DateOutOfRange):
        to_wall(datetime(9999, 12, 31, 23, tzinfo=UTC), "Pacific/Apia")
    assert place(datetime(9998, 12, 31, 23, 59), "America/New_York").kind == "normal"


def test_mixing_up_walls_and_instants_is_a_bug() -> None:
    with pytest.raises(ValueError, match="wall time"):
        place(datetime(2026, 1, 1, tzinfo=UTC), "UTC")
    with pytest.raises(ValueError, match="instant"):
        to_wall(datetime(2026, 1, 1), "UTC")
    other = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=5)))
    assert to_wall(other, "UTC") == datetime(2026, 1, 1, 7)


@given(WALLS, ZONES)
def test_every_instant_is_found_again_where_the_second_time_is_told(
    moment: datetime, zone: str
) -> None:
    instant = moment.replace(second=0, microsecond=0, tzinfo=UTC)
    wall, later = to_wall(instant, zone), comes_later(instant, zone)
    assert place(wall, zone, second=later).instant == instant
    assert read_wall(wall_text(wall, zone, later=later)) == (wall, later)


def test_only_the_second_of_a_doubled_time_is_written_with_its_offset() -> None:
    wall, zone = datetime(2026, 11, 1, 1, 30), "America/New_York"
    assert wall_text(wall, zone) == "2026-11-01T01:30"
    assert wall_text(wall, zone, later=True) == "2026-11-01T01:30-05:00"
    assert wall_text(wall.replace(day=2), zone, later=True) == "2026-11-02T01:30"
