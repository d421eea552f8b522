"""Bars across the top: faults while the plan is open, and what opening it found out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.app.assembled import Assembled, save_copy
from creatorplanner.domain.errors import (
    DamagedFileError,
    PlannerError,
    ReadOnlyPlanError,
    ReplacedFileError,
    StorageError,
)
from creatorplanner.jobs.caretaker import Caretaker
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.frames import NoticeBar
from creatorplanner.views.wording.faults import COPY, RELOAD, FaultWords, fault
from creatorplanner.views.wording.notices import newer_words, notice_words


class Notices(QObject):
    """One bar a matter. ``work_on`` carries the path of a copy that the user goes on with."""

    work_on = Signal(str)

    def __init__(self, assembled: Assembled) -> None:
        super().__init__(assembled.window)
        self._assembled = assembled
        self._bars: dict[str, NoticeBar] = {}
        desk = assembled.kit.desk
        desk.failed.connect(self.refused)
        desk.changed.connect(self._written)
        desk.reopened.connect(self._reopened)
        self._reopened()

    def care(self, caretaker: Caretaker) -> None:
        """Hear what the caretaker finds."""
        caretaker.failed.connect(self.refused)

    def refused(self, error: PlannerError) -> None:
        """Show a fault of the file as a bar that stays until it is answered."""
        if isinstance(error, ReplacedFileError):
            self._show("replaced", fault(error))
        elif isinstance(error, DamagedFileError):
            self._show("damaged", fault(error))
        elif isinstance(error, StorageError) and not isinstance(error, ReadOnlyPlanError):
            self._show("write", fault(error))

    def look_at_folder(self) -> None:
        """Say what is worth a warning about the place of the plan."""
        from creatorplanner.store.places import folder_notices

        kit = self._assembled.kit
        if kit.desk.book.path is None:
            return
        for notice in folder_notices(kit.desk.book.path):
            self._show(notice.name, notice_words(notice, kit.regional), closes=True)

    def _reopened(self) -> None:
        for name in tuple(self._bars):
            self._hide(name)
        book = self._assembled.kit.desk.book
        if book.report.newer:
            self._show("newer", newer_words())
        elif book.read_only:
            self._show("read_only", fault(ReadOnlyPlanError(book.name)))

    def _written(self, _change: object) -> None:
        self._hide("write")

    def _show(self, name: str, words: FaultWords, closes: bool = False) -> None:
        self._hide(name)
        kit = self._assembled.kit
        acts = self._acts(name)
        actions = [(text, acts[key]) for key, text in words.actions if key in acts]
        close = (lambda: self._hide(name)) if closes else None
        bar = NoticeBar(kit.look, kit.icons, words.sentence, actions, close=close)
        bar.setObjectName(f"notice-{name}")
        self._bars[name] = bar
        self._assembled.window.add_notice(bar)

    def _hide(self, name: str) -> None:
        bar = self._bars.pop(name, None)
        if bar is not None:
            self._assembled.window.remove_notice(bar)

    def _acts(self, name: str) -> dict[str, Callable[[], object]]:
        copy = {"replaced": self._rescue, "read_only": self._work_on_copy}
        return {
            "retry": self._assembled.kit.desk.retry,
            "save_copy": copy.get(name, lambda: save_copy(self._assembled)),
            "reload": self._reload,
            "restore": lambda: self._assembled.kit.navigator.go("settings"),
        }

    def _rescue(self) -> None:
        """Keep this version beside the one that took its place."""
        desk = self._assembled.kit.desk
        try:
            kept = desk.book.rescue_copy(desk.clock.now())
        except PlannerError as error:
            words = fault(error)
            self._show("replaced", FaultWords(words.title, words.text, (RELOAD,)))
            return
        text = tr(
            "Notices",
            "Your version is saved as {path}. Go on with the file on disk, or quit and open that"
            " one.",
            path=isolate(kept.name),
        )
        self._show("replaced", FaultWords(tr("Notices", "Both versions are kept"), text, (RELOAD,)))

    def _reload(self) -> None:
        """Go on with the file on disk."""
        book = self._assembled.kit.desk.book
        if book.path is not None:
            self.work_on.emit(str(book.path))

    def _work_on_copy(self) -> None:
        from creatorplanner.views.settings.copy_place import ask_copy_place

        kit = self._assembled.kit
        ask_copy_place(self._assembled.window, kit.desk.clock.now().date(), self._save_and_open)

    def _save_and_open(self, target: str) -> None:
        try:
            self._assembled.kit.desk.book.save_copy(Path(target))
        except PlannerError as error:
            self._show("copy", FaultWords(fault(error).title, fault(error).text, (COPY,)))
        else:
            self.work_on.emit(target)
