from __future__ import annotations

from datetime import date, datetime, timedelta

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.promises import kept_weeks
from creatorplanner.operations.streams import Draft, create_stream, delete_stream, move_stream
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE
from tests.support.logged import NOW, add_logged, session


def week_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def test_weeks_tell_what_took_place_and_how_long(book: Planbook) -> None:
    add_logged(book, session("one", days=1, minutes=90), session("one", "twitch", minutes=60))
    add_logged(book, session("two", days=8, minutes=30))
    weeks = kept_weeks(book, NOW, "UTC", week_of, 2)
    assert [(week.first, week.kept, week.minutes) for week in weeks] == [
        (date(2026, 11, 9), 1, 30),
        (date(2026, 11, 16), 1, 90),
    ]


def test_moving_in_time_and_missing_are_told_apart(planner: Planner, clock: FixedClock) -> None:
    late, moved, missed = (
        planner.run(create_stream, Draft(ZONE, datetime(2026, 11, 21, 20))).subject
        for _number in range(3)
    )
    planner.run(move_stream, moved, datetime(2026, 11, 22, 20))
    clock.set(datetime.fromisoformat("2026-11-21T22:00-05:00"))
    planner.run(delete_stream, late)
    clock.set(datetime.fromisoformat("2026-11-25T12:00-05:00"))
    (week,) = kept_weeks(planner.book, clock.now(), ZONE, week_of, 2)[:1]
    assert planner.book.streams.get(missed) is not None
    assert (week.kept, week.moved, week.missed) == (0, 0, 3)
    add_done(planner, moved)
    (week,) = kept_weeks(planner.book, clock.now(), ZONE, week_of, 2)[:1]
    assert (week.kept, week.moved, week.missed) == (0, 1, 2)


def add_done(planner: Planner, key: str) -> None:
    from creatorplanner.domain.streams import Status
    from creatorplanner.operations.streams import set_status

    planner.run(set_status, key, Status.DONE)


def test_what_came_into_the_plan_too_late_is_no_promise(
    planner: Planner, clock: FixedClock
) -> None:
    day = datetime(2026, 11, 20, 20)
    clock.set(datetime.fromisoformat("2026-11-17T12:00-05:00"))
    for key in [planner.run(create_stream, Draft(ZONE, day)).subject for _ in range(2)]:
        add_done(planner, key)
    clock.set(datetime.fromisoformat("2026-11-20T12:00-05:00"))
    mistake = planner.run(create_stream, Draft(ZONE, day)).subject
    planner.run(delete_stream, mistake)
    add_done(planner, planner.run(create_stream, Draft(ZONE, day)).subject)
    clock.set(datetime.fromisoformat("2026-11-25T12:00-05:00"))
    for number in range(3):  # logged after they had taken place
        draft = Draft(ZONE, day - timedelta(days=number))
        add_done(planner, planner.run(create_stream, draft).subject)
    (week,) = kept_weeks(planner.book, clock.now(), ZONE, week_of, 2)[:1]
    assert (week.kept, week.moved, week.missed, week.unplanned) == (2, 0, 0, 4)


def test_an_idea_counts_from_when_it_was_given_its_time(
    planner: Planner, clock: FixedClock
) -> None:
    clock.set(datetime.fromisoformat("2026-11-10T12:00-05:00"))
    idea = planner.run(create_stream, Draft(ZONE, None)).subject
    clock.set(datetime.fromisoformat("2026-11-20T18:00-05:00"))
    planner.run(move_stream, idea, datetime(2026, 11, 20, 20))
    add_done(planner, idea)
    (week,) = kept_weeks(planner.book, clock.now() + timedelta(days=5), ZONE, week_of, 2)[:1]
    assert (week.promised, week.unplanned) == (0, 1)
