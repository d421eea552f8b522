"""The whole window, and calendar files to bring in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.models.file_import import State
from creatorplanner.views.imports.page import ImportPage
from tests.fixtures.plan import clock, open_book, plan_file
from tests.fixtures.window import Whole, open_window, whole

__all__ = ["clock", "open_book", "open_window", "plan_file", "whole"]

Bring = Callable[..., ImportPage]


def event(
    uid: str, title: str = "Their stream", day: int = 27, zone: str = "", more: str = ""
) -> str:
    """One event at 8 PM in November 2026."""
    name = f";TZID={zone}" if zone else ";TZID=America/New_York"
    return (
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\n"
        f"DTSTART{name}:202611{day:02d}T200000\r\nDURATION:PT1H\r\n{more}END:VEVENT\r\n"
    )


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a calendar file of these events."""

    def write(*events: str, name: str = "friends.ics") -> Path:
        path = tmp_path / name
        text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n"
        path.write_bytes(text.encode())
        return path

    return write


@pytest.fixture
def bring(qtbot: QtBot, whole: Whole) -> Bring:
    """Drops a file on the window and waits for a state of its page."""

    def dropped(path: Path, state: State = "preview") -> ImportPage:
        whole.app.window.file_dropped.emit(str(path))
        page = whole.app.window.page
        assert isinstance(page, ImportPage)
        reached(qtbot, page, state)
        return page

    return dropped


def reached(qtbot: QtBot, page: ImportPage, state: State) -> None:
    """Wait until the page shows a state."""
    qtbot.waitUntil(lambda: page.model.state == state, timeout=20_000)


def row_texts(page: ImportPage) -> list[str]:
    """What the preview's list says, row by row."""
    rows = page.preview.rows
    return [rows.spoken(rows.row(at)) for at in range(rows.rowCount())]
