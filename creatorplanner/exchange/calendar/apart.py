"""Reading a foreign calendar file in a process of its own, which can be ended at any moment.

The libraries below bound nothing of what they are asked to do, so the last fence is the process:
limited processor time and memory (where the system has such limits), and a clock on the wall.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Timer
from typing import Any

import creatorplanner
from creatorplanner.domain import calendar_errors
from creatorplanner.domain.calendar_errors import (
    CalendarNotReadable,
    CalendarReaderFailed,
    CalendarTooLarge,
    CalendarTooSlow,
)
from creatorplanner.exchange.calendar.child import COMMAND
from creatorplanner.exchange.calendar.limits import LIMITS, WALL_SECONDS
from creatorplanner.exchange.calendar.parsed import ParsedCalendar, from_plain
from creatorplanner.exchange.calendar.reading import Reading


class CalendarFile:
    """One reading of one file. ``run`` blocks, so call it in a worker; ``cancel`` from anywhere.

    ``progress`` is called in the thread of ``run`` with the number of events found so far.
    """

    def __init__(
        self,
        path: Path,
        how: Reading,
        progress: Callable[[int], None] = lambda _events: None,
        seconds: float = WALL_SECONDS,
    ) -> None:
        self._path, self._how, self._progress, self._seconds = path, how, progress, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._cancelled = self._late = False

    def run(self) -> ParsedCalendar | None:
        """What the file holds, or None after ``cancel``. Raises the ``CalendarFileError``."""
        size = _size(self._path)
        if size > LIMITS.size:
            raise CalendarTooLarge(size, LIMITS.size)
        try:
            with self._path.open("rb") as source:
                process = self._start(source, size)
        except OSError as error:
            raise CalendarNotReadable(str(self._path), error.strerror or "") from error
        if process is None:
            return None
        timer = Timer(self._seconds, self._end_late)
        timer.start()
        try:
            answer = self._listen(process)
            process.wait()
        finally:
            timer.cancel()
            timer.join()
            process.kill()
            process.wait()
        return None if self._cancelled else self._result(answer, process)

    def cancel(self) -> None:
        """Stop reading; ``run`` returns None soon after."""
        with self._lock:
            self._cancelled = True
        self._end()

    def _start(self, source: Any, size: int) -> subprocess.Popen[bytes] | None:
        options = {
            "home": self._how.home,
            "today": self._how.today.isoformat(),
            "zones": dict(self._how.zones),
            "size": size,
        }
        with self._lock:
            if self._cancelled:
                return None
            self._process = subprocess.Popen(
                [*_program(), COMMAND, json.dumps(options)],
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            return self._process

    def _listen(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                told = _json(line)
                if "events" not in told:
                    return told
                self._progress(told["events"])
        return {}

    def _result(self, answer: dict[str, Any], process: subprocess.Popen[bytes]) -> ParsedCalendar:
        if "parsed" in answer:
            return from_plain(answer["parsed"])
        if "refused" in answer:
            name, *facts = answer["refused"]
            raise getattr(calendar_errors, name)(*facts)
        if self._late or process.returncode == -_signal("SIGXCPU"):
            raise CalendarTooSlow(int(self._seconds))
        raise CalendarReaderFailed(str(process.returncode))

    def _end_late(self) -> None:
        self._late = True
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()


def _size(path: Path) -> int:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise CalendarNotReadable(str(path), error.strerror or "") from error
    if not path.is_file():  # a device or a pipe may never end
        raise CalendarNotReadable(str(path))
    return size


def _program() -> list[str]:
    """What starts this program once more: the bundle is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", creatorplanner.__name__]


def _environment() -> dict[str, str]:
    """Ours, with the place of this package in front: the child may stand in another folder."""
    found = str(Path(creatorplanner.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([found, others] if others else [found])}


def _json(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return {}  # cut off in the middle
    return told if isinstance(told, dict) else {}


def _signal(name: str) -> int:
    import signal

    return int(getattr(signal, name, 0)) or -1
