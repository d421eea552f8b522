"""What is proposed for next week, and what tests changed; thought out in a thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.placing import Span
from creatorplanner.domain.series import Series
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.verdicts import ENOUGH
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.advice import Advised, Outcome, advise, ask
from creatorplanner.models.counting import counts
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger, Scope
from creatorplanner.models.looked_at import AFTER_PAINT, LookedAt
from creatorplanner.models.offering import Offering
from creatorplanner.models.offers import Offer
from creatorplanner.models.regional import Regional
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations import results
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.experiments import plan_proposal
from creatorplanner.operations.results import begin_of
from creatorplanner.operations.weeks import WEEK

SETTINGS = ("results_measure", "week_start", "locale")


class Changed(NamedTuple):
    """What a test changed, with the stream and format that it was about."""

    outcome: Outcome
    stream: Stream
    format: Format | None
    day: date


class AdviceModel(LookedAt):
    """``changed`` when offers or outcomes may differ. Nothing is read while nobody looks."""

    def __init__(
        self, desk: Desk, regional: Regional, ledger: Ledger, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent, ledger)
        self._ledger, self._regional = ledger, regional
        self._scope = self.judged = Scope()
        self._widens = False
        self._target: date | None = None
        self._spans: list[Span] = []
        self.advised: Advised | None = None
        self.offers: list[Offer] = []
        self.outcomes: list[Changed] = []
        self._job = TaskJob("advice", self)
        self._job.finished.connect(self._found)
        self._soon = QTimer(self)  # what is painted of the same change comes first
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_PAINT)
        self._soon.timeout.connect(self._read_when_ready)
        regional.changed.connect(self._again)

    @property
    def is_busy(self) -> bool:
        """Whether something is thought about, or will be in a moment."""
        return self._soon.isActive() or self._job.is_running

    def stop(self) -> None:
        """Wait for the thread: before the window goes."""
        self._soon.stop()
        self._job.stop()

    def follow(self, model: ResultsModel) -> None:
        """Learn from what the Results page compares, so that its numbers agree with ours."""
        scope = Scope(model.period, model.platform, model.measure)
        if scope != self._scope:
            self._scope = scope
            self._again()

    @property
    def wanted(self) -> Scope:
        """What was to be learned from; ``judged`` is wider where that held too little."""
        return self._scope

    def follow_choice(self) -> None:
        """Learn from what the Results page was asked to compare, from more where that is little."""
        self._widens = True
        if self._ledger.scope != self._scope:
            self._scope = self._ledger.scope
            self._again()

    def set_target(self, first: date | None) -> None:
        """The week to plan by its first day; None for the one after this."""
        if first != self._target:
            self._target = first
            self._place()

    def go_around(self, spans: Sequence[Span]) -> None:
        """Hours that will be taken, though nothing is planned there yet."""
        if list(spans) != self._spans:
            self._spans = list(spans)
            self._place()

    @property
    def target(self) -> date:
        """The first day of the week that is planned."""
        clock = self._desk.clock
        today = to_wall(clock.now(), clock.zone()).date()
        return self._target or self._regional.week_of(today) + WEEK

    def read(self) -> None:
        """Read everything again; the answer follows a little later."""
        clock = self._desk.clock
        for scope in self._scopes():
            self.judged = scope
            rows, measure, platform = self._compared(scope)
            if _known(results.on_platform(rows, platform), measure) >= ENOUGH:
                break
        asked = ask(self._desk.book, rows, measure, platform, clock.now(), clock.zone())
        self._job.drop()
        self._job.start(partial(advise, asked, self._ledger.fits))

    def _scopes(self) -> list[Scope]:
        """What to judge by, the first that holds enough."""
        if not self._widens:
            return [self._scope]
        return [self._scope, self._scope._replace(period="all"), Scope(), Scope("all")]

    def _compared(self, scope: Scope) -> tuple[list[results.Row], Measure, str]:
        """The sessions of a scope's period, and what they are compared by."""
        now = self._desk.clock.now()
        begin = begin_of(scope.period, now)
        rows = self._ledger.between(begin, now)
        used = results.platforms_of(rows)
        platform = scope.platform if scope.platform in used else "".join(used[:1])
        name = self._desk.book.formats.settings().results_measure
        compared = results.on_platform(rows, platform)
        measure = scope.measure or results.measure_named(name, compared)
        if measure is Measure.MONEY:
            rows = self._ledger.earned(rows, self._ledger.came_in(begin, now, rows))
        return rows, measure, platform

    def plan(self, offer: Offer) -> Done | None:
        """Put an offer on the calendar as one step; None if that was refused."""
        now = self._desk.clock.now()
        return self._desk.run(plan_proposal, offer.kind, offer.wishes, offer.told, now)

    def _found(self, advised: Advised) -> None:
        self.advised = advised
        self._place()

    def _place(self) -> None:
        """Find places in the plan as it is now; quick, so that each change can ask for it."""
        book, clock = self._desk.book, self._desk.clock
        if self.advised is None:
            return
        placing = Offering(book, self.target, clock.now(), clock.zone(), self._spans)
        self.offers = placing.offers(self.advised)
        self.outcomes = [
            changed for one in self.advised.outcomes if (changed := self._changed(one)) is not None
        ]
        self.changed.emit()

    def _changed(self, outcome: Outcome) -> Changed | None:
        book = self._desk.book
        stream = book.streams.get(outcome.stream_id)
        if stream is None or stream.begins is None:
            return None
        day: datetime = to_wall(stream.begins, self._desk.clock.zone())
        return Changed(outcome, stream, book.find(Format, outcome.format_id), day.date())

    def _heard(self, change_set: ChangeSet) -> None:
        if not self._shown:
            return
        if any(counts(change, (Session, Format), SETTINGS) for change in change_set.changes):
            self._soon.start()
        elif change_set.touches(Stream, Series, Experiment):
            self._place()

    def _reopened(self) -> None:
        self.advised, self.offers, self.outcomes = None, [], []
        super()._reopened()

    def _again(self) -> None:
        if self._shown:
            self._soon.start()


def _known(rows: Iterable[results.Row], measure: Measure) -> int:
    """How many tell something."""
    return sum(not row.session.disturbed and row.point(measure) is not None for row in rows)
