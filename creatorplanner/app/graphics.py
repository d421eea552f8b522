"""The schedule graphic in the window: its page, and the quiet line when one is out of date."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from creatorplanner.exchange.graphic.made import Made
from creatorplanner.models.made_graphics import MadeGraphics
from creatorplanner.models.tongue import tr
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.main_window import MainWindow
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.frames import NoticeBar

if TYPE_CHECKING:
    from creatorplanner.views.graphic.page import GraphicPage

TOLD_ON = ("today", "calendar")


class Graphics(QObject):
    """Makes the page when it is first wanted, and tells on others that its work is out of date."""

    def __init__(self, kit: Kit, window: MainWindow) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self.made = MadeGraphics(kit.desk, self)
        self._page: GraphicPage | None = None
        self._bar: NoticeBar | None = None
        self._told: Made | None = None
        self._hushed: set[tuple[object, ...]] = set()
        self._where = ""
        self.made.changed.connect(self._tell)
        window.page_shown.connect(self._moved)
        window.closing.connect(self.stop)

    def make_page(self, week: WeekModel) -> Page:
        """The page for the week that the calendar shows."""
        from creatorplanner.models.graphic_model import GraphicModel
        from creatorplanner.views.graphic.page import GraphicPage

        kit = self._kit
        model = GraphicModel(kit.desk, kit.regional, kit.platforms)
        self._page = GraphicPage(kit, model, week, self.made)
        return self._page

    def stop(self) -> None:
        """Let what is being written end, before the plan goes."""
        if self._page is not None:
            self._page.stop()

    @property
    def bar(self) -> NoticeBar | None:
        """The line that is shown, if any."""
        return self._bar

    def _moved(self, page: str) -> None:
        self._where = page
        self._tell()

    def _tell(self) -> None:
        where = self._where or "calendar"
        stale = [made for made in self.made.stale if self._sign(made) not in self._hushed]
        wanted = stale[-1] if stale and where in TOLD_ON else None
        if wanted == self._told:
            return
        if self._bar is not None:
            self._window.remove_notice(self._bar)
            self._bar = None
        self._told = wanted
        if wanted is not None:
            self._bar = self._make_bar(wanted)
            self._window.add_notice(self._bar)

    def _make_bar(self, made: Made) -> NoticeBar:
        kit = self._kit
        days = kit.regional.week_title(made.week, made.week + timedelta(days=6), short=True)[0]
        words = tr("Graphic", "Your graphic for {days} is out of date.", days=days)
        again = (tr("Graphic", "Make it again"), partial(self._again, made))
        hush = partial(self._hush, made)
        return NoticeBar(kit.look, kit.icons, words, [again], warns=False, close=hush)

    def _again(self, made: Made) -> None:
        """The page at that week, with its size and look."""
        self._window.show_page("graphic")
        if self._page is not None:
            self._page.show_made(made)

    def _hush(self, made: Made) -> None:
        self._hushed.add(self._sign(made))
        self._tell()

    def _sign(self, made: Made) -> tuple[object, ...]:
        return (*made.key, made.at)
