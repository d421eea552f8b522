"""What the sidebar shows of the whole plan: counts, the month's dots, the shown week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.ticker import Ticker

SOON = timedelta(hours=12)
FOLD = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Count:
    """A number beside a page's name; ``loud`` where it wants to be seen to."""

    number: int = 0
    loud: bool = False


@dataclass(frozen=True, slots=True)
class FormatShare:
    """A format and what the shown week holds of it."""

    format: Format
    streams: int
    minutes: int


@dataclass(frozen=True, slots=True)
class WeekTotals:
    """The shown week in numbers; ``shares`` lists every format that is not archived."""

    streams: int
    minutes: int
    goal_minutes: int
    shares: tuple[FormatShare, ...]


class Overview(QObject):
    """Reads on demand; ``changed`` says that it is worth reading again."""

    changed = Signal()

    def __init__(self, desk: Desk, ticker: Ticker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self.changed)
        desk.reopened.connect(self.changed)
        ticker.minute.connect(self.changed)

    def today(self) -> date:
        """Today where the computer is."""
        return to_wall(self._desk.clock.now(), self._desk.clock.zone()).date()

    def counts(self) -> dict[str, Count]:
        """The numbers beside the pages' names."""
        book, now = self._desk.book, self._desk.clock.now()
        open_items = book.promotion.open_around(now - FOLD, now + timedelta(days=7))
        today_end = self.instant(self.today() + timedelta(days=1))
        due = sum(1 for item in open_items if item.at and item.at < today_end)
        to_log = book.streams.count_to_log(now)
        return {
            "today": Count(due, True),
            "promotion": Count(len(open_items)),
            "log": Count(to_log, True),
            "ideas": Count(book.streams.count_ideas()),
        }

    def dots(self, first: date, last: date) -> dict[date, list[str]]:
        """The colours of each day's streams from ``first`` to ``last``, both included."""
        colors = {kind.id: kind.color for kind in self._desk.book.formats.all()}
        begin, end = self.instant(first), self.instant(last + timedelta(days=1))
        found: dict[date, list[str]] = {}
        for wall, format_id in self._desk.book.streams.starts_between(begin, end):
            found.setdefault(wall.date(), []).append(colors.get(format_id or "", "slate"))
        return found

    def week(self, first: date) -> WeekTotals:
        """The week from ``first`` in numbers; cancelled streams don't count."""
        book = self._desk.book
        begin, end = self.instant(first), self.instant(first + timedelta(days=7))
        lengths = book.streams.lengths_between(begin, end)
        shares = []
        for kind in book.formats.all():
            own = [minutes for format_id, minutes in lengths if format_id == kind.id]
            if own or not kind.archived:
                shares.append(FormatShare(kind, len(own), sum(own)))
        whole = sum(minutes for _format_id, minutes in lengths)
        goal = book.formats.settings().weekly_goal_minutes
        return WeekTotals(len(lengths), whole, goal, tuple(shares))

    def instant(self, day: date) -> datetime:
        """The UTC instant at which a day starts where the computer is."""
        return place(datetime.combine(day, datetime.min.time()), self._desk.clock.zone()).instant
