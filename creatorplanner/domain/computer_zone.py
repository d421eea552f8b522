"""Which IANA zone the computer is set to, on Linux, macOS and Windows.

The standard library tells only offsets and abbreviations, so the settings themselves are read:
the TZ variable, the link /etc/localtime, the text /etc/timezone, or the Windows registry.
What none of them names is found by comparing offsets over two years.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from creatorplanner.domain.windows_zones import windows_zones
from creatorplanner.domain.zones import is_zone, zone_info

_ZONE_TEXT_LIMIT = 128
_PROBES = 24
_PROBE_STEP = timedelta(days=31)


def computer_zone() -> str:
    """The IANA name of the computer's zone, read anew on each call (laptops travel)."""
    if sys.platform == "win32":
        named = zone_from_variable(os.environ.get("TZ", "")) or zone_from_registry(_registry_key())
    else:
        named = zone_from_variable(os.environ.get("TZ", "")) or zone_from_files(Path("/etc"))
    return named or zone_from_offsets(_local_offset)


def zone_from_variable(value: str) -> str | None:
    """The zone that a TZ variable names; None for POSIX rules such as CET-1CEST."""
    return _first_zone([_after_zoneinfo(value.removeprefix(":"))])


def zone_from_files(etc: Path) -> str | None:
    """The zone that `localtime` links to, or else the one that the text `timezone` names."""
    link = etc / "localtime"
    return _first_zone(
        [_after_zoneinfo(target) for target in (_link_target(link), _resolved(link))]
        + [_short_text(etc / "timezone")]
    )


def zone_from_registry(key_name: str, names: Mapping[str, str] | None = None) -> str | None:
    """The IANA zone of a Windows key name such as "Central European Standard Time"."""
    return _first_zone([(names or windows_zones()).get(key_name.split("\0", 1)[0], "")])


def zone_from_offsets(
    local_offset: Callable[[datetime], timedelta], now: datetime | None = None
) -> str:
    """The first well-known zone with these offsets over two years, else a fixed one, else UTC.

    `local_offset` gives the computer's distance from UTC at an aware instant.
    """
    start = (now or datetime.now(UTC)) - _PROBE_STEP * (_PROBES // 2)
    moments = [start + _PROBE_STEP * step for step in range(_PROBES)]
    wanted = [local_offset(moment) for moment in moments]
    for name in windows_zones().values():
        if is_zone(name) and _offsets(name, moments) == wanted:
            return name
    return _fixed_zone(wanted[_PROBES // 2])


def _offsets(name: str, moments: Iterable[datetime]) -> list[timedelta | None]:
    rules = zone_info(name)
    return [moment.astimezone(rules).utcoffset() for moment in moments]


def _fixed_zone(offset: timedelta) -> str:
    hours, rest = divmod(offset, timedelta(hours=1))
    # POSIX counts west of Greenwich as positive, hence the turned sign.
    name = f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
    return name if not rest and is_zone(name) else "UTC"


def _local_offset(moment: datetime) -> timedelta:
    return timedelta(seconds=time.localtime(moment.timestamp()).tm_gmtoff)


def _first_zone(names: Iterable[str]) -> str | None:
    return next((name for name in names if name and is_zone(name)), None)


def _after_zoneinfo(path: str) -> str:
    """The zone part of /usr/share/zoneinfo/Area/City; macOS says zoneinfo.default."""
    parts = path.replace("\\", "/").split("/")
    folder = [index for index, part in enumerate(parts) if part.startswith("zoneinfo")]
    inner = parts[folder[-1] + 1 :] if folder else parts
    return "/".join(inner[1:] if inner[:1] in (["posix"], ["right"]) else inner)


def _link_target(link: Path) -> str:
    try:
        return os.readlink(link)
    except OSError:
        return ""


def _resolved(link: Path) -> str:
    return os.path.realpath(link)


def _short_text(file: Path) -> str:
    try:
        with file.open(encoding="ascii") as text:
            return text.read(_ZONE_TEXT_LIMIT).strip()
    except (OSError, ValueError):
        return ""


def _registry_key() -> str:
    """TimeZoneKeyName of the Windows registry; empty elsewhere or where it is missing."""
    if sys.platform != "win32":
        return ""
    import winreg

    path = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            return str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0])
    except OSError:
        return ""
