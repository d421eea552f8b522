"""The first run: whether it is wanted, the week that its answers lead to, and making it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.start import FirstStream, StartAnswers, first_week
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.operations.start import make_week, skip_start


class StartModel(QObject):
    """``wanted_changed`` carries whether the first run belongs on the screen."""

    wanted_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = self._read()
        desk.changed.connect(self._look)
        desk.reopened.connect(self._look)

    @property
    def wanted(self) -> bool:
        """Whether this plan has never been started: not answered, not skipped, no stream."""
        return self._wanted

    def drafts(self, answers: StartAnswers) -> list[FirstStream]:
        """The streams that would be made now."""
        return first_week(answers, self._now())

    def make(self, answers: StartAnswers) -> bool:
        """Make the week as one step; False if it was refused."""
        desk = self._desk
        return desk.run(make_week, answers, self._now(), desk.clock.zone()) is not None

    def skip(self) -> bool:
        """Start with an empty plan."""
        return self._desk.run(skip_start) is not None

    def _now(self) -> datetime:
        return to_wall(self._desk.clock.now(), self._desk.clock.zone())

    def _read(self) -> bool:
        book = self._desk.book
        return not (book.read_only or book.formats.settings().started or book.streams.count())

    def _look(self) -> None:
        wanted = self._read()
        if wanted != self._wanted:
            self._wanted = wanted
            self.wanted_changed.emit(wanted)
