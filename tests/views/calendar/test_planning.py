"""The sheet that plans a week: what it lists, what it leaves out, keys, ghosts, where it stands."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.measures import Measure
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.streams import Status
from creatorplanner.models.ledger import Scope
from creatorplanner.operations import series, streams
from creatorplanner.views.calendar.plan_picks import PlanPick
from creatorplanner.views.calendar.plan_row import PlanRow
from creatorplanner.views.calendar.plan_sheet import PlanSheet
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

NEXT = date(2026, 11, 23)


def plan(whole: Whole) -> PlanSheet:
    """Ctrl+Shift+P."""
    whole.key(Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
    whole.settle()
    sheet = whole.app.window.findChild(PlanSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def titles(sheet: PlanSheet, ticked: bool = True) -> list[str]:
    """The titles of the lines that are (or are not) ticked."""
    rows = sheet.list.rows()
    return [row.line.coming.stream.title for row in rows if row.line and row.line.ticked == ticked]


def row(sheet: PlanSheet, title: str) -> PlanRow:
    """The one line with that title."""
    found = [one for one in sheet.list.rows() if one.words().startswith(title)]
    assert len(found) == 1, (title, [one.words() for one in sheet.list.rows()])
    return found[0]


def test_it_lists_last_week_and_shows_where_it_would_stand(whole: Whole) -> None:
    sheet = plan(whole)
    assert whole.app.week.days[0] == NEXT
    assert sheet.title.text() == "Plan next week"
    assert sheet.which.text() == "Nov 23 – 29, the week after this one"
    assert len(titles(sheet)) == 10
    assert sheet.make.words() == "Plan 10 streams"
    assert "9–10:15 PM, not logged" in row(sheet, "Story time").words().replace(" · ", ", ")
    assert (
        "Clashes with “\u2068Guest on @luna\u2069”" in row(sheet, "Saturday battle night").words()
    )
    assert whole.page.week.empty.isHidden()
    assert whole.steps() == 0


def test_ghosts_follow_the_ticks(whole: Whole) -> None:
    sheet = plan(whole)
    grid = whole.week.grid
    whole.week.scroll_to(20 * 60)
    spot = whole.at(datetime(2026, 11, 23, 21, 15), 0.8)
    drawn = grid.grab().toImage().pixelColor(spot * grid.devicePixelRatioF())
    sheet.list.rows()[1].setFocus()
    QTest.keyClick(sheet.list.rows()[1], Key.Key_Space)
    assert titles(sheet, ticked=False) == ["Monday glam GRWM"]
    cleared = grid.grab().toImage().pixelColor(spot * grid.devicePixelRatioF())
    assert drawn != cleared
    assert sheet.make.words() == "Plan 9 streams"
    assert not row(sheet, "Monday glam").isChecked()


def test_space_enter_and_undo(whole: Whole) -> None:
    sheet = plan(whole)
    assert sheet.list.rows()[0].hasFocus()
    whole.key(Key.Key_Space)
    whole.key(Key.Key_Down)
    whole.key(Key.Key_Down)
    whole.key(Key.Key_Space)
    whole.key(Key.Key_Return)
    assert not sheet.isVisible()
    assert len(whole.app.week.in_order()) == 8
    assert whole.toast == "Planned 8 streams for Nov 23 – 29"
    assert whole.steps() == 1
    assert whole.page.isAncestorOf(whole.focus())
    whole.undo()
    assert whole.app.week.in_order() == []


def test_esc_leaves_without_a_step_and_gives_the_keyboard_back(whole: Whole) -> None:
    sheet = plan(whole)
    whole.key(Key.Key_Escape)
    assert not sheet.isVisible()
    assert whole.steps() == 0
    assert whole.page.isAncestorOf(whole.focus())
    assert whole.page.week.empty.isVisible()
    again = plan(whole)
    whole.week.grid.setFocus()
    whole.key(Key.Key_Escape)
    assert not again.isVisible()


def test_what_repeats_is_told_and_has_no_box(whole: Whole) -> None:
    key, rule = whole.id("50k special"), read_rule("FREQ=WEEKLY")
    whole.app.kit.desk.run(series.repeat_stream, key, rule, NOW)
    whole.app.kit.desk.run(streams.copy_stream, whole.id("makeup haul"), datetime(2026, 11, 28, 15))
    whole.app.kit.desk.run(streams.set_status, whole.id("Draw your OC"), Status.CANCELLED)
    sheet = plan(whole)
    repeats, there = row(sheet, "Ask me anything"), row(sheet, "Winter makeup haul")
    assert not repeats.isEnabled()
    assert "repeats by itself" in repeats.words()
    assert not there.isEnabled()
    assert "already there" in there.words()
    assert titles(sheet, ticked=False).count("Draw your OC") == 1
    assert "was cancelled" in row(sheet, "Draw your OC").words()
    whole.key(Key.Key_Return)
    assert len(whole.app.week.in_order()) == 9


def test_untick_all_and_tick_all(whole: Whole) -> None:
    sheet = plan(whole)
    QTest.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert titles(sheet) == []
    assert not sheet.make.isEnabled()
    whole.key(Key.Key_Return)
    assert sheet.isVisible()
    QTest.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert len(titles(sheet)) == 10


def test_another_week_can_be_the_source(whole: Whole) -> None:
    sheet = plan(whole)
    words = [sheet.source.itemText(index) for index in range(sheet.source.count())]
    assert words[0] == "From Nov 16 – 22 · 10 streams"
    assert len(words) == 6
    sheet.source.setCurrentIndex(1)
    sheet.source.activated.emit(1)
    lines = [one.line for one in sheet.list.rows() if one.line]
    assert lines
    assert all(line.coming.begins >= NOW for line in lines)
    sources = [line.coming.stream.start for line in lines]
    assert all(date(2026, 11, 9) <= one.date() < date(2026, 11, 16) for one in sources if one)


def test_an_empty_week_says_so_and_offers_other_ways(open_window: OpenWindow) -> None:
    whole = open_window(empty=True)
    sheet = plan(whole)
    assert sheet.empty.isVisible()
    assert sheet.empty.title.text() == "Nothing to copy from Nov 16 – 22"
    assert not sheet.make.isEnabled()
    QTest.mouseClick(sheet.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    assert [block.start.date() >= NEXT for block in whole.app.week.in_order()] == [True]


def test_a_future_week_on_show_is_the_one_to_plan(whole: Whole) -> None:
    whole.page.show_day(date(2026, 12, 2))
    sheet = plan(whole)
    assert sheet.title.text() == "Plan the shown week"
    assert sheet.which.text() == "Nov 30 – Dec 6, as shown"
    assert sheet.source.currentIndex() == 1  # the week before it is empty
    assert sheet.list.rows()
    sheet.source.activated.emit(0)
    assert sheet.empty.title.text() == "Nothing to copy from Nov 23 – 29"
    assert sheet.empty.text.text().startswith("Choose another week above")


def test_what_is_added_meanwhile_is_heard_and_the_ticks_stay(whole: Whole) -> None:
    sheet = plan(whole)
    whole.key(Key.Key_Space)
    draft = streams.Draft(zone=ZONE, start=datetime(2026, 11, 24, 21, 30), title="Late guest")
    whole.app.kit.desk.run(streams.create_stream, draft)
    assert sheet.isVisible()
    assert titles(sheet, ticked=False) == ["Coffee & catch-up"]
    assert "Clashes with" in row(sheet, "Story time").words()


def test_it_stands_beside_the_week_and_covers_none_of_it(open_window: OpenWindow) -> None:
    for size, days in (((1440, 900), 7), ((1024, 640), 5)):
        whole = open_window(*size)
        sheet = plan(whole)
        assert len(whole.app.week.days) == days
        assert whole.week.geometry().right() <= sheet.geometry().left() + 14
        assert sheet.geometry().right() == whole.page.width() - 1
        whole.key(Key.Key_Escape)
        whole.settle()
        assert len(whole.app.week.days) == 7


def test_the_line_that_the_keyboard_is_on_has_its_place_in_view(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640)
    sheet = plan(whole)
    assert date(2026, 11, 29) not in whole.app.week.days
    for _ in range(9):
        whole.key(Key.Key_Down)
    assert row(sheet, "Sunday brunch").hasFocus()
    assert date(2026, 11, 29) in whole.app.week.days
    y = (
        round(whole.week.grid.geometry_now().y(12 * 60))
        - whole.week.area.verticalScrollBar().value()
    )
    assert 0 < y < whole.week.area.viewport().height()


def test_the_week_opens_where_most_of_what_comes_is_in_view(open_window: OpenWindow) -> None:
    whole = open_window(1280, 720)
    plan(whole)
    scrolled = whole.week.area.verticalScrollBar().value()
    assert scrolled > whole.week.grid.geometry_now().y(14 * 60)


@pytest.mark.parametrize("locale", ["de_DE", "ar_EG"])
def test_it_reads_as_the_locale_does(open_window: OpenWindow, locale: str) -> None:
    whole = open_window(locale=locale)
    sheet = plan(whole)
    mirrored = sheet.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (sheet.x() == 0) == mirrored
    day = whole.app.kit.regional.date_long(sheet.list.rows()[0].line.begin.date())  # type: ignore[union-attr]
    assert day in sheet.list.rows()[0].words()


def test_a_stream_opened_meanwhile_closes_the_sheet(whole: Whole) -> None:
    key = whole.id("Ranked grind")
    sheet = plan(whole)
    whole.app.kit.navigator.select(key)
    assert not sheet.isVisible()


def test_a_click_on_a_line_ticks_it(whole: Whole) -> None:
    sheet = plan(whole)
    line = row(sheet, "Winter makeup")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, 8))
    assert titles(sheet, ticked=False) == ["Winter makeup haul"]


def test_copying_a_week_tells_what_it_left_out(whole: Whole) -> None:
    desk = whole.app.kit.desk
    desk.run(series.repeat_stream, whole.id("50k special"), read_rule("FREQ=WEEKLY"), NOW)
    desk.run(streams.copy_stream, whole.id("makeup haul"), datetime(2026, 11, 28, 15))
    whole.page.show_day(NEXT)
    whole.key(Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert whole.toast == "Copied 8 streams · 1 repeats by itself · 1 was already there"
    assert len(whole.app.week.in_order()) == 10
    steps = whole.steps()
    whole.key(Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert whole.toast == "Nothing copied: 1 repeats by itself, 9 were already there"
    assert whole.steps() == steps


def test_the_shown_week_is_copied_on_to_the_next(whole: Whole) -> None:
    whole.app.window.actions_["copy_week_on"].trigger()
    assert whole.app.week.days[0] == NEXT
    assert len(whole.app.week.in_order()) == 10


def test_it_opens_from_any_view_and_any_page(whole: Whole) -> None:
    whole.page.show_view("month")
    sheet = plan(whole)
    assert whole.page.view == "week"
    assert whole.app.week.days[0] == NEXT
    whole.key(Key.Key_Escape)
    whole.app.window.show_page("results")
    sheet = plan(whole)
    assert sheet.isVisible()
    assert whole.app.window.page is whole.page
    assert len(titles(sheet)) == 10


def test_titles_are_shown_and_spoken_as_typed(whole: Whole) -> None:
    odd = "Q&A <img src=x> \u202e" + "long " * 90
    whole.app.kit.desk.run(streams.retitle_stream, whole.id("Winter makeup"), odd)
    sheet = plan(whole)
    line = row(sheet, "Q&A <img src=x>")
    assert "&lt;img" in line.toolTip()
    assert line.width() <= sheet.width()
    whole.key(Key.Key_Return)
    assert len(whole.app.week.in_order()) == 10


def offered(whole: Whole, qtbot: QtBot) -> list[PlanPick]:
    """The sheet is open: what results propose in it, once it is thought out."""
    sheet = whole.app.window.findChild(PlanSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.picks.isVisible)
    return [row for row in sheet.picks.rows if not row.isHidden()]


def test_proposals_stand_beside_the_copy_and_go_around_it(whole: Whole, qtbot: QtBot) -> None:
    sheet = plan(whole)
    test, swap = offered(whole, qtbot)
    assert test.words().startswith("Test")
    assert swap.words().startswith("Swap")
    assert sheet.make.words() == "Plan 10 streams"  # nobody has to take them
    test.click()
    assert sheet.make.words() == "Plan 11 streams"
    assert test.offer is not None
    start = test.offer.starts[0]
    assert not any(line.begin <= start < line.end for line in sheet._model.chosen())


def test_a_swap_takes_the_place_of_what_would_be_copied(whole: Whole, qtbot: QtBot) -> None:
    sheet = plan(whole)
    (swap,) = [row for row in offered(whole, qtbot) if row.words().startswith("Swap")]
    swap.click()
    assert "Coffee & catch-up" in titles(sheet, ticked=False)
    assert sheet.make.words() == "Plan 10 streams"
    swap.click()
    assert "Coffee & catch-up" in titles(sheet)
    swap.click()
    whole.key(Key.Key_Return)
    made = whole.book.money.experiments()[-1]  # the newest
    assert made.kind == "swap"
    assert whole.start(made.id) == datetime(2026, 11, 23, 12)
    assert whole.steps() == 1
    whole.undo()
    assert made.id not in {one.id for one in whole.book.money.experiments()}
    assert whole.app.week.in_order() == []


def test_it_proposes_from_what_the_results_page_shows_and_says_so(
    whole: Whole, qtbot: QtBot
) -> None:
    sheet = plan(whole)
    offered(whole, qtbot)
    assert sheet.picks.source.text() == "58 streams on TikTok, the last 12 weeks"
    whole.key(Key.Key_Escape)
    whole.app.kit.ledger.scope = Scope("all")
    sheet = plan(whole)
    qtbot.waitUntil(lambda: sheet.picks.source.text().endswith("on TikTok, all time"))
    whole.key(Key.Key_Escape)
    # of a platform with next to nothing it says what it went by instead
    whole.app.kit.ledger.scope = Scope("4", "twitch", Measure.AVERAGE)
    plan(whole)
    told = "58 streams on TikTok, the last 12 weeks, as there is too little in: "
    told += "Twitch, the last 4 weeks"
    qtbot.waitUntil(lambda: sheet.picks.source.text() == told)
