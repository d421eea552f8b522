"""Works in a thread; of what is asked for meanwhile, only the newest is done next.

Graphics, covers, and what takes long to work out of results are all made so.

Work is a callable without arguments that holds all it needs as values; it touches no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from creatorplanner.domain.errors import PlannerError
from creatorplanner.jobs.worker import Work, Worker


class NewestJob(Worker):
    """``finished`` carries (token, result), ``failed`` (token, PlannerError), on the GUI thread.

    With ``limit`` (ms) a run that takes longer fails with ``late``; what it yields then is dropped.
    """

    finished = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        limit: int = 0,
        late: Callable[[], PlannerError] | None = None,
    ) -> None:
        super().__init__("graphic", parent)
        self._running: object | None = None
        self._token: object = None
        self._next: tuple[object, Work] | None = None
        self._late = late
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(limit)
        self._watch.timeout.connect(self._took_too_long)
        self._ended.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Whether something is drawn or waits for it."""
        return self._running is not None

    def ask(self, token: object, work: Work) -> None:
        """Do this next; it takes the place of what else was waiting."""
        self._next = (token, work)
        if self._running is None:
            self._start()

    def stop(self) -> None:
        """Drop what waits and wait for what runs: before the window goes."""
        self._next = self._running = None
        self._watch.stop()
        self._join()

    def _start(self) -> None:
        if self._next is None:
            return
        (self._token, work), self._next = self._next, None
        if self._watch.interval():
            self._watch.start()
        self._running = self._begin(work)

    @Slot(object)
    def _tell(self, ended: tuple[object, Any]) -> None:
        run, result = ended
        self._forget(run)
        if run is not self._running:
            return  # stopped, or too late
        token, self._running = self._token, None
        self._watch.stop()
        self._start()
        if isinstance(result, PlannerError):
            self.failed.emit(token, result)
        elif isinstance(result, Exception):
            raise result
        else:
            self.finished.emit(token, result)

    def _took_too_long(self) -> None:
        token, self._running = self._token, None
        self._start()
        if self._late is not None:
            self.failed.emit(token, self._late())
