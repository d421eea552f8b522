"""What is said by itself, and when it isn't."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.reminders import (
    CATCH_UP,
    LOG_AFTER,
    TASK_LEAD,
    About,
    Plan,
    Snooze,
    Wishes,
    due,
    is_quiet,
    snooze_times,
    window,
    without_snoozed,
)
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall

EIGHT = datetime(2026, 11, 18, 20)
BEGINS = datetime(2026, 11, 18, 20, tzinfo=UTC)
STREAM = Stream("s", "Ranked grind", start=EIGHT, minutes=90)
MINUTE = timedelta(minutes=1)
LONG_AGO = BEGINS - timedelta(days=2)


def _item(key: str, at: datetime, *, done: bool = False) -> ChecklistItem:
    return ChecklistItem(
        key, "s", "Post", DueRule(Anchor.START), due_at=at, done_at=at if done else None
    )


def _said(plan: Plan, begin: datetime, end: datetime, wishes: Wishes | None = None) -> list[str]:
    return [one.key.split("@")[0] for one in due(plan, wishes or Wishes(), begin, end)]


def test_a_stream_is_told_an_hour_a_quarter_and_five_minutes_before() -> None:
    plan = Plan([STREAM])
    for minutes in (60, 15, 5):
        at = BEGINS - minutes * MINUTE
        (one,) = due(plan, Wishes(), at - MINUTE, at)
        assert (one.about, one.minutes, one.at) == (About.START, minutes, at)
        assert due(plan, Wishes(), at, at + MINUTE) == []


def test_each_wish_can_be_taken_back() -> None:
    settings = Settings(remind_60=False, remind_5=False, remind_tasks=False, remind_log=False)
    wishes = Wishes.of(settings)
    assert wishes.before == (15,)
    plan = Plan([STREAM], [_item("i", BEGINS - 2 * MINUTE)], frozenset({"s"}))
    assert _said(plan, LONG_AGO, BEGINS + timedelta(days=1), wishes) == []
    assert _said(plan, LONG_AGO, BEGINS - MINUTE, wishes) == ["start:s"]


def test_only_the_newest_of_a_stream_is_told_after_a_sleep() -> None:
    (one,) = due(Plan([STREAM]), Wishes(), LONG_AGO, BEGINS - 2 * MINUTE)
    assert one.minutes == 5


def test_what_has_begun_was_cancelled_or_is_an_idea_is_not_announced() -> None:
    assert _said(Plan([STREAM]), LONG_AGO, BEGINS) == []
    for status in (Status.CANCELLED, Status.IDEA, Status.DONE):
        stream = Stream("s", start=EIGHT, status=status)
        assert _said(Plan([stream]), LONG_AGO, BEGINS - MINUTE) == []


def test_an_open_task_is_told_before_it_is_on_and_a_ticked_one_is_not() -> None:
    at = BEGINS - timedelta(hours=3)
    plan = Plan([STREAM], [_item("i", at), _item("j", at, done=True), _item("k", LONG_AGO)])
    lead = at - TASK_LEAD
    assert _said(plan, lead - MINUTE, lead) == ["task:i"]
    assert _said(plan, lead, BEGINS - 2 * timedelta(hours=1)) == []


def test_the_time_to_do_a_task_goes_before_the_time_it_is_due() -> None:
    item = ChecklistItem(
        "i", "s", "Post", DueRule(Anchor.START), due_at=BEGINS, do_at=BEGINS - timedelta(hours=4)
    )
    (one,) = due(Plan([STREAM], [item]), Wishes(), LONG_AGO, BEGINS - timedelta(hours=3))
    assert one.at == BEGINS - timedelta(hours=4) - TASK_LEAD


def test_the_log_is_asked_for_after_the_end_while_nothing_is_logged() -> None:
    at = BEGINS + timedelta(minutes=90) + LOG_AFTER
    assert _said(Plan([STREAM], to_log=frozenset({"s"})), at - MINUTE, at) == ["log:s"]
    assert _said(Plan([STREAM]), at - MINUTE, at) == []


def test_it_is_quiet_from_start_to_planned_end_or_until_it_was_ended() -> None:
    ends = BEGINS + timedelta(minutes=90)
    assert not is_quiet([STREAM], BEGINS - MINUTE)
    assert is_quiet([STREAM], BEGINS)
    assert is_quiet([STREAM], ends - MINUTE)
    assert not is_quiet([STREAM], ends)
    live = Stream("s", start=EIGHT, minutes=90, status=Status.LIVE)
    assert is_quiet([live], ends + timedelta(hours=1))
    assert not is_quiet([live], BEGINS + timedelta(days=2))
    assert not is_quiet([Stream("s", start=EIGHT, status=Status.CANCELLED)], BEGINS)


def test_a_clock_set_back_says_again_only_the_time_that_passed() -> None:
    told = datetime(2099, 1, 1, tzinfo=UTC)
    begin, end = window(told, BEGINS, timedelta(minutes=7))
    assert (begin, end) == (BEGINS - 7 * MINUTE, BEGINS)
    assert window(told, BEGINS, timedelta(days=9))[0] == BEGINS - CATCH_UP


def test_a_clock_set_ahead_catches_up_with_no_more_than_a_day_and_a_half() -> None:
    far = datetime(2099, 1, 1, tzinfo=UTC)
    assert window(BEGINS, far) == (far - CATCH_UP, far)


@given(
    st.lists(st.integers(0, 3 * 24 * 60), min_size=1, max_size=40).map(sorted),
    st.lists(st.integers(0, 3 * 24 * 60), max_size=12, unique=True),
)
def test_whenever_it_is_looked_everything_is_said_once_and_nothing_before_its_time(
    looks: list[int], tasks: list[int]
) -> None:
    origin = BEGINS - timedelta(days=1)
    items = [_item(str(number), origin + tasks[number] * MINUTE) for number in range(len(tasks))]
    plan, told, said = Plan([STREAM], items), origin - TASK_LEAD - MINUTE, []
    for look in looks:
        now = origin + look * MINUTE
        begin, end = window(told, now)
        found = due(plan, Wishes(before=(), log=False), begin, end)
        assert all(one.at <= now for one in found)
        said += [one.key for one in found]
        told = now
    assert len(said) == len(set(said))
    gaps = [later - one for one, later in zip([0, *looks], looks, strict=False)]
    if max(gaps) < 36 * 60 - 20:
        last = origin + looks[-1] * MINUTE
        assert len(said) == sum(item.due_at - TASK_LEAD <= last for item in items if item.due_at)


def test_a_snoozed_reminder_is_gone_and_comes_back() -> None:
    at = BEGINS - timedelta(hours=3)
    (one,) = due(Plan([STREAM], [_item("i", at)]), Wishes(before=()), LONG_AGO, at)
    back = at + timedelta(hours=1)
    snooze = Snooze.read(Snooze(one.subject, back).text)
    assert snooze == Snooze(one.subject, back)
    assert without_snoozed([one], [snooze], back - MINUTE) == []
    (again,) = without_snoozed([one], [snooze], back)
    assert again.at == back
    assert again.key != one.key


def test_a_text_that_is_no_snooze_is_none() -> None:
    for text in ("", "task:i", "task:i x", "task:i 99999999999999999", " 5", "task:i ²"):
        assert Snooze.read(text) is None


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)))
def test_every_snooze_lies_ahead(wall: datetime) -> None:
    now = wall.replace(tzinfo=UTC)
    for zone in ("America/New_York", "Asia/Kathmandu", "Pacific/Apia"):
        times = snooze_times(now, zone)
        assert all(until > now for until in times.values())
        assert {"hour", "tomorrow"} <= set(times)
        assert to_wall(times["tomorrow"], zone).date() == to_wall(now, zone).date() + timedelta(1)
