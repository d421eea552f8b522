"""What came in, entry by entry: gifts, money logged with a stream, and income of other kinds.

Gifts are an estimate until a payout covers them. A payout of N diamonds covers the newest N
diamonds that were logged on its platform up to its day and that no earlier payout covers. They
then share its money exactly, to the hundredth. What it paid for diamonds that were never logged
is gifts of its own day without a stream.

Money of several currencies is never added up, unless the creator gave a rate.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from creatorplanner.domain.gift_rates import GiftRate
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.pieces import finished, parts

AT_ONCE = 500  # sessions between two pieces
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
    return finished(earnings_steps(logged, incomes, payouts, rates))


def earnings_steps(
    logged: Iterable[Logged],
    incomes: Iterable[Income],
    payouts: Iterable[Payout],
    rates: Mapping[str, GiftRate],
) -> Generator[None, None, list[Earning]]:
    """The same in small pieces, for a window that stays alive."""
    sessions = list(logged)
    found = yield from _gifts(sessions, list(payouts), rates)
    found += [_with_stream(one) for one in sessions if one.money is not None]
    found += [_income(one) for one in incomes]
    yield
    return sorted(found)


def in_currency(
    found: Iterable[Earning], currency: str, exchange: Exchange
) -> tuple[list[Earning], list[Earning]]:
    """(what is in a currency or can be converted into it, what can't)."""
    kept, others = list[Earning](), list[Earning]()
    for one in found:
        if one.currency == currency:
            kept.append(one)
            continue
        rate = exchange.get((one.currency, currency))
        if rate is None:
            others.append(one)
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
) -> Generator[None, None, list[Earning]]:
    by_platform: dict[str, list[Logged]] = {one.platform: [] for one in payouts}
    for one in sessions:
        if one.diamonds is not None:
            by_platform.setdefault(one.platform, []).append(one)
    found: list[Earning] = []
    for platform, given in by_platform.items():
        given.sort(key=_in_time)
        yield
        paid_out = sorted(
            (one for one in payouts if one.platform == platform),
            key=lambda one: (one.day, one.id),
        )
        covered, left = _cover(given, paid_out)
        found += covered
        rate = rates.get(platform)
        if rate is None:
            continue
        for some in parts(left, AT_ONCE):
            for one, diamonds in some:
                worth = rate.worth(diamonds)
                found.append(_gift(one, worth, rate.currency, exact=not one.diamonds))
            yield
    return found


def _cover(
    given: list[Logged], payouts: list[Payout]
) -> tuple[list[Earning], list[tuple[Logged, int]]]:
    """(what payouts paid, sessions with the diamonds that none covers); both come in time's order.

    What is not covered yet lies on a pile with the newest on top, where each payout takes from.
    """
    found: list[Earning] = []
    pile: list[tuple[Logged, int]] = []
    place = 0
    for payout in payouts:
        while place < len(given) and given[place].day <= payout.day:
            pile.append((given[place], given[place].diamonds or 0))
            place += 1
        found += _taken(payout, pile)
    pile += [(one, one.diamonds or 0) for one in given[place:]]
    return found, pile


def _taken(payout: Payout, pile: list[tuple[Logged, int]]) -> list[Earning]:
    """What a payout paid for each session on the pile, and for what was never logged."""
    found: list[Earning] = []
    nothing: list[tuple[Logged, int]] = []  # nights without a diamond are known to be so
    done = paid = 0
    while pile and done < payout.diamonds:
        one, left = pile.pop()
        taken = min(left, payout.diamonds - done)
        if left > taken:
            pile.append((one, left - taken))
        if not taken:
            nothing.append((one, 0))
            continue
        done += taken
        share = payout.money * done // payout.diamonds - paid
        paid += share
        found.append(_gift(one, share, payout.currency, exact=True))
    pile += reversed(nothing)
    if payout.money != paid:
        rest = Earning(payout.day, "gifts", payout.money - paid, payout.currency)
        found.append(rest._replace(platform=payout.platform))
    return found


def _in_time(one: Logged) -> tuple[date, str]:
    return one.day, one.session_id


def _gift(one: Logged, net: int, currency: str, *, exact: bool) -> Earning:
    keys = one.stream_id, one.session_id, one.platform
    return Earning(one.day, "gifts", net, currency, exact, *keys)


def _with_stream(one: Logged) -> Earning:
    keys = one.stream_id, one.session_id, one.platform
    return Earning(one.day, "other", one.money or 0, one.currency, True, *keys)


def _income(one: Income) -> Earning:
    keys = one.stream_id, "", one.platform, one.label
    return Earning(one.day, one.source, one.net, one.currency, True, *keys)
