"""The file that we write: as the standard has it, and with every zone's history told right."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from creatorplanner.domain.formats import Format
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Break
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import known_zones, zone_info
from creatorplanner.exchange.calendar.entries import Changed, Entry, own_id, own_uid
from creatorplanner.exchange.calendar.writing import Writing, write_calendar
from creatorplanner.exchange.calendar.zone_history import observances

NOW = datetime(2026, 11, 18, 22, 20, tzinfo=UTC)
STREAM = Stream(
    "s1", "Draw your OC", start=datetime(2026, 11, 20, 20), zone="Europe/Berlin", minutes=90,
    platforms=("tiktok", "twitch"), hashtags=("art", "oc"), caption="Join me", notes="my address",
    run_of_show="phone number", goal=250,
)  # fmt: skip


def entry(stream: Stream = STREAM, **values: object) -> Entry:
    return Entry(own_uid(stream.id), stream, **values)  # type: ignore[arg-type]


def text(*entries: Entry, **how: object) -> str:
    """The file, unfolded."""
    return write_calendar(entries, Writing(NOW, **how)).decode().replace("\r\n ", "")  # type: ignore[arg-type]


def test_every_line_ends_in_crlf_and_has_at_most_75_bytes_of_whole_letters() -> None:
    long = Stream("s1", "Zoë 🎮 日本語 " * 30, start=datetime(2026, 11, 20, 20), zone="Asia/Tokyo")
    data = write_calendar([entry(long)], Writing(NOW))
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")


def test_an_event_says_all_that_calendars_know_of() -> None:
    lines = text(entry(format=Format("f", "Draw; with me", "🎨")), platform_name=str.title)
    for line in (
        "UID:s1@creatorplanner",
        "DTSTAMP:20261118T222000Z",
        "DTSTART;TZID=Europe/Berlin:20261120T200000",
        "DTEND;TZID=Europe/Berlin:20261120T213000",
        "SUMMARY:Draw your OC",
        "DESCRIPTION:Join me\\n\\n#art #oc",
        "LOCATION:Tiktok\\, Twitch",
        "CATEGORIES:Draw\\; with me",
        "STATUS:CONFIRMED",
        "SEQUENCE:0",
        "TRIGGER:-PT15M",
        "ACTION:DISPLAY",
    ):
        assert f"\r\n{line}\r\n" in lines


def test_private_texts_never_leave() -> None:
    lines = text(
        entry(rule=read_rule("FREQ=DAILY"), changes=(Changed(datetime(2026, 11, 21, 20), STREAM),))
    )
    assert "my address" not in lines
    assert "phone number" not in lines


def test_states_reminders_and_numbers() -> None:
    tentative = replace(STREAM, tentative=True)
    gone = replace(STREAM, id="s2", status=Status.CANCELLED)
    lines = text(
        entry(tentative), entry(gone), sequences={"s1@creatorplanner": 7}, reminders=(60, 5)
    )
    assert "STATUS:TENTATIVE" in lines
    assert "STATUS:CANCELLED" in lines
    assert "SEQUENCE:7" in lines
    assert lines.count("BEGIN:VALARM") == 2
    assert "TRIGGER:-PT1H" in lines


def test_a_series_with_end_breaks_and_changes() -> None:
    rule = read_rule("FREQ=WEEKLY;UNTIL=20270101T200000")
    moved = Changed(datetime(2026, 11, 27, 20), STREAM)
    days = (datetime(2026, 12, 4, 20), datetime(2026, 12, 11, 20))
    pause = Break(days[0].date(), days[0].date())
    lines = text(entry(rule=rule, without=days, changes=(moved,), breaks=(pause,)))
    assert "RRULE:FREQ=WEEKLY;UNTIL=20270101T190000Z" in lines
    assert lines.count("\r\nEXDATE;TZID=Europe/Berlin:") == 2
    assert "RECURRENCE-ID;TZID=Europe/Berlin:20261127T200000" in lines
    assert "X-CREATORPLANNER-BREAKS:2026-12-04/2026-12-04" in lines


def test_the_length_is_told_where_the_clocks_change_in_between() -> None:
    night = replace(STREAM, start=datetime(2026, 10, 25, 1), minutes=180)
    assert "DURATION:PT3H" in text(entry(night))
    assert "DTEND" not in text(entry(night))


def test_utc_needs_no_description() -> None:
    lines = text(entry(replace(STREAM, zone="UTC")))
    assert "DTSTART:20261120T200000Z" in lines
    assert "VTIMEZONE" not in lines


def test_a_title_is_never_empty_and_text_is_escaped_exactly() -> None:
    assert "SUMMARY:Stream\r\n" in text(entry(replace(STREAM, title="")))
    awkward = "\\N is not\na; line, end \\n C:\\News"
    written = write_calendar([entry(replace(STREAM, title=awkward))], Writing(NOW))
    assert str(Calendar.from_ical(written).events[0]["SUMMARY"]) == awkward


def test_the_library_finds_no_fault_in_it() -> None:
    rule = read_rule("FREQ=MONTHLY;BYDAY=-1FR")
    calendar = Calendar.from_ical(write_calendar([entry(rule=rule)], Writing(NOW)))
    [event] = calendar.events
    assert not calendar.errors
    assert not event.errors
    assert event.start == datetime(2026, 11, 20, 20, tzinfo=zone_info("Europe/Berlin"))


def test_own_ids() -> None:
    assert own_id(own_uid("abc")) == "abc"
    assert own_id("abc@elsewhere") == ""


class TestZones:
    def test_yearly_rules_without_an_end(self) -> None:
        lines = text(entry())
        assert lines.count("BEGIN:DAYLIGHT") == 1
        assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n" in lines
        assert "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n" in lines
        assert "RDATE" not in lines

    def test_old_rules_are_bounded(self) -> None:
        rules = [one.rule for one in observances("America/New_York", 2004, 2010) if one.rule]
        assert rules == [
            "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z",
            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
            "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        ]

    @pytest.mark.parametrize(
        "zone",
        ["Europe/Berlin", "Europe/Dublin", "America/New_York", "Asia/Jerusalem", "Asia/Gaza",
         "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "Africa/Casablanca",
         "America/Sao_Paulo", "Pacific/Apia", "Asia/Pyongyang", "Etc/GMT+5", "Africa/Cairo"],
    )  # fmt: skip
    def test_what_is_described_is_what_the_zone_does(self, zone: str) -> None:
        agree(zone, 1990)

    @settings(max_examples=10)
    @given(st.sampled_from(known_zones()), st.integers(1971, 2026))
    def test_in_any_zone(self, zone: str, first: int) -> None:
        assume(zone != "UTC")  # a time in UTC ends in Z and names no zone (RFC 5545, 3.3.5)
        agree(zone, first)


def agree(zone: str, first: int) -> None:
    """Instants from the first year to twelve after this one have the offset of the database."""
    onsets = described(zone, first)
    begins = [begin for begin, _offset in onsets]
    instant, end = datetime(first, 1, 2), datetime(NOW.year + 12, 12, 30)
    while instant < end:
        offset = onsets[bisect_right(begins, instant) - 1][1]
        real = instant.replace(tzinfo=UTC).astimezone(zone_info(zone)).utcoffset()
        assert offset == real, (zone, instant)
        instant += timedelta(days=3, hours=5)


def described(zone: str, first: int) -> list[tuple[datetime, timedelta]]:
    """When our description of a zone says that clocks change (UTC), and the offset from then on.

    Read with dateutil's rules: the icalendar library's own zones differ in the year after UNTIL.
    """
    stream = Stream("s", start=datetime(first + 1, 6, 1, 12), zone=zone)
    calendar = Calendar.from_ical(write_calendar([entry(stream)], Writing(NOW)))
    [part] = [one for one in calendar.subcomponents if isinstance(one, Timezone)]
    found = []
    for one in part.subcomponents:
        before, start = one["TZOFFSETFROM"].td, one["DTSTART"].dt
        walls = [start]
        if "RRULE" in one:
            parts = one["RRULE"].to_ical().decode().split(";")
            until = "".join(part[6:] for part in parts if part.startswith("UNTIL="))
            rule = ";".join(part for part in parts if not part.startswith("UNTIL="))
            last = datetime.strptime(until, "%Y%m%dT%H%M%SZ") + before if until else AFTER
            walls = rrulestr(rule, dtstart=start).between(datetime(1900, 1, 1), last, inc=True)
        found += [(wall - before, one["TZOFFSETTO"].td) for wall in walls]
    return sorted(found)


AFTER = datetime(2060, 1, 1)


def test_hours_later_a_stream_still_starts_when_it_did() -> None:
    """The instant by the library equals ours through a year, clocks changed twice."""
    rule = read_rule("FREQ=WEEKLY")
    stream = Stream("s", start=datetime(2026, 3, 1, 20), zone="America/New_York")
    calendar = Calendar.from_ical(write_calendar([entry(stream, rule=rule)], Writing(NOW)))
    import recurring_ical_events

    found = recurring_ical_events.of(calendar).between(
        datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    )
    walls = {one["DTSTART"].dt.replace(tzinfo=None).time().hour for one in found}
    assert walls == {20}
    assert {one["DTSTART"].dt.utcoffset() for one in found} == {
        timedelta(hours=-5),
        timedelta(hours=-4),
    }
