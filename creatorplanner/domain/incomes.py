"""Money beside gifts: what came in, from where, and what a platform paid out for diamonds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
