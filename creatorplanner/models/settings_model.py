"""The settings for screens: one value to read, one signal, one door to change them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.settings import Setting, Settings
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet


class SettingsModel(QObject):
    """``changed`` carries the new ``Settings`` after every change, undo or other plan."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._values = desk.book.formats.settings()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._read)

    @property
    def values(self) -> Settings:
        """The settings as they are now."""
        return self._values

    def set(self, name: str, value: object) -> bool:
        """Change one setting; False if it was refused (the desk has then told why)."""
        if getattr(self._values, name) == value:
            return True
        from creatorplanner.operations.settings import change_setting

        return self._desk.run(change_setting, name, value) is not None

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Setting):
            self._read()

    def _read(self) -> None:
        self._values = self._desk.book.formats.settings()
        self.changed.emit(self._values)
