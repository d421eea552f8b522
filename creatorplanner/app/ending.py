"""The ends that come from outside: signals from a terminal or service, and the session's end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

ENDS = ("SIGINT", "SIGTERM", "SIGHUP")


class Ending(QObject):
    """Calls ``end`` from the event loop for each of them, so that the plan is closed in order.

    Python runs a signal's handler between two of its own instructions, which a waiting event loop
    has none of. So the system also writes to a pipe, and the loop wakes up for that.
    """

    def __init__(
        self, app: QGuiApplication, end: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        """``leave`` is called when the session ends and must finish at once."""
        super().__init__()
        self._end, self._leave = end, leave
        self._caught = False
        app.commitDataRequest.connect(self._session_ends)
        self._pipe: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        if sys.platform != "win32":
            self._listen()

    def stop(self) -> None:
        """Let signals do again what they did before."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for number, before in self._before.items():
                signal.signal(number, before)
            for end in self._pipe or ():
                os.close(end)
            self._notifier = None

    def _listen(self) -> None:
        reading, writing = os.pipe()
        for end in (reading, writing):
            os.set_blocking(end, False)
        self._pipe = reading, writing
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = {
            number: signal.signal(number, self._catch)
            for number in (getattr(signal, name) for name in ENDS)
        }

    def _catch(self, _number: int, _frame: object) -> None:
        self._caught = True

    def _wake(self) -> None:
        assert self._pipe is not None
        os.read(self._pipe[0], 64)
        if self._caught:
            self._caught = False
            self._end()

    def _session_ends(self, _manager: QSessionManager) -> None:
        self._leave()
