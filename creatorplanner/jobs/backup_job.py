"""Backs a plan up in the background: the copy, the check and the sums happen in a thread.

The thread touches the open plan with SQLite's online backup only. Edits go on meanwhile and wait
for one step of it at most.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.domain.errors import PlannerError
from creatorplanner.store.backups import Backups, Reason
from creatorplanner.store.copies import Pause, Stopped
from creatorplanner.store.planbook import Planbook

BREATH = 0.001  # seconds between two steps that belong to edits


class BackupJob(QObject):
    """Runs one backup or one examination at a time; make it on the GUI thread.

    ``finished`` carries the ``Backup``, or the ``Findings`` of an examination; ``failed`` the
    ``PlannerError``. Both come on the GUI thread. A stopped run tells nothing.
    """

    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, backups: Backups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._ended.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether a run has not been told about yet."""
        return self._thread is not None

    def back_up(self, book: Planbook, reason: Reason) -> bool:
        """Start a backup; False if something runs already."""
        source = book.connection
        return self._start(lambda pause: self._backups.take(source, reason, pause))

    def examine(self, book: Planbook) -> bool:
        """Start looking through a passing copy, as after an unclean close."""
        source = book.connection
        return self._start(lambda pause: self._backups.examine(source, pause))

    def stop(self) -> None:
        """End a run and wait for its thread: before the plan is closed."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stop.set()
            thread.join()

    def _start(self, work: Callable[[Pause], object]) -> bool:
        if self._thread is not None:
            return False
        self._stop = stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(work, stop), name="backup")
        self._thread.start()
        return True

    def _run(self, work: Callable[[Pause], object], stop: threading.Event) -> None:
        def pause() -> None:
            if stop.wait(BREATH):
                raise Stopped

        result: Any
        try:
            result = work(pause)
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001 - raised again on the GUI thread
            result = error
        if not stop.is_set():
            self._ended.emit((stop, result))

    @Slot(object)
    def _tell(self, ended: tuple[threading.Event, Any]) -> None:
        stop, result = ended
        if stop.is_set() or self._thread is None or stop is not self._stop:
            return
        self._thread.join()
        self._thread = None
        if isinstance(result, PlannerError):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
        else:
            self.finished.emit(result)
