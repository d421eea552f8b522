"""A week's story on a file: plan, move, tick, change one's mind, close, and find it all again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.operations.streams import set_stream_format
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.calendar.day_header import PromoCheck
from tests.fixtures.plan import Open
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

FRIDAY = datetime(2026, 11, 20, 20)


def _fill(book: Planbook) -> None:
    with book.edit() as edit:
        edit.put(Template("t", "Usual"))
        edit.put(TemplateItem("t1", "t", "Teaser", DueRule(Anchor.START, -24 * 60), 0))
        edit.put(TemplateItem("t2", "t", "Go-live post", DueRule(Anchor.START, -15), 1))
        edit.put(Format("qa", "Q&A", "💬", "blue", 90, template_id="t"))


def _draw(whole: Whole) -> str:
    begin = datetime(2026, 11, 20, 20)
    whole.week.scroll_to(20 * 60)
    by = whole.at(datetime(2026, 11, 20, 21, 30), 0.6) - whole.at(begin)
    whole.drag(whole.week.grid, whole.at(begin), by)
    whole.type("Ask me anything")
    whole.key(Key.Key_Return)
    whole.key(Key.Key_Escape)
    (block,) = whole.app.week.in_order()
    return block.stream.id


def _close(whole: Whole) -> None:
    whole.app.window.close()
    whole.app.close()


def test_a_week_survives_the_window(open_window: OpenWindow, open_book: Open) -> None:
    book = open_book()
    _fill(book)
    whole = open_window(book=book)
    key = _draw(whole)
    assert (whole.start(key), whole.stream(key).minutes) == (FRIDAY, 90)
    whole.app.kit.desk.run(set_stream_format, key, "qa")
    whole.settle()

    whole.move_block(key, 1, -75)
    moved = datetime(2026, 11, 21, 18, 45)
    assert whole.start(key) == moved
    boxes = [b for b in whole.week.header.findChildren(PromoCheck) if b.isVisible()]
    teaser = next(box for box in boxes if box.accessibleName().startswith("Teaser"))
    QTest.mouseClick(teaser, Qt.MouseButton.LeftButton, pos=QPoint(8, teaser.height() // 2))
    assert whole.app.week.blocks[key].done == 1
    whole.focus_block(key)
    whole.key(Key.Key_Z, Mod.ControlModifier)
    assert whole.app.week.blocks[key].done == 0
    whole.key(Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert whole.app.week.blocks[key].done == 1
    _close(whole)

    again = open_window(book=open_book())
    assert [block.stream.title for block in again.app.week.in_order()] == ["Ask me anything"]
    assert again.start(key) == moved
    assert again.app.week.blocks[key].done == 1
    again.week.grid.setFocus()
    again.key(Key.Key_Z, Mod.ControlModifier)
    assert again.app.week.blocks[key].done == 0
    again.key(Key.Key_Z, Mod.ControlModifier)
    assert again.start(key) == FRIDAY
    _close(again)


def test_what_was_typed_last_is_kept_when_the_window_closes(
    open_window: OpenWindow, open_book: Open
) -> None:
    book = open_book()
    whole = open_window(book=book)
    whole.week.grid.setFocus()
    whole.key(Key.Key_N)
    whole.type("Typed and closed")
    (block,) = whole.app.week.in_order()
    _close(whole)
    again = open_book()
    stream = next(iter(again.streams.between(FRIDAY.astimezone(), FRIDAY.astimezone())), None)
    assert stream is None or stream.id == block.stream.id
    reopened = open_window(book=again)
    assert reopened.stream(block.stream.id).title == "Typed and closed"
    _close(reopened)
