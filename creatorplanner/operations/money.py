"""What came in, read from the plan: one source of figures for screens, goals and the command line.

Gifts, money logged with a stream and other income are put together by ``domain/earnings.py``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Generator, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from creatorplanner.domain.earnings import (
    Earning,
    Logged,
    earnings_steps,
    in_currency,
    read_exchange,
)
from creatorplanner.domain.gift_rates import GiftRate, rate_of
from creatorplanner.domain.incomes import Payout
from creatorplanner.domain.pieces import finished
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.results import Row, Totals
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook

DAY, WEEK = timedelta(days=1), timedelta(days=7)
PIECE = 26 * WEEK  # of time, whose sessions are read in one go


@dataclass(frozen=True, slots=True)
class Takings:
    """What came in by day, all in one ``currency``; ``others`` could not be converted.

    ``rates`` are what a platform's diamonds are taken to pay. ``giving`` are the platforms where
    diamonds are noted and pay: a session there without any noted has brought in an unknown sum.
    So has one whose id, or whose stream's, is in ``apart``: money of it could not be converted.
    """

    found: list[Earning]
    currency: str
    others: dict[str, int]
    rates: dict[str, GiftRate]
    giving: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    @property
    def exact(self) -> int | None:
        """The sum of what is sure, in hundredths; None where nothing is."""
        return _sum(one for one in self.found if one.exact)

    @property
    def estimated(self) -> int | None:
        """The sum of what is an estimate; None where nothing is."""
        return _sum(one for one in self.found if not one.exact)

    def on_days(self, first: date, last: date) -> Takings:
        """Those from one day to another, both included."""
        begin = bisect_left(self.found, first, key=_day_of)
        return replace(self, found=self.found[begin : bisect_right(self.found, last, key=_day_of)])


@dataclass(frozen=True, slots=True)
class AllMoney:
    """Every amount by day, read once for all the periods that are cut out of it.

    ``converted`` keeps, by currency, what is in it or could be converted, and what couldn't.
    """

    every: list[Earning]
    rates: dict[str, GiftRate]
    settings: Settings
    giving: frozenset[str]
    converted: dict[str, tuple[list[Earning], list[Earning]]] = field(default_factory=dict)

    def between(
        self,
        zone: str,
        begin: datetime | None,
        end: datetime | None,
        sessions: Collection[str],
        currency: str = "",
    ) -> Takings:
        """What ``sessions`` brought in, and what came in on the days of [begin, end) without."""
        first = date.min if begin is None else to_wall(begin, zone).date()
        last = date.max if end is None else to_wall(end, zone).date()

        def counted(found: Iterable[Earning]) -> list[Earning]:
            return [
                one
                for one in found
                if (
                    one.session_id in sessions
                    if one.session_id
                    else _within(one.day, first, last, begin)
                )
            ]

        wanted = currency or self.settings.currency
        known, foreign = self._in(wanted)
        others: dict[str, int] = {}
        apart = counted(foreign)
        for one in apart:
            others[one.currency] = others.get(one.currency, 0) + one.net
        keys = frozenset(one.session_id or one.stream_id for one in apart) - {""}
        return Takings(counted(known), wanted, others, self.rates, self.giving, keys)

    def _in(self, currency: str) -> tuple[list[Earning], list[Earning]]:
        """Everything in one currency, and what cannot be; every period asks for the same."""
        if currency not in self.converted:
            exchange = read_exchange(self.settings.money_rates)
            self.converted[currency] = in_currency(self.every, currency, exchange)
        return self.converted[currency]


def takings(
    book: Planbook,
    zone: str,
    begin: datetime | None = None,
    end: datetime | None = None,
    *,
    platforms: Platforms | None = None,
    currency: str = "",
    today: date | None = None,
) -> Takings:
    """What came in by streams that started in [begin, end), and on the days after ``begin``'s.

    So two periods that meet share nothing. ``currency`` is the settings' unless one is given.
    """
    keys = {row.session_id for row in book.money.sessions(begin, end)}
    known = all_money(book, zone, platforms, today)
    return known.between(zone, begin, end, keys, currency)


def all_money(
    book: Planbook, zone: str, platforms: Platforms | None = None, today: date | None = None
) -> AllMoney:
    """Everything that ever came in: a payout may cover what was logged long before a period.

    Where ``today`` is given, a payout of a later day covers nothing and tells no rate yet.
    """
    return finished(all_money_steps(book, zone, platforms, today))


def all_money_steps(
    book: Planbook, zone: str, platforms: Platforms | None = None, today: date | None = None
) -> Generator[None, None, AllMoney]:
    """The same in small pieces, for a window that stays alive; nothing may change meanwhile."""
    settings, payouts = book.formats.settings(), book.money.payouts(today)
    rates = gift_rates(platforms or shipped_platforms(), payouts, settings)
    logged: list[Logged] = []
    begin, last = book.streams.first_start(), book.streams.last_start()
    while begin is not None and last is not None and begin <= last:
        end = begin + PIECE
        logged += [_logged(row, zone) for row in book.money.sessions(begin, end)]
        begin = end
        yield
    incomes = book.money.incomes(date.min, date.max)
    every = yield from earnings_steps(logged, incomes, payouts, rates)
    giving = {one.platform for one in logged if one.diamonds is not None} & rates.keys()
    return AllMoney(every, rates, settings, frozenset(giving))


def gift_rates(
    platforms: Platforms, payouts: Sequence[Payout], settings: Settings
) -> dict[str, GiftRate]:
    """What diamonds are taken to pay, by platform; of unknown platforms, payouts tell it."""
    names = {one.id for one in platforms.known} | {one.platform for one in payouts}
    rates = {
        name: rate_of(platforms.get(name), payouts, settings.gift_rates) for name in sorted(names)
    }
    return {name: rate for name, rate in rates.items() if rate is not None}


def with_money(totals: Totals, came_in: Takings) -> Totals:
    """Totals of streams with all that came in, whether by a stream or not."""
    return replace(totals, income=came_in.exact, gifts=came_in.estimated)


def with_money_by_week(weeks: Sequence[Totals], came_in: Takings, last: date) -> list[Totals]:
    """The same for weeks that end with ``last``, oldest first."""
    count = len(weeks)
    ends = [last - WEEK * (count - 1 - index) for index in range(count)]
    return [
        with_money(week, came_in.on_days(end - WEEK + DAY, end))
        for week, end in zip(weeks, ends, strict=True)
    ]


def with_income(
    rows: Sequence[Row], came_in: Takings, made: dict[str, Row] | None = None
) -> list[Row]:
    """Rows with what each brought in, gifts and linked income included.

    Income that names a stream but no session goes to the stream's session on that platform, else
    to its first. ``made``: rows of an earlier call by session, taken again where nothing differs.
    """
    sums, giving = _by_session(rows, came_in), came_in.giving
    made = {} if made is None else made
    found = []
    for row in rows:
        session = row.session
        income = sums.get(session.id)
        foreign = session.id in came_in.apart or session.stream_id in came_in.apart
        partial = foreign or (session.diamonds is None and session.platform in giving)
        known = made.get(session.id)
        if known is None or _brought(known) != (income, partial, foreign):
            known = made[session.id] = Row(session, row.format_id, income, partial, foreign)
        found.append(known)
    return found


def _brought(row: Row) -> tuple[int | None, bool, bool]:
    return row.income, row.partial, row.foreign


def _by_session(rows: Sequence[Row], came_in: Takings) -> dict[str, int]:
    """What came in by session; by its stream, where only that is known."""
    sums: dict[str, int] = {}
    linked = []
    for one in came_in.found:
        if one.session_id:
            sums[one.session_id] = sums.get(one.session_id, 0) + one.net
        elif one.stream_id:
            linked.append(one)
    home: dict[tuple[str, str], str] = {}
    for row in rows if linked else ():
        session = row.session
        home.setdefault((session.stream_id, ""), session.id)
        home.setdefault((session.stream_id, session.platform), session.id)
    for one in linked:
        first = home.get((one.stream_id, ""), "")
        key = home.get((one.stream_id, one.platform), first)
        if key:
            sums[key] = sums.get(key, 0) + one.net
    return sums


def _logged(row: tuple[str, str, str, int, int | None, int | None, str], zone: str) -> Logged:
    session_id, stream_id, platform, started, diamonds, money, currency = row
    return Logged(session_id, stream_id, platform, _day(started, zone), diamonds, money, currency)


@lru_cache(maxsize=1 << 15)  # the same streams are asked for again with each filter
def _day(started: int, zone: str) -> date:
    return to_wall(datetime.fromtimestamp(started, UTC), zone).date()


def _within(day: date, first: date, last: date, begin: datetime | None) -> bool:
    return (first <= day if begin is None else first < day) and day <= last


def _day_of(one: Earning) -> date:
    return one.day


def _sum(found: Iterable[Earning]) -> int | None:
    amounts = [one.net for one in found]
    return sum(amounts) if amounts else None
