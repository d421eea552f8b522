"""The process that reads foreign files: what it answers, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from creatorplanner.cli.main import READ_CALENDAR
from creatorplanner.domain.calendar_errors import (
    CalendarNotReadable,
    CalendarReaderFailed,
    CalendarTooHungry,
    CalendarTooLarge,
    CalendarTooSlow,
    NotACalendar,
)
from creatorplanner.exchange.apart import parent
from creatorplanner.exchange.calendar import child
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.reading import Reading, read_calendar
from tests.exchange.calendar.conftest import HOME, TODAY, calendar, event

HOW = Reading(HOME, TODAY, {"Studio": "Europe/Berlin"})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A calendar of 250 events with all that has to go through the pipe."""
    path = tmp_path / "other.ics"
    lines = ("SUMMARY:Zoë", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261121", "CATEGORIES:A,B")
    own = ("X-CREATORPLANNER-GOAL:5", "BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM")
    start = ";TZID=Studio:20261120T200000"
    many = (event(*lines, *own, uid=str(n), start=start) for n in range(249))
    path.write_bytes(calendar(*many, event("RECURRENCE-ID:20261122T190000Z", uid="0")))
    return path


def test_the_answer_is_the_same_as_here(file: Path) -> None:
    told: list[int] = []
    found = CalendarFile(file, HOW, told.append).run()
    assert found == read_calendar(file.read_bytes(), HOW)
    assert found is not None
    assert (len(found.events), told) == (250, [100, 200])


def test_f02_cancelling_ends_it(file: Path) -> None:
    reading = CalendarFile(file, HOW, lambda _events: reading.cancel())
    assert reading.run() is None
    before = CalendarFile(file, HOW)
    before.cancel()
    assert before.run() is None


def test_f01_the_clock_on_the_wall_ends_it(file: Path) -> None:
    with pytest.raises(CalendarTooSlow):
        CalendarFile(file, HOW, seconds=0.001).run()


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own limits")
def test_f03_memory_and_time_of_the_process_are_bounded() -> None:
    script = (
        "import sys, resource; from creatorplanner.exchange.apart.child import limit_process;"
        "limit_process(300_000_000, 90);"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0]);"
        "bytes(400_000_000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "90"
    assert "MemoryError" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own limits")
def test_f03_too_little_memory_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; from creatorplanner.exchange.calendar import child;"
        "child.memory_limit = lambda size: 40_000_000; sys.exit(child.main(sys.argv[2:]))"
    )
    monkeypatch.setattr(parent, "_program", lambda: [sys.executable, "-c", code])
    with pytest.raises((CalendarTooHungry, CalendarReaderFailed)):
        CalendarFile(file, HOW).run()


def test_a_process_that_dies_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        parent, "_program", lambda: [sys.executable, "-c", "import os; os._exit(9)"]
    )
    with pytest.raises(CalendarReaderFailed):
        CalendarFile(file, HOW).run()


def test_refusals_come_back_with_their_facts(tmp_path: Path) -> None:
    path = tmp_path / "letter.ics"
    path.write_bytes(b"Dear all")
    with pytest.raises(NotACalendar):
        CalendarFile(path, HOW).run()
    with pytest.raises(CalendarNotReadable):
        CalendarFile(tmp_path / "none.ics", HOW).run()
    with pytest.raises(CalendarNotReadable):
        CalendarFile(tmp_path, HOW).run()


def test_f03_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.ics"
    path.touch()
    os.truncate(path, 60_000_000)
    with pytest.raises(CalendarTooLarge) as refused:
        CalendarFile(path, HOW).run()
    assert refused.value.size == 60_000_000


def test_it_works_from_any_folder_and_never_loads_qt(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CalendarFile(file, HOW).run() is not None
    code = (
        "import sys; from creatorplanner.cli.main import run; run(sys.argv[1:]);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'sqlite'))])"
    )
    options = '{"home": "UTC", "today": "2026-11-18", "zones": {}, "size": 9}'
    with file.open("rb") as source:
        done = subprocess.run(
            [sys.executable, "-c", code, READ_CALENDAR, options],
            stdin=source,
            capture_output=True,
            text=True,
            check=True,
            env=parent.environment(),
        )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_hidden_word_is_one() -> None:
    assert child.COMMAND == READ_CALENDAR
