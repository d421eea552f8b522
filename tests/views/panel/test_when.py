"""The time row: read on one line, typed in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Status, Stream
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import FRIDAY, Add

Stored = Callable[[str], Stream]


def told(panel: StreamPanel) -> str:
    return panel.when.row.told().replace("\u202f", " ").replace("\xa0", " ")


@pytest.fixture
def mine(kit: Kit, panel: StreamPanel, add: Add) -> str:
    made = add()
    kit.navigator.select(made)
    assert panel.model.stream is not None
    return made


def enter(qtbot: QtBot, panel: StreamPanel, field: str, text: str) -> None:
    if panel.when.editor.isHidden():
        qtbot.mouseClick(panel.when.row, Qt.MouseButton.LeftButton)
    widget = getattr(panel.when.editor, field)
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("8", 20, 0),
        ("7p", 19, 0),
        ("8:30pm", 20, 30),
        ("20.30", 20, 30),
        ("2030", 20, 30),
        ("noon", 12, 0),
        ("9am", 9, 0),
    ],
)
def test_times_as_people_type_them(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored, typed: str, hour: int, minute: int
) -> None:
    enter(qtbot, panel, "start", typed)
    assert stored(mine).start == FRIDAY.replace(hour=hour, minute=minute)
    assert stored(mine).minutes == 90
    assert panel.when.editor.isHidden()
    assert panel.when.row.hasFocus()


def test_a_bad_time_keeps_its_text_and_says_what_would_do(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    enter(qtbot, panel, "start", "25pm")
    editor = panel.when.editor
    assert editor.start.text() == "25pm"
    assert editor.start.property("state") == "bad"
    assert editor.problem.text() == "Try 8pm or 20:00"
    assert stored(mine).start == FRIDAY
    enter(qtbot, panel, "start", "7pm")
    assert stored(mine).start == FRIDAY.replace(hour=19)
    assert not editor.problem.isVisible()


@pytest.mark.parametrize(
    ("field", "typed", "minutes"),
    [("end", "10pm", 120), ("end", "1am", 300), ("end", "45m", 45), ("length", "2h", 120)],
)
def test_the_end_or_the_length(
    qtbot: QtBot,
    panel: StreamPanel,
    mine: str,
    stored: Stored,
    field: str,
    typed: str,
    minutes: int,
) -> None:
    enter(qtbot, panel, field, typed)
    assert (stored(mine).start, stored(mine).minutes) == (FRIDAY, minutes)


def test_a_range_is_read_where_the_start_is_typed(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    before = stored(mine)
    enter(qtbot, panel, "start", "9-10:15pm")
    assert (stored(mine).start, stored(mine).minutes) == (FRIDAY.replace(hour=21), 75)
    kit.desk.undo()
    assert stored(mine) == before


def test_a_refused_time_stays_in_its_field(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    kit.desk.book.read_only = True
    enter(qtbot, panel, "length", "2h")
    assert panel.when.editor.length.text() == "2h"
    kit.desk.book.read_only = False
    enter(qtbot, panel, "length", "2h")
    assert stored(mine).minutes == 120
    assert panel.when.editor.isHidden()


def test_the_day_keeps_the_time(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    enter(qtbot, panel, "day", "sat")
    assert stored(mine).start == FRIDAY + timedelta(days=1)
    assert told(panel) == "Sat Nov 21 8–9:30 PM · 1 h 30"


def test_escape_leaves_the_time_as_it_was(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    qtbot.mouseClick(panel.when.row, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.when.editor.start, "11")
    qtbot.keyClick(panel.when.editor.start, Qt.Key.Key_Escape)
    assert panel.when.editor.isHidden()
    assert stored(mine).start == FRIDAY
    assert kit.navigator.stream_id == mine


def test_an_idea_is_scheduled_once_day_and_time_are_known(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Stored
) -> None:
    idea = add("Idea", start=None)
    kit.navigator.select(idea)
    assert told(panel).startswith("No date yet")
    editor = panel.when.editor
    qtbot.mouseClick(panel.when.row, Qt.MouseButton.LeftButton)
    assert editor.day.hasFocus()
    qtbot.keyClicks(editor.day, "fri")
    qtbot.keyClick(editor.day, Qt.Key.Key_Tab)
    assert stored(idea).start is None
    qtbot.keyClicks(editor.start, "8pm")
    qtbot.keyClick(editor.start, Qt.Key.Key_Return)
    assert stored(idea).start == FRIDAY
    assert stored(idea).status is Status.PLANNED
    assert told(panel) == "Fri Nov 20 8–9:30 PM · 1 h 30"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_zone_is_told_and_chosen_by_city(
    qtbot: QtBot, panel: StreamPanel, mine: str, stored: Stored
) -> None:
    qtbot.mouseClick(panel.when.row, Qt.MouseButton.LeftButton)
    zone = panel.when.editor.zone
    qtbot.mouseClick(zone.button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(zone.field, "los angeles")
    qtbot.keyClick(zone.field, Qt.Key.Key_Return)
    assert stored(mine).zone == "America/Los_Angeles"
    assert stored(mine).start == FRIDAY
    assert "Los Angeles time" in panel.when.note.text()
    assert "Fri Nov 20" in panel.when.note.text()


def test_a_time_that_does_not_exist_is_explained(kit: Kit, panel: StreamPanel, add: Add) -> None:
    kit.navigator.select(add(start=datetime(2027, 3, 14, 2, 30), minutes=60))
    assert "does not exist that day" in panel.when.note.text()
    assert told(panel) == "Sun Mar 14 2027 3:30–4:30 AM · 1 h"


def test_an_overlap_is_named(kit: Kit, panel: StreamPanel, add: Add) -> None:
    mine = add()
    add("Q&A <b>two</b>", start=FRIDAY + timedelta(minutes=30))
    kit.navigator.select(mine)
    assert "Q&A <b>two</b>" in panel.when.clash.text()
    assert panel.when.clash.isVisibleTo(panel)
