"""Opening a plan when it does not simply open: every fault gets its answer, in a small window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import (
    FileBusyError,
    PlannerError,
)
from creatorplanner.store.database import open_plan
from creatorplanner.store.locks import server_name
from creatorplanner.store.planbook import Planbook


class Opening(QObject):
    """Opens one plan. ``opened`` carries the ``Planbook``.

    ``raised``: another window has it open and was brought to the front. ``given_up``: the user
    left the question unanswered.
    """

    opened = Signal(object)
    raised = Signal()
    given_up = Signal()

    def __init__(self, path: Path, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._clock = clock
        self._window: Any = None
        self._patient: Any = None
        self._error: PlannerError | None = None

    def begin(self, **options: Any) -> None:
        """Try to open; one of the signals follows, now or later."""
        try:
            book = open_plan(self.path, clock=self._clock, **options)
        except FileBusyError as error:
            self._busy(error)
        except PlannerError as error:
            self._tell(error, tried=frozenset(options))
        else:
            self._done(book)

    def refuse(self, error: PlannerError) -> None:
        """Say what turned out to be wrong with the plan once it was open; it is closed again."""
        self._tell(error)

    @property
    def window(self) -> Any:
        """The window with the question, or None."""
        return self._window

    def leave(self) -> None:
        """Close what is open, without a word."""
        if self._patient is not None:
            self._patient.stop()
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def act(self, name: str) -> None:
        """Do what a button of the window says."""
        simple: dict[str, Callable[[], None]] = {
            "retry": self.begin,
            "read_only": lambda: self.begin(read_only=True, newer=True),
            "leftover_keep": lambda: self.begin(leftover="use"),
            "leftover_aside": lambda: self.begin(leftover="aside"),
            "restore": self._restore,
            "start_new": self._start_new,
            "choose_file": self._choose,
            "new_plan": self._new_plan,
            "save_copy": self._copy,
            "quit": self._give_up,
        }
        simple[name]()

    def use(self, path: str) -> None:
        """Open another plan instead."""
        self.path = Path(path)
        self.begin()

    def _done(self, book: Planbook) -> None:
        self.leave()
        self.opened.emit(book)

    def _give_up(self) -> None:
        self.leave()
        self.given_up.emit()

    def _busy(self, error: FileBusyError) -> None:
        from creatorplanner.jobs.instance import ask_to_raise

        if ask_to_raise(server_name(self.path)):
            self.leave()
            self.raised.emit()
        elif self._window is not None:
            self._tell(error)
        else:
            self._wait()

    def _wait(self) -> None:
        """It may be let go in a moment, or its window may only just be starting."""
        from creatorplanner.jobs.patient_opening import PatientOpening

        self._patient = PatientOpening(lambda: open_plan(self.path, clock=self._clock), self)
        self._patient.opened.connect(self._done)
        self._patient.failed.connect(self._tell)
        self._patient.busy.connect(self._still_busy)
        self._patient.start()

    def _still_busy(self, error: FileBusyError) -> None:
        from creatorplanner.jobs.instance import ask_to_raise

        if ask_to_raise(server_name(self.path)):
            self.leave()
            self.raised.emit()
        else:
            self._tell(error)

    def _tell(self, error: PlannerError, tried: frozenset[str] = frozenset()) -> None:
        """``tried``: the actions that have just led here; they are not offered again."""
        from creatorplanner.app.fault_answers import answers

        self._error = error
        words = answers(error, self.path, self._clock, tried)
        if self._window is None:
            from creatorplanner.views.start_fault import FaultWindow

            self._window = FaultWindow(words)
            self._window.chosen.connect(self.act)
            self._window.file_chosen.connect(self.use)
            self._window.copy_chosen.connect(self._copy_to)
            self._window.left.connect(self._give_up)
        else:
            self._window.tell(words)
        self._window.show()

    def _choose(self) -> None:
        self._window.ask_for_file(str(self.path.parent))

    def _new_plan(self) -> None:
        self._window.ask_for_place(self.path.name)

    def _copy(self) -> None:
        self._window.ask_for_copy(self.path.name)

    def _copy_to(self, target: str) -> None:
        """Work on a copy in another folder; where nothing is to be copied, on a new plan there."""
        try:
            if self.path.exists():
                book = open_plan(self.path, clock=self._clock, read_only=True)
                try:
                    book.save_copy(Path(target))
                finally:
                    book.close()
        except PlannerError as error:
            self._tell(error)
        else:
            self.use(target)

    def _restore(self) -> None:
        from creatorplanner.store.backups import Backups
        from creatorplanner.store.restoring import restore_into

        backups = Backups.beside(self.path, self._clock)
        newest = backups.newest_verified()
        try:
            if newest is not None:
                source = backups.path_of(newest)
                restore_into(self.path, source, backups, self._clock)
        except PlannerError as error:
            self._tell(error)
        else:
            self.begin()

    def _start_new(self) -> None:
        from creatorplanner.store.backups import set_damaged_aside

        try:
            set_damaged_aside(self.path, self._clock)
        except PlannerError as error:
            self._tell(error)
        else:
            self.begin()
