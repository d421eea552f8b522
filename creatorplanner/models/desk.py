"""The desk: where views hand in what the user did, and hear what became of it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import PlannerError
from creatorplanner.operations.planner import ChangeSet, Done, Planner
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Edit, Planbook

if TYPE_CHECKING:
    from creatorplanner.models.long_step import LongStep

P = ParamSpec("P")


class Desk(QObject):
    """The planner for Qt: one object for the whole window, replaced plan and all.

    ``changed`` carries a ``ChangeSet`` after each commit, undo or redo. ``failed`` carries the
    ``PlannerError`` of a change that was not made. ``reopened`` is emitted when another plan lies
    on the desk (sample data, a restored backup): models then read everything again.
    """

    changed = Signal(object)
    failed = Signal(object)
    reopened = Signal()

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._refused: Callable[[], object] | None = None
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
        """Take back the newest step."""
        return self._history(self._planner.undo)

    def redo(self) -> Step | None:
        """Do the step again that was taken back last."""
        return self._history(self._planner.redo)

    def reopen(self, planner: Planner) -> None:
        """Lay another plan on the desk."""
        self._planner, self._refused = planner, None
        planner.subscribe(self._heard)
        self.reopened.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        self._refused = None
        self.changed.emit(change_set)

    def _history(self, move: Callable[[], Step | None]) -> Step | None:
        try:
            return move()
        except PlannerError as error:
            self._refused = lambda: self._history(move)
            self.failed.emit(error)
            return None
