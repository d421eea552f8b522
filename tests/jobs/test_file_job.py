"""A foreign file is read in the background and taken over in pieces; the window lives meanwhile."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.calendar_errors import NotACalendar
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.parsed import ParsedCalendar
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.jobs.file_job import FileJob
from tests.fixtures.plan import ZONE

HOW = Reading(ZONE, date(2026, 11, 18))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """300 events."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTART:20261120T200000Z\r\nEND:VEVENT\r\n"
        for number in range(300)
    )
    path = tmp_path / "other.ics"
    path.write_bytes(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n".encode())
    return path


def test_what_it_found_comes_with_progress(qtbot: QtBot, file: Path) -> None:
    job, told = FileJob(partial(CalendarFile, file, HOW)), []
    job.progress.connect(told.append)
    with qtbot.waitSignal(job.found, timeout=20_000) as found:
        job.start()
        assert job.is_running
    [parsed] = found.args
    assert isinstance(parsed, ParsedCalendar)
    assert (len(parsed.events), told) == (300, [100, 200, 300])
    assert not job.is_running


def test_a_refusal_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.ics"
    path.write_bytes(b"Dear all")
    job = FileJob(partial(CalendarFile, path, HOW))
    with qtbot.waitSignal(job.failed, timeout=20_000) as failed:
        job.start()
    assert isinstance(failed.args[0], NotACalendar)


def test_f02_stopped_it_tells_nothing_and_leaves_nothing(qtbot: QtBot, file: Path) -> None:
    job = FileJob(partial(CalendarFile, file, HOW))
    with qtbot.assertNotEmitted(job.found), qtbot.assertNotEmitted(job.failed):
        job.start()
        job.stop()
    assert not job.is_running
