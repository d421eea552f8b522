"""One piece of work at a time in a thread: values go in, values come out, no widget is touched."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.domain.errors import PlannerError


class TaskJob(QObject):
    """Make it on the GUI thread. Starting anew drops what the work before would have told.

    ``finished`` carries what the work gave back, ``failed`` its ``PlannerError``.
    """

    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: list[threading.Thread] = []
        self._run_now: object | None = None
        self._ended.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether something was started that has not been told about."""
        return self._run_now is not None

    def start(self, work: Callable[[], Any]) -> None:
        """Begin."""
        run = self._run_now = object()
        thread = threading.Thread(target=self._run, args=(run, work), name=self._name)
        self._threads.append(thread)
        thread.start()

    def drop(self) -> None:
        """What runs goes on to its end, but tells nothing."""
        self._run_now = None

    def stop(self) -> None:
        """Tell nothing more and wait for what runs: before the window goes."""
        self.drop()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _run(self, run: object, work: Callable[[], Any]) -> None:
        result: Any
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - raised again on the GUI thread
            result = error
        self._ended.emit((run, result))

    @Slot(object)
    def _tell(self, ended: tuple[object, Any]) -> None:
        run, result = ended
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if run is not self._run_now:
            return
        self._run_now = None
        if isinstance(result, PlannerError):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
        else:
            self.finished.emit(result)
