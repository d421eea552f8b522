from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.incomes import Income
from creatorplanner.models.desk import Desk
from creatorplanner.models.goal_ranges import Asked, asked, likely, standing
from creatorplanner.models.goal_told import read_said
from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.ledger import Ledger
from creatorplanner.operations.goals import Aim, set_goal
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sessions import log_unplanned
from creatorplanner.operations.streams import Draft
from creatorplanner.store.planbook import Planbook
from tests.support.logged import PLATFORMS, add_logged, session

TODAY = date(2026, 11, 18)
AIM = Aim("followers", 1_000, date(2026, 11, 1), date(2026, 12, 31))


@pytest.fixture
def desk(book: Planbook, clock: FixedClock) -> Desk:
    return Desk(Planner(book, clock))


@pytest.fixture
def model(qtbot: QtBot, desk: Desk) -> Iterator[GoalsModel]:
    del qtbot
    model = GoalsModel(desk, Ledger(desk, PLATFORMS))
    yield model
    model.stop()


def add_weeks(book: Planbook, count: int, followers: int = 50) -> None:
    """One stream a week, each a little different."""
    for week in range(count):
        one = session(f"s{week}", days=1 + 7 * week)
        add_logged(book, replace(one, new_followers=followers + 5 * (week % 3), diamonds=200))


def test_what_was_reached_is_counted_by_the_creators_days(book: Planbook, desk: Desk) -> None:
    add_weeks(book, 4)
    desk.run(set_goal, AIM)
    desk.run(set_goal, replace(AIM, measure="streams", amount=10))
    desk.run(set_goal, replace(AIM, measure="diamonds", amount=5_000))
    told = {one.goal.measure: one.reached for one in standing(book, TODAY, "UTC", PLATFORMS)}
    assert told == {"followers": 165, "streams": 3, "diamonds": 600}


def test_income_is_other_money_and_gifts_in_the_goals_currency(book: Planbook, desk: Desk) -> None:
    add_logged(book, replace(session("one"), diamonds=200, money=500, currency="USD"))
    add_logged(book, replace(session("two", days=2), money=900, currency="EUR"))
    with book.edit() as edit:
        edit.put(Income("tip", "tips", date(2026, 11, 10), 1_000, cut=100))
        edit.put(Income("other", "tips", date(2026, 11, 10), 7_000, currency="EUR"))
    desk.run(set_goal, replace(AIM, measure="income", amount=10_000, currency="USD"))
    (told,) = standing(book, TODAY, "UTC", PLATFORMS)
    assert told.reached == 500 + 200 * 0.5 + 900


def test_two_weeks_say_nothing_and_a_dozen_say_a_range(book: Planbook) -> None:
    add_weeks(book, 2)
    assert likely(asked(book, AIM, TODAY, "UTC", PLATFORMS)) is None
    add_weeks(book, 12)
    found = likely(asked(book, AIM, TODAY, "UTC", PLATFORMS))
    assert found is not None
    assert (found.streams, found.weeks_known) == (12, 12)
    assert 165 <= found.low < found.high
    assert found.weeks is not None
    assert found.weeks[1] is None or found.weeks[0] <= found.weeks[1]


def test_streams_without_a_number_are_no_zeros(book: Planbook) -> None:
    for week in range(12):
        for night in range(3):
            one = session(f"s{week}-{night}", days=1 + 7 * week + night)
            noted = week < 6 or night == 0 or week == 8  # most of the older ones are blank
            add_logged(book, replace(one, new_followers=100 if noted else None))
        twitch = session(f"t{week}", "twitch", days=5 + 7 * week)
        add_logged(book, twitch)  # never noted there: nothing is missing
    weeks = asked(book, AIM, TODAY, "UTC", PLATFORMS).weeks
    assert weeks == (300.0,) * 7  # those that are mostly blank tell nothing


def test_gifts_that_were_not_noted_are_no_lack_of_income(book: Planbook) -> None:
    for week in range(12):
        one = session(f"s{week}", days=1 + 7 * week)
        add_logged(book, replace(one, diamonds=500 if week % 3 == 0 else None))
    with book.edit() as edit:
        edit.put(Income("deal", "sponsorship", TODAY - timedelta(days=3), 9_000))
    aim = replace(AIM, measure="income", amount=10_000, currency="USD")
    assert asked(book, aim, TODAY, "UTC", PLATFORMS).weeks == (250.0, 250.0, 250.0, 9_250.0)


def test_today_counts_until_it_has_brought_something(book: Planbook) -> None:
    add_weeks(book, 12)
    tonight = replace(AIM, last=TODAY)
    question = asked(book, tonight, TODAY, "UTC", PLATFORMS)
    found = likely(question)
    assert question.days_left == 1
    assert found is not None
    assert found.high > found.low
    add_logged(book, replace(session("now", days=0.1), new_followers=10))
    assert asked(book, tonight, TODAY, "UTC", PLATFORMS).days_left == 0
    assert asked(book, AIM, TODAY, "UTC", PLATFORMS).days_left == (AIM.last - TODAY).days
    coming = replace(AIM, first=date(2026, 12, 1), last=date(2026, 12, 7))
    assert asked(book, coming, TODAY, "UTC", PLATFORMS).days_left == 7


def test_streams_that_were_never_planned_are_not_kept(desk: Desk) -> None:
    night = replace(session("", days=7), id="", new_followers=9)
    draft = Draft("UTC", datetime(2026, 11, 11, 22, 20), title="Unplanned")
    desk.run(log_unplanned, draft, [night])
    aim = replace(AIM, measure="streams", amount=10)
    assert asked(desk.book, aim, TODAY, "UTC", PLATFORMS).reached == 0


def test_the_range_is_wider_the_less_is_known_and_holds_what_is_there() -> None:
    many = likely(Asked((50.0, 60, 40) * 4, 12, 500, 0, 42))
    few = likely(Asked((50.0, 60, 40), 3, 500, 0, 42))
    assert many is not None
    assert few is not None
    assert few.high - few.low > many.high - many.low
    near = likely(Asked((50.0, 60, 40) * 4, 12, 500, 480, 0))
    assert near is not None
    assert (near.low, near.high, near.chance) == (480, 480, 0)


def test_what_is_out_of_reach_is_said_to_be() -> None:
    found = likely(Asked((5.0, 6, 4) * 4, 12, 100_000, 0, 42))
    assert found is not None
    assert found.weeks is None
    assert found.chance < 0.01


def test_a_goal_keeps_what_was_told_and_is_checked_when_it_is_over(
    qtbot: QtBot, model: GoalsModel, desk: Desk, clock: FixedClock
) -> None:
    add_weeks(desk.book, 12)
    model.shown()
    assert model.set(replace(AIM, amount=400))
    qtbot.waitUntil(lambda: bool(model.goals) and model.goals[0].likely is not None)
    (told,) = model.goals
    said = read_said(told.goal.said)
    assert said is not None
    assert said.low <= said.high
    assert told.held is None
    clock.set(clock.now() + timedelta(days=60))
    model.read()
    (told,) = model.goals
    assert (told.over, told.likely) == (True, None)
    assert told.held == (said.low <= told.reached <= said.high)
    assert model.hits() == (int(bool(told.held)), 1)


def test_a_goal_in_the_making_is_told_before_it_is_set(
    qtbot: QtBot, model: GoalsModel, desk: Desk
) -> None:
    add_weeks(desk.book, 12)
    model.shown()
    with qtbot.waitSignal(model.draft_told):
        model.ask(AIM)
    assert model.draft is not None
    assert model.draft[1] is not None
    model.ask(None)
    assert model.draft is None


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"low": "x"}', '{"low": 1}'])
def test_what_another_program_kept_is_no_range(text: str) -> None:
    assert read_said(text) is None
