"""A file that leaves the plan: gathered between the window's turns, written by a thread."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.pieces import Pieces

AGAIN = 300  # ms until a long step of the plan is looked for again


class FileOut(QObject):
    """One file at a time. ``written`` carries what is there now, ``failed`` the ``PlannerError``.

    A subclass says what is gathered (``_steps``) and what the thread does with it (``_work``).
    While a long step of the plan runs, gathering waits for its end.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._gather)
        self._pieces = Pieces(self)
        self._pieces.finished.connect(self._gathered)
        self._job = TaskJob(name, self)
        self._job.finished.connect(self.written)
        self._job.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether a file is on its way."""
        return self._pieces.is_running or self._job.is_running or self._again.isActive()

    def stop(self) -> None:
        """Drop what is gathered, wait for what is written."""
        self._again.stop()
        self._pieces.stop()
        self._job.stop()

    def _steps(self) -> Generator[Any, None, Any]:
        raise NotImplementedError

    def _work(self, gathered: Any) -> Callable[[], Any]:
        raise NotImplementedError

    def _gather(self) -> None:
        if self._desk.is_busy:
            self._again.start()
        else:
            self._pieces.start(self._steps())

    def _gathered(self, gathered: Any) -> None:
        self._job.start(self._work(gathered))
