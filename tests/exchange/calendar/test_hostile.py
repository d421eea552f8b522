"""Files that are made to hang, to fill the memory or to break the reader (F1, F2, F3, F6)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.calendar_errors import (
    CalendarFileError,
    CalendarTooLarge,
    CalendarTooMany,
    NotACalendar,
)
from creatorplanner.exchange.calendar.limits import LIMITS
from tests.exchange.calendar.conftest import calendar, codes, event, read

HOSTILE = [
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;INTERVAL=1",
    "FREQ=HOURLY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=DAILY;INTERVAL=99999999999999999999",
    "FREQ=DAILY;FREQ=SECONDLY",
    "FREQ=DAILY;COUNT=1000000000000",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31",
    "FREQ=DAILY;BYHOUR=" + ",".join(str(n) for n in range(24)) + ";BYMINUTE=" + "1," * 59 + "2",
    "FREQ=DAILY;BYHOUR=9,20;BYSETPOS=1",
    "FREQ=DAILY;UNTIL=99999999T999999Z",
    "FREQ=DAILY;UNTIL=00010101",
    "FREQ=WEEKLY;BYDAY=2MO",
    "FREQ=YEARLY;BYDAY=60MO",
    "FREQ=" + "D" * 100_000,
    "BYDAY=MO",
]
BOMBS = [
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6;BYHOUR=1,2",
    "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2,3;BYHOUR=3,4;INTERVAL=999",
    "FREQ=YEARLY;BYYEARDAY=366;BYHOUR=1,2,3",
]
LINES = [
    "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VCALENDAR", "BEGIN:VTIMEZONE", "UID:a",
    "DTSTART:20261120T200000Z", "DTSTART;TZID=x:20261120T200000", "RRULE:FREQ=DAILY",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20261121T200000Z", "EXDATE:20261121", "TZID:x",
    "SEQUENCE:9", "DURATION:PT0S", "DTEND:20261120", "TRIGGER:-PT5M",
]  # fmt: skip


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Processor time, so that a busy computer does not decide."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < seconds


@pytest.mark.parametrize("rule", HOSTILE)
def test_f01_a_hostile_rule_leaves_one_event_and_its_line(rule: str) -> None:
    with within(1):
        parsed = read(calendar(event(f"RRULE:{rule}", "SUMMARY:Kept")))
    [found] = parsed.events
    assert (found.title, found.rule, found.extra) == ("Kept", "", ())
    assert codes(parsed) == ["rule"]
    assert parsed.problems[0].line == 6


@pytest.mark.parametrize("rule", BOMBS)
@pytest.mark.parametrize("start", ["19000101T000000", "20261120T200000", "99980101T000000"])
def test_f01_what_is_spelled_out_is_bounded(rule: str, start: str) -> None:
    with within(1):
        parsed = read(calendar(event(f"RRULE:{rule}", start=f";TZID=Europe/Berlin:{start}")))
    assert len(parsed.events[0].extra) < LIMITS.expanded


def test_f01_many_rules_share_one_budget() -> None:
    hourly = "RRULE:FREQ=DAILY;BYHOUR=" + ",".join(str(n) for n in range(24))
    with within(4):
        parsed = read(calendar(*(event(hourly, uid=str(n)) for n in range(40))))
    assert len(parsed.events) == 40
    assert sum(len(one.extra) + 1 for one in parsed.events) <= LIMITS.expanded_all + 40
    assert "many_expanded" in codes(parsed)


def test_f02_more_dates_than_are_read() -> None:
    dates = (f"20{y:02}{m:02}{d:02}T200000" for y, m, d in product(range(90), range(1, 13), [3, 9]))
    whole = list(dates) * 20
    lines = ["EXDATE:" + ",".join(whole[at : at + 400]) for at in range(0, len(whole), 400)]
    days = [
        f"RDATE:20{n % 90:02}{n % 12 + 1:02}{n % 28 + 1:02}T{n % 24:02}{n % 60:02}00"
        for n in range(9_000)
    ]
    with within(2):
        parsed = read(calendar(event("RRULE:FREQ=DAILY", *lines, uid="a"), event(*days, uid="b")))
    skipping, adding = parsed.events
    assert len(skipping.skipped) <= LIMITS.dates
    assert len(adding.extra) <= LIMITS.dates
    assert codes(parsed) == ["many_lines"]


def test_f02_one_bomb_of_a_line() -> None:
    dates = ",".join(
        f"20260101T{n % 24:02}{n // 24 % 60:02}00,{n + 1_0101:08}T000000" for n in range(9_000)
    )
    with within(2):
        parsed = read(calendar(event("RDATE:" + dates[:200_000])))
    assert len(parsed.events[0].extra) <= LIMITS.dates
    assert parsed.problems


def test_f02_twenty_thousand_changes_of_one_event() -> None:
    changes = (
        event(
            f"RECURRENCE-ID:2026{n % 12 + 1:02}{n % 28 + 1:02}T{n // 336 % 24:02}{n % 60:02}00Z",
            start=":20261120T200000Z",
        )
        for n in range(20_000)
    )
    data = calendar(event("RRULE:FREQ=DAILY"), *changes)
    with within(4):
        parsed = read(data)
    assert len(parsed.events) == 1 + LIMITS.changes
    assert "many_changes" in codes(parsed)


def test_f03_a_huge_file_is_refused_with_its_size() -> None:
    with pytest.raises(CalendarTooLarge) as refused:
        read(b"x" * 101, limits=LIMITS._replace(size=100))
    assert (refused.value.size, refused.value.limit) == (101, 100)


def test_f03_a_line_of_megabytes_is_left_out_with_its_number() -> None:
    with within(2):
        parsed = read(calendar(event("DESCRIPTION:" + "x" * 20_000_000, "SUMMARY:Kept")))
    assert parsed.events[0].title == "Kept"
    assert [(one.code, one.line) for one in parsed.problems] == [("long_line", 6)]


def test_f03_half_a_million_folds() -> None:
    with within(2):
        parsed = read(calendar(event("DESCRIPTION:" + "\r\n x" * 500_000, "SUMMARY:Kept")))
    assert parsed.events[0].title == "Kept"
    assert codes(parsed) == ["long_line"]


def test_f03_too_many_lines_parts_and_levels() -> None:
    for small, data in (
        (LIMITS._replace(lines=10), b"\n" * 11),
        (LIMITS._replace(parts=10), calendar(*(event(uid=str(n)) for n in range(10)))),
        (LIMITS, b"BEGIN:VCALENDAR\n" + b"BEGIN:VALARM\n" * 10_000),
    ):
        with pytest.raises(CalendarTooMany):
            read(data, limits=small)


def test_f03_an_event_in_an_event_ends_the_first() -> None:
    parsed = read(b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nUID:x\nDTSTART:20261120T200000Z\n" * 3_000)
    assert len(parsed.events) == 1
    assert parsed.problems[0].code == "unfinished"


class TestEncodings:
    """F6: whatever bytes are in the file, it is read or refused with a sentence."""

    TITLE = "Zoë grüßt 🎮 – ¿qué?"

    def title(self, data: bytes) -> str:
        return read(data).events[0].title

    def test_f06_marks_and_wide_letters(self) -> None:
        plain = calendar(event(f"SUMMARY:{self.TITLE}"))
        text = plain.decode()
        for data in (
            plain,
            b"\xef\xbb\xbf" + plain,
            text.encode("utf-16"),
            text.encode("utf-16-le"),
            text.encode("utf-16-be"),
        ):
            assert self.title(data) == self.TITLE

    @pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\r\n", b"\n\n"])
    def test_f06_line_ends(self, end: bytes) -> None:
        data = calendar(event("SUMMARY:A", "DESCRIPTION:x"))
        assert self.title(data.replace(b"\r\n", end)) == "A"

    @pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
    @pytest.mark.parametrize("blank", [b" ", b"\t"])
    def test_f06_a_fold_inside_a_letter(self, end: bytes, blank: bytes) -> None:
        raw = f"SUMMARY:{self.TITLE}".encode()
        whole = calendar(event("SUMMARY:@")).replace(b"\r\n", end)
        for at in range(8, len(raw)):
            folded = raw[:at] + end + blank + raw[at:]
            assert self.title(whole.replace(b"SUMMARY:@", folded)) == self.TITLE

    def test_f06_latin_1_is_told(self) -> None:
        parsed = read(calendar(event("SUMMARY:@")).replace(b"@", "Zoë – €".encode("cp1252")))
        assert parsed.events[0].title == "Zoë – €"
        assert (parsed.encoding, codes(parsed)) == ("windows-1252", ["encoding"])

    def test_f06_zeros_are_left_out_and_told(self) -> None:
        parsed = read(calendar(event("SUMMARY:A\0B")))
        assert parsed.events[0].title == "AB"
        assert [(one.code, one.line) for one in parsed.problems] == [("nul", 6)]

    def test_f06_lines_that_are_none(self) -> None:
        parsed = read(calendar(event("no colon here", "SUMMARY:A", ":empty", "9 %:x")))
        assert parsed.events[0].title == "A"
        assert codes(parsed) == ["line", "line", "line"]

    def test_f06_the_end_is_missing(self) -> None:
        data = calendar(event("SUMMARY:A"))
        parsed = read(data[: data.index(b"END:VEVENT")])
        assert parsed.events[0].title == "A"
        assert set(codes(parsed)) == {"unfinished"}

    @pytest.mark.parametrize("data", [b"", b"Dear all", b"\0" * 100, b"<html></html>"])
    def test_f06_no_calendar(self, data: bytes) -> None:
        with pytest.raises(NotACalendar):
            read(data)

    @given(st.binary(max_size=400))
    def test_f06_any_bytes(self, raw: bytes) -> None:
        with suppress(CalendarFileError):
            read(raw)
        read(calendar(event("SUMMARY:@")).replace(b"@", raw))

    @given(st.lists(st.sampled_from(LINES), max_size=30))
    def test_f06_any_order_of_lines(self, lines: list[str]) -> None:
        read("\n".join(["BEGIN:VCALENDAR", *lines]).encode())
