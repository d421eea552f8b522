"""Reminders as the system's notifications, and what a click on one does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from creatorplanner.app.forward import bring_forward
from creatorplanner.domain.reminders import AT_ONCE, Reminder
from creatorplanner.jobs.note import Note
from creatorplanner.jobs.notifier_job import NotifierJob
from creatorplanner.models.reminders_model import RemindersModel
from creatorplanner.views.frame.reminder_list import open_reminder
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.wording.reminders import (
    ReminderWords,
    Told,
    later_words,
    open_words,
    trial_words,
)

TEST = "test"
MOST_NOTES = 50  # whose buttons still do something


class Notifying(QObject):
    """``silence_changed`` tells whether nobody shows notifications; ``list_asked`` opens the list.

    Made for the running program only: a window of tests or pictures reminds nobody.
    """

    silence_changed = Signal(bool)
    list_asked = Signal()

    def __init__(
        self, kit: Kit, window: MainWindow, model: RemindersModel, job: NotifierJob
    ) -> None:
        super().__init__(window)
        self._kit, self._window, self._model, self._job = kit, window, model, job
        self._notes: dict[str, tuple[Reminder, ...]] = {}
        self._number = 0
        self.silent = False
        model.said.connect(self._say)
        job.silent.connect(lambda _token: self._set_silent(True))
        job.shown.connect(lambda _token: self._set_silent(False))
        job.opened.connect(self._opened)
        job.snoozed.connect(self._snoozed)

    def stop(self) -> None:
        """End the thread."""
        self._job.stop()

    def test(self) -> None:
        """Send one to see whether it arrives."""
        told = trial_words()
        self._job.send(Note(TEST, told.title, told.text, open_words()))

    def _say(self, reminders: tuple[Reminder, ...]) -> None:
        if not self._kit.desk.book.formats.settings().remind_system:
            return
        token = self._keep(reminders)
        told = self._told(reminders)
        self._job.send(Note(token, told.title, told.text, open_words(), later_words()))

    def _told(self, reminders: tuple[Reminder, ...]) -> Told:
        desk = self._kit.desk
        now = desk.clock.now()
        words = ReminderWords(self._kit.regional, now, desk.clock.zone())
        kinds = {kind.id: kind for kind in desk.book.formats.all()}
        told = [words.told(one, kinds.get(one.stream.format_id or "")) for one in reminders]
        if len(told) == 1:
            return told[0]
        return words.several(told, missed=any(now - one.at > AT_ONCE for one in reminders))

    def _keep(self, reminders: tuple[Reminder, ...]) -> str:
        self._number += 1
        token = str(self._number)
        self._notes[token] = reminders
        while len(self._notes) > MOST_NOTES:
            del self._notes[next(iter(self._notes))]
        return token

    def _opened(self, token: str) -> None:
        bring_forward(self._window)
        reminders = self._notes.pop(token, ())
        if len(reminders) == 1:
            open_reminder(self._kit, reminders[0])
        elif token != TEST:
            self.list_asked.emit()

    def _snoozed(self, token: str) -> None:
        self._model.snooze(self._notes.pop(token, ()), "hour")

    def _set_silent(self, silent: bool) -> None:
        if silent != self.silent:
            self.silent = silent
            self.silence_changed.emit(silent)
