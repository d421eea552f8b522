"""Money beside gifts: what came in, from where, and what a platform paid out for diamonds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.text import NOTES_LIMIT, TITLE_LIMIT, clean_text

CURRENCY = re.compile(r"[A-Z]{3}")
PLATFORM_LIMIT = 60
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)

SOURCES = (
    "gifts", "subscriptions", "tips", "merchandise", "services", "sponsorship", "affiliate",
    "ads", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Income:
    """One amount that came in. ``gross`` and ``cut`` count hundredths of ``currency``.

    ``cut`` is what the platform kept. ``stream_id`` is "" where it belongs to no stream.
    """

    id: str
    source: str
    day: date
    gross: int
    currency: str = "USD"
    cut: int = 0
    label: str = ""
    platform: str = ""
    stream_id: str = ""
    note: str = ""

    @property
    def net(self) -> int:
        """What the creator keeps, in hundredths."""
        return self.gross - self.cut


@dataclass(frozen=True, slots=True)
class Payout:
    """What a platform really paid for diamonds: it calibrates the rate that is assumed."""

    id: str
    platform: str
    day: date
    diamonds: int
    money: int
    currency: str = "USD"


def tidy_income(one: Income) -> Income:
    """The amount with its texts as they are kept."""
    return replace(
        one,
        label=clean_text(one.label, TITLE_LIMIT),
        platform=clean_text(one.platform, PLATFORM_LIMIT),
        note=clean_text(one.note, NOTES_LIMIT, multiline=True),
    )


def tidy_payout(one: Payout) -> Payout:
    """The payout with its text as it is kept."""
    return replace(one, platform=clean_text(one.platform, PLATFORM_LIMIT))


def wrong_in(one: Income | Payout) -> str:
    """The name of what can't be in an amount: a field of it, "" where all is well."""
    found = _wrong_income(one) if isinstance(one, Income) else _wrong_payout(one)
    if not found and not CURRENCY.fullmatch(one.currency):
        found = "currency"
    if not found and not FIRST_DAY <= one.day <= LAST_DAY:
        found = "day"
    return found


def _wrong_income(one: Income) -> str:
    if one.source not in SOURCES:
        return "source"
    if not 0 < abs(one.gross) <= LARGEST:
        return "gross"
    # money that was taken back comes with a cut that was taken back
    low, high = sorted((0, one.gross))
    return "" if low <= one.cut <= high else "cut"


def _wrong_payout(one: Payout) -> str:
    if not one.platform:
        return "platform"
    if not 0 < one.diamonds <= LARGEST:
        return "diamonds"
    return "" if 0 < one.money <= LARGEST else "money"
