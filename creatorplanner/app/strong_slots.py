"""Strong slots in the calendar: brought in once the window rests; no start waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from creatorplanner.models.strong_slots_model import StrongSlotsModel
    from creatorplanner.models.week_model import WeekModel
    from creatorplanner.views.calendar.page import CalendarPage
    from creatorplanner.views.calendar.strong_slots import StrongSlots
    from creatorplanner.views.kit import Kit
    from creatorplanner.views.main_window import MainWindow

LATER = 1_900  # ms after the start: behind what quick add makes ready


class StrongSlotCare(QObject):
    """Makes model and outlines late; ``stop`` before the plan goes."""

    def __init__(
        self, kit: Kit, window: MainWindow, calendar: CalendarPage, week: WeekModel
    ) -> None:
        super().__init__(window)
        self._kit, self._calendar, self._week = kit, calendar, week
        self.model: StrongSlotsModel | None = None
        self.slots: StrongSlots | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)
        self._timer.start(LATER)
        window.closing.connect(self.stop)

    def begin(self) -> None:
        """Work them out now; a second call does nothing."""
        from creatorplanner.models.strong_slots_model import StrongSlotsModel
        from creatorplanner.views.calendar.strong_slots import StrongSlots

        self._timer.stop()
        if self.model is not None:
            return
        kit, calendar = self._kit, self._calendar
        self.model = StrongSlotsModel(kit.desk, kit.ledger, self)
        self.slots = StrongSlots(kit, self._week, calendar.week.grid, self.model)
        self.slots.asked.connect(calendar.add_stream)
        calendar.week.laid_over.connect(self.slots.pause)
        self.model.wake()

    def stop(self) -> None:
        """Nothing runs any more."""
        self._timer.stop()
        if self.model is not None:
            self.model.stop()
