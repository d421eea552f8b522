"""Week, month and list as one page: the switch, what is remembered, and what each leaves alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from creatorplanner.domain.settings import setting
from creatorplanner.store.database import open_in_memory
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

VIEWS = ("week", "month", "list")


def _segment(whole: Whole, words: str) -> QAbstractButton:
    buttons = whole.page.calendar_header.views.findChildren(QAbstractButton)
    return next(button for button in buttons if button.accessibleName() == words)


def test_the_switch_changes_the_view_and_is_remembered_without_a_step(whole: Whole) -> None:
    steps = whole.steps()
    for words in ("Month", "List", "Week", "Month"):
        _segment(whole, words).click()
        assert whole.page.view == words.lower()
        assert whole.book.formats.settings().calendar_view == words.lower()
        assert [part.widget.isVisible() for part in (whole.page.part,)] == [True]
    assert whole.steps() == steps


def test_the_remembered_view_is_there_at_the_start(open_window: OpenWindow) -> None:
    for name in VIEWS:
        whole = open_window(calendar_view=name)
        assert whole.page.view == name
        assert whole.page.calendar_header.views.value() == name
        assert whole.page.part.widget.isVisible()
        assert whole.page.part.model.in_order()
        whole.app.window.close()


def test_a_remembered_view_follows_changes_from_its_first_picture_on(
    open_window: OpenWindow,
) -> None:
    from creatorplanner.operations.streams import delete_stream

    whole = open_window(calendar_view="month")
    key = next(iter(whole.page.part.model.blocks))
    whole.app.kit.desk.run(delete_stream, key)
    assert key not in whole.page.part.model.blocks


@pytest.mark.parametrize(("key", "view"), [(Key.Key_M, "month"), (Key.Key_L, "list")])
def test_letters_change_the_view_only_where_they_are_wanted(
    open_window: OpenWindow, key: Key, view: str
) -> None:
    whole = open_window()
    whole.week.grid.setFocus()
    whole.key(key, Mod.ControlModifier | Mod.AltModifier)
    assert whole.page.view == "week"
    whole.key(key)
    assert whole.page.view == view
    assert whole.page.isAncestorOf(whole.focus())
    whole.key(Key.Key_W)
    assert whole.page.view == "week"
    silent = open_window(single_keys=False)
    silent.week.grid.setFocus()
    silent.key(key)
    assert silent.page.view == "week"


def test_the_menu_has_the_views_and_shows_the_calendar(whole: Whole) -> None:
    whole.app.window.show_page("ideas")
    whole.app.window.actions_["calendar_month"].trigger()
    assert whole.page.isVisible()
    assert whole.page.view == "month"


def test_a_month_that_was_turned_goes_along_into_the_other_views(whole: Whole) -> None:
    whole.page.choose_view("month")
    whole.page.turn(1)
    whole.page.choose_view("list")
    header = whole.page.calendar_header
    assert header.days.text() == "December"
    whole.page.choose_view("week")
    assert date(2026, 12, 1) in whole.app.week.days
    whole.page.turn(0)
    whole.page.choose_view("month")
    assert header.days.text() == "November"


def test_a_day_of_the_small_month_is_shown_in_the_view_in_front(whole: Whole) -> None:
    for name in ("month", "list"):
        whole.page.choose_view(name)
        whole.app.kit.navigator.show_day(date(2027, 2, 3))
        assert whole.page.calendar_header.days.text() == "February"
        whole.page.turn(0)


@pytest.mark.parametrize("view", VIEWS)
def test_another_plan_on_the_desk_is_read(open_window: OpenWindow, view: str) -> None:
    from creatorplanner.operations.planner import Planner

    whole = open_window(calendar_view=view)
    other = open_in_memory()
    whole.app.kit.desk.reopen(Planner(other, whole.clock))
    assert whole.page.part.model.in_order() == []
    whole.app.kit.desk.reopen(Planner(whole.book, whole.clock))
    assert whole.page.part.model.in_order()
    other.close()


@pytest.mark.parametrize("view", ["month", "list"])
def test_a_plan_that_was_never_begun_begins_in_the_week(open_window: OpenWindow, view: str) -> None:
    whole = open_window(empty=True, started=False, calendar_view=view)
    assert whole.app.beginning.card is not None
    assert whole.app.beginning.card.isVisible()
    assert whole.page.view == "week"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("locale", "percent"), [("en_US", 130), ("de_DE", 130), ("ar_EG", 100)])
def test_nothing_leaves_the_smallest_window(
    open_window: OpenWindow, view: str, locale: str, percent: int
) -> None:
    whole = open_window(1024, 640, locale, text_percent=percent, calendar_view=view)
    whole.settle()
    header = whole.page.calendar_header
    assert whole.app.window.width() == 1024
    shown: list[QWidget] = [header.days, header.year, header.today, header.views, header.new]
    for widget in shown:
        spot = widget.geometry()
        assert header.rect().contains(spot), widget.accessibleName()
        assert widget.width() >= widget.minimumSizeHint().width()
    assert not whole.app.window.grab().isNull()


def test_the_header_shortens_the_days_only_where_it_must(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640, text_percent=130, calendar_view="month")
    header = whole.page.calendar_header
    whole.page.show_day(date(2026, 5, 3))
    assert header.days.text() == "May"
    whole.page.show_day(date(2026, 9, 3))
    assert header.days.text() == "Sep"
    whole.app.window.resize(1600, 900)
    whole.settle()
    assert header.days.text() == "September"


def test_settings_of_the_plan_hold_the_view(open_window: OpenWindow) -> None:
    plan = open_in_memory()
    with plan.edit() as edit:
        edit.put(setting("calendar_view", "no such view"))
    whole = open_window(book=plan)
    assert whole.page.view == "week"
    whole.app.window.close()
    plan.close()
