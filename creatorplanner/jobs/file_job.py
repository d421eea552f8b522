"""Reads a foreign file in the background, in a process that can be ended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.domain.errors import PlannerError


class ApartFile(Protocol):
    """One reading of one file in a process of its own."""

    def run(self) -> Any:
        """What the file holds, None after ``cancel``. Raises PlannerError."""

    def cancel(self) -> None:
        """Stop reading, from any thread."""


class FileJob(QObject):
    """Reads one file; make it on the GUI thread. A file is read again by a new job.

    ``progress`` carries how much was found so far. ``found`` carries what the file holds,
    ``failed`` the ``PlannerError``. A stopped job tells nothing.
    """

    progress = Signal(int)
    found = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(
        self, begin: Callable[[Callable[[int], None]], ApartFile], parent: QObject | None = None
    ) -> None:
        """``begin`` makes the reading; it gets what is to be called with each count."""
        super().__init__(parent)
        self._file = begin(self.progress.emit)
        self._thread: threading.Thread | None = None
        self._ended.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether the reading has not been told about yet."""
        return self._thread is not None

    def start(self) -> None:
        """Begin to read."""
        self._thread = threading.Thread(target=self._run, name="foreign file")
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
