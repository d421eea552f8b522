"""Beside each shown row stands the stream it goes to, as the choices leave it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.cli.table_report import SKIPPED
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import Settings
from creatorplanner.exchange.tables.planning import LEAVE_OUT, Days, TablePlan, Unmatched
from creatorplanner.exchange.tables.targets import MADE, WAITING, Target, target_of
from creatorplanner.exchange.tables.values import Problem, Shape
from creatorplanner.models.regional import Regional
from creatorplanner.operations.planner import Planner
from creatorplanner.views.imports.table_targets import TableTargets
from creatorplanner.views.wording.table_targets import target_words
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import book, clock, planner
from tests.support.tables import day, later, planned, row, stream, table, taken

__all__ = ["book", "clock", "planner"]


@pytest.fixture
def regional() -> Regional:
    from PySide6.QtCore import QLocale

    return Regional(Settings(), QLocale("en_US"))


def words_of(plan: TablePlan, regional: Regional, *lines: int) -> list[str]:
    found = [target_words(target_of(plan, line), regional) for line in lines]
    return [one.replace("\u2068", "").replace("\u2069", "").replace("\u202f", " ") for one in found]


def test_each_row_says_its_stream(planner: Planner, regional: Regional) -> None:
    stream(planner, "Draw")
    stream(planner, "Sing", later(3 * 1440))
    taken(planner, table(row(2, later(3 * 1440), views=5)))
    read = table(
        row(2, later(2), views=5),
        row(3, later(3 * 1440), views=5),
        row(4, later(3 * 1440), views=5, likes=6, platform="twitch"),
        row(5, later(5 * 1440), views=5),
        row(6, later(2), views=5),
        problems=(Problem(7, "", "", "no_date"),),
    )
    plan = planned(planner.book, read)
    assert words_of(plan, regional, *range(2, 9)) == [
        "Tue Nov 10 8 PM · Draw",
        "Already there · Fri Nov 13 8 PM · Sing",
        "Fri Nov 13 8 PM · Sing",
        "New stream · Sun Nov 15 8 PM",
        "Left out · twice in this file",
        "Left out · can't be read",
        "Nothing by itself",
    ]


def test_it_says_what_it_fills_and_follows_the_choices(
    planner: Planner, regional: Regional
) -> None:
    stream(planner, "Draw")
    taken(planner, table(row(2, later(0), views=5)))
    read = table(row(2, later(0), views=5, likes=7, diamonds=3), row(3, later(2880), views=1))
    plan = planned(planner.book, read)
    assert words_of(plan, regional, 2) == ["Tue Nov 10 8 PM · Draw · fills Likes, Diamonds"]
    plan = planned(planner.book, read, unmatched=Unmatched.LEAVE, chosen={2: LEAVE_OUT})
    assert words_of(plan, regional, 2, 3) == ["Left out", "Left out · fits no stream"]


def test_a_day_says_that_it_knows_no_time(planner: Planner, regional: Regional) -> None:
    plan = planned(planner.book, table(row(2, day=day(12), views=6)))
    assert words_of(plan, regional, 2) == ["New stream · Thu Nov 12, no time"]


def test_days_go_to_the_channel_or_are_shared(planner: Planner, regional: Regional) -> None:
    stream(planner, "a")
    stream(planner, "b", later(180))
    read = table(row(2, day=day(10), views=9), shape=Shape.DAYS)
    assert words_of(planned(planner.book, read), regional, 2) == ["Numbers of the channel"]
    shared = planned(planner.book, read, days=Days.SHARE)
    assert words_of(shared, regional, 2) == ["Shared out over 2 streams"]


@pytest.mark.parametrize("what", [*MADE, *WAITING, *SKIPPED])
def test_everything_that_can_become_of_a_row_has_words(what: str, regional: Regional) -> None:
    assert "{" not in target_words(Target(what), regional).replace("{stream}", "").replace(
        "{when}", ""
    ).replace("{day}", "")


def test_the_list_stands_beside_the_rows(qtbot: QtBot, planner: Planner, clock: FixedClock) -> None:
    from creatorplanner.models.desk import Desk

    targets = TableTargets(kit_of(Desk(planner), clock))
    qtbot.addWidget(targets)
    plan = planned(planner.book, table(row(2, later(0), views=5), row(3, later(2880), views=1)))
    targets.follow(plan, (2, 3), frozenset({3}))
    assert [line.text().startswith("New stream") for line in targets.lines] == [True, False]
    assert "Left out" in targets.lines[1].text()
    targets.follow(plan, (2,), frozenset())
    assert len(targets.lines) == 1
