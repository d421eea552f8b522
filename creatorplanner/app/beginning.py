"""The first run over the calendar, and the sample plan with its bar while somebody looks around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from creatorplanner.models.start_model import StartModel
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.calendar.drafts import Drafts
from creatorplanner.views.calendar.page import CalendarPage
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.widgets.frames import NoticeBar

if TYPE_CHECKING:
    from creatorplanner.views.start.first_run import FirstRunCard


class Beginning(QObject):
    """Shows the card while the plan was never started. Sample data is only ever in memory."""

    def __init__(self, kit: Kit, window: MainWindow, calendar: CalendarPage) -> None:
        super().__init__(window)
        self._kit, self._window, self._calendar = kit, window, calendar
        self._own: Planbook | None = None
        self._bar: NoticeBar | None = None
        self.card: FirstRunCard | None = None
        self.start = StartModel(kit.desk, self)
        self._drafts = Drafts(kit, calendar.week.grid)
        self._scale = kit.look.scale
        self.start.wanted_changed.connect(self._follow)
        kit.regional.changed.connect(self._anew)
        kit.look.changed.connect(self._rescaled)
        self._follow(self.start.wanted)

    @property
    def looks_around(self) -> bool:
        """Whether the sample plan lies on the desk."""
        return self._own is not None

    @property
    def own(self) -> Planbook:
        """The creator's own plan, on the desk or beside it."""
        return self._kit.desk.book if self._own is None else self._own

    def look_around(self) -> None:
        """Lay the sample plan on the desk; the creator's own stays open and untouched."""
        from creatorplanner.operations.sample import fill_sample
        from creatorplanner.store.database import open_in_memory

        if self._own is not None:
            return
        desk = self._kit.desk
        self._own = desk.book
        sample = open_in_memory()
        fill_sample(sample, desk.clock, desk.book.formats.settings())
        desk.reopen(Planner(sample, desk.clock))
        self._calendar.turn(0)
        self._bar = NoticeBar(
            self._kit.look,
            self._kit.icons,
            "Sample data. Nothing you do here is kept.",
            [("Start my own", self.start_own)],
            warns=False,
        )
        self._window.add_notice(self._bar)

    def start_own(self) -> None:
        """Put the sample away and go on with the creator's own plan."""
        own, self._own = self._own, None
        if own is None:
            return
        sample = self._kit.desk.book
        self._kit.desk.reopen(Planner(own, self._kit.desk.clock))
        sample.close()
        if self._bar is not None:
            self._window.remove_notice(self._bar)
            self._bar = None
        self._window.show_page("calendar")

    def close(self) -> None:
        """Let go of the creator's own plan where the sample lies on the desk."""
        if self._own is not None:
            self._own.close()
            self._own = None

    def _follow(self, wanted: bool) -> None:
        self._calendar.week.empty.set_wanted(not wanted)
        if not wanted:
            self._put_away()
        elif self.card is None:
            self._calendar.show_view("week")  # which is what the card makes
            from creatorplanner.views.start.first_run import FirstRunCard

            place = self._calendar.week.area.viewport()
            self.card = FirstRunCard(self._kit, self.start, place)
            self.card.draft_changed.connect(self._drafts.show_drafts)
            self.card.sample_asked.connect(self.look_around)
            self.card.show()
            self.card.raise_()

    def _anew(self) -> None:
        """Days, times and sizes of the card are those that it was made with."""
        if self.card is not None:
            self._put_away()
            self._follow(True)

    def _rescaled(self) -> None:
        if self._kit.look.scale != self._scale:
            self._scale = self._kit.look.scale
            self._anew()

    def _put_away(self) -> None:
        card, self.card = self.card, None
        self._drafts.show_drafts([])
        if card is not None:
            had_focus = card.isAncestorOf(self._window.focusWidget())
            card.hide()
            card.deleteLater()
            if had_focus:
                self._calendar.first_focus().setFocus()
