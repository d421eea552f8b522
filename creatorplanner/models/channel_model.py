"""What platforms tell of a channel as a whole: its days, and when its followers are there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.channel import ActiveHour, DailyNumber
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.results import WEEKS

Kind = tuple[str, str]  # platform, measure
FIRST = ("followers", "views", "new_followers", "diamonds")  # what people look for first


class ChannelModel(QObject):
    """``changed`` when anything may differ; follows the period of the Results page."""

    changed = Signal()

    def __init__(self, desk: Desk, results: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._results = desk, results
        self.kinds: list[Kind] = []
        self.kind: Kind | None = None
        self.days: list[DailyNumber] = []
        self.streams: dict[date, list[str]] = {}
        self._shares: dict[str, dict[tuple[int, int], float]] = {}
        results.changed.connect(self.read)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._forget)

    def pick(self, kind: Kind) -> None:
        """Show another number or platform."""
        if kind in self.kinds:
            self.kind = kind
            self.read()

    def read(self) -> None:
        """Read the chosen number's days in the shown period."""
        money = self._desk.book.money
        self.kinds = sorted(money.daily_measures(), key=self._rank)
        if self.kind not in self.kinds:
            self.kind = self.kinds[0] if self.kinds else None
        self.days = []
        if self.kind is not None:
            platform, measure = self.kind
            first, last = self._period()
            found = money.daily(measure, first, last)
            self.days = [one for one in found if one.platform == platform]
            self.streams = self._streams()
        self.changed.emit()

    def active_shares(self, platform: str) -> Mapping[tuple[int, int], float]:
        """(weekday, hour) to a share of the busiest hour; empty where nothing is known."""
        if platform not in self._shares:
            hours = self._desk.book.money.active_hours(platform)
            most = max((hour.followers for hour in hours), default=0) or 1
            self._shares[platform] = {
                (hour.weekday, hour.hour): hour.followers / most for hour in hours
            }
        return self._shares[platform]

    def _rank(self, kind: Kind) -> tuple[bool, int, str, str]:
        platform, measure = kind
        place = FIRST.index(measure) if measure in FIRST else len(FIRST)
        return platform != self._results.platform, place, measure, platform

    def _period(self) -> tuple[date, date]:
        clock, weeks = self._desk.clock, WEEKS[self._results.period]
        today = to_wall(clock.now(), clock.zone()).date()
        return date.min if weeks is None else today - timedelta(weeks=weeks), today

    def _streams(self) -> dict[date, list[str]]:
        """The logged streams on the shown platform, by the day they began on."""
        zone, found = self._desk.clock.zone(), dict[date, list[str]]()
        for row in self._results.compared:
            if row.session.started is not None:
                day = to_wall(row.session.started, zone).date()
                found.setdefault(day, []).append(row.session.stream_id)
        return found

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(DailyNumber, ActiveHour):
            self._shares.clear()
            if not change_set.touches(Stream):
                self.read()

    def _forget(self) -> None:
        self._shares.clear()
