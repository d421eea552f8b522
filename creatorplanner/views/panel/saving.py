"""Saving by itself: runs the panel's changes and keeps what could not be written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.errors import NotFoundError, PlannerError
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import Done

Key = tuple[str, str]  # stream id, field


class Saving(QObject):
    """The one way in which the panel writes; ``changed`` when its state for the footer did.

    Text that was refused (a full disk) is kept by stream and field, shown again when the stream
    is, and written by ``retry`` or after the next change that succeeds.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unsaved: dict[Key, tuple[str, Callable[[], bool]]] = {}
        self._running = False
        self.error: PlannerError | None = None
        self.saved_at: datetime | None = None
        desk.failed.connect(self._failed)
        desk.reopened.connect(self.forget)

    def run(self, operation: Callable[..., Done], *args: object) -> Done | None:
        """Run an operation through the desk and note how it went; None if it was refused."""
        done = self._attempt(operation, *args)
        if done is not None:
            self.retry()
        self.changed.emit()
        return done

    def keep(self, key: Key, text: str, write: Callable[[str], Done | None]) -> bool:
        """Write a text; on failure keep it under ``key``. True when it is on disk."""
        self._unsaved.pop(key, None)
        if write(text) is not None:
            return True
        if isinstance(self.error, NotFoundError):
            return False  # its stream is gone: there is nowhere to write it
        self._unsaved[key] = (text, lambda: write(text) is not None)
        self.changed.emit()
        return False

    @property
    def waits(self) -> bool:
        """Whether text waits for being written."""
        return bool(self._unsaved)

    def unsaved(self, key: Key) -> str | None:
        """The text of a field that waits for being written, or None."""
        found = self._unsaved.get(key)
        return None if found is None else found[0]

    def retry(self) -> None:
        """Write again what was refused; stops at the first that still is."""
        if self._running:
            return
        for key, (_text, write) in list(self._unsaved.items()):
            del self._unsaved[key]
            if not write():
                self._unsaved[key] = (_text, write)
                return

    def forget(self) -> None:
        """Another plan lies on the desk: nothing of this one waits any more."""
        self._unsaved.clear()
        self.error, self.saved_at = None, None
        self.changed.emit()

    def _attempt(self, operation: Callable[..., Done], *args: object) -> Done | None:
        self._running, self.error = True, None
        done = self._desk.run(operation, *args)
        self._running = False
        if done is not None:
            self.saved_at = self._desk.clock.now()
        return done

    def _failed(self, error: PlannerError) -> None:
        if self._running:
            self.error = error
