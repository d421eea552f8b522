"""The month by mouse, and what it shows."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from creatorplanner.domain.streams import Status
from creatorplanner.views.calendar.month.chip import MonthChip
from creatorplanner.views.calendar.month.day_number import DayNumber
from creatorplanner.views.calendar.month.more_button import MoreButton
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.support.month import Month, fill_day

ALT, CTRL, SHIFT = Mod.AltModifier, Mod.ControlModifier, Mod.ShiftModifier
# what the offscreen platform says of every menu
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def month(whole: Whole) -> Month:
    """The month over the sample week."""
    return Month(whole)


# what is shown


def test_the_month_names_itself_and_shows_every_stream_once(month: Month) -> None:
    header = month.whole.page.calendar_header
    assert (header.days.text(), header.year.text()) == ("November", "2026")
    assert header.later.accessibleName() == "Later month"
    assert set(month.grid.chips) == set(month.model.blocks)
    totals = header.bar.totals.text()
    assert totals.startswith(f"{month.model.totals().streams} streams")
    for chip in month.grid.chips.values():
        assert chip.isVisible()
        assert month.grid.rect().contains(chip.geometry())


def test_chips_stand_on_their_days_from_top_to_bottom(month: Month) -> None:
    saturday = month.grid.stops(date(2026, 11, 21))
    titles = [
        chip.data.stream.title for chip in saturday if isinstance(chip, MonthChip) and chip.data
    ]
    assert titles == ["Winter makeup haul", "Saturday battle night", "Guest on @luna"]
    assert [chip.y() for chip in saturday] == sorted(chip.y() for chip in saturday)
    for chip in saturday:
        assert month.grid.day_at(QPointF(chip.geometry().center())) == date(2026, 11, 21)


def test_a_chip_tells_all_that_the_block_does(month: Month) -> None:
    chip = month.chip("Draw your OC")
    assert chip.accessibleName() == (
        "Draw your OC, Draw with me, Thursday, November 19, 8 to 9:30 PM, "
        "TikTok and YouTube, promotion 1 of 5 done"
    )
    assert chip.height() >= 24


def test_a_full_day_shows_four_and_counts_the_rest(month: Month) -> None:
    fill_day(month.whole, date(2026, 11, 24), 6)
    stops = month.grid.stops(date(2026, 11, 24))
    assert [type(stop) for stop in stops] == [MonthChip] * 4 + [MoreButton]
    more = stops[-1]
    assert isinstance(more, MoreButton)
    assert (more.words(), more.accessibleName()) == (
        "+2",
        "2 more streams on Tuesday, November 24",
    )
    assert month.grid.rect().contains(more.geometry())


def test_a_low_window_shows_fewer_chips_and_loses_none(open_window: OpenWindow) -> None:
    month = Month(open_window(1024, 640))
    fill_day(month.whole, date(2026, 11, 24), 6)
    stops = month.grid.stops(date(2026, 11, 24))
    chips = [stop for stop in stops if isinstance(stop, MonthChip)]
    assert 1 <= len(chips) < 4
    assert isinstance(stops[-1], MoreButton)
    assert stops[-1].words() == f"+{6 - len(chips)}"
    cell = month.grid.geometry_now().cell((date(2026, 11, 24) - month.model.days[0]).days)
    assert all(cell.toAlignedRect().contains(stop.geometry()) for stop in stops)


@POPUP
def test_the_count_lists_the_whole_day_and_gives_the_picked_one_a_chip(month: Month) -> None:
    keys = fill_day(month.whole, date(2026, 11, 24), 6)
    more = month.grid.stops(date(2026, 11, 24))[-1]
    more.setFocus(Qt.FocusReason.TabFocusReason)
    month.key(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert len(texts) == 6
    assert texts[5] == "1 PM  Full 5"
    menu.actions()[5].trigger()
    menu.close()
    assert month.whole.selected == keys[5]
    assert month.grid.chips[keys[5]].isVisible()
    assert month.focused() is month.grid.chips[keys[5]]


def test_an_empty_month_says_so_and_offers_a_stream(month: Month) -> None:
    month.whole.page.show_day(date(2028, 5, 3))
    card = month.whole.page.part._empty  # type: ignore[attr-defined]
    assert card.isVisible()
    assert card.state.title.text() == "Nothing planned for May 2028 yet"
    card.state.buttons[0].click()
    assert not card.isVisible()
    (block,) = month.model.in_order()
    assert block.start.date() == date(2028, 5, 3)


# the mouse


def test_a_chip_is_carried_to_another_day_at_the_same_time(month: Month) -> None:
    key = month.id("Draw your OC")
    items = {item.id: item.due_at for item in month.whole.book.promotion.items_of(key)}
    steps = month.whole.steps()
    month.drag("Draw your OC", date(2026, 11, 25))
    assert month.whole.start(key) == datetime(2026, 11, 25, 20)
    assert month.whole.stream(key).minutes == 90
    assert month.whole.steps() == steps + 1
    assert "Wed" in month.whole.toast
    after = {item.id: item.due_at for item in month.whole.book.promotion.items_of(key)}
    assert after != items
    month.whole.undo()
    assert month.whole.start(key) == datetime(2026, 11, 19, 20)


def test_alt_copies_and_selects_the_copy(month: Month) -> None:
    key, before = month.id("Draw your OC"), set(month.model.blocks)
    month.drag("Draw your OC", date(2026, 12, 2), ALT)
    (copied,) = set(month.model.blocks) - before
    assert month.whole.start(key) == datetime(2026, 11, 19, 20)
    assert month.whole.start(copied) == datetime(2026, 12, 2, 20)
    assert month.whole.selected == copied


def test_escape_in_a_drag_changes_nothing(month: Month) -> None:
    chip, steps = month.focus("Draw your OC"), month.whole.steps()
    month.whole.press(chip, chip.rect().center())
    month.whole.drag_to(chip, chip.mapFrom(month.grid, month.at(date(2026, 11, 25))))
    assert month.grid.ghost.isVisible()
    assert chip.lifted
    month.key(Key.Key_PageDown)
    assert month.whole.page.calendar_header.days.text() == "November"
    month.key(Key.Key_Escape)
    assert not month.grid.ghost.isVisible()
    assert not chip.lifted
    month.whole.release(chip, chip.rect().center())
    assert month.whole.steps() == steps
    assert month.whole.selected == ""


def test_another_view_in_front_ends_a_drag(month: Month) -> None:
    chip, steps = month.focus("Draw your OC"), month.whole.steps()
    month.whole.press(chip, chip.rect().center())
    month.whole.drag_to(chip, chip.mapFrom(month.grid, month.at(date(2026, 11, 25))))
    month.whole.page.choose_view("week")
    month.whole.release(chip, chip.mapFrom(month.grid, month.at(date(2026, 11, 25))))
    assert month.whole.steps() == steps
    assert not month.grid.ghost.isVisible()


def test_a_drop_on_the_small_month_and_on_the_ideas(month: Month) -> None:
    key = month.id("Draw your OC")
    sidebar = month.whole.app.window.sidebar
    days = sidebar.month.days
    spot = next(
        QPoint(x, y)
        for y in range(0, days.height(), 6)
        for x in range(0, days.width(), 6)
        if days.drop_day(QPoint(x, y)) == date(2026, 12, 3)
    )
    chip = month.chip("Draw your OC")
    target = chip.mapFromGlobal(days.mapToGlobal(spot))
    month.whole.press(chip, chip.rect().center())
    month.whole.drag_to(chip, target)
    assert not month.grid.ghost.isVisible()
    month.whole.release(chip, target)
    assert month.whole.start(key) == datetime(2026, 12, 3, 20)
    chip, item = month.chip("Draw your OC"), sidebar.items["ideas"]
    target = chip.mapFromGlobal(item.mapToGlobal(item.rect().center()))
    month.whole.press(chip, chip.rect().center())
    month.whole.drag_to(chip, target)
    month.whole.release(chip, target)
    assert month.whole.stream(key).status is Status.IDEA
    assert key not in month.grid.chips
    month.whole.undo()
    assert month.whole.start(key) == datetime(2026, 12, 3, 20)


def test_a_click_selects_and_a_second_one_edits_the_title(month: Month) -> None:
    key, chip = month.id("Draw your OC"), month.chip("Draw your OC")
    center = chip.rect().center()
    month.whole.press(chip, center)
    assert month.whole.selected == ""
    month.whole.release(chip, center)
    assert month.whole.selected == key
    assert chip.state.selected
    month.whole.double_click(chip, center)
    month.whole.type("Paint my pet")
    month.key(Key.Key_Return)
    assert month.whole.stream(key).title == "Paint my pet"


def test_a_double_click_on_a_day_creates_at_the_usual_time(month: Month) -> None:
    before = set(month.model.blocks)
    day = date(2026, 11, 26)
    month.click(day)
    assert set(month.model.blocks) == before
    assert isinstance(month.focused(), DayNumber)
    # the first click may have closed the panel and moved the days under the second one
    month.whole.double_click(month.grid, QPoint(5, month.grid.height() - 5))
    (key,) = set(month.model.blocks) - before
    usual = month.model.usual_start(day)
    assert month.whole.start(key) == usual
    assert usual.date() == day
    month.whole.type("Fresh")
    month.key(Key.Key_Return)
    assert month.whole.stream(key).title == "Fresh"


def test_a_click_on_a_day_closes_the_panel(month: Month) -> None:
    month.whole.app.kit.navigator.select(month.id("Draw your OC"))
    month.click(date(2026, 11, 26))
    assert month.whole.selected == ""


@pytest.mark.parametrize(("notches", "name"), [((-120,), "December"), ((120,), "October")])
def test_the_wheel_turns_months(month: Month, notches: tuple[int, ...], name: str) -> None:
    for delta in notches:
        _wheel(month.grid, delta)
    assert month.whole.page.calendar_header.days.text() == name


def test_a_touch_pad_turns_a_month_by_a_whole_notch_only(month: Month) -> None:
    header = month.whole.page.calendar_header
    for _part in range(11):
        _wheel(month.grid, -10)
    assert header.days.text() == "November"
    _wheel(month.grid, -10)
    assert header.days.text() == "December"


def _wheel(grid: QWidget, delta: int) -> None:
    spot = QPointF(grid.rect().center())
    event = QWheelEvent(
        spot,
        QPointF(grid.mapToGlobal(spot)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Mod.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid, event)
