"""The Results page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from creatorplanner.insights.verdicts import FormatInsights
from creatorplanner.jobs.graphic_job import GraphicJob
from creatorplanner.models.format_verdicts import judged
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.results import Totals
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.results.example import example
from creatorplanner.views.results.format_card import FormatCard
from creatorplanner.views.results.kpi import Kpi
from creatorplanner.views.results.measure_words import streams
from creatorplanner.views.results.outlook import Outlook
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.scrolling import ScrollArea
from creatorplanner.views.widgets.segmented import Segmented

PERIODS = [("4", "4 weeks"), ("12", "12 weeks"), ("52", "Year"), ("all", "All")]
TOLD = {"4": "4 weeks before", "12": "12 weeks before", "52": "year before"}
WIDEST, ONE_ROW, NARROW = 1440, 900, 720


class ResultsPage(Page):
    """Totals of a period, and formats side by side with what may be said about them."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__(kit)
        self._model = model
        self.job = GraphicJob(self)  # verdicts: numpy takes its time when it first comes
        self._judging: object = None
        self.job.finished.connect(self._judged)
        self.period = Segmented(kit.look, PERIODS, "Period")
        self.period.set_value(model.period)
        self.period.chosen.connect(model.set_period)
        self.kpis = {
            "time": Kpi(kit, "radio", "Live time"),
            "peak": Kpi(kit, "users", "Peak viewers"),
            "followers": Kpi(kit, "user-plus", "New followers"),
            "income": Kpi(kit, "wallet", "Income"),
        }
        self.formats = FormatCard(kit, model)
        self.outlook = Outlook(kit, model, self)
        self.empty = EmptyState(
            kit.look,
            kit.icons,
            "chart-column",
            "Log your first stream and this page starts to fill",
            "Every number stays on this computer.",
            [("Log a stream", lambda: kit.navigator.go("log"))],
        )
        self._make_header()
        self._lay_out()
        self.outlook.follows(self.formats.table)
        table = QAction("Show as table", self)
        table.setShortcut(QKeySequence("Ctrl+T"))
        table.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.triggered.connect(self._toggle_table)
        self.addAction(table)
        model.changed.connect(self._follow)
        kit.regional.changed.connect(self._retell)

    def shown(self) -> None:
        """Read what changed meanwhile."""
        self._model.shown()

    def first_focus(self) -> QWidget:
        """The chart, or what to do first."""
        return self.formats.front if self._model.ever_logged else self.empty.buttons[0]

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
        self.job.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four numbers in a row, or two."""
        super().resizeEvent(event)
        self._place_kpis()

    def _toggle_table(self) -> None:
        if self._model.ever_logged:
            self.formats.toggle_table()

    def _make_header(self) -> None:
        look = self.kit.look
        self.header = QWidget()
        row = QHBoxLayout(self.header)
        row.setContentsMargins(look.px(18), look.px(12), look.px(16), look.px(12))
        row.addWidget(Text(look, "Results", 20, 700))
        row.addStretch(1)
        row.addWidget(self.period)

    def _lay_out(self) -> None:
        look = self.kit.look
        inner = QWidget()
        inner.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(inner)
        pad = look.px(20)
        column.setContentsMargins(pad, look.px(16), pad, pad)
        column.setSpacing(look.px(14))
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(12))
        self._cards = QWidget()
        self._cards.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self._cards)
        column.addLayout(self._make_beside())
        self._few = Text(look, "", 12, 500, "text3", wrap=True)
        column.addWidget(self._few)
        column.addWidget(self.outlook.rest)
        column.addStretch(1)
        holder = QWidget()
        centre = QHBoxLayout(holder)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch(1)
        centre.addWidget(inner, 1000)
        centre.addStretch(1)
        area = ScrollArea(look)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._place_kpis()

    def _make_beside(self) -> QBoxLayout:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(self.kit.look.px(12))
        self._beside.addWidget(self.formats, 7)
        self._beside.addWidget(self.outlook.plan, 3)
        return self._beside

    def _place_kpis(self) -> None:
        self.formats.set_narrow(self.width() < self.kit.look.px(NARROW))
        wide = self.width() >= self.kit.look.px(ONE_ROW)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.outlook.set_across(2 if wide else 1)
        across = 4 if self.width() >= self.kit.look.px(ONE_ROW) else 2
        for index, kpi in enumerate(self.kpis.values()):
            self._grid.addWidget(kpi, index // across, index % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _retell(self) -> None:
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        logged = self._model.ever_logged
        self.empty.setVisible(not logged)
        self._cards.setVisible(logged)
        if not logged:
            self.formats.show_example(example())
            self._few.hide()
            return
        self._follow_kpis()
        self.formats.follow()
        self._judging = object()
        self.job.ask(self._judging, partial(judged, self._model.observations()))
        count = sum(result.count for result in self._model.formats)
        words = ""
        if not self._model.rows:
            words = "Nothing was logged in this period. Choose a longer one above."
        elif count < 4:
            words = "A few streams more and formats can be compared."
        elif len(self._model.formats) == 1:
            words = "One format so far: with a second one there is something to compare."
        self._few.setText(words)
        self._few.setVisible(bool(words))

    def _judged(self, asked: object, insights: FormatInsights | None) -> None:
        if asked is self._judging:
            self.formats.show_verdicts(insights)

    def _follow_kpis(self) -> None:
        model, regional = self._model, self.kit.regional
        now, before, weeks = model.totals, model.before, model.weeks
        hours = regional.decimal(now.minutes / 60, 1) if now.streams else "Not known"
        beside = f"h in {streams(regional, now.streams)}" if now.streams else ""
        if now.untimed and now.streams:
            beside += f", {regional.number(now.untimed)} without times"
        self.kpis["time"].show_value(
            hours,
            beside,
            self._change(now.minutes if now.streams else None, before.minutes),
            _series(weeks, "minutes"),
        )
        peak = "Not known" if now.peak is None else regional.number(round(now.peak))
        # the same number means different things on each platform, so only one is shown
        on = f" on {self.kit.platforms.name(model.platform)}" if len(model.platforms) > 1 else ""
        beside = f"median{on}" if now.peak is not None else ""
        self.kpis["peak"].show_value(
            peak, beside, self._change(now.peak, before.peak), _series(weeks, "peak")
        )
        gained = "Not known" if now.followers is None else regional.number(now.followers)
        self.kpis["followers"].show_value(
            gained, "", self._change(now.followers, before.followers), _series(weeks, "followers")
        )
        self._follow_income(now.earned, before.earned, [week.earned for week in weeks])

    def _follow_income(
        self, earned: float | None, before: float | None, weeks: list[float | None]
    ) -> None:
        """Gifts are an estimate until a payout says otherwise: the number says "about"."""
        regional, kpi = self.kit.regional, self.kpis["income"]
        estimated = bool(self._model.totals.gifts)
        kpi.set_title("Income, gifts estimated" if estimated else "Income")
        shown = "Not known" if earned is None else regional.money(round(earned), short=True)
        about = "≈ " if estimated else ""
        kpi.show_value(about + shown, "", self._change(earned, before), weeks)

    def _change(self, now: float | None, before: float | None) -> str:
        """The change in neutral words: whether it means anything is for statistics to say."""
        told = TOLD.get(self._model.period)
        if told is None or now is None:
            return ""
        if not self._model.before.logged:
            return f"nothing logged in the {told}"
        if before is None:
            return f"not known in the {told}"
        if not before:
            return f"none in the {told}"
        share = self.kit.regional.percent(now / before - 1, signed=True)
        return f"{share} against the {told}"


def _series(weeks: list[Totals], name: str) -> list[float | None]:
    return [getattr(week, name) for week in weeks]
