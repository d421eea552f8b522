"""One piece of work at a time in a thread: values go in, values come out, no widget is touched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.domain.errors import PlannerError
from creatorplanner.jobs.worker import Work, Worker


class TaskJob(Worker):
    """Make it on the GUI thread. Starting anew drops what the work before would have told.

    ``finished`` carries what the work gave back, ``failed`` its ``PlannerError``.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(name, parent)
        self._run_now: object | None = None
        self._ended.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether something was started that has not been told about."""
        return self._run_now is not None

    def start(self, work: Work) -> None:
        """Begin."""
        self._run_now = self._begin(work)

    def drop(self) -> None:
        """What runs goes on to its end, but tells nothing."""
        self._run_now = None

    def stop(self) -> None:
        """Tell nothing more and wait for what runs: before the window goes."""
        self.drop()
        self._join()

    @Slot(object)
    def _tell(self, ended: tuple[object, Any]) -> None:
        run, result = ended
        self._forget(run)
        if run is not self._run_now:
            return
        self._run_now = None
        if isinstance(result, PlannerError):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
        else:
            self.finished.emit(result)
