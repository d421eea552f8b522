"""The panel offers the second hour where the clocks show one twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Stream
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.panel import StreamPanel
from tests.views.panel.conftest import Add

TWICE = datetime(2026, 11, 1, 1, 30)
LEFT = Qt.MouseButton.LeftButton


def test_the_second_hour_is_one_press_away(
    qtbot: QtBot, kit: Kit, panel: StreamPanel, add: Add, stored: Callable[[str], Stream]
) -> None:
    key = add(start=TWICE)
    first = stored(key).begins
    assert first is not None
    kit.navigator.select(key)
    when = panel.when
    assert when.note.text() == "1:30 AM comes twice that day, using the first."
    assert when.other_hour.words() == "Use the second 1:30 AM"
    qtbot.mouseClick(when.other_hour, LEFT)
    assert stored(key).begins == first + timedelta(hours=1)
    assert when.note.text() == "1:30 AM comes twice that day, using the second."
    assert when.other_hour.words() == "Use the first 1:30 AM"
    qtbot.mouseClick(when.other_hour, LEFT)
    assert stored(key).begins == first


@pytest.mark.parametrize("start", [TWICE + timedelta(days=1), datetime(2026, 3, 8, 2, 30), None])
def test_nothing_is_offered_for_any_other_time(
    kit: Kit, panel: StreamPanel, add: Add, start: datetime | None
) -> None:
    kit.navigator.select(add(start=start))
    assert not panel.when.other_hour.isVisible()
