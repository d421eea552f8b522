"""A step of the plan that takes longer than a frame: done in pieces between the window's turns."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.errors import PlannerError
from creatorplanner.operations.done import COMMITTING, Done

SLICE = 0.012  # seconds of work before the window has its turn


class LongStep(QObject):
    """Goes on with ``Planner.run_in_steps`` until it ends or is cancelled; made by the desk.

    ``progress`` carries what the operation yields. Exactly one of these ends it: ``finished`` with
    the ``Done``, ``failed`` with the ``PlannerError``, or ``cancelled``. Before it has ended every
    other change of the plan is refused, and nothing of it is there.
    """

    progress = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, begin: Callable[[], Generator[int, None, Done]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._begin: Callable[[], Generator[int, None, Done]] | None = begin
        self._steps: Generator[int, None, Done] | None = None
        self._committing = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        begin, self._begin = self._begin, None  # it holds all that is to be written
        assert begin is not None
        self._steps = begin()
        self._timer.start()

    def cancel(self) -> None:
        """Take back what was done so far; does nothing once it has ended.

        What is on its way to the disk can't be taken back: it then ends as it would have.
        """
        if self.is_running and self._committing:
            self._to_end()
        elif self.is_running:
            self._end()
            self.cancelled.emit()

    def _to_end(self) -> None:
        while self.is_running:
            self._go_on()

    def _go_on(self) -> None:
        assert self._steps is not None
        turn = perf_counter()
        try:
            while True:
                told = next(self._steps)
                self._committing = told == COMMITTING
                if self._committing or perf_counter() - turn >= SLICE:
                    break
        except StopIteration as end:
            self._end()
            self.finished.emit(end.value)
        except PlannerError as error:
            self._end()
            self.failed.emit(error)
        except BaseException:
            self._end()
            raise
        else:
            self.progress.emit(told)

    def _end(self) -> None:
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()
