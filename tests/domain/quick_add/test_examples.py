"""The examples of the design, and how each is read; today is Wednesday 18 November 2026, 17:20."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.domain.quick_add import Kind, Note, Reader, State, Tongue
from tests.domain.quick_add.conftest import Read, context

DMY = Tongue(order="dmy", twelve_hours=False, week_start=0)


def wall(text: str) -> datetime:
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "starts", "minutes", "kind", "title"),
    [
        ("Fri 8pm Q&A 90m #grwm", ["11-20 20:00"], 90, "qa", ""),
        ("tomorrow 20:30 battle 2h", ["11-19 20:30"], 120, "battle", ""),
        ("Wed 9pm gaming", ["11-18 21:00"], 120, "gaming", ""),
        ("Wed 3pm gaming", ["11-25 15:00"], 120, "gaming", ""),
        ("next fri 8", ["11-27 20:00"], 60, None, ""),
        ("8-10pm haul", ["11-18 20:00"], 120, "haul", ""),
        ("21/11 15h makeup haul", ["11-21 15:00"], 90, "haul", "makeup haul"),
        ("every mon 8pm grwm", ["11-23 20:00"], 90, "grwm", ""),
        ("sat 9pm battle @tiktok @twitch", ["11-21 21:00"], 120, "battle", ""),
        ("mon,wed,fri 8pm grwm", ["11-18 20:00", "11-20 20:00", "11-23 20:00"], 90, "grwm", ""),
        ("draw with me", [], 90, "draw", ""),
        ("fr. 20.30 Q&A", ["11-20 20:30"], 90, "qa", ""),
        ("Fri 8pm Q&A 50k special 90m #ama", ["11-20 20:00"], 90, "qa", "50k special"),
    ],
)
@pytest.mark.parametrize("tongue", [Tongue(), DMY], ids=["mdy", "dmy"])
def test_the_table_of_the_design(
    tongue: Tongue, text: str, starts: list[str], minutes: int, kind: str | None, title: str
) -> None:
    found = Reader(context(tongue)).read(text)
    assert found.starts == tuple(map(wall, starts))
    assert (found.minutes, found.format_id, found.title) == (minutes, kind, title)


def test_hashtags_and_platforms_are_what_was_typed(read: Read) -> None:
    assert read("Fri 8pm Q&A 90m #grwm").hashtags == ("grwm",)
    assert read("sat 9pm battle @tiktok @twitch").platforms == ("tiktok", "twitch")
    assert read("sat 9pm battle").platforms == ()


def test_a_weekday_whose_time_has_passed_says_next_week(read: Read) -> None:
    day = read("Wed 3pm gaming").tokens[0]
    assert (day.notes, day.state) == ((Note.NEXT_WEEK,), State.OK)
    assert read("Wed 9pm gaming").notes == ()


def test_a_bare_hour_says_that_pm_is_assumed(read: Read) -> None:
    found = read("next fri 8")
    assert [token.text for token in found.tokens] == ["next fri", "8"]
    assert found.tokens[1].notes == (Note.PM_ASSUMED,)
    assert read("next fri 8pm").notes == ()


def test_numbers_that_fit_one_order_only_are_taken_with_a_doubt(read: Read) -> None:
    american = read("21/11 15h makeup haul").tokens[0]
    assert (american.state, american.notes) == (State.DOUBT, (Note.DAY_ORDER,))
    assert Reader(context(DMY)).read("21/11 15h makeup haul").tokens[0].state is State.OK
    assert read("5/4 8pm").days[0].month == 5
    assert Reader(context(DMY)).read("5/4 8pm").days[0].month == 4


def test_every_monday_is_a_weekly_series(read: Read) -> None:
    found = read("every mon 8pm grwm")
    assert (found.kind, found.rule and found.rule.text()) == ("series", "FREQ=WEEKLY;BYDAY=MO")


def test_what_has_no_date_is_an_idea_with_a_free_evening() -> None:
    taken = ((datetime(2026, 11, 18, 19), datetime(2026, 11, 18, 21)),)
    found = Reader(context(taken=taken)).read("draw with me")
    assert (found.kind, found.next_free) == ("idea", datetime(2026, 11, 19, 20))


def test_a_time_that_cannot_be_is_amber_and_the_rest_works(read: Read) -> None:
    found = read("Fri 25pm battle with luna #live")
    [time] = [token for token in found.tokens if token.kind is Kind.TIME]
    assert (time.text, time.value, time.state) == ("25pm", None, State.DOUBT)
    assert time.notes == (Note.TIME_UNREAD,)
    assert found.unread == (time,)
    assert found.days == (wall("11-20 00:00").date(),)
    assert (found.clock, found.format_id, found.hashtags) == (None, "battle", ("live",))
    assert found.title == "battle with luna"
    assert Note.TIME_ASSUMED in found.notes
    assert read("25pm").kind == "nothing"
