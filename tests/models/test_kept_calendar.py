"""A calendar file that follows the plan: written after changes and at the end, told when not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.calendar_errors import CalendarNotWritten
from creatorplanner.models.desk import Desk
from creatorplanner.models.kept_calendar import NAME, KeptCalendar
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    retitle_stream,
    set_stream_text,
)
from creatorplanner.views.wording.faults import fault
from tests.fixtures.plan import ZONE


@pytest.fixture
def desk(planner: Planner) -> Desk:
    return Desk(planner)


@pytest.fixture
def kept(qapp: object, desk: Desk) -> Iterator[KeptCalendar]:  # noqa: ARG001
    made = KeptCalendar(desk, str)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "cloud"
    place.mkdir()
    return place


def add_stream(planner: Planner, title: str) -> str:
    draft = Draft(zone=ZONE, start=datetime(2026, 11, 18, 19), title=title)
    return planner.run(create_stream, draft).subject


def keep(qtbot: QtBot, kept: KeptCalendar, folder: Path) -> str:
    """Keep it there; what the file then holds."""
    with qtbot.waitSignal(kept._out.written, timeout=20_000):
        kept.keep_in(str(folder))
    return (folder / NAME).read_text("utf-8")


def test_nothing_is_written_before_it_is_asked_for(
    planner: Planner, kept: KeptCalendar, folder: Path
) -> None:
    add_stream(planner, "First")
    kept.write()
    kept.close()
    assert not kept.is_due
    assert list(folder.iterdir()) == []


def test_it_is_written_at_once_and_after_each_change(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path
) -> None:
    key = add_stream(planner, "First")
    assert "SUMMARY:First" in keep(qtbot, kept, folder)
    assert kept.written is not None
    assert not kept.is_due
    desk.run(retitle_stream, key, "Second")
    assert kept.is_due
    with qtbot.waitSignal(kept._out.written, timeout=20_000):
        kept.write()
    text = (folder / NAME).read_text("utf-8")
    assert "SUMMARY:Second" in text
    assert "SEQUENCE:1" in text
    assert [path.name for path in folder.iterdir()] == [NAME], "no rest beside it"


def test_private_notes_never_leave(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path
) -> None:
    key = add_stream(planner, "First")
    desk.run(set_stream_text, key, "notes", "the door code is 4711")
    desk.run(set_stream_text, key, "run_of_show", "start with 4712")
    assert "471" not in keep(qtbot, kept, folder)


def test_what_is_due_is_written_when_the_window_closes(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path
) -> None:
    key = add_stream(planner, "First")
    keep(qtbot, kept, folder)
    desk.run(retitle_stream, key, "Last words")
    kept.close()
    assert "SUMMARY:Last words" in (folder / NAME).read_text("utf-8")


def test_a_folder_that_is_gone_is_told_until_it_is_back(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path
) -> None:
    key = add_stream(planner, "First")
    keep(qtbot, kept, folder)
    away = folder.rename(folder.with_name("away"))
    desk.run(retitle_stream, key, "Second")
    with qtbot.waitSignal(kept._out.failed, timeout=20_000):
        kept.write()
    problem = kept.problem
    assert isinstance(problem, CalendarNotWritten)
    assert problem.gone
    assert not folder.exists(), "a folder that was taken away is not made anew"
    away.rename(folder)
    desk.run(retitle_stream, key, "Third")
    with qtbot.waitSignal(kept._out.written, timeout=20_000):
        kept.write()
    assert kept.problem is None


@pytest.mark.parametrize("text", ["BEGIN:VCALENDAR\nPRODID:-//Other//EN\n", "my notes"])
def test_a_file_of_somebody_elses_is_never_written_over(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path, text: str
) -> None:
    key = add_stream(planner, "First")
    (folder / NAME).write_text(text)
    with qtbot.waitSignal(kept.changed, check_params_cb=lambda: kept.problem is not None):
        kept.keep_in(str(folder))
    problem = kept.problem
    assert isinstance(problem, CalendarNotWritten)
    assert problem.taken
    assert "was not written by Creator Planner" in fault(problem).sentence
    desk.run(retitle_stream, key, "Second")
    kept.close()
    assert (folder / NAME).read_text() == text
    (folder / NAME).unlink()
    desk.run(retitle_stream, key, "Third")
    with qtbot.waitSignal(kept._out.written, timeout=20_000):
        kept.write()
    assert kept.problem is None
    assert "SUMMARY:Third" in (folder / NAME).read_text("utf-8")


def test_switched_off_the_file_stays_as_it_is(
    qtbot: QtBot, planner: Planner, desk: Desk, kept: KeptCalendar, folder: Path
) -> None:
    key = add_stream(planner, "First")
    before = keep(qtbot, kept, folder)
    kept.switch_off()
    desk.run(retitle_stream, key, "Second")
    kept.close()
    assert (folder / NAME).read_text("utf-8") == before
    desk.undo()
    desk.undo()
    assert kept.is_on, "undo switches it on again"
