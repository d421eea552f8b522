"""The Today page by keyboard and mouse, on a real plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations import goals as aims
from creatorplanner.operations.streams import delete_stream, retitle_stream, set_status
from creatorplanner.views.kit import Kit
from creatorplanner.views.today.due_line import DueLine
from creatorplanner.views.today.page import TodayPage
from tests.views.today.conftest import NOW, Plan, Week, before

Open = Callable[[], TodayPage]
ODD_TITLES = ("<img src=x>", "Q&A", "\u202eabc", "😭💜" * 60, "x" * 500)


def _bare(text: str) -> str:
    """Without the marks that keep parts of different directions apart."""
    return text.replace("\u2068", "").replace("\u2069", "")


def _texts(lines: list[DueLine]) -> list[str]:
    return [line.check.words() for line in lines]


@pytest.mark.usefixtures("week")
def test_sections_hold_what_is_due(open_page: Open) -> None:
    page = open_page()
    assert page.title.text() == "Wednesday, November 18"
    assert page.hero.title.text() == "Ranked grind w/ chat"
    assert _bare(page.hero.facts.text()) == "7–9 PM  ·  TikTok  ·  goal 700 peak"
    assert page.hero.clock.text() == "1 h 40 min"
    assert page.hero.promo.text() == "promo 3/5"
    # what was missed for a stream that is over comes last
    assert _texts(page.now.lines.lines) == ["Teaser video", "Go-live post", "Go-live post"]
    assert [_bare(line.due.words()) for line in page.now.lines.lines] == [
        "late · 4 PM",
        "6:45 PM",
        "late · Tue 8:45 PM",
    ]
    assert _texts(page.later.lines.lines) == ["Question box check"]
    assert len(page.log.lines) == 1
    assert "3 promo items" in page.tomorrow.fold.accessibleName()


def test_down_and_space_tick_the_go_live_post(
    qtbot: QtBot, plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page()
    page.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Down)
    focused = page.focusWidget()
    assert focused is page.now.lines.lines[1].check
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    item = plan.desk.book.find(ChecklistItem, week.go_live)
    assert item is not None
    assert item.done_at == NOW
    assert plan.desk.book.promotion.progress([week.ranked]) == {week.ranked: (4, 5)}
    assert page.hero.promo.text() == "promo 4/5"
    # the line stays where it is, and so does the focus
    assert page.now.lines.lines[1].check.isChecked()
    assert page.focusWidget() is focused
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert page.hero.promo.text() == "promo 3/5"


def test_ticked_lines_are_gone_at_the_next_visit(week: Week, open_page: Open) -> None:
    page = open_page()
    page.model.tick(week.go_live, True)
    assert len(page.now.lines.lines) == 3
    page.hide()
    page.show()
    assert _texts(page.now.lines.lines) == ["Teaser video", "Go-live post"]


def test_undo_elsewhere_is_followed(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    line = page.now.lines.lines[1]
    page.model.tick(week.go_live, True)
    plan.desk.undo()
    assert page.now.lines.lines[1] is line
    assert not line.check.isChecked()


@pytest.mark.usefixtures("week")
def test_arrows_walk_through_all_lists(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
    seen = [page.focusWidget()]
    for _ in range(6):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        seen.append(page.focusWidget())
    assert seen[3] is page.later.lines.lines[0].check
    assert seen[4:] == [page.log.lines[0]] * 3
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    assert page.focusWidget() is page.later.lines.lines[0].check


def test_enter_opens_l_logs_c_copies(qtbot: QtBot, kit: Kit, week: Week, open_page: Open) -> None:
    page = open_page()
    check = page.now.lines.lines[1].check
    with qtbot.waitSignal(kit.navigator.selected) as selected:
        qtbot.keyClick(check, Qt.Key.Key_Return)
    assert selected.args == [week.ranked, "checklist"]
    with qtbot.waitSignal(kit.navigator.log_asked) as logged:
        qtbot.keyClick(check, Qt.Key.Key_L)
    # there is nothing to log of a stream to come: the newest that waits is meant
    assert logged.args == [week.story]
    qtbot.keyClick(check, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "Road to Diamond tonight"
    with qtbot.waitSignal(kit.navigator.log_asked) as logged:
        qtbot.mouseClick(page.log.lines[0], Qt.MouseButton.LeftButton)
    assert logged.args == [week.story]


@pytest.mark.usefixtures("week")
def test_push_moves_stream_and_due_times(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    qtbot.mouseClick(page.hero.push, Qt.MouseButton.LeftButton)
    assert page.hero.clock.text() == "1 h 55 min"
    assert page.now.lines.lines[1].due.words() == "7 PM"


@pytest.mark.usefixtures("week")
def test_seconds_count_inside_the_last_hour(plan: Plan, kit: Kit, open_page: Open) -> None:
    page = open_page()
    plan.clock.set(NOW + timedelta(minutes=41, seconds=8))
    kit.ticker.beat()
    assert page.hero.clock.text() == "58:52"
    plan.clock.set(NOW + timedelta(minutes=41, seconds=9))
    kit.ticker.beat()
    assert page.hero.clock.text() == "58:51"


def test_end_and_log(qtbot: QtBot, plan: Plan, week: Week, kit: Kit, open_page: Open) -> None:
    page = open_page()
    plan.clock.set(NOW + timedelta(hours=2, minutes=22, seconds=10))
    kit.ticker.beat()
    assert page.hero.state.text() == "LIVE"
    assert page.hero.clock.text() == "0:42:10"
    assert page.hero.end.isVisible()
    assert not page.hero.push.isVisible()
    with qtbot.waitSignal(kit.navigator.log_asked) as logged:
        qtbot.mouseClick(page.hero.end, Qt.MouseButton.LeftButton)
    assert logged.args == [week.ranked]
    ended = plan.desk.book.find(Stream, week.ranked)
    assert ended is not None
    assert ended.minutes == 42
    # it waits to be logged, even if the form is left again
    assert week.ranked in [stream.id for stream in plan.desk.book.streams.to_log(plan.clock.now())]
    assert page.hero.title.text() == "Draw your OC"
    plan.desk.undo()
    assert page.hero.state.text() == "LIVE"


@pytest.mark.usefixtures("week")
def test_old_lines_fold_and_clear_in_one_step(qtbot: QtBot, plan: Plan, open_page: Open) -> None:
    old = plan.stream("Last week", 10, 20, "qa")
    for text in ("Story", "Teaser", "Go-live post"):
        plan.item(old, text, before(60))
    page = open_page()
    assert page.older.words() == "3 older, clear"
    assert len(page.now.lines.lines) == 3
    qtbot.mouseClick(page.older, Qt.MouseButton.LeftButton)
    assert not page.older.isVisible()
    assert plan.desk.book.promotion.items_of(old) == []
    plan.desk.undo()
    assert page.older.words() == "3 older, clear"


def test_nothing_due_names_the_next_stream(plan: Plan, open_page: Open) -> None:
    plan.stream("Draw your OC", 19, 20, "draw")
    page = open_page()
    assert page.rest.isVisible()
    assert page.rest.words.text() == "Nothing due. Next stream Thu 8 PM."


def test_all_done_says_so(plan: Plan, open_page: Open) -> None:
    stream = plan.stream("Tonight", 18, 20, "draw")
    plan.item(stream, "Story", before(300), done=True)
    page = open_page()
    assert (
        page.rest.words.text() == "All done for now: 1 step ticked today. Next stream today 8 PM."
    )


def test_empty_plan_offers_a_stream(qtbot: QtBot, kit: Kit, plan: Plan, open_page: Open) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert not page.now.isVisible()
    with qtbot.waitSignal(kit.navigator.selected) as selected:
        qtbot.mouseClick(page.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert selected.args[1] == "title"
    stream = plan.desk.book.find(Stream, selected.args[0])
    assert stream is not None
    assert stream.start is not None
    assert stream.start.hour == 18
    assert not page.empty.isVisible()


def test_cancelled_streams_ask_for_nothing(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    plan.desk.run(set_status, week.ranked, Status.CANCELLED)
    assert page.hero.title.text() == "Draw your OC"
    assert [line.row.stream.id for line in page.now.lines.lines if line.row] == [
        week.draw,
        week.story,
    ]


def test_deleting_the_focused_stream_keeps_the_keyboard_in_the_list(
    plan: Plan, week: Week, open_page: Open
) -> None:
    page = open_page()
    page.now.lines.lines[1].check.setFocus()
    plan.desk.run(delete_stream, week.ranked)
    assert page.focusWidget() is page.now.lines.lines[1].check


def test_odd_titles_show_as_typed(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    for title in ODD_TITLES:
        plan.desk.run(retitle_stream, week.ranked, title)
        assert page.hero.title.text() == title
        assert page.hero.title.textFormat() == Qt.TextFormat.PlainText
        assert title in page.now.lines.lines[1].check.accessibleName()
        page.grab()


def test_hidden_page_reads_nothing(plan: Plan, week: Week, open_page: Open) -> None:
    page = open_page()
    page.hide()
    plan.desk.run(retitle_stream, week.ranked, "Another")
    assert page.hero.title.text() == "Ranked grind w/ chat"
    page.show()
    assert page.hero.title.text() == "Another"


@pytest.mark.usefixtures("week")
def test_tab_follows_the_page_and_stops_once_in_each_list(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.hero.checklist.setFocus()
    seen = []
    for _ in range(6):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen == [
        page.hero.caption,
        page.hero.push,
        page.now.lines.lines[0].check,
        page.later.lines.lines[0].check,
        page.log.lines[0],
        page.tomorrow.fold,
    ]


@pytest.mark.usefixtures("week")
def test_tab_comes_back_to_the_line_it_left(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.now.lines.lines[0].check.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is page.later.lines.lines[0].check
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert page.focusWidget() is page.now.lines.lines[1].check


def test_a_goal_that_runs_stands_in_a_line_and_leads_to_results(
    plan: Plan, open_page: Open
) -> None:
    page = open_page()
    assert page.goal.isHidden()
    plan.desk.run(aims.set_goal, aims.Aim("streams", 20, date(2026, 11, 1), date(2026, 12, 31)))
    assert page.goal.isVisible()
    assert page.goal.words.text() == "20 streams kept by Thu Dec 31"
    asked: list[str] = []
    page.kit.navigator.page_asked.connect(asked.append)
    page.goal.open.click()
    assert asked == ["results"]
    plan.desk.undo()
    assert page.goal.isHidden()
