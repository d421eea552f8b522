from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from creatorplanner.domain.consistency import KeptWeek, Outcome, Promise, by_week, outcomes
from creatorplanner.domain.shifts import Shift

NOW = datetime(2026, 11, 18, 22, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 13, 20, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def promise(begins: datetime = FRIDAY, *, done: bool = True, off: bool = False) -> Promise:
    return Promise("one", begins, begins + HOUR, done, off)


def outcome(one: Promise | None, *shifts: Shift) -> Outcome | None:
    found = outcomes([one] if one else [], shifts, NOW, datetime.date)
    return found[0].outcome if found else None


def shift(at: datetime, now: datetime | None, was: datetime = FRIDAY) -> Shift:
    return Shift("one", at, was, now)


def test_what_was_logged_is_kept_and_what_was_not_is_missed_after_two_days() -> None:
    assert outcome(promise()) is Outcome.KEPT
    assert outcome(promise(done=False)) is Outcome.MISSED
    assert outcome(promise(NOW - DAY, done=False)) is None
    assert outcome(promise(NOW + DAY, done=False)) is None


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        (2 * DAY, Outcome.MOVED),
        (DAY, Outcome.MOVED),
        (8 * DAY, Outcome.KEPT),  # planning
        (2 * HOUR, Outcome.MISSED),  # to another day, too late for those who waited
    ],
)
def test_moving_to_another_day_depends_on_the_notice(ahead: timedelta, expected: Outcome) -> None:
    later = FRIDAY + DAY
    assert outcome(promise(later), shift(FRIDAY - ahead, later)) is expected


def test_another_hour_of_the_same_day_keeps_the_promise() -> None:
    later = FRIDAY + HOUR
    assert outcome(promise(later), shift(FRIDAY - HOUR, later)) is Outcome.KEPT


def test_a_quarter_of_an_hour_is_no_move() -> None:
    later = FRIDAY + timedelta(minutes=15)
    assert outcome(promise(later), shift(FRIDAY - 2 * DAY, later)) is Outcome.KEPT


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize(
    ("ahead", "expected"),
    [(2 * DAY, Outcome.MOVED), (HOUR, Outcome.MISSED), (-HOUR, Outcome.MISSED), (9 * DAY, None)],
)
def test_calling_off_depends_on_the_notice_whether_the_stream_is_kept_or_deleted(
    ahead: timedelta, expected: Outcome | None, there: bool
) -> None:
    one = promise(done=False, off=True) if there else None
    assert outcome(one, shift(FRIDAY - ahead, None)) is expected


def test_what_nobody_knows_is_not_counted() -> None:
    assert outcome(promise(done=False, off=True)) is None
    assert outcome(None, shift(FRIDAY + 4 * DAY, None)) is None  # tidied up later


def test_weeks_count_their_own() -> None:
    told = outcomes([promise(), promise(FRIDAY - 7 * DAY, done=False)], [], NOW, datetime.date)
    weeks = [date(2026, 11, 2), date(2026, 11, 9)]

    def week_of(at: datetime) -> date:
        return at.date() - timedelta(days=at.weekday())

    found = by_week(told, [(FRIDAY, 90), (FRIDAY - 30 * DAY, 60)], weeks, week_of)
    assert found == [KeptWeek(weeks[0], missed=1), KeptWeek(weeks[1], kept=1, minutes=90)]
    assert [week.promised for week in found] == [1, 1]
