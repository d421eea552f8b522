"""What the toast says after each change, and when one was refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from creatorplanner.app.series_offers import SeriesOffers
from creatorplanner.domain.errors import PlannerError, ReadOnlyPlanError, StorageError
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.long_step import LongStep
from creatorplanner.models.tongue import tr
from creatorplanner.operations.done import ChangeSet
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.steps import StepWords

# The side panel says "Saved" by itself while text is typed into it; a toast at every pause
# would only be in the way. Undo takes these back all the same.
QUIET = {"stream.text", "caption.set", "stream.retitled", "stream.goal"}


class Toasts(QObject):
    """Hears the desk; tells through the window's toast and the undo and redo actions."""

    def __init__(self, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._words = StepWords(
            kit.regional, lambda: to_wall(kit.desk.clock.now(), kit.desk.clock.zone()).date()
        )
        self._series = SeriesOffers(kit.desk)
        kit.desk.changed.connect(self._changed)
        kit.desk.failed.connect(self.refused)
        kit.desk.replaying.connect(self._replaying)
        self._instead: Callable[[], object] | None = None
        kit.desk.reopened.connect(self._reopened)
        window.actions_.connect("undo", self._undo)
        window.actions_.connect("redo", kit.desk.redo)
        self._name_history()

    def offer(self, text: str, words: str, act: Callable[[], object], icon: str) -> None:
        """Tell what happened to the plan as a whole; until it changes, undo takes that back.

        ``words`` name the undo in the menu.
        """
        self._instead = act
        actions = self._window.actions_
        actions.name("undo", words, enabled=True)
        self._window.toast.say(text, "Undo", self._undo, actions.key_text("undo"), icon)

    def refused(self, error: PlannerError) -> None:
        """Say why a change was not made; a fault of the file gets a bar that stays instead."""
        if isinstance(error, StorageError) and not isinstance(error, ReadOnlyPlanError):
            return
        self._window.toast.say(fault(error).sentence, icon="triangle-alert")

    def _show(self, key: str) -> None:
        """Bring a stream into the calendar, selected."""
        stream = self._kit.desk.book.streams.get(key)
        if stream is not None and stream.begins is not None:
            zone = self._kit.desk.clock.zone()
            self._kit.navigator.show_day(to_wall(stream.begins, zone).date())
            self._kit.navigator.select(key)

    def _replaying(self, step: LongStep, cause: str) -> None:
        """Say that it takes a moment; until it has ended the plan can't be changed."""
        words = tr("Steps", "Taking that back…" if cause == "undo" else "Doing that again…")
        step.cancelled.connect(self._window.toast.close_now)
        self._window.toast.say(words, tr("Steps", "Stop"), step.cancel, icon="history")

    def _undo(self) -> None:
        instead, self._instead = self._instead, None
        if instead is None:
            self._kit.desk.undo()
        else:
            instead()

    def _reopened(self) -> None:
        self._instead = None
        self._name_history()

    def _changed(self, change_set: ChangeSet) -> None:
        if change_set.done.history:
            self._instead = None
        self._name_history()
        done = change_set.done
        if change_set.cause == "do" and (done.name in QUIET or not done.history):
            if done.history:
                # the undo that an older toast offers would now take back something else
                self._window.toast.close_now()
            return
        text = self._words.toast(done, change_set.cause)
        if not change_set.undoable:
            self._window.toast.say(text, about=done.subject)
            return
        if change_set.cause == "undo":
            name, act, icon = "redo", self._kit.desk.redo, "undo-2"
        else:
            name, act, icon = "undo", self._kit.desk.undo, "check"
        words = "Redo" if name == "redo" else "Undo"
        hint = self._window.actions_.key_text(name)
        only, offers = self._series.after(done) if change_set.cause == "do" else ("", [])
        if change_set.cause == "do" and done.name.startswith("proposal."):
            offers.append((tr("Offers", "Show in calendar"), partial(self._show, done.subject)))
        self._window.toast.say(text + only, words, act, hint, icon, offers, done.subject)

    def _name_history(self) -> None:
        journal, actions = self._kit.desk.book.journal, self._window.actions_
        done, undone = journal.last_told(), journal.next_told()
        actions.name("undo", self._words.undo_text(done), enabled=done is not None)
        actions.name("redo", self._words.redo_text(undone), enabled=undone is not None)
