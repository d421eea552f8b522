"""Reads a foreign calendar file in the background, in a process that can be ended."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.domain.errors import PlannerError
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.reading import Reading


class CalendarJob(QObject):
    """Reads one file; make it on the GUI thread. A file is read again by a new job.

    ``progress`` carries how many events were found so far. ``found`` carries the
    ``ParsedCalendar``, ``failed`` the ``CalendarFileError``. A stopped job tells nothing.
    """

    progress = Signal(int)
    found = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, path: Path, how: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = CalendarFile(path, how, self.progress.emit)
        self._thread: threading.Thread | None = None
        self._ended.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether the reading has not been told about yet."""
        return self._thread is not None

    def start(self) -> None:
        """Begin to read."""
        self._thread = threading.Thread(target=self._run, name="calendar file")
        self._thread.start()

    def stop(self) -> None:
        """End the reading and wait for its thread, which takes a moment at most."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._file.cancel()
            thread.join()

    def _run(self) -> None:
        result: Any
        try:
            result = self._file.run()
        except Exception as error:  # noqa: BLE001 - raised again on the GUI thread
            result = error
        self._ended.emit(result)

    @Slot(object)
    def _tell(self, result: Any) -> None:
        if self._thread is None:
            return  # stopped meanwhile
        self._thread.join()
        self._thread = None
        if isinstance(result, PlannerError):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
        elif result is not None:
            self.found.emit(result)
