"""The sheet beside the week that is being planned: what will come, ticked or not."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.models.week_plan_model import WeekPlanModel, ghosts_of
from creatorplanner.operations.weeks import WEEK
from creatorplanner.views.calendar.plan_list import PlanList
from creatorplanner.views.calendar.plan_picks import PlanPicks
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.fields import ComboBox
from creatorplanner.views.widgets.frames import EmptyState, Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined, rounded, shadow
from creatorplanner.views.widgets.scrolling import ScrollArea

SHADOW = 14  # design pixels around the card for its painted shadow
LOW = 600  # design pixels: less is low
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlanSheet(QWidget):
    """``asked`` to make the plan, ``closed`` to leave it, ``new_asked`` to add a stream instead."""

    asked = Signal()
    closed = Signal()
    new_asked = Signal()

    def __init__(self, kit: Kit, model: WeekPlanModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._model = kit, model
        look = kit.look
        self.setAccessibleName("Plan a week")
        self.title = Text(look, "", 15, 600)
        self.which = Text(look, "", 12, 400, "text2", wrap=True)
        self.cross = IconButton(look, kit.icons, "x", "Close", size=28)
        self.source = ComboBox(look, "Week to copy from")
        self.list = PlanList(kit, model)
        self.picks = PlanPicks(kit, model)
        self.empty = EmptyState(
            look, kit.icons, "calendar-plus", "", "", [("New stream", self.new_asked.emit)]
        )
        self._low = False
        self.told = Text(look, "", 12, 400, "text2")
        self.all = Button(look, kit.icons, "Untick all", "ghost", small=True)
        self.make = Button(look, kit.icons, "", "primary", key_hint="Enter")
        self._lay_out()
        self.cross.clicked.connect(self.closed)
        self.make.clicked.connect(self.asked)
        self.all.clicked.connect(lambda: model.tick_all(not model.chosen()))
        self.source.activated.connect(self._choose)
        model.changed.connect(self._show)
        kit.regional.changed.connect(self._renamed)
        kit.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def begin(self) -> None:
        """A plan was begun: name its weeks, take the keyboard."""
        self._renamed()
        self.list.scroll_to_top()
        target: QWidget | None = self.list.stop()
        (target or self.source).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes the plan, Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and self.make.isEnabled():
            self.asked.emit()
        elif event.modifiers():
            super().keyPressEvent(event)
        # letters are the calendar's only while it has the focus

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Proposals stay in view, but not where that would leave no room for the list."""
        super().resizeEvent(event)
        low = self.height() < self._kit.look.px(LOW)
        if low != self._low:
            self._low = low
            if low:
                self._scrolled.addWidget(self.picks)
            else:
                self._column.insertWidget(self._column.indexOf(self._foot), self.picks)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside its controls is not one on the calendar below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A raised card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        edge, radius = look.px(SHADOW), look.px(14)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        shadow(painter, rect, radius, look)
        rounded(painter, rect, radius, theme.surface)
        outlined(painter, rect, radius, theme.line2)

    def _lay_out(self) -> None:
        look = self._kit.look
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._head = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.cross)
        self._head.addLayout(top)
        self._head.addWidget(self.which)
        self._head.addWidget(self.source)
        self._column.addLayout(self._head)
        self._column.addWidget(Rule(look))
        self._make_area()
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self.empty, 1)
        self._column.addWidget(Rule(look))
        self._column.addWidget(self.picks)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addStretch(1)
        row.addWidget(self.make)
        self._foot.addLayout(row)
        self._column.addLayout(self._foot)

    def _make_area(self) -> None:
        self._area = ScrollArea(self._kit.look)
        self._inside = QWidget()
        self._scrolled = QVBoxLayout(self._inside)
        self._scrolled.setContentsMargins(0, 0, 0, 0)
        self._scrolled.setSpacing(0)
        self._scrolled.addWidget(self.list, 1)
        self._area.setWidget(self._inside)
        self.list.walked.connect(self._area.ensureWidgetVisible)
        self.list.asked_top.connect(lambda: self._area.verticalScrollBar().setValue(0))

    def _dress(self) -> None:
        px = self._kit.look.px
        edge = px(SHADOW) + 1
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._head.setContentsMargins(px(16), px(12), px(12), px(12))
        self._head.setSpacing(px(7))
        self._foot.setContentsMargins(px(16), px(10), px(12), px(12))
        self._foot.setSpacing(px(8))
        self.setFixedWidth(px(368) + 2 * px(SHADOW))
        self.update()

    def _renamed(self) -> None:
        model = self._model
        if model.target == date.min:
            return
        words = "Plan next week" if model.next_week else "Plan the shown week"
        rule = "{week}, the week after this one" if model.next_week else "{week}, as shown"
        self.title.setText(tr("Weeks", words))
        self.which.setText(tr("Weeks", rule, week=self._week(model.target)))
        self.source.clear()
        for first, count in model.sources():
            self.source.addItem(self._source_words(first, count), first)
        index = (model.target - model.source).days // WEEK.days - 1
        self.source.setCurrentIndex(index)
        self._show()

    def _source_words(self, first: date, count: int) -> str:
        number = self._kit.regional.number(count)
        streams = tr_count("Weeks", "{n} stream", "{n} streams", count, number)
        words = tr("Weeks", "From {week} · {streams}", week=self._week(first), streams=streams)
        return isolate(words) if self._kit.regional.right_to_left else words

    def _week(self, first: date) -> str:
        shown = self._kit.regional.week_title(first, first + timedelta(days=6), short=True)[0]
        # in mirrored screens a date must not turn the words around it
        return isolate(shown) if self._kit.regional.right_to_left else shown

    def _choose(self, index: int) -> None:
        self._model.choose_source(self.source.itemData(index))

    def _show(self) -> None:
        model, regional = self._model, self._kit.regional
        if model.target == date.min:
            return
        lines = model.lines
        self._area.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if not lines:
            self._show_empty()
        count = model.count
        number = regional.number(count)
        self.make.set_words(tr_count("Weeks", "Plan {n} stream", "Plan {n} streams", count, number))
        self.make.setEnabled(bool(count))
        offered = any(line.coming.offered for line in lines)
        self.all.setVisible(offered)
        self.all.set_words(tr("Weeks", "Untick all" if model.chosen() else "Tick all"))
        self.told.setText(self._total())
        self.told.setVisible(bool(lines))

    def _show_empty(self) -> None:
        week = self._week(self._model.source)
        self.empty.title.setText(tr("Weeks", "Nothing to copy from {week}", week=week))
        filled = [first for first, count in self._model.sources() if count]
        text = "Begin with a new stream, or drag anywhere on the grid."
        if filled:
            text = "Choose another week above, or begin with a new stream."
        self.empty.text.setText(tr("Weeks", text))
        self.empty.text.show()

    def _total(self) -> str:
        """What the week then has, copied or coming by itself."""
        coming = [line for line in self._model.lines if line.comes]
        picked = [ghost for one in self._model.picked() for ghost in ghosts_of(one)]
        regional, count = self._kit.regional, len(coming) + len(picked)
        streams = tr_count("Weeks", "{n} stream", "{n} streams", count, regional.number(count))
        minutes = [line.coming.stream.minutes for line in coming]
        minutes += [ghost.stream.minutes for ghost in picked]
        length = regional.hours(sum(minutes))
        text = "Makes {streams}, {length}"
        return tr("Weeks", text, streams=streams, length=length)
