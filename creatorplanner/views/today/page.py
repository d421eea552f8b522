"""The Today page: its parts, their places, and the arrows that walk through all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.today_model import TodayModel
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.panel.tab_order import set_reading_order
from creatorplanner.views.today.due_list import DueCard, DueLines, focus_by_key, walk
from creatorplanner.views.today.goal_line import GoalLine
from creatorplanner.views.today.hero import Hero
from creatorplanner.views.today.log_card import LogCard
from creatorplanner.views.today.rest import Rest
from creatorplanner.views.today.told import things
from creatorplanner.views.today.tomorrow_card import TomorrowCard
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea

WIDEST = 1440
TWO_COLUMNS = 760


class TodayPage(Page):
    """What a creator looks at first: next, due now, due later, to log, tomorrow."""

    def __init__(self, kit: Kit, model: TodayModel) -> None:
        super().__init__(kit)
        self.model = model
        self._ordered: tuple[int, ...] = ()
        self._make()
        self._make_header()
        self._place()
        for lines in (self.now.lines, self.later.lines, self.tomorrow.lines):
            lines.stepped.connect(self._step)
            lines.log_asked.connect(self._log)
            lines.stop_moved.connect(self._order)
        self.log.stepped.connect(self._step)
        model.changed.connect(self._follow)
        for rows in (model.now_rows, model.later_rows, model.tomorrow_rows):
            for signal in (rows.rowsInserted, rows.rowsRemoved, rows.rowsMoved, rows.dataChanged):
                signal.connect(self._follow_lists)
        kit.look.changed.connect(self._restyle)
        kit.regional.changed.connect(self._retell)
        self._follow()

    def shown(self) -> None:
        """The page has come to the front."""
        self.model.show()
        self._retell()

    def first_focus(self) -> QWidget:
        """The first due line, else the first button."""
        stops = self._stops()
        return stops[0] if stops else self.new

    def showEvent(self, event: QShowEvent) -> None:
        """Read from now on."""
        super().showEvent(event)
        self.model.show()
        self.goal.model.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no more."""
        super().hideEvent(event)
        self.model.hide()
        self.goal.model.shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cramped."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self) -> None:
        kit, model = self.kit, self.model
        self.hero = Hero(kit, model)
        self.goal = GoalLine(kit)
        self.rest = Rest(kit, model)
        self.now = DueCard(kit, "Now", DueLines(kit, model, model.now_rows), self.rest)
        self.later = DueCard(kit, "Later today", DueLines(kit, model, model.later_rows))
        self.log = LogCard(kit, model)
        self.tomorrow = TomorrowCard(kit, model, DueLines(kit, model, model.tomorrow_rows))
        self.older = Button(kit.look, kit.icons, "", "ghost", "archive", small=True)
        self.older.clicked.connect(model.clear_older)
        self.now.tail.insertWidget(3, self.older)
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "calendar-days",
            "Nothing planned yet",
            "Put your next stream on the plan, and its promotion shows up here when it is due.",
            [
                ("New stream", self._new),
                ("Open the calendar", lambda: kit.navigator.go("calendar")),
            ],
        )

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.title = Text(kit.look, "", 20, 700, elide=True)
        self.new = Button(kit.look, kit.icons, "New stream", "primary", "plus")
        self.new.clicked.connect(self._new)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(self.title, 1)
        row.addWidget(self.new)

    def _place(self) -> None:
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.addWidget(self.now, 1)
        self._pair.addWidget(self.later, 1)
        self._column.addWidget(self.hero)
        self._column.addWidget(self.goal)
        self._column.addLayout(self._pair)
        self._column.addWidget(self.log)
        self._column.addWidget(self.tomorrow)
        self._column.addWidget(self.empty, 1)
        self._column.addStretch(0)
        self._area = ScrollArea(self.kit.look)
        self._area.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._restyle()

    def _arrange(self) -> None:
        px = self.kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(20), side, px(24))
        wide = self.width() - 2 * side >= px(TWO_COLUMNS) and not self.later.isHidden()
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(sideways if wide else down)

    def _restyle(self) -> None:
        px = self.kit.look.px
        self._column.setSpacing(px(16))
        self._pair.setSpacing(px(16))
        self._arrange()

    def _retell(self) -> None:
        for lines in (self.now.lines, self.later.lines, self.tomorrow.lines):
            lines.refresh()
        self.log.follow(anew=True)
        self._follow()

    def _follow(self) -> None:
        day = self.model.day
        self.title.setText(self.kit.regional.date_long(day.today))
        self.hero.follow()
        self.log.follow()
        count = len(day.older)
        self.older.setVisible(count > 0)
        self.older.set_words(f"{self.kit.regional.number(count)} older, clear")
        self._follow_lists()

    def _follow_lists(self) -> None:
        model, regional = self.model, self.kit.regional
        now, later = model.now_rows, model.later_rows
        count = things(now.open_count, "step", "steps", regional) if now.open_count else ""
        self.now.show_count(count, empty=now.rowCount() == 0)
        self.later.setVisible(later.rowCount() > 0)
        count = things(later.open_count, "step", "steps", regional) if later.open_count else ""
        self.later.show_count(count, empty=False)
        self.rest.follow()
        self.tomorrow.follow()
        self._follow_empty()
        self._arrange()
        self._order()

    def _follow_empty(self) -> None:
        day, model = self.model.day, self.model
        lists = (model.now_rows, model.later_rows, model.tomorrow_rows)
        busy = day.card or day.to_log or day.older or any(rows.rowCount() for rows in lists)
        self.empty.setVisible(not busy)
        self.now.setVisible(bool(busy))

    def _stops(self) -> list[QWidget]:
        cards = [self.now.lines, self.later.lines]
        found: list[QWidget] = [line.check for lines in cards for line in lines.lines]
        found += self.log.lines
        if self.tomorrow.fold.isChecked():
            found += [line.check for line in self.tomorrow.lines.lines]
        return found

    def _order(self) -> None:
        """Tab follows the page as it is read; chained anew only when its parts differ."""
        stops = (stop for stop in self._stops() if stop.focusPolicy() & Qt.FocusPolicy.TabFocus)
        parts = tuple(id(stop) for stop in stops)
        if parts != self._ordered:
            self._ordered = parts
            set_reading_order(self)

    def _step(self, at: QWidget, step: int) -> None:
        target = walk(self._stops(), at, step)
        if target is not None:
            focus_by_key(target)
            self._area.ensureWidgetVisible(target, 0, self.kit.look.px(60))

    def _log(self, stream_id: str) -> None:
        """Log the line's own stream where it waits for that, else the newest that does."""
        waiting = [row.stream.id for row in self.model.day.to_log]
        if waiting:
            self.kit.navigator.log(stream_id if stream_id in waiting else waiting[0])

    def _new(self) -> None:
        stream_id = self.model.new_stream()
        if stream_id:
            self.kit.navigator.select(stream_id, "title")
