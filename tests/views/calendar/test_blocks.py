"""What blocks show and say: phases, odd titles, midnight, days by width, mirrored weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.streams import Phase, Status, Stream
from creatorplanner.operations import streams
from creatorplanner.operations.streams import Draft
from creatorplanner.views.calendar.block import Block
from creatorplanner.views.calendar.pills import Pill
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.widgets.buttons import Button
from tests.fixtures.plan import ZONE
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

ODD = (
    "x" * 500,
    "😀🎉👨‍👩‍👧‍👦" * 40,
    "\u202emoc.live",
    "<img src=x>",
    "<b>bold</b> & Q&A",
    "Q&A",
    "بث مباشر الليلة",
    "a\tb",
)


def _add(whole: Whole, start: datetime, minutes: int = 90, **values: object) -> str:
    draft = Draft(ZONE, start, minutes, **values)  # type: ignore[arg-type]
    done = whole.app.kit.desk.run(streams.create_stream, draft)
    assert done is not None
    return done.subject


def _segments(whole: Whole, key: str) -> list[Block]:
    found = [b for (own, _day), b in whole.week.grid.blocks.items() if own == key]
    return sorted(found, key=lambda block: block.segment.day)


def _picture(block: Block) -> QImage:
    return block.grab().toImage()


def test_the_sample_week_shows_each_phase(whole: Whole) -> None:
    phases = {b.stream.title.split()[0]: b.phase for b in whole.app.week.in_order()}
    assert phases["Monday"] is Phase.DONE
    assert phases["Story"] is Phase.TO_LOG
    assert phases["Ranked"] is Phase.NEXT
    assert phases["Draw"] is Phase.PLANNED


def test_the_clock_turns_next_into_live_and_live_into_to_log(whole: Whole) -> None:
    key = whole.id("Ranked")
    planned = _picture(whole.block(key))
    whole.clock.advance(hours=1, minutes=41)
    whole.app.kit.ticker.beat()
    assert whole.app.week.blocks[key].phase is Phase.LIVE
    live = _picture(whole.block(key))
    assert live != planned
    whole.clock.advance(minutes=5)
    whole.app.kit.ticker.beat()
    assert _picture(whole.block(key)) != live, "the minutes of the stream go on"
    whole.clock.advance(hours=3)
    whole.app.kit.ticker.beat()
    assert whole.app.week.blocks[key].phase is Phase.TO_LOG


def test_each_state_looks_different(whole: Whole) -> None:
    desk, key = whole.app.kit.desk, whole.id("Draw your OC")
    pictures = [_picture(whole.block(key))]
    desk.run(streams.set_tentative, key, True)
    pictures.append(_picture(whole.block(key)))
    desk.run(streams.set_tentative, key, False)
    desk.run(streams.set_status, key, Status.CANCELLED)
    pictures.append(_picture(whole.block(key)))
    desk.run(streams.set_status, key, Status.PLANNED)
    whole.app.kit.navigator.select(key)
    block = whole.block(key)
    block.resize(pictures[0].size())
    pictures.append(_picture(block))
    assert all(one != other for one in pictures for other in pictures if one is not other)


def test_the_log_button_asks_for_its_stream(whole: Whole) -> None:
    key = whole.id("Story time")
    told: list[str] = []
    whole.app.kit.navigator.page_asked.disconnect()
    whole.app.kit.navigator.log_asked.connect(told.append)
    (button,) = whole.block(key).findChildren(Button)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [key]
    others = [block for block in whole.week.grid.blocks.values() if block.segment.key != key]
    assert not any(b.isVisible() for block in others for b in block.findChildren(Button))


@pytest.mark.parametrize("title", ODD)
def test_odd_titles_are_shown_as_typed_everywhere(whole: Whole, title: str) -> None:
    key = whole.id("Ranked")
    desk = whole.app.kit.desk
    desk.run(streams.retitle_stream, key, title)
    kept = whole.stream(key).title
    block = whole.block(key)
    assert block.accessibleName().startswith(kept)
    assert tooltip(isolate(kept)).removesuffix("</p>")[:500] in block.toolTip()
    assert "<img" not in block.toolTip()
    assert "<b>" not in block.toolTip()
    bar = whole.page.calendar_header.bar
    assert kept in bar.next.accessibleName()
    assert not block.grab().isNull()
    assert not bar.grab().isNull()
    whole.app.kit.navigator.select(key)
    desk.run(streams.push_stream, key, 15)
    toast = whole.app.window.toast
    assert toast.isVisible()
    assert toast.width() <= whole.app.window.width()
    assert kept[:20] in toast.text or "oved" in toast.text
    assert bar.next.width() < 420


def test_odd_titles_stay_inside_their_block(whole: Whole) -> None:
    """A title may not paint over the block's own lower edge or the neighbours."""
    key = whole.id("Ranked")
    whole.app.kit.desk.run(streams.retitle_stream, key, "wide " * 100)
    block = whole.block(key)
    grid = block.parentWidget()
    assert grid is not None
    assert grid.rect().contains(block.geometry())


def test_an_untitled_stream_is_called_by_its_format(whole: Whole) -> None:
    key = whole.id("Ask me")
    whole.app.kit.desk.run(streams.retitle_stream, key, "")
    assert whole.block(key).accessibleName().startswith("Untitled Q&A")


def test_a_stream_across_midnight_is_two_segments_that_act_as_one(whole: Whole) -> None:
    key = _add(whole, datetime(2026, 11, 18, 23), 180, title="Late night")
    first, second = _segments(whole, key)
    assert (first.segment.day, second.segment.day) == (date(2026, 11, 18), date(2026, 11, 19))
    assert first.segment.continues_after
    assert second.segment.continues_before
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert first.state.selected
    assert second.state.selected
    # its middle edges do not resize
    assert second.edge_at(QPoint(5, 1).toPointF()) == ""
    assert first.edge_at(QPoint(5, first.height() - 1).toPointF()) == ""


def test_the_part_after_midnight_can_be_dragged(whole: Whole) -> None:
    key = _add(whole, datetime(2026, 11, 18, 23), 180, title="Late night")
    whole.week.area.verticalScrollBar().setValue(0)
    _first, second = _segments(whole, key)
    measures = whole.week.grid.geometry_now()
    whole.drag(second, second.rect().center(), QPoint(round(measures.column), 0))
    assert whole.start(key) == datetime(2026, 11, 19, 23)
    whole.undo()
    _first, second = _segments(whole, key)
    edge = QPoint(second.width() // 2, second.height() - 2)
    whole.drag(second, edge, QPoint(0, round(measures.y(60))))
    assert whole.stream(key).minutes == 240
    assert whole.start(key) == datetime(2026, 11, 18, 23)


def test_a_stream_from_the_evening_before_the_week_shows_its_end(whole: Whole) -> None:
    key = _add(whole, datetime(2026, 11, 15, 23), 180, title="Sunday night")
    (block,) = _segments(whole, key)
    assert block.segment.day == date(2026, 11, 16)
    assert whole.app.week.totals().streams == 10


def test_arrows_walk_over_a_midnight_stream_once(whole: Whole) -> None:
    key = _add(whole, datetime(2026, 11, 18, 23), 180, title="Late night")
    whole.focus_block(whole.id("Ranked"))
    whole.key(Key.Key_Down)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Block)
    assert focus.segment.key == key
    whole.key(Key.Key_Down)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Block)
    assert focus.segment.key == whole.id("Draw")


@pytest.mark.parametrize(
    ("width", "text", "panel", "days"),
    [
        (1440, 100, False, 7),
        (1440, 100, True, 7),
        (1200, 100, True, 5),
        (1440, 130, True, 3),
        (1024, 100, False, 7),
        (1024, 130, False, 5),
        (1920, 130, True, 7),
    ],
)
def test_the_days_fit_the_width(
    open_window: OpenWindow, width: int, text: int, panel: bool, days: int
) -> None:
    whole = open_window(width, 800, text_percent=text)
    if panel:
        whole.app.kit.navigator.select(whole.id("Ask me"))
        whole.settle()
    shown = len(whole.app.week.days)
    column = whole.week.grid.geometry_now().column
    assert shown == days, (shown, column)
    assert shown == 3 or column >= 96 * text / 100


def test_a_selected_stream_stays_in_view_when_days_go(open_window: OpenWindow) -> None:
    whole = open_window(1200, 800)
    for title in ("Coffee", "Sunday brunch"):
        key = whole.id(title)
        QTest.mouseClick(whole.block(key), Qt.MouseButton.LeftButton)
        whole.settle()
        assert len(whole.app.week.days) == 5
        assert key in whole.app.week.blocks
        whole.app.kit.navigator.select("")
        whole.settle()
        assert len(whole.app.week.days) == 7


def test_paging_five_days_skips_and_repeats_none(open_window: OpenWindow) -> None:
    whole = open_window(1200, 800)
    whole.app.kit.navigator.select(whole.id("Coffee"))
    whole.settle()
    seen = list(whole.app.week.days)
    for _ in range(3):
        whole.page.turn(1)
        seen += whole.app.week.days
    assert seen == [date(2026, 11, 16) + timedelta(days=index) for index in range(20)]
    for _ in range(3):
        whole.page.turn(-1)
    assert whole.app.week.days[0] == date(2026, 11, 16)
    whole.page.turn(0)
    assert date(2026, 11, 18) in whole.app.week.days


def test_streams_out_of_view_become_pills(open_window: OpenWindow) -> None:
    """Usability test 25: 1024 by 640."""
    whole = open_window(1024, 640)
    view, grid = whole.week.area.viewport(), whole.week.grid
    hidden = whole_blocks = 0
    for block in grid.blocks.values():
        top = block.mapTo(view, QPoint(0, 0)).y()
        inside = top >= 0 and top + block.height() <= view.height()
        out = top + block.height() <= 0 or top >= view.height()
        whole_blocks += inside
        hidden += out
    pills = [pill for pill in view.findChildren(Pill) if pill.isVisible()]
    assert whole_blocks >= 7
    assert len(pills) >= 1
    assert all(view.rect().contains(pill.geometry()) for pill in pills)
    assert all(pill.height() >= 24 for pill in pills)
    assert all(pill.accessibleName() for pill in pills)
    first = min(pills, key=lambda pill: pill.minutes)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    coffee = whole.block(whole.id("Coffee"))
    assert view.rect().contains(coffee.mapTo(view, coffee.rect().center()))


def test_an_empty_week_offers_what_to_do(whole: Whole) -> None:
    whole.page.turn(1)
    empty = whole.week.empty
    assert empty.isVisible()
    texts = [button.words() for button in empty.findChildren(Button)]
    assert texts == ["Copy last week", "Choose what to copy", "New stream"]
    QTest.mouseClick(empty.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert not empty.isVisible()
    assert len(whole.app.week.blocks) == 10
    assert all(not item.done for b in whole.app.week.blocks for item in _items(whole, b))
    whole.undo()
    assert empty.isVisible()


def test_an_empty_week_after_an_empty_one_can_be_planned_from_earlier_ones(whole: Whole) -> None:
    whole.page.turn(1)
    whole.page.turn(1)
    empty = whole.week.empty
    shown = [button.words() for button in empty.findChildren(Button) if button.isVisible()]
    assert shown == ["Choose what to copy", "New stream"]


def _items(whole: Whole, key: str) -> list:  # type: ignore[type-arg]
    return list(whole.book.promotion.items_of(key))


def test_drawing_beside_the_empty_card_still_works(whole: Whole) -> None:
    whole.page.turn(1)
    begin = datetime(2026, 11, 23, 10)
    whole.week.area.verticalScrollBar().setValue(300)
    by = whole.at(datetime(2026, 11, 23, 11), 0.6) - whole.at(begin)
    whole.drag(whole.week.grid, whole.at(begin), by)
    (block,) = whole.app.week.in_order()
    assert block.start == begin


def test_a_mirrored_week_begins_on_saturday_at_the_right(open_window: OpenWindow) -> None:
    whole = open_window(locale="ar_EG")
    assert whole.app.week.days[0].isoweekday() == 6
    ordered = sorted(whole.week.grid.blocks.values(), key=lambda b: b.segment.day)
    assert ordered[0].x() > ordered[-1].x()
    key = whole.id("Ranked")
    whole.focus_block(key)
    whole.key(Key.Key_Left, Mod.AltModifier)
    assert whole.start(key) == datetime(2026, 11, 19, 19)


@pytest.mark.parametrize(
    ("locale", "weekday", "time"),
    [("en_US", 7, "7–9 PM"), ("de_DE", 1, "19:00–21:00"), ("id_ID", 7, "19.00–21.00")],
)
def test_week_start_and_clock_follow_the_locale(
    open_window: OpenWindow, locale: str, weekday: int, time: str
) -> None:
    """Usability test 24."""
    whole = open_window(locale=locale, week_start=0)
    assert whole.app.week.days[0].isoweekday() == weekday
    data = whole.app.week.blocks[whole.id("Ranked")]
    assert whole.app.kit.regional.time_range(data.start, data.end) == time


def test_a_time_that_does_not_exist_is_marked_and_told(whole: Whole) -> None:
    stream = Stream("gap", "Spring forward", start=datetime(2026, 3, 8, 2, 30), zone=ZONE)
    with whole.book.edit() as edit:
        edit.put(replace(stream, minutes=60))
    whole.page.show_day(date(2026, 3, 8))
    block = whole.block("gap")
    assert block.data is not None
    assert block.data.start == datetime(2026, 3, 8, 3, 30)
    assert "does not exist" in block.toolTip()


def test_the_hour_that_clashes_is_stacked_with_its_title_free(whole: Whole) -> None:
    battle, guest = whole.block(whole.id("battle")), whole.block(whole.id("Guest"))
    assert guest.x() > battle.x()
    assert guest.geometry().right() <= battle.geometry().right() + 1
    assert guest.y() - battle.y() >= 30
    center = guest.geometry().center()
    assert whole.week.grid.childAt(center) is guest


def test_a_theme_change_repaints_blocks(whole: Whole) -> None:
    block = whole.block(whole.id("Draw"))
    before = _picture(block)
    whole.app.settings.set("theme", "light")
    assert _picture(block) != before


def test_the_log_button_covers_no_words(whole: Whole) -> None:
    """An hour that ended: title and button; the time only where it has a line of its own."""
    key = _add(whole, datetime(2026, 11, 17, 14), 60, title="An hour")
    block = whole.block(key)
    (button,) = block.findChildren(Button)
    assert button.isVisible()
    with_time = _picture(block)
    whole.app.kit.desk.run(streams.move_stream, key, datetime(2026, 11, 17, 15))
    assert _picture(whole.block(key)) == with_time, "no time is painted below the button"
