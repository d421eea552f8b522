"""The usability tests of promotion, and lists that follow their stream wherever it goes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.start_templates import TIKTOK_STANDARD
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.checklists import add_start_lines, tick_item
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.plan import NOW, ZONE
from tests.fixtures.window import Key, Mod, OpenWindow, Whole, whole
from tests.support.hands import Hands

__all__ = ["whole"]

CTRL = Mod.ControlModifier


def _items(whole: Whole, key: str) -> dict[str, ChecklistItem]:
    return {item.text: item for item in whole.book.promotion.items_of(key)}


def _badge(whole: Whole) -> int:
    return whole.app.overview.counts()["today"].number


def test_ux_12_tick_the_go_live_post_from_today(whole: Whole) -> None:
    key = whole.id("Ranked grind")
    assert whole.app.week.blocks[key].done == 3
    badge = _badge(whole)
    assert badge == 4
    whole.week.grid.setFocus()
    hands = Hands(whole)
    hands.chord(Key.Key_1, CTRL)
    hands.chord(Key.Key_Down)
    hands.chord(Key.Key_Space)
    assert hands.steps == 3
    assert _items(whole, key)["Go-live post"].done
    assert whole.app.week.blocks[key].done == 4
    assert _badge(whole) == badge - 1


@pytest.mark.parametrize(
    ("start", "days"),
    [(datetime(2027, 3, 13, 20), 1), (datetime(2027, 11, 6, 20), 1)],
    ids=["into summer time", "into winter time"],
)
def test_dragging_a_stream_moves_what_is_open_and_noon_stays_noon(
    open_window: OpenWindow, start: datetime, days: int
) -> None:
    window = open_window(empty=True)
    desk = window.app.kit.desk
    made = desk.run(create_stream, Draft(ZONE, start, 90, "Moved"))
    assert made is not None
    key = made.subject
    desk.run(add_start_lines, key, TIKTOK_STANDARD.name, TIKTOK_STANDARD.lines)
    before = _items(window, key)
    desk.run(tick_item, before["Teaser video"].id, NOW)
    before = _items(window, key)
    window.app.kit.navigator.show_day(start.date())
    window.move_block(key, days, 0)
    moved = start + timedelta(days=days)
    assert window.start(key) == moved
    after = _items(window, key)
    for text, item in after.items():
        if item.done:
            assert (item.do_at, item.due_at) == (before[text].do_at, before[text].due_at)
            continue
        _is_told_from(item.do, item.do_at, moved)
        _is_told_from(item.due, item.due_at, moved)
    story = after["Story with question box"].do_at
    assert story is not None
    assert to_wall(story, ZONE) == datetime.combine(moved, datetime.min.time()).replace(hour=12)


def _is_told_from(rule: DueRule | None, instant: datetime | None, start: datetime) -> None:
    """The instant is where the rule puts it: same clock time, or real time from the start."""
    assert rule is not None
    assert instant is not None
    wall = to_wall(instant, ZONE)
    if rule.anchor is Anchor.LOCAL:
        day = start.date() + timedelta(days=rule.day_offset)
        assert (wall.date(), wall.hour * 60 + wall.minute) == (day, rule.clock_minutes)
    else:
        real = instant - _instant(start)
        assert real == timedelta(minutes=rule.offset_minutes)


def _instant(wall: datetime) -> datetime:
    from zoneinfo import ZoneInfo

    return wall.replace(tzinfo=ZoneInfo(ZONE))


def test_a_line_deleted_in_the_panel_is_not_brought_back_by_its_format(whole: Whole) -> None:
    key = whole.id("Draw your OC")
    whole.app.kit.navigator.select(key, "checklist")
    gone = next(item for item in whole.book.promotion.items_of(key) if not item.done)
    panel = whole.app.window.findChildren(StreamPanel)[0]
    panel.promotion.rows[gone.id].check.setFocus()
    whole.key(Key.Key_Delete)
    assert gone.text not in _items(whole, key)
    whole.move_block(key, 1, 0)
    assert gone.text not in _items(whole, key)
    assert whole.start(key).date() == date(2026, 11, 20)
