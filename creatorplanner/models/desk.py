"""The desk: where views hand in what the user did, and hear what became of it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import TYPE_CHECKING, Concatenate, Literal, ParamSpec

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import PlannerError
from creatorplanner.operations.planner import ChangeSet, Done, Planner
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Edit, Planbook

if TYPE_CHECKING:
    from creatorplanner.models.held_collector import HeldCollector
    from creatorplanner.models.long_step import LongStep

P = ParamSpec("P")
LARGE = 500_000  # bytes of a step's changes from which on it is replayed in pieces


class Desk(QObject):
    """The planner for Qt: one object for the whole window, replaced plan and all.

    ``changed`` carries a ``ChangeSet`` after each commit, undo or redo. ``failed`` carries the
    ``PlannerError`` of a change that was not made. ``reopened`` is emitted when another plan lies
    on the desk (sample data, a restored backup): models then read everything again. ``replaying``
    carries a large step and "undo" or "redo" when that begins and takes a while.
    """

    changed = Signal(object)
    failed = Signal(object)
    reopened = Signal()
    replaying = Signal(object, str)

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._refused: Callable[[], object] | None = None
        self._long: list[LongStep] = []
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
        return LongStep(lambda: planner.run_in_steps(operation, *args, **kwargs), self)

    def retry(self) -> None:
        """Do again what was refused last, once there is room or the file is free again."""
        refused, self._refused = self._refused, None
        if refused is not None:
            refused()

    def undo(self) -> Step | None:
        """Take back the newest step; a large one in pieces, so that it is done later."""
        return self._history("undo")

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; a large one in pieces."""
        return self._history("redo")

    def stop(self) -> None:
        """Take back what is still under way of undo or redo: before the plan is closed."""
        for step in tuple(self._long):
            step.cancel()

    def reopen(self, planner: Planner) -> None:
        """Lay another plan on the desk."""
        self._planner, self._refused = planner, None
        planner.subscribe(self._heard)
        self.reopened.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        self._refused = None
        self.changed.emit(change_set)

    def _history(self, cause: Literal["undo", "redo"]) -> Step | None:
        journal = self.book.journal
        told = journal.last_told() if cause == "undo" else journal.next_told()
        if told is not None and journal.size_of(told.seq) > LARGE:
            self._replay_long(told, cause)
            return told
        try:
            return self._planner.undo() if cause == "undo" else self._planner.redo()
        except PlannerError as error:
            self._refuse(cause, error)
            return None

    def _replay_long(self, told: Step, cause: Literal["undo", "redo"]) -> None:
        from creatorplanner.models.held_collector import HeldCollector
        from creatorplanner.models.long_step import LongStep

        planner, collector = self._planner, HeldCollector()
        step = LongStep(lambda: planner.replay_in_steps(cause), self)
        step.failed.connect(partial(self._refuse, cause))
        for end in (step.finished, step.failed, step.cancelled):
            end.connect(partial(self._forget, step, collector))
            end.connect(step.deleteLater)
        self.reopened.connect(step.cancel)
        self._long.append(step)
        collector.hold()
        if not planner.is_running:
            self.replaying.emit(told, cause)
        step.start()

    def _forget(self, step: LongStep, collector: HeldCollector, *_told: object) -> None:
        collector.release()
        if step in self._long:
            self._long.remove(step)

    def _refuse(self, cause: Literal["undo", "redo"], error: PlannerError) -> None:
        self._refused = lambda: self._history(cause)
        self.failed.emit(error)
