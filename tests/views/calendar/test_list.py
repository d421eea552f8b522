"""The list: a month's streams row by row, by mouse, by keyboard and for screen readers."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from creatorplanner.domain.streams import Status
from creatorplanner.models.agenda_model import AgendaModel, AgendaRow
from creatorplanner.views.calendar.agenda.agenda_list import AgendaList
from creatorplanner.views.calendar.agenda.agenda_view import AgendaView
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

ALT, CTRL, SHIFT = Mod.AltModifier, Mod.ControlModifier, Mod.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
# what the offscreen platform says of every menu
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")


class Listed:
    """The window with the list in front, and short ways to it."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        whole.page.choose_view("list")
        whole.settle()
        view = whole.page.part.widget
        assert isinstance(view, AgendaView)
        self.view = view
        rows = view.list.model()
        assert isinstance(rows, AgendaModel)
        self.rows = rows

    @property
    def list(self) -> AgendaList:
        return self.view.list

    def row(self, title: str) -> AgendaRow:
        found = [row for row in self.rows.rows() if row.block and title in row.block.stream.title]
        assert len(found) == 1, title
        return found[0]

    def id(self, title: str) -> str:
        return self.row(title).key

    def focus(self, title: str) -> str:
        key = self.id(title)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        assert self.list.go_to(key)
        return key

    def spot(self, title: str) -> QPoint:
        self.list.go_to(self.id(title))
        return self.list.visualRect(self.list.currentIndex()).center()

    def current(self) -> str:
        block = self.rows.row(self.list.currentIndex().row()).block
        assert block is not None
        return block.stream.title

    def key(self, key: Key, modifiers: Mod = Mod.NoModifier) -> None:
        self.whole.key(key, modifiers)


@pytest.fixture
def listed(whole: Whole) -> Listed:
    """The list over the sample week."""
    return Listed(whole)


def test_the_list_opens_at_the_day_that_was_shown(listed: Listed) -> None:
    header = listed.whole.page.calendar_header
    assert (header.days.text(), header.year.text()) == ("November", "2026")
    assert listed.current() == "Ranked grind w/ chat"
    box = listed.list.visualRect(listed.list.currentIndex())
    assert listed.list.viewport().rect().contains(box)


def test_every_stream_of_the_month_has_a_row_that_says_what_it_shows(listed: Listed) -> None:
    node = QAccessible.queryAccessibleInterface(listed.list)
    names = [node.child(at).text(QAccessible.Text.Name) for at in range(node.childCount())]
    assert (
        "Draw your OC, Draw with me, Thursday, November 19, 8 to 9:30 PM, "
        "TikTok and YouTube, promotion 1 of 5 done"
    ) in names
    assert "Saturday, November 21, 3 streams" in names
    assert len(names) == listed.rows.rowCount()


def test_a_click_selects_and_a_double_click_edits_the_title(listed: Listed) -> None:
    view, key = listed.list.viewport(), listed.id("Draw your OC")
    QTest.mouseClick(view, LEFT, Mod.NoModifier, listed.spot("Draw your OC"))
    assert listed.whole.selected == key
    QTest.mouseDClick(view, LEFT, Mod.NoModifier, listed.spot("Draw your OC"))
    listed.whole.type("Paint my pet")
    listed.key(Key.Key_Return)
    assert listed.whole.stream(key).title == "Paint my pet"
    assert listed.current() == "Paint my pet"


def test_arrows_walk_over_streams_only_and_the_panel_follows(listed: Listed) -> None:
    listed.focus("Draw your OC")
    listed.key(Key.Key_Down)
    assert listed.current() == "Ask me anything — 50k special"
    assert listed.whole.selected == ""
    listed.key(Key.Key_Space)
    assert listed.whole.selected == listed.id("50k")
    listed.list.setFocus()
    listed.key(Key.Key_Up)
    assert listed.whole.selected == listed.id("Draw your OC")


def test_left_and_right_go_from_day_to_day(listed: Listed) -> None:
    listed.focus("Saturday battle")
    listed.key(Key.Key_Right)
    assert listed.current() == "Sunday brunch chat"
    listed.key(Key.Key_Left)
    assert listed.current() == "Winter makeup haul"
    listed.key(Key.Key_Left)
    assert listed.current() == "Ask me anything — 50k special"


def test_the_keys_of_a_stream_work_as_in_the_week(listed: Listed) -> None:
    key = listed.focus("Draw your OC")
    listed.key(Key.Key_Right, ALT)
    assert listed.whole.start(key) == datetime(2026, 11, 20, 20)
    listed.key(Key.Key_Up, ALT)
    assert listed.whole.start(key) == datetime(2026, 11, 20, 19, 45)
    assert listed.current() == "Draw your OC"
    assert listed.list.hasFocus()
    listed.whole.undo()
    assert listed.whole.start(key) == datetime(2026, 11, 19, 20)
    listed.key(Key.Key_Return)
    assert listed.whole.selected == key
    listed.whole.app.kit.navigator.select("")
    listed.focus("Draw your OC")
    listed.key(Key.Key_Delete)
    assert listed.whole.book.streams.get(key) is None
    assert listed.current() == "Ask me anything — 50k special"
    listed.key(Key.Key_Z, CTRL)
    listed.focus("Draw your OC")
    listed.key(Key.Key_Delete, SHIFT)
    assert listed.whole.stream(key).status is Status.IDEA


def test_a_stream_moved_into_another_month_is_followed(listed: Listed) -> None:
    key = listed.focus("Sunday brunch")
    listed.key(Key.Key_Right, ALT | CTRL)
    listed.key(Key.Key_Right, ALT | CTRL)
    assert listed.whole.start(key) == datetime(2026, 12, 6, 11, 30)
    assert listed.whole.page.calendar_header.days.text() == "December"
    assert listed.current() == "Sunday brunch chat"


def test_r_logs_and_letters_change_the_view(listed: Listed) -> None:
    key = listed.focus("Story time: worst")
    told: list[str] = []
    listed.whole.app.kit.navigator.page_asked.disconnect()
    listed.whole.app.kit.navigator.log_asked.connect(told.append)
    listed.key(Key.Key_R)
    assert told == [key]
    listed.key(Key.Key_W)
    assert listed.whole.page.view == "week"


@POPUP
def test_the_menu_of_a_row_by_key_and_by_mouse(listed: Listed) -> None:
    listed.focus("Draw your OC")
    listed.key(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Move to ideas" in [action.text() for action in menu.actions()]
    menu.close()


def test_paging_goes_on_in_the_next_month(listed: Listed) -> None:
    header = listed.whole.page.calendar_header
    listed.list.setFocus()
    listed.key(Key.Key_End)
    listed.key(Key.Key_PageDown)
    assert header.days.text() == "December"
    listed.key(Key.Key_PageUp)
    assert header.days.text() == "November"
    assert listed.current() == "Sunday brunch chat"
    listed.key(Key.Key_PageUp)
    assert header.days.text() == "November"


def test_the_heading_stays_at_the_top_while_its_rows_pass(listed: Listed) -> None:
    view = listed.list
    saturday = view.visualRect(view.model().index(listed.rows.row_of(listed.id("Winter")), 0))
    view.verticalScrollBar().setValue(0)
    first = view._heading_at_top()
    assert first is None
    view.verticalScrollBar().setValue(60)
    at, box = view._heading_at_top()  # type: ignore[misc]
    assert at == 0
    assert box.top() <= 0 < box.bottom()
    assert saturday.height() > 0
    # what it covers can't be clicked through it
    before = listed.whole.selected
    QTest.mouseClick(view.viewport(), LEFT, Mod.NoModifier, QPoint(200, 4))
    assert listed.whole.selected == before


def test_walking_up_never_leaves_the_row_under_the_heading(listed: Listed) -> None:
    listed.focus("Sunday brunch")
    for _step in range(40):
        listed.key(Key.Key_Up)
        box = listed.list.visualRect(listed.list.currentIndex())
        top = listed.list._heading_at_top()
        assert top is None or box.top() >= top[1].bottom() - 1


def test_find_narrows_and_escape_brings_all_back(listed: Listed) -> None:
    every = len(listed.rows.streams())
    listed.list.setFocus()
    listed.key(Key.Key_F, CTRL)
    field = listed.view.finder.field
    assert field.hasFocus()
    assert field.placeholderText() == "Find in November 2026"
    listed.whole.type("battle")
    assert 0 < len(listed.rows.streams()) < every
    listed.key(Key.Key_Return)
    assert listed.list.hasFocus()
    assert "attle" in listed.current()
    listed.key(Key.Key_F, CTRL)
    listed.key(Key.Key_Escape)
    assert len(listed.rows.streams()) == every
    listed.key(Key.Key_Escape)
    assert listed.list.hasFocus()
    assert "attle" in listed.current()


def test_a_search_without_a_match_says_so_and_hides_no_new_stream(listed: Listed) -> None:
    listed.view.finder.field.setText("zzz")
    assert listed.rows.rowCount() == 0
    card = listed.view._empty
    assert card.isVisible()
    assert card.state.title.text() == "Nothing in November 2026 fits"
    before = set(listed.whole.page.part.model.blocks)
    listed.whole.page.new_stream()
    (fresh,) = set(listed.whole.page.part.model.blocks) - before
    assert listed.rows.row_of(fresh) >= 0
    assert listed.list.key == fresh


def test_letters_go_into_the_search_and_not_into_the_calendar(listed: Listed) -> None:
    count = len(listed.whole.page.part.model.blocks)
    listed.view.finder.field.setFocus()
    listed.whole.type("nwmlt")
    assert listed.view.finder.field.text() == "nwmlt"
    assert listed.whole.page.view == "list"
    assert len(listed.whole.page.part.model.blocks) == count


def test_an_empty_month(listed: Listed) -> None:
    listed.whole.page.show_day(date(2028, 5, 3))
    card = listed.view._empty
    assert card.isVisible()
    assert card.state.title.text() == "Nothing planned for May 2028 yet"
    card.state.buttons[0].click()
    (block,) = listed.whole.page.part.model.in_order()
    assert (block.start.year, block.start.month) == (2028, 5)
    assert listed.list.key == block.stream.id


def test_a_mirrored_list_walks_the_way_it_reads(open_window: OpenWindow) -> None:
    listed = Listed(open_window(locale="ar_EG"))
    listed.focus("50k")
    listed.key(Key.Key_Left)
    assert listed.current() == "Winter makeup haul"
    assert not listed.list.grab().isNull()
