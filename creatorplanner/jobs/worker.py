"""The thread under a job: work goes in, its outcome comes back to the thread that made the job."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

Work = Callable[[], Any]


class Worker(QObject):
    """What jobs with threads share. ``_ended`` carries (run, result), an exception as a result."""

    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: dict[object, threading.Thread] = {}

    def _begin(self, work: Work) -> object:
        """Do the work in a thread; the token of this run."""
        run = object()
        thread = threading.Thread(target=self._work, args=(run, work), name=self._name)
        self._threads[run] = thread
        thread.start()
        return run

    def _forget(self, run: object) -> None:
        """Wait for the thread of a run that has told its outcome: it has nothing else to do."""
        thread = self._threads.pop(run, None)
        if thread is not None:
            thread.join()

    def _join(self) -> None:
        for thread in self._threads.values():
            thread.join()
        self._threads.clear()

    def _work(self, run: object, work: Work) -> None:
        result: Any
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - raised again on the GUI thread
            result = error
        self._ended.emit((run, result))
