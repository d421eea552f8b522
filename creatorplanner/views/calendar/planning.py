"""Planning a week on the calendar: the sheet beside it, and ghosts of what will come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.week_plan_model import PlanLine, WeekPlanModel, ghost_of
from creatorplanner.views.calendar.drafts import Drafts
from creatorplanner.views.calendar.plan_sheet import SHADOW, PlanSheet
from creatorplanner.views.calendar.week_view import WeekView
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.judged_words import judged_words

NAME = "planning"
LEAST_WEEK = 360  # design pixels: hours and three days


class Planning(QObject):
    """Opens and closes the sheet over ``place``, the page that holds the week.

    ``finished`` when it was closed with the keyboard in it.
    """

    finished = Signal()

    def __init__(
        self, kit: Kit, place: QWidget, week: WeekView, show_day: Callable[[date], None]
    ) -> None:
        super().__init__(place)
        self._kit, self._place, self._week, self._show_day = kit, place, week, show_day
        self.model = WeekPlanModel(kit.desk, kit.regional, self)
        self.advice = AdviceModel(kit.desk, kit.regional, kit.ledger, self)
        self.sheet = PlanSheet(kit, self.model, place)
        self._drafts = Drafts(kit, week.grid)
        self.sheet.asked.connect(self._plan)
        self.sheet.closed.connect(self.close)
        self.sheet.list.turned_to.connect(self._reveal)
        self.model.changed.connect(self._show)
        self.advice.changed.connect(self._offer)
        kit.navigator.selected.connect(self._selected)
        kit.look.changed.connect(self._fit)
        kit.regional.changed.connect(self._fit)
        place.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the sheet is there."""
        return not self.sheet.isHidden()

    def begin(self) -> None:
        """Show the sheet for the week that the model was opened for."""
        self._kit.navigator.select("")
        self._week.empty.set_wanted(False, NAME)
        self._week.laid_over.emit(True)
        self.advice.set_target(self.model.target)
        self.advice.go_around(self.model.coming())
        self.advice.follow_choice()
        self.advice.shown()
        self.sheet.show()
        self._fit()
        self.sheet.begin()
        self._week.scroll_to_streams()

    def close(self) -> None:
        """Put the sheet and its ghosts away."""
        if not self.is_open:
            return
        had_focus = self._holds_focus()
        self.sheet.hide()
        self.advice.shown(False)
        self.model.close()
        self._week.empty.set_wanted(True, NAME)
        self._week.laid_over.emit(False)
        self._fit()
        if had_focus:
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Stay at the page's side, and think only while it is there."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Show) and self.is_open:
            self.advice.shown(event.type() == QEvent.Type.Show)
        return False

    def _plan(self) -> None:
        # lines that are there by then are switched off, which takes the focus from them
        had_focus = self._holds_focus()
        if self.model.plan() is not None:
            self.close()
            if had_focus:
                self.finished.emit()

    def _holds_focus(self) -> bool:
        return self.sheet.isAncestorOf(self._place.window().focusWidget())

    def _offer(self) -> None:
        advice = self.advice
        if advice.advised is not None:
            words = judged_words(self._kit, advice.advised, advice.judged, advice.wanted)
            self.sheet.picks.set_source(words)
        self.model.set_offers(advice.offers)

    def _show(self) -> None:
        if self.is_open:
            self.advice.go_around(self.model.coming())
        ghosts = self.model.ghosts()
        self._drafts.show_blocks(ghosts)
        self._week.expect(ghosts)

    def _reveal(self, line: PlanLine) -> None:
        """Bring the place of a line into view, on other days too."""
        if line.begin.date() not in self._week.shown_days():
            self._show_day(line.begin.date())
        if line.coming.offered:
            ghost = ghost_of(line)
            for segment in self._week.grid.standing([ghost])[:1]:
                self._week.reveal(segment.top, segment.bottom)

    def _selected(self, key: str, _part: str) -> None:
        if key:
            self.close()

    def _fit(self) -> None:
        """Beside the week where some of its days still fit, over it where not."""
        px, layout = self._kit.look.px, self._place.layout()
        if layout is None:
            return
        mirrored = self._place.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width, room = self.sheet.width(), self._place.width()
        rest = room - width + px(SHADOW)
        docks = self.is_open and rest >= px(LEAST_WEEK)
        side = width - px(SHADOW) if docks else 0
        layout.setContentsMargins(side if mirrored else 0, 0, 0 if mirrored else side, 0)
        if self.is_open:
            left = 0 if mirrored else room - width
            self.sheet.setGeometry(left, 0, width, self._place.height())
            self.sheet.raise_()
