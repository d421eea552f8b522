"""A file on its way into the plan, whatever it holds: read, compared, looked at, taken over."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.errors import PlannerError
from creatorplanner.jobs.file_job import ApartFile, FileJob
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.held_collector import HeldCollector
from creatorplanner.models.pieces import Pieces
from creatorplanner.operations.done import ChangeSet, Done

if TYPE_CHECKING:
    from creatorplanner.models.long_step import LongStep

SETTLE = 300  # ms after a change of the plan before a preview is worked out anew
State = Literal["start", "reading", "comparing", "preview", "writing", "refused", "done"]
BUSY = ("reading", "comparing", "writing")
LARGE = 500_000  # bytes from which on the cycle collector is held


class FileImport(QObject):
    """``changed`` with each new state, ``progress`` while something counts up.

    What one kind of file needs comes from its own model: ``_compare_again`` for when the plan has
    changed under the preview, ``_written`` for when the step is made.
    """

    changed = Signal()
    progress = Signal(int)
    imported = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.state: State = "start"
        self.path = Path()
        self.error: PlannerError | None = None
        self.count = 0
        self._reading: FileJob | None = None
        self._step: LongStep | None = None
        self._pieces = Pieces(self)
        self._collector, self._large = HeldCollector(), False
        self._working = TaskJob("file import", self)
        self._again = QTimer(self, singleShot=True, interval=SETTLE)
        self._again.timeout.connect(self._compare_again)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether something runs that can be cancelled."""
        return self.state in BUSY

    @property
    def total(self) -> int:
        """How many things would be written."""
        return 0

    def open(self, path: Path) -> None:
        """Read a file; whatever was looked at before is dropped."""
        raise NotImplementedError

    def take_over(self) -> None:
        """Make it part of the plan, as one step."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Stop what runs: nothing of the file is kept. From the preview, back to the start."""
        was = self.state
        self.stop()
        if was != "writing":
            self._become("start")
        elif self.state == "writing":  # what was on its way to the disk has ended as it would have
            self._become("preview")

    def close(self) -> None:
        """Stop and wait for every thread: before the window goes."""
        self.stop()
        self._working.stop()
        self._collector.release()

    def stop(self) -> None:
        """End what runs and say nothing more of it."""
        self._again.stop()
        self._pieces.stop()
        self._working.drop()
        self._end_reading()
        step, self._step = self._step, None
        if step is not None:
            step.cancel()

    def _compare_again(self) -> None:
        """Work out what the preview says once more."""
        raise NotImplementedError

    def _written(self, done: Done) -> None:
        """The step is made."""
        raise NotImplementedError

    def _read(
        self,
        begin: Callable[[Callable[[int], None]], ApartFile],
        found: Callable[[Any], object],
    ) -> None:
        """Read the file in a process of its own."""
        self.stop()
        self._large = _size(self.path) >= LARGE
        job = FileJob(begin, self)
        job.progress.connect(self._counted)
        job.found.connect(partial(self._hand_over, found))
        job.failed.connect(self._refuse)
        self._reading = job
        self._become("reading")
        job.start()

    def _hand_over(self, found: Callable[[Any], object], value: Any) -> None:
        """Pass on what was read; the job, which holds all of it too, is not needed any more."""
        self._end_reading()
        found(value)

    def _end_reading(self) -> None:
        job, self._reading = self._reading, None
        if job is not None:
            job.stop()
            job.deleteLater()

    def _write(self, operation: Callable[..., Generator[int, None, Done]], *args: Any) -> None:
        """Make the step, in pieces."""
        self._again.stop()
        self._step = self._desk.run_long(operation, *args)
        self._step.progress.connect(self._count_written)
        self._step.finished.connect(self._finished)
        self._step.failed.connect(self._refuse)
        self._become("writing")
        self._step.start()

    def _finished(self, done: Done) -> None:
        self._step = None
        self._written(done)

    def _counted(self, count: int) -> None:
        self.count = count
        self.progress.emit(count)

    def _count_written(self, done: int) -> None:
        self._counted(self.total if done < 0 else done)

    def _hold(self) -> None:
        """No pass over very many values while they are made and written."""
        if self._large:
            self._collector.hold()

    def _let_go(self) -> None:
        """Nothing of the file is needed any more."""
        self._collector.release()

    def _refuse(self, error: PlannerError) -> None:
        self._step = None
        self.error = error
        self._become("refused")

    def _heard(self, _change_set: ChangeSet) -> None:
        """What the preview says may no longer be so."""
        if self.state == "preview":
            self._again.start()

    def _become(self, state: State) -> None:
        if state in BUSY:
            self._hold()
        elif state == "preview":
            self._collector.rest()
        else:
            self._let_go()
        self.state, self.count = state, 0
        self.changed.emit()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # the reading will say so
        return 0
