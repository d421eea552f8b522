"""The cards that look ahead, each by itself over a small plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.streams import Status
from creatorplanner.insights.goals import Likely
from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.consistency_model import ConsistencyModel
from creatorplanner.models.desk import Desk
from creatorplanner.models.goal_told import GoalTold
from creatorplanner.models.goals_model import GoalsModel
from creatorplanner.operations.goals import Aim, set_goal
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_settings
from creatorplanner.operations.streams import Draft, create_stream, set_status
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.consistency_card import ConsistencyCard
from creatorplanner.views.results.goal_bar import bar_end
from creatorplanner.views.results.goals_card import GoalsCard
from creatorplanner.views.results.plan_card import PlanCard
from creatorplanner.views.results.tried_card import TriedCard
from creatorplanner.views.wording.advice_words import advice_words
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import NOW, book, clock
from tests.support.logged import add_logged, session

__all__ = ["book", "clock"]

LONG = "Battle night with everybody who ever watched " * 8
Key = Qt.Key


@pytest.fixture
def kit(qtbot: QtBot, book: Planbook, clock: FixedClock) -> Kit:
    del qtbot
    return kit_of(Desk(Planner(book, clock)), clock, week_start=1)


@pytest.fixture
def advice(kit: Kit) -> Iterator[AdviceModel]:
    model = AdviceModel(kit.desk, kit.regional, kit.ledger)
    yield model
    model.stop()


@pytest.fixture
def goals(kit: Kit) -> Iterator[GoalsModel]:
    model = GoalsModel(kit.desk, kit.ledger)
    yield model
    model.stop()


def seed(book: Planbook, count: int = 10) -> None:
    for week in range(count):
        for kind, value, offset in (("grwm", 900, 0), ("chat", 150, 1), ("mid", 400, 2)):
            one = session(f"{kind}{week}", days=1 + offset + 7 * week)
            swing = (0.9, 1.0, 1.1)[week % 3]
            add_logged(book, replace(one, diamonds=round(value * swing)), kind=kind)
    for week in range(3):
        one = session(f"battle{week}", days=5 + 7 * week)
        add_logged(book, replace(one, diamonds=1_500 + 40 * week), kind="battle")


Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a card inside something of a side column's width."""
    holders: list[QWidget] = []

    def shown(card: QWidget) -> None:
        holder = QWidget()
        holders.append(holder)
        qtbot.addWidget(holder)
        card.setParent(holder)
        holder.resize(380, 700)
        card.resize(380, 700)
        holder.show()
        card.show()

    return shown


def think(qtbot: QtBot, advice: AdviceModel) -> None:
    with qtbot.waitSignal(advice.changed):
        advice.shown()


def test_each_proposal_says_what_why_and_from_how_many(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    seed(book)
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    told = [row.title.text() for row in card.rows]
    bare = [text.replace("\u2068", "").replace("\u2069", "") for text in told]
    assert bare == ["Test Battle again", "Keep Grwm once a week", "Swap one Chat for Grwm"]
    assert card.rows[0].reason.text().startswith("3 streams, all above your usual.")
    assert "10 streams. Very likely above your usual (99%)." in card.rows[1].reason.text()
    assert card.under.text() == "Only from your own 33 streams"
    assert card.rows[0].button.variant == "soft"


def test_with_few_streams_the_card_says_when_it_starts(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    add_logged(book, replace(session("one"), diamonds=100), kind="grwm")
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    assert "four logged streams" in card.under.text()
    assert card.front is card.week


def test_where_nothing_differs_the_card_says_so(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    for number in range(24):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100 + number % 5)
        add_logged(book, one, kind="abc"[number % 3])
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    assert "no change worth making" in card.under.text() or card.rows


def test_a_long_name_is_no_reason_to_grow_wide(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    seed(book)
    with book.edit() as edit:
        edit.put(replace(edit.get(Format, "battle"), name=LONG[:200]))
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    assert card.minimumSizeHint().width() <= 380


def test_a_logged_test_is_looked_back_at(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    seed(book)
    with book.edit() as edit:
        edit.put(Experiment("battle0", "test", NOW, "{}"))
    card = TriedCard(kit, advice)
    show(card)
    assert not card.wanted
    think(qtbot, advice)
    assert card.wanted
    (row,) = card.rows
    assert "1,500/h" in row.title.text()
    assert row.words.text() == "Still “Too early to say”, now from 3 streams."
    asked: list[str] = []
    kit.navigator.selected.connect(lambda key, _part: asked.append(key))
    row.open.click()
    assert asked == ["battle0"]


def test_a_goal_is_set_by_keyboard_with_its_range_told_first(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, goals: GoalsModel
) -> None:
    for week in range(12):
        one = session(f"s{week}", days=1 + 7 * week)
        add_logged(book, replace(one, new_followers=50 + week % 3))
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    card.new.click()
    editor = card.editor
    QTest.keyClicks(editor.amount, "1,000")
    editor.last.setText("Dec 31")
    editor._ask()
    qtbot.waitUntil(lambda: "8 in 10" in editor.told.text())
    assert "From 12 streams in 12 weeks." in editor.told.text()
    QTest.keyClick(editor.last, Key.Key_Return)
    (goal,) = book.money.goals()
    assert (goal.measure, goal.amount, goal.last) == ("followers", 1_000, date(2026, 12, 31))
    assert goal.said
    assert editor.isHidden()
    assert card.rows[0].title.text() == "1,000 new followers by Thu Dec 31"


def test_what_cannot_be_read_is_marked_and_not_set(
    show: Show, book: Planbook, kit: Kit, goals: GoalsModel
) -> None:
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    card.new.click()
    QTest.keyClicks(card.editor.amount, "many")
    QTest.keyClick(card.editor.amount, Key.Key_Return)
    assert card.editor.amount.property("state") == "bad"
    assert book.money.goals() == []
    card.editor.amount.setText("1000")
    card.editor.last.setText("Nov 1 2026")  # over already
    QTest.keyClick(card.editor.last, Key.Key_Return)
    assert book.money.goals() == []
    QTest.keyClick(card.editor.last, Key.Key_Escape)
    assert card.editor.isHidden()


def test_a_goal_is_changed_and_let_go_with_undo(
    show: Show, book: Planbook, kit: Kit, goals: GoalsModel
) -> None:
    kit.desk.run(set_goal, Aim("income", 50_000, date(2026, 11, 1), date(2026, 12, 31), "USD"))
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    (row,) = card.rows
    assert row.title.text() == "$500 by Thu Dec 31"
    row.edit.click()
    assert card.editor.amount.text() == "500"
    card.editor.amount.setText("750")
    QTest.keyClick(card.editor.amount, Key.Key_Return)
    assert [goal.amount for goal in book.money.goals()] == [75_000]
    row.delete.click()
    assert book.money.goals() == []
    assert row.isHidden()
    kit.desk.undo()
    assert not row.isHidden()


def test_consistency_counts_and_judges_nobody(show: Show, book: Planbook, kit: Kit) -> None:
    for number in range(6):
        add_logged(book, session(f"s{number}", days=1 + 3 * number, minutes=90))
    model = ConsistencyModel(kit.desk, kit.regional)
    card = ConsistencyCard(kit, model)
    show(card)
    model.shown()
    assert card.under.text().startswith("Kept 6 of 6")
    head, *rows = card.table.all_texts()
    assert head == ["Week from", "Kept", "Moved with notice", "Missed", "Hours live"]
    assert [row[1] for row in rows] == ["3", "2", "1"]
    words = " ".join([card.under.text(), card.rule.text()]).lower()
    assert not any(word in words for word in ("fail", "only", "should", "bad", "sorry"))
    assert "kept 1 of 1" in card.kept.words(2)


def test_a_plan_without_streams_says_so_kindly(show: Show, kit: Kit) -> None:
    model = ConsistencyModel(kit.desk, kit.regional)
    card = ConsistencyCard(kit, model)
    show(card)
    model.shown()
    assert card.under.text() == "Nothing was planned in these weeks"


def test_what_was_logged_without_a_plan_is_told_apart(show: Show, book: Planbook, kit: Kit) -> None:
    add_logged(book, session("kept", days=3))
    draft = Draft("UTC", datetime(2026, 11, 16, 20))
    made = kit.desk.run(create_stream, draft)
    assert made is not None
    kit.desk.run(set_status, made.subject, Status.DONE)
    model = ConsistencyModel(kit.desk, kit.regional)
    card = ConsistencyCard(kit, model)
    show(card)
    model.shown()
    assert card.under.text().startswith("Kept 1 of 1  ·  1 logged without a plan")


def test_formats_that_are_too_early_are_named_where_nothing_is_proposed(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    for number in range(6):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100)
        add_logged(book, one, kind="ab"[number % 2])
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    assert advice.advised is not None
    words = advice_words(kit.regional, advice.advised, proposes=False)
    assert words == "2 formats are too early to say; 1 more stream each would tell."
    if not advice.offers:
        assert card.under.text() == words


def test_counts_say_why_they_are_lower(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    seed(book)
    add_logged(book, replace(session("raid", days=2), diamonds=9_000, disturbed="raid"), kind="mid")
    add_logged(book, session("bare", days=2), kind="mid")
    add_logged(book, replace(session("day", days=2), diamonds=90, ended=None), kind="mid")
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    told = "Only from your own 33 streams  ·  1 without diamonds"
    told += "  ·  1 without times  ·  1 set apart"
    assert card.under.text() == told


def test_a_number_that_was_never_logged_is_named(
    qtbot: QtBot, show: Show, book: Planbook, kit: Kit, advice: AdviceModel
) -> None:
    seed(book)
    kit.desk.run(change_settings, {"results_measure": "average"})
    card = PlanCard(kit, advice)
    show(card)
    think(qtbot, advice)
    assert card.under.text().startswith("33 streams are logged without average viewers.")


def test_a_goal_without_a_range_says_why(
    show: Show, book: Planbook, kit: Kit, goals: GoalsModel
) -> None:
    add_logged(book, replace(session("one"), new_followers=50))
    kit.desk.run(set_goal, Aim("followers", 500, date(2026, 11, 20), date(2026, 12, 31)))
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    told = "A range needs three weeks with something logged; so far there is 1."
    assert card.rows[0].words.text().endswith(told)


@pytest.mark.parametrize("typed", ["-5", "0", "1e9", "9" * 15])
def test_a_wrong_amount_gets_words_beside_its_frame(
    show: Show, kit: Kit, goals: GoalsModel, typed: str
) -> None:
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    card.new.click()
    editor = card.editor
    editor.amount.setText(typed)
    QTest.keyClick(editor.amount, Key.Key_Return)
    assert editor.amount.property("state") == "bad"
    assert editor.fault.text() == "How much is a number from 1 on, such as 1,000."
    editor.amount.setText("1000")
    editor.amount.textEdited.emit("1000")
    assert editor.fault.isHidden()
    editor.last.setText("Nov 1 2026")
    QTest.keyClick(editor.last, Key.Key_Return)
    assert "today or later" in editor.fault.text()


def test_a_press_says_what_is_missing(show: Show, kit: Kit, goals: GoalsModel) -> None:
    card = GoalsCard(kit, goals)
    show(card)
    goals.shown()
    card.new.click()
    editor = card.editor
    editor.amount.clear()
    editor.save.click()
    assert editor.fault.text() == "How much is a number from 1 on, such as 1,000."
    assert editor.amount.property("state") == "bad"


def test_the_bar_holds_a_range_beyond_its_goal() -> None:
    goal = Goal("g", "followers", 100, date(2026, 11, 1), date(2026, 12, 31))
    likely = Likely(300, 900, 1.0, (1, 1), 20, 12)
    assert bar_end(GoalTold(goal, 20, over=False, likely=likely)) > 900
    assert bar_end(GoalTold(goal, 20, over=False)) == 100
