"""The running window with its long-lived objects."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.calendar.page import CalendarPage
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow

if TYPE_CHECKING:
    from creatorplanner.app.beginning import Beginning
    from creatorplanner.app.graphics import Graphics
    from creatorplanner.app.importing import Imports
    from creatorplanner.app.keeping import Keeping
    from creatorplanner.app.reminding import Reminding
    from creatorplanner.app.strong_slots import StrongSlotCare
    from creatorplanner.app.toasts import Toasts
    from creatorplanner.models.horizon import Horizon
    from creatorplanner.models.overview import Overview
    from creatorplanner.views.ideas.drag import Targets


class Assembled:
    """The running window and what tests and the command line reach for."""

    overview: Overview
    toasts: Toasts
    beginning: Beginning
    horizon: Horizon
    graphics: Graphics
    reminding: Reminding
    imports: Imports
    idea_targets: Targets
    strong_slots: StrongSlotCare

    def __init__(
        self,
        kit: Kit,
        settings: SettingsModel,
        week: WeekModel,
        window: MainWindow,
        finish: Callable[[Assembled], None],
    ) -> None:
        self.kit, self.settings, self.week, self.window = kit, settings, week, window
        self._finish = finish
        self._keeping: Keeping | None = None
        self._finished = False

    def finish(self) -> None:
        """Add what the first picture does without; a second call does nothing."""
        if not self._finished:
            self._finished = True
            self._finish(self)

    def keeping(self) -> Keeping:
        """The care for the plan's file; made when first wanted, after the first paint."""
        if self._keeping is None:
            from creatorplanner.app.data_toasts import DataToasts
            from creatorplanner.app.keeping import Keeping
            from creatorplanner.store.places import default_path

            desk = self.kit.desk
            self.finish()
            book = self.beginning.own
            self._keeping = Keeping(desk, book.path or default_path(), desk.clock)
            DataToasts(self.kit, self.window, self.toasts, self._keeping.data)
        return self._keeping

    def close(self) -> None:
        """Stop what runs by itself and let go of the plan."""
        self.kit.ticker.stop()
        self.kit.desk.stop()
        if self._finished:
            self.reminding.stop()
        if self._keeping is not None:
            self._keeping.close()
        if self._finished:
            self.strong_slots.stop()
            self.horizon.stop()
            self.graphics.stop()
            self.imports.stop()
            self.beginning.close()
        self.kit.desk.book.close()

    @property
    def calendar(self) -> CalendarPage:
        """The calendar page."""
        page = self.window.page_named("calendar")
        assert isinstance(page, CalendarPage)
        return page


def save_copy(assembled: Assembled) -> None:
    """Ask for a place, without blocking, and save the plan there."""
    from creatorplanner.views.settings.copy_place import ask_copy_place

    today = assembled.overview.today()
    ask_copy_place(assembled.window, today, assembled.keeping().data.save_copy)
