"""Planning a week from another one: what will come, what is ticked, and the plan made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Phase, Status, Stream, phase_of
from creatorplanner.domain.week_plan import Coming
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.desk import Desk
from creatorplanner.models.offers import Offer
from creatorplanner.models.regional import Regional
from creatorplanner.operations.done import ChangeSet, Done
from creatorplanner.operations.experiments import Proposal, plan_week_with
from creatorplanner.operations.weeks import WEEK, coming_week, starting_in_week

SOURCES = 6  # how many weeks back there is to choose from


class PlanLine(NamedTuple):
    """One stream that will come, or could; times are wall times of the computer's zone.

    ``clash`` is the other stream that runs at the same time; ``missed``: it ended and was never
    logged.
    """

    coming: Coming
    kind: Format | None
    begin: datetime
    end: datetime
    ticked: bool = False
    missed: bool = False
    clash: Stream | None = None

    @property
    def key(self) -> str:
        """The id of its stream."""
        return self.coming.stream.id

    @property
    def comes(self) -> bool:
        """Whether the week has it once the plan is made."""
        return self.ticked or not self.coming.offered


class WeekPlanModel(QObject):
    """Lines for one target week from one source week; ``changed`` when any of it differs."""

    changed = Signal()

    def __init__(self, desk: Desk, regional: Regional, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._regional = desk, regional
        self._open = False
        self._ticks: dict[str, bool] = {}
        self.target = self.source = date.min
        self.next_week = True
        self.lines: list[PlanLine] = []
        self.offers: list[Offer] = []
        self._picked: set[str] = set()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)

    def open(self, shown: date) -> None:
        """Begin a plan; ``shown`` is a day of the week that the calendar shows.

        A future week that is shown is the one to plan, else it is the week after this one.
        """
        week_of = self._regional.week_of
        following = week_of(self._today()) + WEEK
        self.target = max(week_of(shown), following)
        self.next_week = self.target == following
        self._open = True
        self.offers, self._picked = [], set()
        filled = (first for first, count in self.sources() if count)
        self.choose_source(next(filled, self.target - WEEK))

    def close(self) -> None:
        """Nothing is being planned: stop reading along."""
        self._open = False
        self.lines, self.offers = [], []
        self.changed.emit()

    def choose_source(self, first: date) -> None:
        """Take the streams of another week."""
        self.source = first
        self._ticks = {}
        self._read()

    def sources(self) -> list[tuple[date, int]]:
        """Weeks to copy from, nearest first, with how many streams each has."""
        found, zone = [], self._desk.clock.zone()
        for number in range(1, SOURCES + 1):
            first = self.target - number * WEEK
            streams = starting_in_week(self._desk.book, first, zone)
            found.append((first, sum(one.status is not Status.CANCELLED for one in streams)))
        return found

    def tick(self, key: str, ticked: bool) -> None:
        """Take a stream along or leave it."""
        self._ticks[key] = ticked
        self._read()

    def tick_all(self, ticked: bool) -> None:
        """Take all that is offered along, or leave it all."""
        self._ticks = {line.key: ticked for line in self.lines if line.coming.offered}
        self._read()

    def set_offers(self, offers: Iterable[Offer]) -> None:
        """What results propose for the week, beside what can be copied."""
        own = Counter(line.kind.id for line in self.chosen() if line.kind is not None)
        found = [one for one in offers if one.has_room and not _is_copied(one, own)]
        if found != self.offers:
            self.offers = found
            self.changed.emit()

    def pick(self, key: str, picked: bool) -> None:
        """Take a proposal along or leave it; what it stands in for is not copied then."""
        (self._picked.add if picked else self._picked.discard)(key)
        offer = next((one for one in self.offers if one.key == key), None)
        if offer is not None and offer.kind == "swap":
            for line in self.lines:
                if line.begin in offer.starts and line.kind == offer.other:
                    self._ticks[line.key] = not picked
        self._read()

    def picked(self) -> list[Offer]:
        """The proposals that will be planned too."""
        return [one for one in self.offers if one.key in self._picked]

    def coming(self) -> list[tuple[datetime, datetime]]:
        """The UTC spans of what will be copied: proposals go around it."""
        return [(line.coming.begins, line.coming.ends) for line in self.chosen()]

    @property
    def count(self) -> int:
        """How many streams the plan makes."""
        return len(self.chosen()) + sum(len(one.wishes) for one in self.picked())

    def chosen(self) -> list[PlanLine]:
        """The lines that will be copied."""
        return [line for line in self.lines if line.ticked]

    def plan(self) -> Done | None:
        """Copy what is ticked, as one step; None if nothing is, or it was refused."""
        keys = [line.key for line in self.chosen()]
        picked = [Proposal(one.kind, one.wishes, one.told) for one in self.picked()]
        if not (keys or picked):
            return None
        clock, weeks = self._desk.clock, (self.source, self.target)
        return self._desk.run(plan_week_with, weeks, clock.zone(), keys, picked, clock.now())

    def ghosts(self) -> list[BlockData]:
        """What is ticked, as blocks that are not there yet."""
        offered = [ghost for one in self.picked() for ghost in ghosts_of(one)]
        return [ghost_of(line) for line in self.chosen()] + offered

    def _read(self) -> None:
        book, clock = self._desk.book, self._desk.clock
        found = coming_week(book, self.source, self.target, clock.zone())
        formats = {kind.id: kind for kind in book.formats.all()}
        sessions = book.sessions.of_streams([one.stream.id for one in found])
        now, lines = clock.now(), []
        for one in found:
            phase = phase_of(one.stream, now, logged=one.stream.id in sessions)
            lines.append(
                PlanLine(
                    one,
                    formats.get(one.stream.format_id or ""),
                    self._wall(one.begins),
                    self._wall(one.ends),
                    one.offered and self._ticks.get(one.stream.id, one.usual),
                    phase is Phase.TO_LOG,
                )
            )
        others = self._others(found)
        self.lines = [line._replace(clash=_clash(line, lines, others)) for line in lines]
        self.changed.emit()

    def _others(self, found: Iterable[Coming]) -> list[Stream]:
        """Streams of the week that no line is about."""
        there = starting_in_week(self._desk.book, self.target, self._desk.clock.zone())
        told = {(one.begins, one.stream.title) for one in found if not one.offered}
        return [
            one
            for one in there
            if one.status is not Status.CANCELLED and (one.begins, one.title) not in told
        ]

    def _wall(self, instant: datetime) -> datetime:
        return to_wall(instant, self._desk.clock.zone()).replace(tzinfo=None)

    def _today(self) -> date:
        return self._wall(self._desk.clock.now()).date()

    def _heard(self, changes: ChangeSet) -> None:
        del changes
        if self._open:
            self._read()

    def _reopened(self) -> None:
        if self._open:
            self.choose_source(self.source)


def ghost_of(line: PlanLine) -> BlockData:
    """A line as a block that is not there yet."""
    stream = replace(line.coming.stream, id=f"ghost-{line.key}", tentative=True)
    return BlockData(stream, line.kind, line.begin, line.end, Phase.PLANNED)


def ghosts_of(offer: Offer) -> list[BlockData]:
    """The streams of a proposal as blocks that are not there yet."""
    ghosts = []
    for number, (wish, begin) in enumerate(zip(offer.wishes, offer.starts, strict=True)):
        minutes = wish.minutes or (offer.format.minutes if offer.format else 60)
        stream = Stream(
            f"ghost-{offer.key}-{number}",
            offer.format.name if offer.format else "",
            start=begin,
            zone=wish.zone,
            minutes=minutes,
            tentative=True,
        )
        end = begin + timedelta(minutes=minutes)
        ghosts.append(BlockData(stream, offer.format, begin, end, Phase.PLANNED))
    return ghosts


def _is_copied(offer: Offer, own: Mapping[str, int]) -> bool:
    """Whether the copied streams keep a format as often as is proposed."""
    if offer.kind != "keep" or offer.format is None:
        return False
    return own.get(offer.format.id, 0) + len(offer.planned) >= offer.weekly


def _clash(line: PlanLine, lines: list[PlanLine], others: list[Stream]) -> Stream | None:
    """The first stream of the planned week that runs at the same time."""
    begin, end = line.coming.begins, line.coming.ends
    for other in lines:
        mine = other.key == line.key
        if not mine and other.comes and other.coming.begins < end and begin < other.coming.ends:
            return other.coming.stream
    for one in others:
        assert one.begins is not None
        assert one.ends is not None
        if one.begins < end and begin < one.ends:
            return one
    return None
