"""Reading that takes longer than a frame, done in pieces between the window's turns."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.008  # seconds of work before the window has its turn
AT_ONCE = 1_000  # values that are let go of between two turns of the window


def emptied(held: list[Any]) -> Generator[None, None, None]:
    """Forget very many values piece by piece: to free them all takes as long as to make them."""
    while held:
        del held[-AT_ONCE:]
        yield


class Pieces(QObject):
    """Goes on with one generator at a time; ``finished`` carries what it returns."""

    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[Any, None, Any] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether there is more to do."""
        return self._steps is not None

    def start(self, steps: Generator[Any, None, Any]) -> None:
        """Begin with the next turn of the event loop; what ran before is dropped."""
        self.stop()
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Drop what runs."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _go_on(self) -> None:
        assert self._steps is not None
        turn = perf_counter()
        try:
            while perf_counter() - turn < SLICE:
                next(self._steps)
        except StopIteration as end:
            self.stop()
            self.finished.emit(end.value)
        except BaseException:
            self.stop()
            raise
