"""The Results page."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QHideEvent,
    QKeySequence,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.models.looked_at import AFTER_PAINT
from creatorplanner.models.page_insights import Told
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.results.card_grid import CardGrid
from creatorplanner.views.results.chart_card import ChartCard
from creatorplanner.views.results.chart_file import ask_where, save_picture, sharp_picture
from creatorplanner.views.results.deeper import Deeper
from creatorplanner.views.results.example import example
from creatorplanner.views.results.explained import Explained
from creatorplanner.views.results.few_words import few_words
from creatorplanner.views.results.format_card import FormatCard
from creatorplanner.views.results.headline import Headline
from creatorplanner.views.results.heat_card import HeatCard
from creatorplanner.views.results.income_card import IncomeCard
from creatorplanner.views.results.outlook import Outlook
from creatorplanner.views.results.reading_order import set_reading_order
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.widgets.segmented import Segmented

PERIODS = [("4", "4 weeks"), ("12", "12 weeks"), ("52", "Year"), ("all", "All")]
WIDEST, ONE_ROW = 1440, 900
PEEK = 160  # of a card that has to be seen for a press to be understood


def _say(text: str, **values: object) -> str:
    return tr("Chart", text, **values)


class ResultsPage(Page):
    """Totals of a period, and formats side by side with what may be said about them."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__(kit)
        self._model = model
        self.job = NewestJob(self)  # verdicts: numpy takes its time when it first comes
        self._judging: object = None
        self.job.finished.connect(self._judged)
        self._soon = QTimer(self)  # a thread that begins before the paint only holds it up
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_PAINT)
        self._soon.timeout.connect(self._ask)
        self._make_controls()
        self._make_cards()
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "chart-column",
            _say("Log your first stream and this page starts to fill"),
            _say("Every number stays on this computer."),
            [(_say("Log a stream"), lambda: kit.navigator.go("log"))],
        )
        self._make_header()
        self._lay_out()
        self.outlook.changed.connect(self._order)
        self.deeper.changed.connect(self.cards.place)
        self.deeper.revealed.connect(partial(self._reveal, self.deeper.streams))
        for card in self._charts():
            card.toggled.connect(partial(QTimer.singleShot, 0, card, partial(self._reveal, card)))
        self._add_shortcut()
        model.changed.connect(self._follow)
        kit.regional.changed.connect(self._retell)

    def _make_controls(self) -> None:
        kit, model = self.kit, self._model
        self.period = Segmented(
            kit.look, [(key, _say(name)) for key, name in PERIODS], _say("Period")
        )
        self.period.set_value(model.period)
        self.period.chosen.connect(model.set_period)
        self.shot = IconButton(
            kit.look, kit.icons, "image-down", _say("Save the page as a picture")
        )
        self.shot.clicked.connect(self._ask_picture)
        self.plan = Button(kit.look, kit.icons, _say("Plan next week"), "primary", "calendar-plus")
        self.plan.clicked.connect(kit.navigator.plan_week)

    def shown(self) -> None:
        """Read what changed meanwhile."""
        self._model.shown()

    @property
    def is_looking(self) -> bool:
        """Whether something is still to be told about what is shown."""
        return self._soon.isActive() or self.job.is_busy

    def first_focus(self) -> QWidget:
        """The first chart, or what to do first."""
        if not self._model.ever_logged:
            return self.empty.buttons[0]
        return self.heat.front if self.formats.isHidden() else self.formats.front

    def showEvent(self, event: QShowEvent) -> None:
        """Read again, also where the whole window was away."""
        super().showEvent(event)
        self._model.shown()
        self.outlook.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read while nobody looks."""
        super().hideEvent(event)
        self._model.shown(False)
        self.outlook.shown(False)
        self._soon.stop()
        self._model.ledger.read_ahead(False)
        self.job.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two beside each other, or one."""
        super().resizeEvent(event)
        self._place()

    def _add_shortcut(self) -> None:
        table = QAction(_say("Show as table"), self)
        table.setShortcut(QKeySequence("Ctrl+T"))
        table.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.triggered.connect(self._toggle_table)
        self.addAction(table)

    def _toggle_table(self) -> None:
        """The card that has the keyboard, else the first."""
        if not self._model.ever_logged:
            return
        shown = [card for card in self._charts() if card.isVisible()]
        inside = [card for card in shown if card.has_keyboard]
        for card in (inside or shown)[:1]:
            card.toggle_table()

    def _charts(self) -> list[ChartCard]:
        charts = [card for card in self.cards.cards() if isinstance(card, ChartCard)]
        return [*charts, self.outlook.kept]

    def _make_cards(self) -> None:
        kit, model = self.kit, self._model
        self.headline = Headline(kit, model)
        self.formats = FormatCard(kit, model)
        self.heat = HeatCard(kit)
        self.income = IncomeCard(kit, model)
        self.outlook = Outlook(kit, model, self)
        self.deeper = Deeper(kit, model, self)
        self.cards = CardGrid(kit.look)
        self.cards.add_row((self.formats, 8), (self.outlook.plan, 4))
        self.cards.add_row((self.heat, 7), (self.income, 5))
        self.cards.add_row((self.deeper.effects, 6), (self.deeper.trend, 6))
        self.cards.add_row((self.deeper.channel, 12))
        self.explained = Explained(kit)
        self.formats.help.clicked.connect(self.explained.open)
        back = Qt.FocusReason.OtherFocusReason
        self.explained.closed.connect(partial(self.formats.help.setFocus, back))
        for card in (self.formats, self.heat, self.income):
            card.picked.connect(self.deeper.pick)

    def _make_header(self) -> None:
        look = self.kit.look
        self.header = QWidget()
        row = QHBoxLayout(self.header)
        row.setContentsMargins(look.px(18), look.px(12), look.px(16), look.px(12))
        row.addWidget(Text(look, _say("Results"), 20, 700))
        row.addStretch(1)
        row.setSpacing(look.px(10))
        row.addWidget(self.period)
        row.addWidget(self.shot)
        row.addWidget(self.plan)

    def _lay_out(self) -> None:
        look = self.kit.look
        inner = self._inner = QWidget()
        inner.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(inner)
        pad = look.px(20)
        column.setContentsMargins(pad, look.px(16), pad, pad)
        column.setSpacing(look.px(14))
        column.addWidget(self.empty)
        column.addWidget(self.headline)
        column.addWidget(self.explained)
        self._few = Text(look, "", 13, 500, "text2", wrap=True)
        column.addWidget(self._few)
        column.addWidget(self.cards)
        column.addWidget(self.outlook.rest)
        column.addWidget(self.deeper.streams)
        column.addStretch(1)
        holder = self._holder = QWidget()
        centre = QHBoxLayout(holder)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch(1)
        centre.addWidget(inner, 1000)
        centre.addStretch(1)
        area = self._area = ScrollArea(look)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._place()

    def _place(self) -> None:
        """Beside each other where there is room."""
        px = self.kit.look.px
        wide = self.width() >= px(ONE_ROW)
        self.cards.set_together(wide)
        self.outlook.set_across(2 if wide else 1)
        self.headline.set_across(4 if wide else 2)

    def _order(self) -> None:
        """Rows are made late: Tab would come to them last."""
        later = (self.outlook.goals, self.outlook.kept, self.outlook.tests, self.deeper.streams)
        set_reading_order([self.empty, self.explained, *self.cards.cards(), *later])

    def _reveal(self, card: QWidget) -> None:
        """The head of what a press has filtered or turned comes into view, if it is not there."""
        area = self._area
        top = card.mapTo(self._holder, QPoint(0, 0)).y()
        begin = area.verticalScrollBar().value()
        if not begin <= top < begin + area.viewport().height() - self.kit.look.px(PEEK):
            area.verticalScrollBar().setValue(top - self.kit.look.px(12))

    def picture(self) -> QPixmap:
        """The whole page as it is drawn, also what is scrolled away."""
        with ExitStack() as bare:
            for card in self._charts():
                bare.enter_context(card.bare())
            return sharp_picture(self._inner, self.kit.look)

    def _ask_picture(self) -> None:
        ask_where(self, "Results", "png", self._save_picture)

    def _save_picture(self, path: str) -> None:
        error, navigator = save_picture(path, self.picture()), self.kit.navigator
        if error is None:
            navigator.file_saved.emit(path)
        else:
            navigator.file_failed.emit(error)

    def _retell(self) -> None:
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        logged = self._model.ever_logged
        self.empty.setVisible(not logged)
        self.headline.setVisible(logged)
        several = len(self._model.formats) > 1
        self.formats.setVisible(several or not logged or not self._model.rows)
        if self.formats.lend_pickers(None if self.formats.isVisibleTo(self) else self.heat.pickers):
            self._order()
        self.deeper.place()
        self.income.setVisible(logged or bool(self._model.takings.found))
        self._soon.start()
        if not logged:
            self._few.hide()
            self.heat.hide()
            self.cards.place()
            self.formats.show_example(example())
            return
        self.headline.follow()
        self.formats.follow()
        self._judging = object()
        self._few.setText(few_words(self.kit.regional, self._model))
        self._few.setVisible(bool(self._few.text()))
        self.cards.place()

    def _ask(self) -> None:
        """What may come a moment after the headline and the formats: a turn for each."""
        if self._model.ever_logged:
            self.job.ask(self._judging, self._model.looking())
        QTimer.singleShot(0, self, self.income.follow)
        QTimer.singleShot(0, self, self.deeper.follow)

    def _judged(self, asked: object, told: Told) -> None:
        """The job has looked at everything: each card takes its part."""
        if asked is not self._judging:
            return
        self.formats.show_verdicts(told.formats)
        # where there is nothing to compare, it holds the choice of what to measure
        self.heat.setVisible(bool(told.heat) or self.formats.isHidden())
        self.heat.show_told(told, self._model.measure, ever=self._model.period == "all")
        self.heat.show_followers(self.deeper.channel_model.active_shares(self._model.platform))
        self.deeper.show_told(told)
        self.cards.place()
        self._model.ledger.read_ahead()
