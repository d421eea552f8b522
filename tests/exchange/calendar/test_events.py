"""What an event of a foreign file becomes, also where the file is not as the standard has it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.exchange.calendar.conftest import HOME, calendar, codes, event, read, read_one

BERLIN = ";TZID=Europe/Berlin:20261120T200000"
EIGHT = datetime(2026, 11, 20, 20)


def test_an_event_keeps_its_wall_time_zone_length_and_texts() -> None:
    found = read_one(
        "DTEND;TZID=Europe/Berlin:20261120T213000",
        r"SUMMARY:Q&A\, part 2\; live",
        r"DESCRIPTION:First\nsecond \\o/",
        "LOCATION:Twitch",
        r"CATEGORIES:Q&A,Cook\, eat",
        "STATUS:TENTATIVE",
        "SEQUENCE:3",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT15M",
        "END:VALARM",
    )
    assert (found.start, found.zone, found.minutes) == (EIGHT, "Europe/Berlin", 90)
    assert found.title == "Q&A, part 2; live"
    assert found.description == "First\nsecond \\o/"
    assert found.categories == ("Q&A", "Cook, eat")
    assert (found.status, found.sequence, found.alarms) == ("TENTATIVE", 3, (15,))


def test_duration_instead_of_end_and_neither() -> None:
    assert read_one("DURATION:PT1H45M").minutes == 105
    assert read_one("DURATION:P1D").minutes == 1440
    assert read_one().minutes == 60


def test_an_end_before_the_start_gets_the_usual_length_and_is_told() -> None:
    parsed = read(calendar(event("DTEND;TZID=Europe/Berlin:20261120T190000")))
    assert parsed.events[0].minutes == 60
    assert codes(parsed) == ["end_first"]
    assert parsed.problems[0].line == 6


def test_real_minutes_count_over_a_change_of_clocks() -> None:
    found = read_one(
        "DTEND;TZID=Europe/Berlin:20261025T040000", start=";TZID=Europe/Berlin:20261025T010000"
    )
    assert found.minutes == 240
    other = read_one("DTEND:20261120T210000Z")
    assert other.minutes == 120


def test_a_whole_day_that_ends_on_itself() -> None:
    parsed = read(calendar(event("DTEND;VALUE=DATE:20261120", start=";VALUE=DATE:20261120")))
    assert parsed.events[0].minutes == 1440
    assert codes(parsed) == ["all_day"]


def test_more_than_a_day_is_cut_and_told() -> None:
    parsed = read(calendar(event("DURATION:P3D")))
    assert parsed.events[0].minutes == 1440
    assert codes(parsed) == ["too_long"]


def test_all_day_and_floating_have_no_zone_of_their_own() -> None:
    whole = read_one(start=";VALUE=DATE:20261120")
    assert (whole.all_day, whole.zone, whole.start) == (True, None, datetime(2026, 11, 20))
    floating = read(calendar(event(start=":20261120T200000")))
    assert (floating.events[0].zone, floating.events[0].start) == (None, EIGHT)
    assert codes(floating) == ["floating"]


def test_utc_is_shown_in_the_calendars_zone_or_at_home() -> None:
    utc = event(start=":20261120T190000Z")
    assert read(calendar(utc)).events[0].zone == HOME
    assert read(calendar(utc)).events[0].start == datetime(2026, 11, 20, 14)
    named = read(calendar(utc, head=("X-WR-TIMEZONE:Europe/Berlin",)))
    assert (named.events[0].start, named.events[0].zone) == (EIGHT, "Europe/Berlin")
    assert named.zone == "Europe/Berlin"


def test_a_rule_in_utc_keeps_to_utc_unless_the_calendar_names_its_zone() -> None:
    utc = event("RRULE:FREQ=WEEKLY", start=":20261120T190000Z")
    assert read(calendar(utc)).events[0].zone == "UTC"
    named = read(calendar(utc, head=("X-WR-TIMEZONE:Europe/Berlin",)))
    assert (named.events[0].start, named.events[0].zone) == (EIGHT, "Europe/Berlin")


@pytest.mark.parametrize(
    "start", ["", ":", ":tomorrow", ":20261320T200000", ";TZID=Europe/Berlin:20260230T200000"]
)
def test_an_event_without_a_start_is_left_out_with_its_line(start: str) -> None:
    parsed = read(calendar(event(start=start), event(uid="two")))
    assert [one.uid for one in parsed.events] == ["two"]
    assert codes(parsed) == ["no_start"]
    assert parsed.problems[0].line == 3


def test_lenient_dates() -> None:
    assert read_one(start=";TZID=Europe/Berlin:2026-11-20T20:00:00").start == EIGHT
    assert read_one(start=";TZID=Europe/Berlin:20261120t2000").start == EIGHT
    assert read_one(start=";TZID=Europe/Berlin:20261120T200060").start == EIGHT


def test_without_uid_the_same_event_is_the_same_again() -> None:
    data = calendar(event("SUMMARY:A").replace("UID:one\r\n", ""))
    first, again = read(data), read(data)
    assert first.events[0].uid == again.events[0].uid
    assert codes(first) == ["no_uid"]


def test_the_newer_one_of_two_equal_events_counts() -> None:
    parsed = read(calendar(event("SUMMARY:new", "SEQUENCE:2"), event("SUMMARY:old", "SEQUENCE:1")))
    assert [one.title for one in parsed.events] == ["new"]
    assert codes(parsed) == ["double"]


def test_names_of_the_calendar_and_what_is_left_out() -> None:
    todo = "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n"
    parsed = read(calendar(todo, todo, event(), head=(r"X-WR-CALNAME:Mia\, live",)))
    assert parsed.name == "Mia, live"
    assert [(one.code, one.text) for one in parsed.problems] == [("left_out", "2 VTODO")]


def test_an_end_that_is_misspelt_ends_with_the_next_beginning() -> None:
    todo = "BEGIN:VTODO\r\nUID:x\r\nEND:VTOOD\r\n"
    many = [todo if number % 2 else event(uid=str(number)) for number in range(40)]
    parsed = read(calendar(*many))
    assert len(parsed.events) == 20
    assert set(codes(parsed)) == {"end", "unfinished", "left_out"}


def test_our_own_lines_come_back_as_they_are() -> None:
    found = read_one("X-CREATORPLANNER-GOAL:250", "X-OTHER:1")
    assert found.own == (("GOAL", "250"),)


class TestRecurrence:
    def test_a_rule_stays_a_rule(self) -> None:
        assert read_one("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR").rule == (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"
        )

    def test_what_some_programs_write_into_rules(self) -> None:
        loose = read_one("RRULE:FREQ=WEEKLY; COUNT=-1;BYDAY=MO, FR;UNTIL=20270101;")
        assert loose.rule == "FREQ=WEEKLY;UNTIL=20270101T235959;BYDAY=MO,FR"
        parsed = read(calendar(event("RRULE: ")))
        assert (parsed.events[0].rule, parsed.problems) == ("", ())

    def test_until_in_utc_becomes_wall_time_of_the_event(self) -> None:
        assert read_one("RRULE:FREQ=DAILY;UNTIL=20261127T190000Z").rule == (
            "FREQ=DAILY;UNTIL=20261127T200000"
        )
        assert "UNTIL=20261127T2359" in read_one("RRULE:FREQ=DAILY;UNTIL=20261127").rule

    def test_left_out_days_in_the_zone_of_the_event(self) -> None:
        found = read_one(
            "RRULE:FREQ=DAILY",
            "EXDATE:20261121T190000Z",
            "EXDATE;TZID=America/New_York:20261122T140000,20261123T140000",
            "EXDATE;VALUE=DATE:20261124",
        )
        assert found.skipped == tuple(datetime(2026, 11, day, 20) for day in (21, 22, 23, 24))

    def test_times_of_day_are_spelled_out(self) -> None:
        parsed = read(calendar(event("RRULE:FREQ=DAILY;BYHOUR=9,20;COUNT=4")))
        [found] = parsed.events
        assert (found.rule, found.start) == ("", EIGHT)
        assert found.extra == (
            datetime(2026, 11, 21, 9),
            datetime(2026, 11, 21, 20),
            datetime(2026, 11, 22, 9),
        )
        assert codes(parsed) == ["expanded"]

    def test_times_of_day_that_say_no_more_than_the_start_are_dropped(self) -> None:
        assert read_one("RRULE:FREQ=DAILY;BYHOUR=20;BYMINUTE=00;BYSECOND=0").rule == "FREQ=DAILY"

    def test_dates_besides_the_rule(self) -> None:
        found = read_one("RRULE:FREQ=WEEKLY", "RDATE;TZID=Europe/Berlin:20261121T180000")
        assert (found.rule, found.extra) == ("FREQ=WEEKLY", (datetime(2026, 11, 21, 18),))
        period = read_one("RDATE;VALUE=PERIOD:20261121T170000Z/PT1H")
        assert (period.rule, period.extra) == ("", (datetime(2026, 11, 21, 18),))

    def test_an_exclusion_rule_is_taken_off(self) -> None:
        found = read_one("RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2")
        assert found.rule == ""
        assert [found.start, *found.extra] == [
            datetime(2026, 11, 21, 20),
            datetime(2026, 11, 23, 20),
        ]

    def test_a_changed_occurrence_is_told_in_the_zone_of_its_series(self) -> None:
        parsed = read(
            calendar(
                event("RRULE:FREQ=WEEKLY"),
                event("RECURRENCE-ID:20261127T190000Z", start=":20261127T200000Z"),
            )
        )
        master, changed = parsed.events
        assert master.key == ("one", None)
        assert changed.key == ("one", datetime(2026, 11, 27, 20))

    def test_this_and_future_ends_the_series_and_begins_another(self) -> None:
        parsed = read(
            calendar(
                event("RRULE:FREQ=WEEKLY;COUNT=6", "EXDATE;TZID=Europe/Berlin:20261211T200000"),
                event(
                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261204T200000",
                    start=";TZID=Europe/Berlin:20261205T180000",
                ),
            )
        )
        first, later = parsed.events
        assert first.rule == "FREQ=WEEKLY;UNTIL=20261204T195900"
        assert (later.start, later.rule) == (datetime(2026, 12, 5, 18), "FREQ=WEEKLY;COUNT=4")
        assert later.skipped == (datetime(2026, 12, 12, 18),)
        assert first.skipped == ()
