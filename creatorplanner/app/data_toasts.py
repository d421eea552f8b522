"""What the toast says about the plan's file: backed up, copied, restored, or why not."""

from __future__ import annotations

from PySide6.QtCore import QObject

from creatorplanner.app.toasts import Toasts
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.data_model import BackupRow, DataModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.plan_file import (
    backed_up_words,
    copied_words,
    restored_words,
    undo_restore_words,
)


class DataToasts(QObject):
    """A restore can be taken back from its toast and by undo, like every other step."""

    def __init__(self, kit: Kit, window: MainWindow, toasts: Toasts, data: DataModel) -> None:
        super().__init__(window)
        self._kit, self._toast, self._toasts, self._data = kit, window.toast, toasts, data
        self._taking_back = False
        data.backed_up.connect(self._backed_up)
        data.copied.connect(self._copied)
        data.restored.connect(self._restored)
        data.failed.connect(self._failed)
        data.lost.connect(self._failed)

    def _backed_up(self, _row: BackupRow) -> None:
        self._toast.say(backed_up_words(), icon="shield-check")

    def _copied(self, path: str) -> None:
        self._toast.say(copied_words(path), icon="save")

    def _restored(self, row: BackupRow, kept: str) -> None:
        when = to_wall(row.created, self._kit.desk.clock.zone())
        text = restored_words(when, self._kit.regional)
        if kept and not self._taking_back:
            self._toasts.offer(text, undo_restore_words(), lambda: self._take_back(kept), "history")
        elif kept:
            # no undo by key: the next one is for the steps before the restore
            self._toast.say(text, "Redo", lambda: self._data.restore(kept), icon="history")
        else:
            self._toast.say(text, icon="history")

    def _take_back(self, kept: str) -> None:
        self._taking_back = True
        self._data.restore(kept)
        self._taking_back = False

    def _failed(self, error: PlannerError) -> None:
        self._toast.say(fault(error).sentence, icon="triangle-alert")
