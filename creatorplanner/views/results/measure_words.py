"""Words for measures and their values."""

from __future__ import annotations

from creatorplanner.domain.measures import Measure
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import isolate

NAMES = {
    Measure.DIAMONDS: "Diamonds per hour",
    Measure.FOLLOWERS: "New followers per hour",
    Measure.COMMENTS: "Comments per hour",
    Measure.LIKES: "Likes per hour",
    Measure.MONEY: "Income per hour",
    Measure.AVERAGE: "Average viewers",
}


def shown_value(regional: Regional, measure: Measure, value: float) -> str:
    """1,334/h, $7.30/h, 420: a value with its unit, whole numbers from ten on."""
    if measure is Measure.MONEY:
        return f"{regional.money(round(value))}/h"
    number = regional.number(round(value)) if value >= 10 else regional.decimal(value, 1)
    return f"{number}/h" if measure.is_hourly else number


def axis_value(regional: Regional, measure: Measure, value: float) -> str:
    """The short form under a tick."""
    if measure is Measure.MONEY:
        return regional.money(round(value), short=True)
    if value >= 10_000:
        return regional.compact(value)
    return regional.number(round(value)) if value == round(value) else regional.decimal(value, 2)


def short_value(regional: Regional, measure: Measure, value: float) -> str:
    """1.8k, 742, 7.3: without a unit, for a cell or a range."""
    if measure is Measure.MONEY:
        return regional.money(round(value), short=True)
    if value >= 1000:
        return regional.compact(value)
    return regional.number(round(value)) if value >= 10 else regional.decimal(value, 1)


def in_order(regional: Regional, number: str) -> str:
    """A number for use beside others: where text runs from right to left, none mixes with them."""
    return isolate(number) if regional.right_to_left else number


def streams(regional: Regional, count: int) -> str:
    """3 streams"""
    return f"{regional.number(count)} stream{'' if count == 1 else 's'}"


def change_words(regional: Regional, factor: float) -> str:
    """+31 %, -8 %, 0 %: a factor as a change, without a sign where it rounds to nothing."""
    share = factor - 1
    return regional.percent(share, signed=True) if abs(share) > 0.005 else standing_still(regional)


def standing_still(regional: Regional) -> str:
    """0 %: what is printed of a change too small for a whole percent."""
    return regional.percent(0.0)
