"""The Results page's numbers for a period, a platform and a measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.observations import Observation
from creatorplanner.models.desk import Desk
from creatorplanner.models.format_verdicts import observed
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.page_insights import Marked, Marks, Told, look, tools_used
from creatorplanner.operations import results
from creatorplanner.operations.changes import headline_changes
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.money import (
    Takings,
    with_income,
    with_money,
    with_money_by_week,
)
from creatorplanner.operations.results import WEEKS, FormatResult, Row, Totals, begin_of
from creatorplanner.operations.settings import change_setting
from creatorplanner.store.planbook import Change

SPARK_WEEKS = 12
KINDS = (Session, Stream, Income, Payout)
MARKING = (*KINDS, ChecklistItem)  # what can change the marks of a stream
SETTINGS = ("currency", "results_measure", "gift_rates", "money_rates")


class ResultsModel(QObject):
    """``changed`` when anything shown may differ. Nothing is read while nobody looks."""

    changed = Signal()

    def __init__(self, desk: Desk, platforms: Platforms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ledger = Ledger(desk, self)
        self._desk, self._known = desk, platforms
        self._shown = False
        self.period = "12"
        self.platform = self._wanted = ""
        self.measure = Measure.DIAMONDS  # what formats are compared by
        self.platforms: list[str] = []
        self.rows: list[Row] = []
        self.ever_logged = False
        self.totals = self.before = Totals()
        self.takings = nothing = Takings([], "", {}, {})
        self.changes = headline_changes((), (), nothing, nothing, "")
        self.weeks: list[Totals] = []
        self.compared: list[Row] = []  # those on the platform that is compared
        self.kinds: list[Format] = []
        self.formats: list[FormatResult] = []
        self.usual: float | None = None
        self._marks: dict[Marked, dict[str, set[str]]] = {}  # of the whole plan, once read
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)

    def shown(self, shown: bool = True) -> None:
        """Somebody looks now, or nobody any more."""
        came = shown and not self._shown
        self._shown = shown
        if came:
            self.read()

    def set_period(self, period: str) -> None:
        """One of WEEKS: weeks back from now, or all."""
        self.period = period
        self._again()

    def set_platform(self, platform: str) -> None:
        """Compare on this platform, as long as it has sessions."""
        self._wanted = platform
        self._again()

    def set_measure(self, measure: Measure) -> None:
        """Compare by another measure; it is remembered."""
        if measure is not self.measure:
            self._desk.run(change_setting, "results_measure", measure.value)

    def read(self) -> None:
        """Read everything again."""
        book, now = self._desk.book, self._desk.clock.now()
        settings = book.formats.settings()
        length = WEEKS[self.period]
        begin = begin_of(self.period, now)
        rows = self.ledger.between(begin, now)
        zone = self._desk.clock.zone()
        self.takings = self.ledger.came_in(begin, now, rows, self._known)
        self.platforms = results.platforms_of(rows)
        most_used = self.platforms[0] if self.platforms else ""
        self.platform = self._wanted if self._wanted in self.platforms else most_used
        self.measure = self._measure(settings.results_measure, rows)
        self.ever_logged = bool(rows) or book.sessions.count() > 0
        if self.measure is Measure.MONEY:
            rows = with_income(rows, self.takings)
        self.rows = rows
        self.totals = with_money(results.totals(rows, self.platform), self.takings)
        self.before = Totals()
        earlier: list[Row] = []
        came_before = Takings([], "", {}, {})
        if begin is not None and length is not None:
            start = begin - timedelta(weeks=length)
            earlier = self.ledger.between(start, begin)
            came_before = self.ledger.came_in(start, begin, earlier, self._known)
            self.before = with_money(results.totals(earlier, self.platform), came_before)
        self.changes = headline_changes(rows, earlier, self.takings, came_before, self.platform)
        spark = min(length or SPARK_WEEKS, SPARK_WEEKS)
        weeks = results.weekly(rows, now, spark, self.platform)
        self.weeks = with_money_by_week(weeks, self.takings, to_wall(now, zone).date())
        self._compare()

    def _measure(self, name: str, rows: list[Row]) -> Measure:
        """The chosen measure, else the first that anything was logged for."""
        # a plan of a newer version may know measures that this one does not
        chosen = next((one for one in Measure if one.value == name), None)
        if chosen is not None:
            return chosen
        compared = results.on_platform(rows, self.platform)
        logged = (one for one in Measure if results.any_measured(compared, one))
        return next(logged, Measure.DIAMONDS)

    def _compare(self) -> None:
        self.compared = results.on_platform(self.rows, self.platform)
        self.kinds = self._desk.book.formats.all()
        self.formats = results.by_format(self.compared, self.kinds, self.measure)
        self.usual = results.usual(self.formats)
        self.changed.emit()

    @property
    def today(self) -> date:
        """Today where the computer is."""
        return to_wall(self._desk.clock.now(), self._desk.clock.zone()).date()

    def stream_told(self, key: str) -> tuple[Stream, date] | None:
        """A stream and the day it was on, for tooltips."""
        stream = self._desk.book.streams.get(key)
        if stream is None or stream.begins is None:
            return None
        wall: datetime = to_wall(stream.begins, self._desk.clock.zone())
        return stream, wall.date()

    def kind_of(self, stream: Stream) -> Format | None:
        """A stream's format, for its title."""
        return next((kind for kind in self.kinds if kind.id == stream.format_id), None)

    def observations(self) -> list[Observation]:
        """What verdicts on the shown formats are to be made from."""
        clock = self._desk.clock
        return observed(self._known_rows(), self.measure, clock.now(), clock.zone())

    def looking(self) -> Callable[[], Told]:
        """What tells everything about the shown sessions: to be called in a thread."""
        clock = self._desk.clock
        now, zone = clock.now(), clock.zone()
        return partial(look, self._known_rows(), self.measure, now, zone, self.marks())

    def _known_rows(self) -> list[Row]:
        known = {result.format.id for result in self.formats if result.format}
        return [
            row if row.format_id in known else replace(row, format_id=None) for row in self.compared
        ]

    def marks(self) -> Marks:
        """What the plan's streams had about them; read once, as a period only asks for some."""
        book = self._desk.book
        if not self._marks:
            self._marks[Marked.HASHTAGS] = book.marks.hashtags()
            self._marks[Marked.STEPS] = book.marks.steps()
        tools = tools_used([row.session for row in self.rows])
        return {**self._marks, Marked.TOOLS: tools}

    def next_stream(self) -> Stream | None:
        """The stream that comes next."""
        found = self._desk.book.streams.upcoming(self._desk.clock.now())
        return found[0] if found else None

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(*MARKING):
            self._marks.clear()
        if any(_counts(change) for change in change_set.changes):
            self._again()
        elif self._shown and change_set.touches(Format):
            self._compare()

    def _reopened(self) -> None:
        self._marks.clear()
        self._again()

    def _again(self) -> None:
        if self._shown:
            self.read()


def _counts(change: Change) -> bool:
    """Whether other sessions may count now, or count otherwise."""
    before, after = change.before, change.after
    if isinstance(before, Stream) and isinstance(after, Stream):
        return (before.begins, before.format_id) != (after.begins, after.format_id)
    thing = change.thing
    return isinstance(thing, KINDS) or (isinstance(thing, Setting) and thing.id in SETTINGS)
