"""``creatorplanner results --json`` says what the page shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.consistency_model import ConsistencyModel
from creatorplanner.models.desk import Desk
from creatorplanner.models.format_lines import doubt_told
from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.page_numbers import page_numbers
from creatorplanner.models.regional import Regional
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.money import shipped_platforms
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

PLATFORMS = shipped_platforms()


@pytest.fixture(scope="module")
def book() -> Iterator[Planbook]:
    """The sample plan, which has goals and a test that was logged."""
    plan, clock = open_in_memory(), FixedClock(NOW, ZONE)
    fill_sample(plan, clock)
    yield plan
    plan.close()


@pytest.fixture
def desk(book: Planbook) -> Desk:
    return Desk(Planner(book, FixedClock(NOW, ZONE)))


def numbers(desk: Desk, period: str = "12") -> dict[str, Any]:
    return page_numbers(desk.book, desk.clock, PLATFORMS, period)


def told_usual(desk: Desk) -> float:
    """Where the page's dashed line stands."""
    model = ResultsModel(desk, Ledger(desk, PLATFORMS))
    model.read()
    formats = model.looking()().formats
    assert formats is not None
    return formats.usual


def regional_of(desk: Desk) -> Regional:
    return Regional(desk.book.formats.settings(), QLocale.system())


@pytest.mark.parametrize("period", ["4", "12", "all"])
def test_proposals_and_tests_are_the_pages(qtbot: QtBot, desk: Desk, period: str) -> None:
    ledger = Ledger(desk, PLATFORMS)
    results, advice = ResultsModel(desk, ledger), AdviceModel(desk, regional_of(desk), ledger)
    results.set_period(period)
    results.read()
    advice.follow(results)
    with qtbot.waitSignal(advice.changed):
        advice.shown()
    advice.stop()
    told = numbers(desk, period)
    assert [(one["kind"], one["format"], one["n"], one["starts"]) for one in told["proposals"]] == [
        (
            offer.kind,
            offer.format.id if offer.format else None,
            offer.streams,
            [start.isoformat(timespec="minutes") for start in offer.starts],
        )
        for offer in advice.offers
    ]
    doubts = [one["cannot_be_told_from"] for one in told["proposals"]]
    assert doubts == [doubt_told(offer.doubt) for offer in advice.offers]
    assert [(one["stream"], one["after"]["n"]) for one in told["tests"]] == [
        (one.outcome.stream_id, one.outcome.after.streams) for one in advice.outcomes
    ]
    assert told["tests"]


def test_goals_and_consistency_are_the_pages(qtbot: QtBot, desk: Desk) -> None:
    goals = GoalsModel(desk, Ledger(desk, PLATFORMS))
    kept = ConsistencyModel(desk, regional_of(desk))
    goals.shown()
    kept.shown()
    qtbot.waitUntil(lambda: goals.goals[0].likely is not None)
    goals.stop()
    told = numbers(desk)
    goal = told["goals"]["goals"][0]
    likely = goals.goals[0].likely
    assert likely is not None
    assert goal["reached"] == goals.goals[0].reached
    assert goal["likely"] == [round(likely.low, 2), round(likely.high, 2)]
    assert [(week["kept"], week["minutes"]) for week in told["consistency"]] == [
        (week.kept, week.minutes) for week in kept.weeks
    ]


def test_the_rest_of_the_page_is_there_too(desk: Desk) -> None:
    told = numbers(desk)
    assert told["page"] == {
        "period": "12",
        "platform": "tiktok",
        "measure": "diamonds_per_hour",
        "usual": pytest.approx(told_usual(desk), abs=0.01),
        "median": pytest.approx(709, abs=1),
    }
    assert told["page"]["usual"] != pytest.approx(709, abs=1)
    assert sum(cell["n"] for cell in told["heat_map"]) == 58
    assert told["trend"]["weekly"] > 1
    assert set(told["effects"]) == {"hashtags", "steps", "tools"}
    assert told["income"]["sources"]["gifts"]["estimated"] > 0
    assert told["changes"]["followers"]["count"] > 0


def test_an_empty_plan_has_empty_answers() -> None:
    plan, clock = open_in_memory(), FixedClock(NOW, ZONE)
    told = page_numbers(plan, clock, PLATFORMS, "12")
    plan.close()
    assert told["proposals"] == told["tests"] == told["heat_map"] == []
    assert told["goals"]["goals"] == []
    assert told["trend"] is None
