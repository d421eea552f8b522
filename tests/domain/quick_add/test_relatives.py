"""The examples' relatives: days, times, lengths and repetitions as creators type them."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.domain.quick_add import Kind, Note, Reader, State, Tongue
from creatorplanner.domain.recurrence import first_match
from tests.domain.quick_add.conftest import Read, context


def wall(text: str) -> datetime:
    year = "" if text.startswith("20") else "2026-"
    return datetime.strptime(year + text, "%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("mon wed fri 8pm", ["11-18 20:00", "11-20 20:00", "11-23 20:00"]),
        ("mon & wed 8pm", ["11-18 20:00", "11-23 20:00"]),
        ("fri, sat and sun 3pm", ["11-20 15:00", "11-21 15:00", "11-22 15:00"]),
        ("tues thurs 8pm", ["11-19 20:00", "11-24 20:00"]),
        ("fri/sat 9pm", ["11-20 21:00", "11-21 21:00"]),
        ("thu-sat 9pm", ["11-19 21:00", "11-20 21:00", "11-21 21:00"]),
        ("mon to wed 8pm", ["11-23 20:00", "11-24 20:00", "11-25 20:00"]),
        ("weekend 3pm", ["11-21 15:00", "11-22 15:00"]),
        ("weekdays 9pm",
         ["11-18 21:00", "11-19 21:00", "11-20 21:00", "11-23 21:00", "11-24 21:00"]),
        ("today and fri 8pm", ["11-18 20:00", "11-20 20:00"]),
        ("fri 8pm and sat", ["11-20 20:00", "11-21 20:00"]),
        ("nov 21-23 8pm", ["11-21 20:00", "11-22 20:00", "11-23 20:00"]),
        ("next week mon, wed 8pm", ["11-23 20:00", "11-25 20:00"]),
        ("fri next week 8pm", ["11-27 20:00"]),
        ("this fri 8pm", ["11-20 20:00"]),
        ("friday week 8pm", ["11-27 20:00"]),
        ("tuesday week", ["12-01 20:00"]),
        ("on friday at 8pm", ["11-20 20:00"]),
        ("Friday, November 20, 8pm", ["11-20 20:00"]),
        ("fri nov 20 8pm", ["11-20 20:00"]),
        ("Nov 21 8pm", ["11-21 20:00"]),
        ("21 Nov 8pm", ["11-21 20:00"]),
        ("21st of november 8pm", ["11-21 20:00"]),
        ("nov 21 2027 8pm", ["2027-11-21 20:00"]),
        ("21.11. 8pm", ["11-21 20:00"]),
        ("21.11.2026 20.30", ["11-21 20:30"]),
        ("2026-11-21 8pm", ["11-21 20:00"]),
        ("2026-11-21T10:00 gaming", ["11-21 10:00"]),
        ("jan 5 8pm", ["2027-01-05 20:00"]),
        ("in 3 days 8pm", ["11-21 20:00"]),
        ("in two weeks 8pm", ["12-02 20:00"]),
        ("tmr 8pm", ["11-19 20:00"]),
        ("tonight 9", ["11-18 21:00"]),
        ("on the 15th 8pm", ["12-15 20:00"]),
        ("friday the 20th 8pm", ["11-20 20:00"]),
        ("the 21st 8pm", ["11-21 20:00"]),
        ("nov 21 and 28 8pm", ["11-21 20:00", "11-28 20:00"]),
        ("tomorrow morning 9", ["11-19 09:00"]),
        ("fri evening 8", ["11-20 20:00"]),
        ("fri night 1am", ["11-21 01:00"]),
        ("sunday morning", ["11-22 10:00"]),
        ("in 2 hours", ["11-18 19:20"]),
        ("in half an hour", ["11-18 17:50"]),
        ("8pm", ["11-18 20:00"]),
        ("3pm gaming", ["11-19 15:00"]),
        ("tonight 1am", ["11-19 01:00"]),
        ("fri midnight", ["11-21 00:00"]),
    ],
)  # fmt: skip
def test_days(read: Read, text: str, starts: list[str]) -> None:
    found = read(text)
    assert found.starts == tuple(map(wall, starts))
    assert found.title == ""


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("fri 8-10pm", "20:00", 120),
        ("fri 20:30-22:00", "20:30", 90),
        ("fri 8pm-1am", "20:00", 300),
        ("fri from 8 to 10pm", "20:00", 120),
        ("fri 8pm until 10pm", "20:00", 120),
        ("fri between 8 and 10pm", "20:00", 120),
        ("fri 8 - 9:30pm", "20:00", 90),
        ("fri 8-10", "20:00", 120),
        ("fri 20h-22h", "20:00", 120),
        ("fri at 8", "20:00", 60),
        ("8 fri", "20:00", 60),
        ("fri @8pm", "20:00", 60),
        ("fri noon", "12:00", 60),
        ("fri 8:30p", "20:30", 60),
        ("fri 8a", "08:00", 60),
        ("fri 8 p.m.", "20:00", 60),
        ("fri 8:00\u202fPM", "20:00", 60),
        ("fri half past 8", "20:30", 60),
        ("fri quarter to 9pm", "20:45", 60),
        ("fri 8 o'clock", "20:00", 60),
        ("fri 8pm-late", "20:00", 60),
        ("fri 8pm until late", "20:00", 60),
        ("fri 6pm-", "18:00", 60),
        ("fri 8,30", "20:30", 60),
        ("fri 2030", "20:30", 60),
        ("fri 830", "20:30", 60),
        ("fri 20.30", "20:30", 60),
        ("fri 20.00", "20:00", 60),
        ("fri 20h30", "20:30", 60),
        ("fri 15h", "15:00", 60),
        ("fri 20 Uhr", "20:00", 60),
        ("fri ٨:٣٠ م", "20:30", 60),
        ("fri 8pm 90m", "20:00", 90),
        ("fri 8pm 2h", "20:00", 120),
        ("fri 8pm 1h30", "20:00", 90),
        ("fri 8pm 1.5h", "20:00", 90),
        ("fri 8pm for 2 hours", "20:00", 120),
        ("fri 8pm 45 min", "20:00", 45),
        ("fri 8pm 1 hour 30 minutes", "20:00", 90),
        ("fri 8pm 8h", "20:00", 480),
        ("90m fri 8pm", "20:00", 90),
        ("fri 8pm half an hour", "20:00", 30),
    ],
)
def test_times_and_lengths(read: Read, text: str, start: str, minutes: int) -> None:
    found = read(text)
    assert [one.strftime("%a %H:%M") for one in found.starts] == [f"Fri {start}"]
    assert (found.minutes, found.title) == (minutes, "")


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        ("every mon,wed 8pm", "11-18 20:00", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("every mon and wed 8pm", "11-18 20:00", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("mondays 8pm", "11-23 20:00", "FREQ=WEEKLY;BYDAY=MO"),
        ("on mondays and fridays 8pm", "11-20 20:00", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("weekly fri 8pm", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("fri 8pm weekly", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("every fri 8-10pm", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("daily 8pm", "11-18 20:00", "FREQ=DAILY"),
        ("every day 3pm", "11-19 15:00", "FREQ=DAILY"),
        ("every 3 days 8pm", "11-18 20:00", "FREQ=DAILY;INTERVAL=3"),
        ("every weekday 8pm", "11-18 20:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every mon-fri 8pm", "11-18 20:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every weekend 3pm", "11-21 15:00", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("every morning 9am", "11-19 09:00", "FREQ=DAILY"),
        ("every friday night 9pm", "11-20 21:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("every other fri 8pm", "11-20 20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU"),
        ("every 2 weeks fri 8pm", "11-20 20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU"),
        ("every two weeks fri 8pm", "11-20 20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU"),
        ("every other week fri 8pm", "11-20 20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU"),
        ("biweekly fri 8pm", "11-20 20:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU"),
        ("every week 8pm", "11-18 20:00", "FREQ=WEEKLY;BYDAY=WE"),
        ("every first friday 8pm", "12-04 20:00", "FREQ=MONTHLY;BYDAY=1FR"),
        ("first friday of the month 8pm", "12-04 20:00", "FREQ=MONTHLY;BYDAY=1FR"),
        ("every 2nd fri of the month 8pm", "12-11 20:00", "FREQ=MONTHLY;BYDAY=2FR"),
        ("every last sunday 8pm", "11-29 20:00", "FREQ=MONTHLY;BYDAY=-1SU"),
        ("monthly on the first friday 8pm", "12-04 20:00", "FREQ=MONTHLY;BYDAY=1FR"),
        ("monthly on the 15th 8pm", "12-15 20:00", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("first of every month 8pm", "12-01 20:00", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("every 15th 8pm", "12-15 20:00", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every month on the 15th 8pm", "12-15 20:00", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every month nov 21 8pm", "11-21 20:00", "FREQ=MONTHLY;BYMONTHDAY=21"),
        ("every year nov 21 8pm", "11-21 20:00", "FREQ=YEARLY"),
        ("every fri 8pm until Dec 20", "11-20 20:00",
         "FREQ=WEEKLY;UNTIL=20261220T200000;BYDAY=FR"),
        ("until dec 18 every fri 8pm", "11-20 20:00",
         "FREQ=WEEKLY;UNTIL=20261218T200000;BYDAY=FR"),
        ("every fri 8pm 5 times", "11-20 20:00", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"),
        ("every fri 8pm for 5 times", "11-20 20:00", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"),
        ("monthly on the 15 8pm", "12-15 20:00", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every month on 15 8pm", "12-15 20:00", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every fri x5 8pm", "11-20 20:00", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"),
        ("every fri 8pm for 5 weeks", "11-20 20:00",
         "FREQ=WEEKLY;UNTIL=20261224T200000;BYDAY=FR"),
        ("every fri 8pm starting next week", "11-27 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("every fri from dec 4 8pm", "12-04 20:00", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)  # fmt: skip
def test_repetitions(read: Read, text: str, start: str, rule: str) -> None:
    found = read(text)
    assert found.kind == "series"
    assert found.rule is not None
    assert (found.starts, found.rule.text()) == ((wall(start),), rule)
    assert first_match(found.rule, found.starts[0]) == found.starts[0]
    assert found.title == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("fri 8pm GRWM birthday edition", "birthday edition"),
        ("fri 8pm Q&A with Luna", "Q&A with Luna"),
        ("fri 8pm Q&A: 50k special", "50k special"),
        ("fri 8pm gaming!", ""),
        ("(fri 8pm) gaming", ""),
        ("fri 8pm duo with @luna on @twitch and @tiktok", "duo with @luna"),
        ("makeup in 10 minutes 8pm", "makeup in 10 minutes"),
        ("21st birthday fri 8pm", "21st birthday"),
        ("good morning stream fri 9am", "good morning stream"),
        ("fri 8pm makeup haul", "makeup haul"),
        ("Battle with @luna fri 8pm", "Battle with @luna"),
        ("live on tiktok fri 8pm", "live on tiktok"),
        ("top 10 games fri 8pm", "top 10 games"),
        ("5 tips for glowing skin fri 8pm", "5 tips for glowing skin"),
        ("24/7 lofi fri 8pm", "24/7 lofi"),
        ("50/50 challenge fri 8pm", "50/50 challenge"),
        ("the Sunday show fri 8pm", "the Sunday show"),
        ("weekly recap fri 8pm", "weekly recap"),
        ("everyday makeup fri 8pm", "everyday makeup"),
        ("sun-kissed look fri 8pm", "sun-kissed look"),
        ("fri-yay party sat 8pm", "fri-yay party"),
        ("do my makeup so fast fri 8pm", "do my makeup so fast"),
        ("may the fourth fri 8pm", "may the fourth"),
        ("100 subs party fri", "100 subs party"),
        ("fri 1000 subs party", "1000 subs party"),
        ("1080p test fri 8pm", "1080p test"),
        ("5m followers fri 8pm", "5m followers"),
        ("x5 gifts fri 8pm", "x5 gifts"),
        ("gaming, fri 8pm, with luna", "gaming with luna"),
        ("talk about 8 things fri 9pm", "talk about 8 things"),
        ('fri 8pm "next fri 9pm @tiktok"', "next fri 9pm @tiktok"),
        ("fri  8pm   Two   spaces ", "Two spaces"),
        ("fri 8pm - C++ and me", "C++ and me"),
        ("Straße 🎉 fri 8pm", "Straße 🎉"),
    ],
)
def test_what_is_left_over_is_the_title(read: Read, text: str, title: str) -> None:
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "format_id", "state"),
    [
        ("fri 8pm STORY TIME", "story", State.OK),
        ("fri 8pm story", "story", State.OK),
        ("fri 8pm qa", "qa", State.OK),
        ("fri 8pm q and a", "qa", State.OK),
        ("fri 8pm chatting", "chat", State.OK),
        ("fri 8pm draw", "draw", State.OK),
        ("fri 8pm 🎮", "gaming", State.OK),
        ("fri 8pm ⚔", "battle", State.OK),
        ("fri 8pm gam", "gaming", State.DOUBT),
    ],
)
def test_formats_by_name_sign_word_and_beginning(
    read: Read, text: str, format_id: str, state: State
) -> None:
    found = read(text)
    [token] = [one for one in found.tokens if one.kind is Kind.FORMAT]
    assert (token.value, token.state, found.title) == (format_id, state, "")


def test_no_format_from_an_everyday_word(read: Read) -> None:
    assert read("fri 8pm movie night with me").format_id is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("fri 8pm 9pm", Note.TWICE),
        ("fri 8-10pm 90m", Note.TWICE),
        ("fri 8pm 48h", Note.LENGTH_UNREAD),
        ("31/2 8pm", Note.DATE_UNREAD),
        ("gaming december 8pm", Note.MONTH_ALONE),
        ("every mon 8pm for 0 times", Note.TIMES_UNREAD),
        ("every mon 8pm x0", Note.TIMES_UNREAD),
        ("feb 30 8pm", Note.DATE_UNREAD),
        ("fri 8:75", Note.TIME_UNREAD),
        ("sat nov 20 8pm", Note.WEEKDAY_MISFIT),
        ("today 3pm", Note.PASSED),
        ("yesterday 3pm", Note.PASSED),
        ("fri 8pm until dec 20", Note.NO_REPEAT),
        ("every fri 8pm until nov 19", Note.PASSED),
        ("fri 8pm PST", Note.ZONE_UNREAD),
        ("every 2nd fri 8pm", Note.EITHER),
        ("next week 8pm", Note.EITHER),
        ("half 8 fri", Note.EITHER),
        ("fri the 21st 8pm", Note.EITHER),
        ("fri 8pm @twi", Note.SHORT),
    ],
)
def test_doubts_are_told_and_amber(read: Read, text: str, note: Note) -> None:
    found = read(text)
    [token] = [one for one in found.tokens if note in one.notes]
    assert token.state is State.DOUBT


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("3pm", Note.TOMORROW),
        ("nov 10 8pm", Note.LATER_YEAR),
        ("fri", Note.TIME_ASSUMED),
        ("every week 8pm", Note.TODAY_ASSUMED),
        ("fri midnight", Note.NEXT_DAY),
    ],
)
def test_what_was_assumed_is_told(read: Read, text: str, note: Note) -> None:
    found = read(text)
    assert note in found.notes
    assert all(token.state is State.OK for token in found.tokens)


def test_a_number_with_a_dot_is_a_time_or_a_date() -> None:
    german = Reader(context(Tongue("de", "dmy", False, week_start=0)))
    assert german.read("24.12 20 Uhr").days == (datetime(2026, 12, 24).date(),)
    assert german.read("fr 20.10").clock == datetime(2026, 1, 1, 20, 10).time()
    either = german.read("20.12").tokens[0]
    assert (either.kind, either.state) == (Kind.DAY, State.DOUBT)
    either = german.read("20.10").tokens[0]
    assert (either.kind, either.state) == (Kind.TIME, State.DOUBT)


def test_where_clocks_have_24_hours_what_is_typed_is_meant() -> None:
    german = Reader(context(Tongue("de", "dmy", False, week_start=0)))
    assert german.read("fri 8:30").clock == datetime(2026, 1, 1, 8, 30).time()
    assert german.read("fri 8h").clock == datetime(2026, 1, 1, 8).time()
    assert german.read("fri 8").clock == datetime(2026, 1, 1, 20).time()


def test_next_means_the_week_that_the_calendar_shows_next(read: Read) -> None:
    assert read("next sun 8pm").starts == (wall("11-22 20:00"),)
    monday = Reader(context(Tongue(week_start=0)))
    assert monday.read("next sun 8pm").starts == (wall("11-29 20:00"),)


@pytest.mark.parametrize("text", ["monthly 20 9pm gaming", "every month 20 9pm gaming"])
def test_a_number_between_monthly_and_a_time_is_the_day(read: Read, text: str) -> None:
    found = read(text)
    assert found.rule is not None
    assert found.rule.text() == "FREQ=MONTHLY;BYMONTHDAY=20"
    assert found.starts[0] == wall("11-20 21:00")
    assert found.title == ""


@pytest.mark.parametrize(
    ("text", "title", "starts"),
    [
        ("monthly 20 questions fri 8pm", "20 questions", ["11-20 20:00"]),
        ("friday week recap 8pm", "week recap", ["11-20 20:00"]),
        ("may recap fri 8pm", "may recap", ["11-20 20:00"]),
        ("december goals", "december goals", []),
        ("december recap fri 8pm", "december recap", ["11-20 20:00"]),
    ],
)
def test_what_only_looks_like_one_stays_in_the_title(
    read: Read, text: str, title: str, starts: list[str]
) -> None:
    found = read(text)
    assert title in found.title
    assert list(found.starts) == [wall(one) for one in starts]


def test_a_month_without_a_day_is_no_day_and_no_title(read: Read) -> None:
    found = read("gaming december 8pm")
    assert (found.starts, found.title) == ((), "")
