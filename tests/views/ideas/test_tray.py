"""Ideas beside the calendar: dragged onto it, dragged back, and by keys."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Status
from creatorplanner.views.calendar.pills import Pill
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.ideas.tray import IdeasTray
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

IDEA = "Thrift haul under $30"
WED_3_PM = datetime(2026, 11, 18, 15)


def _open(whole: Whole) -> IdeasTray:
    whole.week.grid.setFocus()
    whole.key(Key.Key_I)
    whole.settle()
    tray = whole.app.window.tray
    assert tray is not None
    assert tray.isVisible()
    return tray


def _card(tray: QWidget, title: str = IDEA) -> IdeaCard:
    found = [
        card
        for card in tray.findChildren(IdeaCard)
        if not card.isHidden() and card.idea is not None and title in card.idea.stream.title
    ]
    assert len(found) == 1
    return found[0]


def _key(card: IdeaCard) -> str:
    assert card.idea is not None
    return card.idea.stream.id


def _slot(whole: Whole, wall: datetime) -> QPoint:
    """The place in the window, given globally, where a card has to be let go for a time."""
    whole.week.scroll_to(wall.hour * 60)
    return whole.week.grid.mapToGlobal(whole.at(wall) + QPoint(0, 12))


def _carry(whole: Whole, card: IdeaCard, to: QPoint, modifiers: Mod = Mod.NoModifier) -> None:
    begin = QPoint(40, 12)
    whole.press(card, begin)
    there = card.mapFromGlobal(to)
    for step in range(1, 5):
        whole.drag_to(card, begin + (there - begin) * step / 4, modifiers)


def _drop(whole: Whole, card: IdeaCard, to: QPoint, modifiers: Mod = Mod.NoModifier) -> None:
    _carry(whole, card, to, modifiers)
    whole.release(card, card.mapFromGlobal(to), modifiers)


def test_an_idea_dropped_on_the_grid_is_scheduled_and_undo_puts_it_back(whole: Whole) -> None:
    """Usability test 10: one drag."""
    tray = _open(whole)
    card = _card(tray)
    key, steps = _key(card), whole.steps()
    _drop(whole, card, _slot(whole, WED_3_PM))
    stream = whole.stream(key)
    assert (stream.start, stream.zone, stream.status, stream.minutes) == (
        WED_3_PM,
        "America/New_York",
        Status.PLANNED,
        60,
    )
    assert key in whole.app.week.blocks
    assert whole.steps() == steps + 1
    assert "Wed 3:00 PM" in whole.toast
    assert not [c for c in tray.cards.shown() if c.idea and c.idea.stream.id == key]
    whole.undo()
    assert whole.stream(key).start is None
    assert whole.stream(key).status is Status.IDEA
    assert _key(_card(tray)) == key


def test_the_ghost_shows_the_ideas_length_snapped_and_shift_is_finer(whole: Whole) -> None:
    tray = _open(whole)
    card = _card(tray)
    spot = _slot(whole, WED_3_PM) + QPoint(0, 5)
    _carry(whole, card, spot)
    ghost, measures = whole.week.grid.ghost, whole.week.grid.geometry_now()
    assert ghost.isVisible()
    top = ghost.y() + 16
    assert abs(top - measures.y(15 * 60)) <= 2
    assert abs(ghost.height() - 32 - measures.y(60)) <= 4
    _carry(whole, card, spot, Mod.ShiftModifier)
    whole.release(card, card.mapFromGlobal(spot), Mod.ShiftModifier)
    assert whole.start(_key_of(whole)).minute == 5
    assert not ghost.isVisible()


def _key_of(whole: Whole) -> str:
    return whole.id(IDEA)


def test_escape_lets_go_and_nothing_was_changed(whole: Whole) -> None:
    tray = _open(whole)
    card, steps = _card(tray), whole.steps()
    _carry(whole, card, _slot(whole, WED_3_PM))
    assert card.lifted
    whole.key(Key.Key_Escape)
    assert not card.lifted
    assert not whole.week.grid.ghost.isVisible()
    whole.release(card, card.mapFromGlobal(_slot(whole, WED_3_PM)))
    assert whole.stream(_key(card)).start is None
    assert whole.steps() == steps
    assert tray.isVisible()  # Esc went to the drag, not to the tray


def test_dropping_beside_the_grid_changes_nothing(whole: Whole) -> None:
    tray = _open(whole)
    card, steps = _card(tray), whole.steps()
    _drop(whole, card, whole.app.window.mapToGlobal(QPoint(700, 30)))
    assert whole.steps() == steps
    assert whole.selected == ""


def test_at_the_edge_of_the_view_the_hours_scroll_under_the_ghost(
    whole: Whole, qtbot: QtBot
) -> None:
    tray = _open(whole)
    card, view = _card(tray), whole.week.area.viewport()
    bar = whole.week.area.verticalScrollBar()
    bar.setValue(200)
    ghost = whole.week.grid.ghost
    _carry(whole, card, view.mapToGlobal(QPoint(400, 4)))
    before = ghost.y()
    qtbot.waitUntil(lambda: bar.value() < 150)
    assert ghost.y() < before
    whole.key(Key.Key_Escape)
    timers = [timer for timer in whole.week.findChildren(QTimer) if timer.isActive()]
    assert not [timer for timer in timers if timer.interval() == 30]


def test_a_stream_dropped_on_the_tray_becomes_an_idea(whole: Whole) -> None:
    tray = _open(whole)
    key = whole.id("Draw your OC")
    block = whole.block(key)
    begin = block.rect().center()
    whole.press(block, begin)
    there = block.mapFromGlobal(tray.mapToGlobal(QPoint(100, 300)))
    for step in range(1, 5):
        whole.drag_to(block, begin + (there - begin) * step / 4)
    whole.release(block, there)
    assert whole.stream(key).status is Status.IDEA
    assert _key(_card(tray, "Draw your OC")) == key
    whole.undo()
    assert whole.stream(key).status is Status.PLANNED


def test_a_day_of_the_small_month_takes_an_idea_at_its_usual_time(whole: Whole) -> None:
    whole.app.window.show_page("ideas")
    whole.settle()
    page = whole.app.window.page_named("ideas")
    card = _card(page)
    key = _key(card)
    days = whole.app.window.sidebar.month.days
    cells = ((x, y) for y in range(4, days.height(), 8) for x in range(4, days.width(), 12))
    wanted = next(
        QPoint(x, y) for x, y in cells if days.drop_day(QPoint(x, y)) == date(2026, 12, 3)
    )
    _carry(whole, card, days.mapToGlobal(wanted))
    whole.release(card, card.mapFromGlobal(days.mapToGlobal(wanted)))
    start = whole.start(key)
    assert start.date() == date(2026, 12, 3)
    hauls = {
        stream.start.time()
        for stream in whole.book.streams.of_format(whole.stream(key).format_id or "")
        if stream.start is not None
    }
    assert start.time() in hauls


def test_the_tray_is_remembered_without_a_step_of_history(open_window: OpenWindow) -> None:
    whole = open_window()
    steps = whole.steps()
    _open(whole)
    assert whole.steps() == steps
    assert whole.book.formats.settings().ideas_tray
    again = open_window(book=whole.book)
    assert again.app.window.tray is not None
    assert again.app.window.tray.isVisible()
    again.app.window.show_page("today")
    assert not again.app.window.tray.isVisible()
    again.app.window.show_page("calendar")
    assert again.app.window.tray.isVisible()


def test_i_opens_with_the_keyboard_in_it_and_closes_back_to_the_calendar(whole: Whole) -> None:
    tray = _open(whole)
    assert isinstance(whole.focus(), IdeaCard)
    whole.key(Key.Key_I)
    assert not tray.isVisible()
    assert whole.page.isAncestorOf(whole.focus())
    whole.key(Key.Key_I)
    assert tray.isVisible()
    whole.key(Key.Key_Escape)
    assert not tray.isVisible()
    assert not whole.book.formats.settings().ideas_tray


def test_keys_on_a_card_set_the_format_edit_and_delete(whole: Whole) -> None:
    tray = _open(whole)
    card = _card(tray)
    key = _key(card)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_2)
    second = whole.book.formats.all()[1]
    assert whole.stream(key).format_id == second.id
    whole.key(Key.Key_Down)
    assert whole.focus() is not card
    whole.key(Key.Key_Up)
    assert whole.focus() is card
    whole.key(Key.Key_Delete)
    assert whole.book.streams.get(key) is None
    assert isinstance(whole.focus(), IdeaCard)
    whole.undo()
    _card(tray).setFocus()
    whole.key(Key.Key_Return)
    assert whole.selected == key


def test_a_pasted_list_is_one_idea_a_line_in_one_step(whole: Whole) -> None:
    tray = _open(whole)
    steps, count = whole.steps(), whole.book.streams.count_ideas()
    QApplication.clipboard().setText("First idea\n\nSecond idea\nThird & last")
    tray.field.setFocus()
    whole.key(Key.Key_V, Mod.ControlModifier)
    assert whole.book.streams.count_ideas() == count + 3
    assert whole.steps() == steps + 1
    first = [c.idea.stream.title for c in tray.cards.shown()[:3] if c.idea]
    assert first == ["First idea", "Second idea", "Third & last"]
    tray.field.setFocus()
    whole.type("I type an i")
    whole.key(Key.Key_Return)
    assert tray.isVisible()
    assert tray.field.text() == ""
    assert _card(tray, "I type an i")


def test_the_marks_of_a_pasted_list_are_no_part_of_the_ideas(whole: Whole) -> None:
    tray = _open(whole)
    QApplication.clipboard().setText(
        "Plain\n- Dash\n* Star\n2) Second\n10. Tenth\n- [ ] Box\n-5 kg"
    )
    tray.field.setFocus()
    whole.key(Key.Key_V, Mod.ControlModifier)
    first = [c.idea.stream.title for c in tray.cards.shown()[:7] if c.idea]
    assert first == ["Plain", "Dash", "Star", "Second", "Tenth", "Box", "-5 kg"]
    tray.field.setFocus()
    whole.type("- as typed")
    whole.key(Key.Key_Return)
    assert _card(tray, "- as typed")


def test_where_it_is_narrow_the_panel_and_the_tray_exclude_each_other(
    open_window: OpenWindow,
) -> None:
    whole = open_window(1024, 640)
    tray = _open(whole)
    assert len(whole.app.week.days) == 7
    pills = [pill for pill in whole.week.findChildren(Pill) if pill.isVisible()]
    assert pills
    assert all(pill.width() >= pill.sizeHint().width() for pill in pills)
    columns = whole.week.grid.geometry_now().column
    whole.app.kit.navigator.select(whole.id("Draw your OC"))
    assert not tray.isVisible()
    assert whole.week.grid.geometry_now().column == columns  # nothing moves under the mouse
    whole.week.grid.setFocus()
    whole.key(Key.Key_I)
    assert tray.isVisible()
    assert whole.selected == ""
    assert tray.mapTo(whole.app.window, QPoint(tray.width(), 0)).x() <= 1024


def test_beside_a_docked_panel_both_are_there(open_window: OpenWindow) -> None:
    whole = open_window(1600, 900)
    tray = _open(whole)
    whole.app.kit.navigator.select(whole.id("Draw your OC"))
    whole.settle()
    (form,) = whole.app.window.findChildren(StreamPanel)
    assert tray.isVisible()
    assert form.isVisible()
    end = tray.mapTo(whole.app.window, QPoint(tray.width(), 0)).x()
    assert end <= form.mapTo(whole.app.window, QPoint()).x()


def test_a_stream_drawn_where_it_gets_narrow_stays_in_view(whole: Whole) -> None:
    """The panel that opens leaves fewer days, and the evening's streams would win the view."""
    _open(whole)
    bar, days = whole.week.area.verticalScrollBar(), len(whole.app.week.days)
    bar.setValue(0)
    begin = whole.at(datetime(2026, 11, 19, 1))
    whole.drag(whole.week.grid, begin, whole.at(datetime(2026, 11, 19, 2), 0.6) - begin)
    whole.settle()
    assert whole.start(whole.selected) == datetime(2026, 11, 19, 1)
    assert len(whole.app.week.days) < days
    assert bar.value() == 0


def test_large_text_leaves_room_for_three_days_or_for_the_tray(open_window: OpenWindow) -> None:
    whole = open_window(1200, 800, text_percent=130)
    tray = _open(whole)
    whole.app.kit.navigator.select(whole.id("Draw your OC"))
    whole.settle()
    assert not tray.isVisible()
    (form,) = whole.app.window.findChildren(StreamPanel)
    sidebar = whole.app.window.sidebar
    assert sidebar.width() + whole.page.width() + form.width() == 1200
    whole.app.kit.navigator.select("")
    assert tray.isVisible()


def test_an_idea_is_scheduled_by_keyboard_in_three_steps(whole: Whole) -> None:
    """Usability test 11: S, type the time, Enter."""
    tray = _open(whole)
    card = _card(tray)
    key, steps = _key(card), whole.steps()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    whole.key(Key.Key_S)
    whole.type("wed 3pm")
    whole.key(Key.Key_Return)
    stream = whole.stream(key)
    assert (stream.start, stream.status) == (datetime(2026, 11, 25, 15), Status.PLANNED)
    assert whole.steps() == steps + 1
    assert not [c for c in tray.cards.shown() if c.idea and c.idea.stream.id == key]
    whole.undo()
    assert whole.stream(key).status is Status.IDEA
    assert _key(_card(tray)) == key


def test_what_is_pressed_is_the_card_wherever_its_words_stand(whole: Whole) -> None:
    """Qt sends the moves of a drag to what was pressed; a label would swallow or lose them."""
    card = _card(_open(whole))
    buttons = {one.geometry().center().x() for one in card.findChildren(QAbstractButton)}
    for x in range(4, min(buttons) - 20, 12):
        assert card.childAt(QPoint(x, 12)) is None
        assert card.childAt(QPoint(x, card.height() - 20)) is None


def test_a_list_that_changes_under_the_hand_ends_the_drag(whole: Whole) -> None:
    tray = _open(whole)
    first, spot = tray.cards.shown()[0], _slot(whole, WED_3_PM)
    count = whole.book.streams.count_ideas()
    _carry(whole, first, spot)
    tray.deeds.add("Pushed in front")
    whole.release(first, first.mapFromGlobal(spot))
    assert whole.book.streams.count_ideas() == count + 1
    assert not whole.week.grid.ghost.isVisible()
    assert not first.lifted


def test_in_the_month_a_day_takes_an_idea_at_its_usual_time(whole: Whole) -> None:
    whole.page.choose_view("month")
    tray = _open_beside(whole)
    card = _card(tray)
    key = _key(card)
    grid = whole.page.part.widget
    spots = (
        QPoint(x, y) for y in range(30, grid.height(), 20) for x in range(10, grid.width(), 30)
    )
    wanted = date(2026, 11, 24)
    spot = next(one for one in spots if whole.page.drop_day(grid.mapToGlobal(one)) == wanted)
    _drop(whole, card, grid.mapToGlobal(spot))
    assert whole.start(key).date() == wanted


def _open_beside(whole: Whole) -> IdeasTray:
    whole.app.window.toggle_tray()
    whole.settle()
    tray = whole.app.window.tray
    assert tray is not None
    return tray
