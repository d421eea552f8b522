"""Which IANA zone the zone names of other programs mean. Nothing here guesses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from creatorplanner.domain.windows_zones import windows_zones
from creatorplanner.domain.zones import ZONE_NAME_LIMIT, is_zone

UTC_NAMES = {"utc", "gmt", "z", "etc/utc", "etc/gmt", "zulu", "universal", "greenwich mean time"}
_LONGEST = 4 * ZONE_NAME_LIMIT
_WORDS = {  # the English names that Outlook's web version writes for its zones
    "pacific time (us & canada)": "America/Los_Angeles",
    "mountain time (us & canada)": "America/Denver",
    "central time (us & canada)": "America/Chicago",
    "eastern time (us & canada)": "America/New_York",
    "atlantic time (canada)": "America/Halifax",
    "dublin, edinburgh, lisbon, london": "Europe/London",
    "amsterdam, berlin, bern, rome, stockholm, vienna": "Europe/Berlin",
    "brussels, copenhagen, madrid, paris": "Europe/Paris",
    "sarajevo, skopje, warsaw, zagreb": "Europe/Warsaw",
    "belgrade, bratislava, budapest, ljubljana, prague": "Europe/Budapest",
    "osaka, sapporo, tokyo": "Asia/Tokyo",
    "canberra, melbourne, sydney": "Australia/Sydney",
}


def known_zone(name: str) -> str:
    """The IANA name (or "UTC") that a TZID stands for; "" where that is not sure."""
    name = name.strip().strip('"').strip()
    if not name or len(name) > _LONGEST:
        return ""
    if name.casefold() in UTC_NAMES:
        return "UTC"
    return _iana(name) or _by_windows(name)


def _iana(name: str) -> str:
    """The name itself, or its end: "/freeassociation.sourceforge.net/Europe/Berlin"."""
    if is_zone(name):
        return name
    pieces = name.split("/")
    if name.startswith("/"):
        for begin in range(1, len(pieces)):
            end = "/".join(pieces[begin:])
            if "/" in end and is_zone(end):
                return end
    return ""


def _by_windows(name: str) -> str:
    plain = " ".join(name.casefold().split())
    words = plain.partition(")")[2].strip() if plain.startswith(("(utc", "(gmt")) else plain
    return _windows_names().get(plain, "") or _WORDS.get(words, "")


@lru_cache(maxsize=1)
def _windows_names() -> Mapping[str, str]:
    return {name.casefold(): zone for name, zone in windows_zones().items()}
