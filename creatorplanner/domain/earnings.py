"""What came in, entry by entry: gifts, money logged with a stream, and income of other kinds.

Gifts are an estimate until a payout covers them. A payout of N diamonds covers the newest N
diamonds that were logged on its platform up to its day and that no earlier payout covers. They
then share its money exactly, to the hundredth. What it paid for diamonds that were never logged
is gifts of its own day without a stream.

Money of several currencies is never added up, unless the creator gave a rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from creatorplanner.domain.gift_rates import GiftRate
from creatorplanner.domain.incomes import Income, Payout

Exchange = Mapping[tuple[str, str], float]
"""(from, to) to how many of ``to`` one of ``from`` is."""


class Logged(NamedTuple):
    """The money side of one session; ``money`` counts hundredths of ``currency``."""

    session_id: str
    stream_id: str
    platform: str
    day: date
    diamonds: int | None = None
    money: int | None = None
    currency: str = "USD"


class Earning(NamedTuple):
    """One amount: ``net`` hundredths of ``currency``; not ``exact`` where it is an estimate."""

    day: date
    source: str
    net: int
    currency: str
    exact: bool = True
    stream_id: str = ""
    session_id: str = ""
    platform: str = ""
    label: str = ""


def earnings(
    logged: Iterable[Logged],
    incomes: Iterable[Income],
    payouts: Iterable[Payout],
    rates: Mapping[str, GiftRate],
) -> list[Earning]:
    """Everything that came in, by day. ``rates`` are by platform."""
    sessions = list(logged)
    found = _gifts(sessions, list(payouts), rates)
    found += [_with_stream(one) for one in sessions if one.money is not None]
    found += [_income(one) for one in incomes]
    return sorted(found)


def in_currency(
    found: Iterable[Earning], currency: str, exchange: Exchange
) -> tuple[list[Earning], dict[str, int]]:
    """(what is in a currency or can be converted into it, the sums of what can't by currency)."""
    kept, others = [], dict[str, int]()
    for one in found:
        if one.currency == currency:
            kept.append(one)
            continue
        rate = exchange.get((one.currency, currency))
        if rate is None:
            others[one.currency] = others.get(one.currency, 0) + one.net
        else:
            kept.append(one._replace(net=round(one.net * rate), currency=currency, exact=False))
    return kept, others


def read_exchange(texts: Sequence[str]) -> dict[tuple[str, str], float]:
    """The creator's own rates from "USD EUR 0.92"; broken ones are left out."""
    found = {}
    for text in texts:
        parts = text.split()
        try:
            one, other, rate = parts[0], parts[1], float(parts[2])
        except (IndexError, ValueError):
            continue
        if 0 < rate < 1e9:
            found[one, other] = rate
    return found


def _gifts(
    sessions: list[Logged], payouts: list[Payout], rates: Mapping[str, GiftRate]
) -> list[Earning]:
    given = [one for one in sessions if one.diamonds is not None]
    left = {one.session_id: one.diamonds or 0 for one in given}
    given.sort(key=lambda one: (one.day, one.session_id), reverse=True)
    found: list[Earning] = []
    for payout in sorted(payouts, key=lambda one: (one.day, one.id)):
        found += _covered(payout, given, left)
    for one in given:
        rate = rates.get(one.platform)
        if rate is not None and (left[one.session_id] or not one.diamonds):
            worth = rate.worth(left[one.session_id])
            found.append(_gift(one, worth, rate.currency, exact=not one.diamonds))
    return found


def _covered(payout: Payout, given: list[Logged], left: dict[str, int]) -> list[Earning]:
    """What a payout paid for each session, and for what was never logged."""
    found, done, paid = [], 0, 0
    for one in given:
        room = payout.diamonds - done
        taken = min(left[one.session_id], room)
        if not taken or one.platform != payout.platform or one.day > payout.day:
            continue
        left[one.session_id] -= taken
        done += taken
        share = payout.money * done // payout.diamonds - paid
        paid += share
        found.append(_gift(one, share, payout.currency, exact=True))
    if payout.money != paid:
        rest = payout.money - paid
        rest_of_it = Earning(payout.day, "gifts", rest, payout.currency)
        found.append(rest_of_it._replace(platform=payout.platform))
    return found


def _gift(one: Logged, net: int, currency: str, *, exact: bool) -> Earning:
    keys = one.stream_id, one.session_id, one.platform
    return Earning(one.day, "gifts", net, currency, exact, *keys)


def _with_stream(one: Logged) -> Earning:
    keys = one.stream_id, one.session_id, one.platform
    return Earning(one.day, "other", one.money or 0, one.currency, True, *keys)


def _income(one: Income) -> Earning:
    keys = one.stream_id, "", one.platform, one.label
    return Earning(one.day, one.source, one.net, one.currency, True, *keys)
