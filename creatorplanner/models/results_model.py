"""The Results page's numbers for a period, a platform and a measure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.formats import Format
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.looked_at import LookedAt
from creatorplanner.models.page_insights import Marked, Marks, Told, look, tools_used
from creatorplanner.operations import results
from creatorplanner.operations.changes import headline_changes
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.money import (
    Takings,
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


class ResultsModel(LookedAt):
    """``changed`` when anything shown may differ. Nothing is read while nobody looks."""

    def __init__(self, desk: Desk, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(desk, parent, ledger)
        self.ledger = ledger
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

    def set_period(self, period: str) -> None:
        """One of WEEKS: weeks back from now, or all."""
        self.period = period
        self.ledger.scope = self.ledger.scope._replace(period=period)
        self._again()

    def set_platform(self, platform: str) -> None:
        """Compare on this platform, as long as it has sessions."""
        self._wanted = platform
        self.ledger.scope = self.ledger.scope._replace(platform=platform)
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
        self.takings = self.ledger.came_in(begin, now, rows)
        self.platforms = results.platforms_of(rows)
        most_used = self.platforms[0] if self.platforms else ""
        self.platform = self._wanted if self._wanted in self.platforms else most_used
        self.compared = results.on_platform(rows, self.platform)
        self.measure = results.measure_named(settings.results_measure, self.compared)
        self.ever_logged = bool(rows) or book.sessions.count() > 0
        if self.measure is Measure.MONEY:
            rows = self.ledger.earned(rows, self.takings)
            self.compared = results.on_platform(rows, self.platform)
        self.rows = rows
        self.totals = with_money(results.totals(rows, self.platform), self.takings)
        self.before = Totals()
        earlier: list[Row] = []
        came_before = Takings([], "", {}, {})
        if begin is not None and length is not None:
            start = begin - timedelta(weeks=length)
            earlier = self.ledger.between(start, begin)
            came_before = self.ledger.came_in(start, begin, earlier)
            self.before = with_money(results.totals(earlier, self.platform), came_before)
        self.changes = headline_changes(rows, earlier, self.takings, came_before, self.platform)
        spark = min(length or SPARK_WEEKS, SPARK_WEEKS)
        weeks = results.weekly(rows, now, spark, self.platform)
        self.weeks = with_money_by_week(weeks, self.takings, to_wall(now, zone).date())
        self._compare()

    def _compare(self) -> None:
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

    def looking(self) -> Callable[[], Told]:
        """What tells everything about the shown sessions: to be called in a thread."""
        clock = self._desk.clock
        now, zone = clock.now(), clock.zone()
        rows = results.with_known_formats(self.compared, {kind.id for kind in self.kinds})
        return partial(look, self.ledger.fits, rows, self.measure, now, zone, self.marks())

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
        super()._reopened()


def _counts(change: Change) -> bool:
    """Whether other sessions may count now, or count otherwise."""
    before, after = change.before, change.after
    if isinstance(before, Stream) and isinstance(after, Stream):
        return (before.begins, before.format_id) != (after.begins, after.format_id)
    thing = change.thing
    return isinstance(thing, KINDS) or (isinstance(thing, Setting) and thing.id in SETTINGS)
