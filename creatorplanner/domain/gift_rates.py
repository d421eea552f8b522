"""What a diamond pays: an assumption with a date, until payouts tell it.

Rates are hundredths of a currency for one diamond: 0.5 means that 200 diamonds pay 1.00.

The rule, in this order:

1. Payouts. The rate is money over diamonds of the platform's payouts in the currency that it paid
   last, where a payout counts half as much for each ``HALF_LIFE`` days that it is older than the
   newest one: rates change, and one payout alone is rounded.
2. The creator's own number (a setting), with the day it was written down.
3. The assumption in ``resources/platforms.toml``, with the day it was looked up. No platform
   publishes a rate, so it is never more than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from creatorplanner.domain.incomes import Payout
from creatorplanner.domain.platforms import Platform

HALF_LIFE = 90  # days
ASSUMED, OWN, PAYOUTS = "assumed", "own", "payouts"


@dataclass(frozen=True, slots=True)
class GiftRate:
    """``per_diamond`` hundredths of ``currency``; ``source`` is ASSUMED, OWN or PAYOUTS.

    ``day`` is when it was looked up, written down or paid last. ``payouts`` is how many tell it.
    """

    per_diamond: float
    currency: str
    source: str
    day: date | None = None
    payouts: int = 0

    def worth(self, diamonds: int) -> int:
        """What so many diamonds are about worth, in whole hundredths."""
        return round(diamonds * self.per_diamond)


def rate_of(
    platform: Platform, payouts: Iterable[Payout], own: Sequence[str] = ()
) -> GiftRate | None:
    """What is known of a platform's diamonds; None where nothing is.

    ``own`` is the setting ``gift_rates``.
    """
    return _paid(platform.id, payouts) or own_rate(platform.id, own) or _assumed(platform)


def own_rate(platform: str, own: Sequence[str]) -> GiftRate | None:
    """The creator's own number among "tiktok 0.5 USD 2026-11-22"; a broken one is none."""
    for text in own:
        name, _, rest = text.partition(" ")
        if name == platform:
            return _read(rest)
    return None


def with_own_rate(own: Sequence[str], platform: str, rate: GiftRate | None) -> tuple[str, ...]:
    """The setting with this platform's number replaced, or taken out for None."""
    kept = [text for text in own if text.partition(" ")[0] != platform]
    if rate is not None:
        day = rate.day.isoformat() if rate.day else ""
        kept.append(f"{platform} {rate.per_diamond!r} {rate.currency} {day}".strip())
    return tuple(kept)


def _read(text: str) -> GiftRate | None:
    try:
        number, currency, *days = text.split()
        value = float(number)
        day = date.fromisoformat(days[0]) if days else None
    except (ValueError, IndexError):
        return None
    return GiftRate(value, currency, OWN, day) if 0 < value < 1e6 else None


def _assumed(platform: Platform) -> GiftRate | None:
    if platform.diamond_cents is None:
        return None
    told = platform.diamonds_checked_on
    return GiftRate(
        platform.diamond_cents, "USD", ASSUMED, date.fromisoformat(told) if told else None
    )


def _paid(platform: str, payouts: Iterable[Payout]) -> GiftRate | None:
    own = [one for one in payouts if one.platform == platform and one.diamonds > 0 < one.money]
    if not own:
        return None
    newest = max(own, key=lambda one: (one.day, one.id))
    own = [one for one in own if one.currency == newest.currency]
    weights = [0.5 ** ((newest.day - one.day).days / HALF_LIFE) for one in own]
    money = sum(one.money * weight for one, weight in zip(own, weights, strict=True))
    diamonds = sum(one.diamonds * weight for one, weight in zip(own, weights, strict=True))
    return GiftRate(money / diamonds, newest.currency, PAYOUTS, newest.day, len(own))
