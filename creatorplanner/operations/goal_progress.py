"""What was reached of a goal's measure, and when: for its progress and for what is likely."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from creatorplanner.domain.goals import Goal
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.operations.money import AllMoney, all_money
from creatorplanner.operations.promises import kept_between
from creatorplanner.store.planbook import Planbook

DAY = timedelta(days=1)
NOTED = {"followers": "new_followers", "diamonds": "diamonds", "income": "diamonds"}
"""What of a session is counted, or must be known for it."""


class Gain(NamedTuple):
    """So much more of a measure on a day; ``amount`` is in hundredths where it is money."""

    day: date
    amount: float
    stream_id: str = ""


def gains(
    book: Planbook, measure: str, currency: str, days: tuple[date, date], zone: str,
    platforms: Platforms, money: AllMoney | None = None,
) -> list[Gain]:  # fmt: skip
    """What came in from one day to another, both included, oldest first.

    Followers and diamonds are those of logged streams. Income is all that came in in the goal's
    currency: gifts as they were paid, or about, money logged with streams, and other income;
    ``money`` is all of that, where it was read already.
    """
    begin, end = (_midnight(day, zone) for day in (days[0], days[1] + DAY))
    if measure == "streams":
        starts = kept_between(book, begin, end)
        return [Gain(to_wall(start, zone).date(), 1) for start in starts]
    if measure == "income":
        known = money or all_money(book, zone, platforms)
        keys = {row.session_id for row in book.money.sessions(begin, end)}
        came_in = known.between(zone, begin, end, keys, currency)
        found = [Gain(one.day, one.net, one.stream_id) for one in came_in.found]
        return sorted(gain for gain in found if days[0] <= gain.day <= days[1])
    noted = _logged(book, measure, begin, end, zone)
    return sorted(
        Gain(day, amount, session.stream_id) for session, day, amount in noted if amount is not None
    )


def blanks(
    book: Planbook, measure: str, days: tuple[date, date], zone: str
) -> list[tuple[date, str]]:
    """Days and ids of logged streams that have no number, oldest first: it is not known to be zero.

    Only on platforms where it is noted at all. Of income, gifts may be unknown; streams that were
    kept have no blanks.
    """
    if measure not in NOTED:
        return []
    begin, end = (_midnight(day, zone) for day in (days[0], days[1] + DAY))
    noted = list(_logged(book, measure, begin, end, zone))
    known = {session.platform for session, _day, amount in noted if amount is not None}
    return sorted({
        (day, session.stream_id)
        for session, day, amount in noted
        if amount is None and session.platform in known
    })  # fmt: skip


def reached(
    book: Planbook, goal: Goal, today: date, zone: str, platforms: Platforms,
    money: AllMoney | None = None,
) -> float:  # fmt: skip
    """How much of a goal is there by today, or was at its end."""
    last = min(goal.last, today)
    if last < goal.first:
        return 0
    days = goal.first, last
    found = gains(book, goal.measure, goal.currency, days, zone, platforms, money)
    return sum(gain.amount for gain in found)


def _logged(
    book: Planbook, measure: str, begin: datetime, end: datetime, zone: str
) -> Iterator[tuple[Session, date, int | None]]:
    for session, _format in book.sessions.with_format(begin, end):
        if session.started is not None:
            amount = getattr(session, NOTED[measure])
            yield session, to_wall(session.started, zone).date(), amount


def _midnight(day: date, zone: str) -> datetime:
    return place(datetime.combine(day, time()), zone).instant
