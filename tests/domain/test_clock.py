"""The clock and the zone the computer is set to."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from creatorplanner.domain.clock import Clock, FixedClock, SystemClock
from creatorplanner.domain.computer_zone import (
    zone_from_files,
    zone_from_offsets,
    zone_from_registry,
    zone_from_variable,
)
from creatorplanner.domain.windows_zones import windows_zones
from creatorplanner.domain.zones import UnknownZone, is_zone, zone_info

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def test_the_system_clock_tells_utc_and_a_real_zone() -> None:
    clock: Clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert is_zone(clock.zone())
    assert clock.monotonic() <= clock.monotonic()


def test_the_system_clock_follows_the_tz_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    assert SystemClock().zone() == "America/New_York"


def test_a_fixed_clock_moves_only_when_told() -> None:
    clock = FixedClock(NOON, "Europe/Warsaw")
    assert clock.now() == NOON
    assert clock.advance(hours=1, minutes=30) == NOON + timedelta(minutes=90)
    assert clock.monotonic() == 5400
    clock.set(datetime(2099, 1, 1, tzinfo=UTC))
    assert clock.monotonic() == 5400
    clock.travel("Asia/Tokyo")
    assert clock.zone() == "Asia/Tokyo"
    with pytest.raises(UnknownZone):
        clock.travel("Moon/Base")
    with pytest.raises(ValueError, match="offset"):
        FixedClock(datetime(2026, 1, 1))


@pytest.mark.parametrize(
    ("value", "zone"),
    [
        ("Europe/Warsaw", "Europe/Warsaw"),
        (":Europe/Warsaw", "Europe/Warsaw"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"),
        ("/var/db/timezone/zoneinfo.default/Asia/Tokyo", "Asia/Tokyo"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", None),
        ("", None),
        ("/etc/passwd", None),
    ],
)
def test_the_tz_variable_is_read(value: str, zone: str | None) -> None:
    assert zone_from_variable(value) == zone


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_the_link_wins_over_the_text(tmp_path: Path) -> None:
    assert zone_from_files(tmp_path) is None
    (tmp_path / "timezone").write_text("Asia/Tokyo\n", encoding="ascii")
    assert zone_from_files(tmp_path) == "Asia/Tokyo"
    (tmp_path / "localtime").symlink_to("../usr/share/zoneinfo/Europe/Warsaw")
    assert zone_from_files(tmp_path) == "Europe/Warsaw"


def test_a_damaged_zone_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "timezone").write_bytes(b"\xff\xfe\0")
    assert zone_from_files(tmp_path) is None


def test_windows_key_names_are_mapped_to_zones() -> None:
    assert zone_from_registry("Central European Standard Time") == "Europe/Warsaw"
    assert zone_from_registry("Eastern Standard Time\0\0junk") == "America/New_York"
    assert zone_from_registry("Klingon Standard Time") is None
    assert len(windows_zones()) > 130
    assert [name for name in windows_zones().values() if not is_zone(name)] == []


@pytest.mark.parametrize(
    "zone", ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca"]
)
def test_offsets_find_a_zone_with_the_same_rules(zone: str) -> None:
    def offset(moment: datetime) -> timedelta:
        return moment.astimezone(zone_info(zone)).utcoffset() or timedelta(0)

    found = zone_from_offsets(offset, NOON)
    for day in range(0, 360, 7):
        moment = NOON + timedelta(days=day)
        assert moment.astimezone(zone_info(found)).utcoffset() == offset(moment)


def test_offsets_of_no_zone_fall_back() -> None:
    def seven(moment: datetime) -> timedelta:
        return timedelta(hours=-7 if moment.month % 2 else -8)

    assert zone_from_offsets(seven, NOON) in ("Etc/GMT+7", "Etc/GMT+8")
    assert zone_from_offsets(lambda _: timedelta(minutes=7), NOON) == "UTC"
