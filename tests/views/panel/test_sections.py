"""What else the panel edits: format, goal, status, platforms, checklist, hashtags, copying."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations.checklists import change_item
from creatorplanner.operations.hashtags import create_hashtag_set
from creatorplanner.operations.streams import delete_stream, set_hashtags, set_stream_text
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import FRIDAY, Add

Stored = Callable[[str], Stream]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def mine(kit: Kit, panel: StreamPanel, add: Add) -> str:
    made = add()
    kit.navigator.select(made)
    assert panel.model.stream is not None
    return made


def trigger(menu: QMenu, text: str) -> None:
    """Choose an entry by its words, as shown."""
    entries = {action.text().replace("&&", "&"): action for action in menu.actions()}
    entries[text].trigger()
    menu.deleteLater()


def test_another_format_swaps_untouched_lines(
    panel: StreamPanel, mine: str, stored: Stored
) -> None:
    assert panel.head.chip.words() == "💬 Q&A"
    assert [line.item.text for line in panel.model.lines] == ["Teaser", "Go-live post"]
    trigger(panel.head.menu(), "🎨 Draw with me")
    assert stored(mine).format_id == "draw"
    assert panel.head.chip.words() == "🎨 Draw with me"
    assert panel.promotion.rows == {}


def test_a_new_format_is_made_and_taken(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    trigger(panel.head.menu(), "New format…")
    qtbot.keyClicks(panel.head.naming, "Karaoke")
    qtbot.keyClick(panel.head.naming, Qt.Key.Key_Return)
    kind = kit.desk.book.find(Format, stored(mine).format_id or "")
    assert kind is not None
    assert (kind.name, kind.color) == ("Karaoke", "pink")


def test_a_goal_is_typed_in_short(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    qtbot.mouseClick(panel.goal.row, LEFT)
    qtbot.keyClicks(panel.goal.field, "many")
    qtbot.keyClick(panel.goal.field, Qt.Key.Key_Return)
    assert panel.goal.problem.isVisible()
    panel.goal.field.clear()
    qtbot.keyClicks(panel.goal.field, "1.2k")
    qtbot.keyClick(panel.goal.field, Qt.Key.Key_Return)
    assert stored(mine).goal == 1200
    assert panel.goal.row.told() == "Goal 1,200 peak viewers"


@pytest.mark.parametrize(
    ("choice", "status", "tentative"),
    [
        ("Tentative", Status.PLANNED, True),
        ("Cancelled", Status.CANCELLED, False),
        ("Idea without a date", Status.IDEA, False),
    ],
)
def test_the_status_is_decided_and_taken_back(
    kit: Kit,
    panel: StreamPanel,
    mine: str,
    stored: Stored,
    choice: str,
    status: Status,
    tentative: bool,
) -> None:
    before = stored(mine)
    trigger(panel.status.menu(), choice)
    assert (stored(mine).status, stored(mine).tentative) == (status, tentative)
    kit.desk.undo()
    assert stored(mine) == before
    assert panel.status.row.told() == "Planned next stream"


def test_platforms_are_switched_and_named(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    qtbot.mouseClick(panel.platforms.toggles["twitch"], LEFT)
    qtbot.mouseClick(panel.platforms.toggles["tiktok"], LEFT)
    assert stored(mine).platforms == ("twitch",)
    for name in ("Some & other", "youtube"):
        qtbot.mouseClick(panel.platforms.plus, LEFT)
        qtbot.keyClicks(panel.platforms.field, name)
        qtbot.keyClick(panel.platforms.field, Qt.Key.Key_Return)
    assert stored(mine).platforms == ("twitch", "Some & other", "youtube")
    assert panel.platforms.toggles["youtube"].isChecked()
    qtbot.mouseClick(panel.platforms.toggles["Some & other"], LEFT)
    assert "Some & other" not in panel.platforms.toggles


def test_ticking_counts(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    first = panel.model.lines[0].item.id
    check = panel.promotion.rows[first].check
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert panel.model.lines[0].item.done
    assert panel.promotion.count.text() == "1 of 2"
    kit.desk.undo()
    assert not check.isChecked()
    assert stored(mine).id == mine


def test_a_rename_goes_on_while_the_list_changes(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str
) -> None:
    first, second = (line.item.id for line in panel.model.lines)
    row = panel.promotion.rows[first]
    row.check.setFocus()
    qtbot.keyClick(row.check, Qt.Key.Key_F2)
    qtbot.keyClicks(row.field, "Teaser cl")
    kit.desk.run(change_item, second, "Post")
    assert row.field.hasFocus()
    qtbot.keyClicks(row.field, "ip")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert [line.item.text for line in panel.model.lines] == ["Teaser clip", "Post"]
    assert row.check.hasFocus()
    assert kit.navigator.stream_id == mine


def test_lines_are_added_and_removed(qtbot: QtBot, panel: StreamPanel, mine: str) -> None:
    for text in ("Thumbnail", "Story"):
        panel.promotion.add.setFocus()
        qtbot.keyClicks(panel.promotion.add, text)
        qtbot.keyClick(panel.promotion.add, Qt.Key.Key_Return)
    texts = [line.item.text for line in panel.model.lines]
    assert texts == ["Teaser", "Go-live post", "Thumbnail", "Story"]
    first = panel.promotion.rows[panel.model.lines[0].item.id]
    first.check.setFocus()
    qtbot.keyClick(first.check, Qt.Key.Key_Delete)
    assert [line.item.text for line in panel.model.lines] == texts[1:]
    assert panel.promotion.rows[panel.model.lines[0].item.id].check.hasFocus()
    assert panel.model.stream is not None
    assert panel.model.stream.id == mine


def test_another_rule_moves_the_due_time(panel: StreamPanel, mine: str) -> None:
    row = panel.promotion.rows[panel.model.lines[1].item.id]
    menu = row.menu()
    due = next(action.menu() for action in menu.actions() if action.text() == "Done by")
    assert isinstance(due, QMenu)
    trigger(due, "2 h before start")
    item = panel.model.lines[1].item
    begins = panel.model.stream.begins if panel.model.stream else None
    assert begins is not None
    assert item.due_at == begins - timedelta(hours=2)
    assert row.due.words().replace("\u202f", " ") == "Fri 6 PM"
    assert mine == item.stream_id


def test_what_a_pasted_hashtag_lost_is_said(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    told = panel.hashtags.told
    QGuiApplication.clipboard().setText("#ama #foo-bar")
    qtbot.mouseClick(panel.hashtags.plus, LEFT)
    qtbot.keyClick(panel.hashtags.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stored(mine).hashtags == ("ama", "foo")
    assert told.isVisible()
    plain = told.text().replace("\u2068", "").replace("\u2069", "")
    assert plain == "#foo-bar was taken as #foo: networks end a hashtag there."
    QGuiApplication.clipboard().setText("#whole")
    qtbot.keyClick(panel.hashtags.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.isHidden()


def test_a_pasted_block_becomes_chips(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    QGuiApplication.clipboard().setText("#ama #Live\n#50k, #AMA")
    qtbot.mouseClick(panel.hashtags.plus, LEFT)
    qtbot.keyClick(panel.hashtags.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stored(mine).hashtags == ("ama", "Live", "50k")
    chip = panel.hashtags.chips["Live"]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert stored(mine).hashtags == ("ama", "50k")
    assert panel.hashtags.chips["50k"].hasFocus()


def test_a_set_is_applied_and_the_tags_become_one(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    kit.desk.run(create_hashtag_set, "Q&A", ("ama", "live"))
    trigger(panel.hashtags.sets_menu(), "Q&A  (2)")
    assert stored(mine).hashtags == ("ama", "live")
    trigger(panel.hashtags.sets_menu(), "Save these as a set…")
    qtbot.keyClicks(panel.hashtags.naming, "Mine")
    qtbot.keyClick(panel.hashtags.naming, Qt.Key.Key_Return)
    sets = {known.name: known.hashtags for known in kit.desk.book.promotion.hashtag_sets()}
    assert sets["Mine"] == ("ama", "live")


def test_the_caption_is_counted_per_platform(kit: Kit, panel: StreamPanel, mine: str) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "😀" * 1000)
    kit.desk.run(set_hashtags, mine, ("live",))
    counter = panel.caption.counters.counters["tiktok"]
    assert (counter.words(), counter.role()) == ("2,007/2,200", "warn")
    panel.texts.fields["caption"].insertPlainText("x" * 223)
    assert (counter.words(), counter.role()) == ("30 over", "bad")
    assert panel.caption.copy.isEnabled()


def test_copying_says_so_and_ticks_nothing(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str
) -> None:
    kit.desk.run(set_stream_text, mine, "caption", "Ask me")
    kit.desk.run(set_hashtags, mine, ("ama",))
    qtbot.mouseClick(panel.caption.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "Ask me\n\n#ama"
    assert panel.caption.copy.words() == "Copied"
    qtbot.waitUntil(lambda: panel.caption.copy.words() == "Copy", timeout=4000)
    qtbot.mouseClick(panel.foot.pack, LEFT)
    pack = QGuiApplication.clipboard().text().replace("\u202f", " ")
    expected = "Ask me anything\nFri Nov 20, 8–9:30 PM · 1 h 30\n\nAsk me\n\n#ama"
    assert pack == expected


def test_a_deleted_stream_closes_the_panel(kit: Kit, panel: StreamPanel, mine: str) -> None:
    kit.desk.run(delete_stream, mine)
    assert kit.navigator.stream_id == ""
    assert panel.model.stream is None


def test_a_copy_is_shown_ready_to_be_named(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    qtbot.mouseClick(panel.head.copy, LEFT)
    copied = kit.navigator.stream_id
    assert copied not in ("", mine)
    assert stored(copied).start == FRIDAY
    assert panel.title.hasFocus()


def test_what_is_over_can_be_logged(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, clock: FixedClock
) -> None:
    assert panel.results.isHidden()
    clock.advance(days=3)
    kit.ticker.beat()
    with qtbot.waitSignal(kit.navigator.log_asked) as asked:
        qtbot.mouseClick(panel.results.log, LEFT)
    assert asked.args == [mine]


def test_tab_goes_through_the_panel_as_it_is_read(
    qtbot: QtBot, panel: StreamPanel, mine: str
) -> None:
    panel.head.chip.setFocus()
    visited: list[tuple[int, int]] = []
    for _press in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        place = focused.mapTo(panel, focused.rect().topLeft())
        visited.append((place.y(), place.x()))
        if focused is panel.foot.pack:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never reached the foot")
    assert panel.model.stream is not None
    assert panel.model.stream.id == mine
    assert len(visited) >= 20
    assert len(set(visited)) == len(visited)


def test_every_control_has_a_name(panel: StreamPanel, mine: str) -> None:
    assert panel.model.stream is not None
    assert panel.model.stream.id == mine
    named = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    assert named
    assert [widget for widget in named if not widget.accessibleName()] == []
