"""The system's notifications, sent from a thread so that nothing here ever waits for a daemon."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from creatorplanner.jobs.note import Note

PATIENCE = 8.0  # seconds that the bus or the daemon may take
LAST_PATIENCE = 3.0  # seconds that the end waits for the thread


class NotifierJob(QObject):
    """Its signals carry a note's token and come on the GUI thread.

    ``shown`` or ``silent`` come for each note; ``silent`` where nobody shows notifications.
    ``opened`` when it was clicked, ``snoozed`` when its second button was. The thread starts with
    the first note, and imports what it needs itself.
    """

    shown = Signal(str)
    silent = Signal(str)
    opened = Signal(str)
    snoozed = Signal(str)
    _told = Signal(str, str)

    def __init__(
        self, name: str, parent: QObject | None = None, patience: float = PATIENCE
    ) -> None:
        super().__init__(parent)
        self._name, self._patience = name, patience
        self._lock = threading.Lock()
        self._waiting: list[Note] = []
        self._take: Callable[[Note], object] | None = None
        self._end: Callable[[], object] | None = None
        self._stopped = False
        self._thread: threading.Thread | None = None
        self._told.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether there is a thread."""
        return self._thread is not None

    def send(self, note: Note) -> None:
        """Show a note as soon as the system can."""
        with self._lock:
            if self._take is not None:
                self._take(note)
            else:
                self._waiting.append(note)
        if self._thread is None:
            self._stopped = False
            self._thread = threading.Thread(target=self._run, name="notifier", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Drop what runs and let the thread end: before the window goes."""
        with self._lock:
            self._stopped, self._take = True, None
            self._waiting.clear()
            if self._end is not None:
                self._end()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(LAST_PATIENCE)

    def _run(self) -> None:
        try:
            from creatorplanner.jobs.notifier_loop import serve

            serve(self._name, self._patience, self._began, self._told.emit)
        except (ImportError, OSError, RuntimeError):
            # a system without what it takes, such as an old Windows: nobody shows them
            self._began(lambda note: self._told.emit("silent", note.token), lambda: None)
        else:
            with self._lock:
                self._take = self._end = None

    def _began(self, take: Callable[[Note], object], end: Callable[[], object]) -> None:
        """The loop runs; called in its thread."""
        with self._lock:
            if self._stopped:
                end()
                return
            self._take, self._end = take, end
            for note in self._waiting:
                take(note)
            self._waiting.clear()

    @Slot(str, str)
    def _tell(self, what: str, token: str) -> None:
        if not self._stopped:
            signals = {"shown": self.shown, "silent": self.silent}
            signals |= {"opened": self.opened, "snoozed": self.snoozed}
            signals[what].emit(token)
