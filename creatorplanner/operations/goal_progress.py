"""What was reached of a goal's measure, and when: for its progress and for what is likely."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from creatorplanner.domain.goals import Goal
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.operations.money import AllMoney, all_money
from creatorplanner.operations.promises import kept_between
from creatorplanner.store.planbook import Planbook

DAY = timedelta(days=1)


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
    found = []
    for session, _format in book.sessions.with_format(begin, end):
        amount = session.new_followers if measure == "followers" else session.diamonds
        if amount is not None and session.started is not None:
            day = to_wall(session.started, zone).date()
            found.append(Gain(day, amount, session.stream_id))
    return sorted(found)


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


def _midnight(day: date, zone: str) -> datetime:
    return place(datetime.combine(day, time()), zone).instant
