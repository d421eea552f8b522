"""The desk: where views hand in what the user did, and hear what became of it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import PlannerError
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.planner import Planner, Replay
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Edit, Planbook

if TYPE_CHECKING:
    from creatorplanner.models.long_step import LongStep

P = ParamSpec("P")


class Desk(QObject):
    """The planner for Qt: one object for the whole window, replaced plan and all.

    ``changed`` carries a ``ChangeSet`` after each commit, undo or redo. ``failed`` carries the
    ``PlannerError`` of a change that was not made. ``replaying`` tells that an undo or redo has
    begun that goes on between the window's turns: the ``LongStep``, and which. ``reopened`` is
    emitted when another plan lies on the desk (sample data, a restored backup): models then read
    everything again.
    """

    changed = Signal(object)
    failed = Signal(object)
    replaying = Signal(object, str)
    reopened = Signal()

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._refused: Callable[[], object] | None = None
        self._long: LongStep | None = None
        planner.subscribe(self._heard)

    @property
    def book(self) -> Planbook:
        """The open plan, for reading."""
        return self._planner.book

    @property
    def clock(self) -> Clock:
        """The clock that every model reads."""
        return self._planner.clock

    @property
    def is_busy(self) -> bool:
        """Whether a long step is under way: what can be read now may be taken back."""
        return self._planner.is_running

    def run(
        self, operation: Callable[Concatenate[Edit, P], Done], *args: P.args, **kwargs: P.kwargs
    ) -> Done | None:
        """Do one thing. None if it was refused; ``failed`` has then told why."""
        try:
            return self._planner.run(operation, *args, **kwargs)
        except PlannerError as error:
            self._refused = lambda: self.run(operation, *args, **kwargs)
            self.failed.emit(error)
            return None

    def note(
        self, operation: Callable[Concatenate[Edit, P], Done], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Do what nobody asked for, such as noting what was said; False if it was refused."""
        try:
            self._planner.run(operation, *args, **kwargs)
        except PlannerError:
            return False
        return True

    def run_long(
        self,
        operation: Callable[Concatenate[Edit, P], Generator[int, None, Done]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> LongStep:
        """Do one thing in pieces between the window's turns; start what comes back."""
        from creatorplanner.models.long_step import LongStep

        planner = self._planner
        self._long = LongStep(lambda: planner.run_in_steps(operation, *args, **kwargs), self)
        return self._long

    def retry(self) -> None:
        """Do again what was refused last, once there is room or the file is free again."""
        refused, self._refused = self._refused, None
        if refused is not None:
            refused()

    def undo(self) -> Step | None:
        """Take back the newest step; None also where that is long and goes on by itself."""
        return self._history("undo")

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; None as for ``undo``."""
        return self._history("redo")

    def stop(self) -> None:
        """Leave a long step, an undo or a redo: the plan is as it was before it."""
        if self._long is not None:
            self._long.cancel()

    def reopen(self, planner: Planner) -> None:
        """Lay another plan on the desk."""
        self.stop()
        self._planner, self._refused = planner, None
        planner.subscribe(self._heard)
        self.reopened.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        self._refused = None
        self.changed.emit(change_set)

    def _history(self, cause: Replay) -> Step | None:
        try:
            step = None if self.is_busy else self._planner.long_step(cause)
            if step is not None:
                self._replay(step, cause)
                return None
            return self._planner.undo() if cause == "undo" else self._planner.redo()
        except PlannerError as error:
            self._refuse(error, cause)
            return None

    def _replay(self, step: Step, cause: Replay) -> None:
        from creatorplanner.models.held_collector import HeldCollector
        from creatorplanner.models.long_step import LongStep

        planner = self._planner
        self._long = LongStep(lambda: planner.replay_in_steps(step, cause), self)
        self._long.failed.connect(lambda error: self._refuse(error, cause))
        collector = HeldCollector()
        for end in (self._long.finished, self._long.failed, self._long.cancelled):
            end.connect(lambda *_told: collector.release())
        collector.hold()
        self._long.start()
        self.replaying.emit(self._long, cause)

    def _refuse(self, error: PlannerError, cause: Replay) -> None:
        self._refused = lambda: self._history(cause)
        self.failed.emit(error)
