"""Zone names of other programs: known, asked, never silently local (F4, F5)."""

from __future__ import annotations

import builtins
import io
from pathlib import Path
from typing import Any

import pytest

from creatorplanner.exchange.calendar.zone_names import known_zone
from tests.exchange.calendar.conftest import calendar, event, read

STRANGE = """BEGIN:VTIMEZONE
TZID:Studio time
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Tzfile/America/New_York", "America/New_York"),
        (
            "/citadel.org/20190914_1/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
        ('"Europe/Berlin"', "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("eastern standard time", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("GMT", "UTC"),
        ("Etc/UTC", "UTC"),
        ("My zone", ""),
        ("/etc/passwd", ""),
        ("../../etc/passwd", ""),
        ("", ""),
        ("x" * 5_000, ""),
        ("\0", ""),
    ],
)
def test_f05_names_of_zones(name: str, zone: str) -> None:
    assert known_zone(name) == zone


def test_f05_an_unknown_zone_is_asked_with_a_suggestion_from_its_description() -> None:
    strange = event(start=";TZID=Studio time:20261120T200000")
    parsed = read(calendar(STRANGE, strange, strange.replace("UID:one", "UID:two")))
    assert parsed.unknown_zones == (("Studio time", "Europe/Berlin", 2),)
    assert {(one.zone, one.asked) for one in parsed.events} == {(None, "Studio time")}


def test_f05_the_answer_counts_everywhere_in_the_file() -> None:
    strange = event(
        "RRULE:FREQ=DAILY;UNTIL=20261122T190000Z", start=";TZID=Studio time:20261120T200000"
    )
    parsed = read(calendar(strange), zones={"Studio time": "Europe/Berlin"})
    assert parsed.unknown_zones == ()
    assert parsed.events[0].zone == "Europe/Berlin"
    assert parsed.events[0].rule.endswith("UNTIL=20261122T200000")


def test_f05_no_description_and_other_spelling() -> None:
    lower = event(start=";TZID=europe/berlin:20261120T200000")
    nothing = event(start=";TZID=PST8:20261120T200000", uid="two")
    parsed = read(calendar(lower, nothing))
    assert parsed.unknown_zones == (("PST8", "", 1), ("europe/berlin", "Europe/Berlin", 1))


def test_f05_a_name_with_colons_and_without_quotes() -> None:
    parsed = read(
        calendar(event(start=";TZID=(UTC-05:00) Eastern Time (US & Canada):20261120T2000"))
    )
    assert parsed.events[0].zone == "America/New_York"


def test_f05_a_description_may_name_its_zone() -> None:
    named = STRANGE.replace("TZID:Studio time", "TZID:Studio time\nX-LIC-LOCATION:Europe/Rome")
    parsed = read(calendar(named, event(start=";TZID=Studio time:20261120T200000")))
    assert parsed.events[0].zone == "Europe/Rome"


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../../etc/passwd", "file:///etc/passwd", "C:\\x", "x/" * 3_000]
)
def test_f04_a_zone_that_is_a_path_opens_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    really = builtins.open

    def watched(file: Any, *args: Any, **kwargs: Any) -> Any:
        opened.append(str(file))
        return really(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(io, "open", watched)
    parsed = read(
        calendar(event(start=f";TZID={name}:20261120T200000"), head=(f"X-WR-TIMEZONE:{name}",))
    )
    assert parsed.events[0].zone is None
    assert parsed.events[0].asked
    folders = ("zoneinfo", "tzdata")
    assert [one for one in opened if not any(name in Path(one).parts for name in folders)] == []
