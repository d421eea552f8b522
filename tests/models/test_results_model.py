"""The Results page's model: what it reads, when, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.measures import Measure
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.operations.streams import delete_stream
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.support.logged import PLATFORMS, add_logged, session

Make = Callable[[], ResultsModel]


@pytest.fixture
def desk(planner: Planner, qapp: object) -> Desk:  # noqa: ARG001
    return Desk(planner)


@pytest.fixture
def statements(book: Planbook) -> Iterator[list[str]]:
    """What SQLite is asked."""
    asked: list[str] = []
    book.connection.set_trace_callback(asked.append)
    yield asked
    book.connection.set_trace_callback(None)


@pytest.fixture
def make(desk: Desk) -> Make:
    return lambda: ResultsModel(desk, Ledger(desk, PLATFORMS))


def test_nothing_is_read_before_it_is_shown(
    book: Planbook, make: Make, statements: list[str]
) -> None:
    add_logged(book, session("a"))
    statements.clear()
    model = make()
    model.set_period("4")
    model.set_platform("tiktok")
    assert statements == []
    model.shown()
    assert statements
    assert model.totals.logged == 1


def test_a_hidden_model_reads_nothing(
    book: Planbook, desk: Desk, make: Make, statements: list[str], qtbot: QtBot
) -> None:
    add_logged(book, session("a"))
    model = make()
    model.shown()
    model.shown(False)
    with qtbot.assertNotEmitted(model.changed):
        desk.run(create_format, "Late")
        statements.clear()
        desk.reopened.emit()
    assert statements == []


def test_it_hears_changes_while_it_is_shown(book: Planbook, desk: Desk, make: Make) -> None:
    add_logged(book, session("a"))
    add_logged(book, session("b"))
    model = make()
    model.shown()
    assert model.totals.logged == 2
    desk.run(delete_stream, "a")
    assert model.totals.logged == 1
    desk.undo()
    assert model.totals.logged == 2


def test_coming_back_reads_what_changed_meanwhile(book: Planbook, desk: Desk, make: Make) -> None:
    add_logged(book, session("a"))
    model = make()
    model.shown()
    model.shown(False)
    desk.run(delete_stream, "a")
    assert model.totals.logged == 1
    model.shown()
    assert (model.totals.logged, model.ever_logged) == (0, False)


def test_being_shown_twice_reads_once(book: Planbook, make: Make, qtbot: QtBot) -> None:
    add_logged(book, session("a"))
    model = make()
    model.shown()
    with qtbot.assertNotEmitted(model.changed):
        model.shown()


def test_the_period_bounds_what_is_counted_and_what_came_before(book: Planbook, make: Make) -> None:
    for key, days in (("a", 3), ("b", 30), ("c", 100), ("d", 500)):
        add_logged(book, replace(session(key, days=days), new_followers=1))
    model = make()
    model.shown()
    counted = {}
    for period in ("4", "12", "52", "all"):
        model.set_period(period)
        counted[period] = model.totals.logged, model.before.logged
    assert counted == {"4": (1, 1), "12": (2, 1), "52": (3, 1), "all": (4, 0)}
    assert len(model.weeks) == 12
    model.set_period("4")
    assert len(model.weeks) == 4


def test_the_most_used_platform_is_shown_until_another_is_chosen(
    book: Planbook, make: Make
) -> None:
    for number in range(3):
        add_logged(book, session(f"old{number}", "tiktok", days=100 + number))
    add_logged(book, session("both", "tiktok"), session("both", "twitch"))
    add_logged(book, session("new", "twitch"))
    model = make()
    model.shown()
    assert (model.platform, model.platforms) == ("twitch", ["twitch", "tiktok"])
    model.set_period("all")
    assert model.platform == "tiktok"
    model.set_platform("twitch")
    model.set_period("12")
    model.set_period("all")
    assert model.platform == "twitch"


def test_a_chosen_platform_without_sessions_gives_way(book: Planbook, make: Make) -> None:
    add_logged(book, session("a", "twitch", days=100))
    add_logged(book, session("b", "tiktok"))
    model = make()
    model.shown()
    model.set_period("all")
    model.set_platform("twitch")
    model.set_period("4")
    assert model.platform == "tiktok"


def test_the_measure_is_remembered_as_a_setting(book: Planbook, desk: Desk, make: Make) -> None:
    add_logged(book, replace(session("a"), diamonds=60, new_followers=6))
    model = make()
    model.shown()
    assert (model.measure, model.usual) == (Measure.DIAMONDS, 60)
    model.set_measure(Measure.FOLLOWERS)
    assert (model.measure, model.usual) == (Measure.FOLLOWERS, 6)
    assert book.formats.settings().results_measure == "followers"
    desk.undo()
    assert (model.measure, model.usual) == (Measure.DIAMONDS, 60)
    model.set_measure(Measure.FOLLOWERS)
    later = make()
    later.shown()
    assert later.measure is Measure.FOLLOWERS


def test_a_measure_of_a_newer_version_is_not_fatal(desk: Desk, make: Make) -> None:
    desk.run(change_setting, "results_measure", "karma")
    model = make()
    model.shown()
    assert model.measure is Measure.DIAMONDS


def test_another_currency_counts_other_money(book: Planbook, desk: Desk, make: Make) -> None:
    add_logged(book, replace(session("a"), money=100), title="Dollars")
    add_logged(book, replace(session("b"), money=700, currency="EUR"), title="Euros")
    model = make()
    model.shown()
    assert model.totals.income == 100
    desk.run(change_setting, "currency", "EUR")
    assert model.totals.income == 700


def test_another_plan_on_the_desk_is_read(
    book: Planbook, desk: Desk, make: Make, clock: FixedClock
) -> None:
    add_logged(book, session("a"))
    model = make()
    model.shown()
    other = open_in_memory()
    desk.reopen(Planner(other, clock))
    assert (model.totals.logged, model.ever_logged, model.formats) == (0, False, [])
    other.close()


def test_what_is_still_to_come_is_not_counted(book: Planbook, make: Make) -> None:
    add_logged(book, session("tomorrow", days=-1))
    model = make()
    model.shown()
    assert model.totals.logged == 0
    assert model.ever_logged


def test_it_opens_on_the_first_measure_that_was_logged(book: Planbook, make: Make) -> None:
    add_logged(book, replace(session("a"), diamonds=None, new_followers=None, comments=12))
    model = make()
    model.shown()
    assert (model.measure, model.usual) == (Measure.COMMENTS, 12)
    add_logged(book, replace(session("b"), diamonds=60), title="With diamonds")
    later = make()
    later.shown()
    assert later.measure is Measure.DIAMONDS


def test_a_chosen_measure_stays_even_without_data(book: Planbook, desk: Desk, make: Make) -> None:
    add_logged(book, replace(session("a"), diamonds=None, comments=12))
    desk.run(change_setting, "results_measure", "diamonds")
    model = make()
    model.shown()
    assert model.measure is Measure.DIAMONDS
