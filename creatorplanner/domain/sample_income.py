"""What came in beside gifts in the sample: made up, and the same every time."""

from __future__ import annotations

from typing import NamedTuple

PAYOUT_DAYS = (-156, -128, -100, -72, -44, -16)
"""Days after today on which diamonds were paid out; what came later is still an estimate."""
PAID_CENTS = 0.487
"""What a diamond paid then, in US cents."""
SUBSCRIBED = 0.72
"""The share of a stream's other money that is subscriptions; the rest are tips."""


class SampleIncome(NamedTuple):
    """An amount that belongs to no stream; in hundredths, ``day`` counts from today."""

    day: int
    source: str
    gross: int
    cut: int
    label: str


SAMPLE_INCOME = (
    SampleIncome(-44, "sponsorship", 12_000, 0, "Glow Co"),
    SampleIncome(-9, "sponsorship", 12_000, 0, "Pixel Paints"),
    SampleIncome(-33, "merchandise", 3_400, 620, "Stickers"),
)
