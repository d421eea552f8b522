"""Words for sources of income, rates, and amounts that are not sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from creatorplanner.domain.gift_rates import ASSUMED, OWN, GiftRate
from creatorplanner.models.income_bars import Bar, Part
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate

NAMES = {
    "gifts": "Gifts",
    "subscriptions": "Subscriptions",
    "tips": "Tips",
    "merchandise": "Merch",
    "services": "Services",
    "sponsorship": "Brand deals",
    "affiliate": "Affiliate links",
    "ads": "Ads",
    "other": "Other",
}
SHOWN = 1_000  # diamonds that a rate is told for
MOST_TITLES = 4


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


def apart(regional: Regional, text: str) -> str:
    """A number or an amount inside a sentence, which mirrored screens would scramble."""
    return isolate(text) if regional.right_to_left else text


def source_name(source: str) -> str:
    """Brand deals"""
    return _say(NAMES.get(source, "Other"))


def amount(regional: Regional, net: int, currency: str, *, about: bool, short: bool = False) -> str:
    """≈ $7.30, or $7.30 where it is sure."""
    told = regional.money(net, currency, short=short)
    return f"≈ {apart(regional, told)}" if about else told


def part_words(regional: Regional, part: Part, currency: str) -> str:
    """Gifts ≈ $98.00"""
    shown = amount(regional, part.net, currency, about=bool(part.about))
    return f"{source_name(part.source)} {shown}"


def span_words(regional: Regional, bar: Bar, *, by_month: bool) -> str:
    """Nov 9 – Nov 15, or November 2026."""
    if by_month:
        return regional.month_year(bar.first)
    first, last = (apart(regional, regional.day_month(day)) for day in (bar.first, bar.last))
    return f"{first} – {last}"


def bar_words(
    regional: Regional, bar: Bar, currency: str, titles: Iterable[str], *, by_month: bool
) -> str:
    """What a bar means, in lines, with the streams behind it."""
    total = amount(regional, bar.net, currency, about=bool(bar.about))
    lines = [f"{span_words(regional, bar, by_month=by_month)}: {total}"]
    lines += [part_words(regional, part, currency) for part in bar.parts]
    if not bar.parts:
        return _say("{span}: nothing came in", span=span_words(regional, bar, by_month=by_month))
    listed = list(titles)
    lines += [f"· {title}" for title in listed[:MOST_TITLES]]
    rest = len(bar.stream_ids) - len(listed[:MOST_TITLES])
    if listed and rest > 0:
        more = tr_count("Money", "{n} stream more", "{n} streams more", rest, regional.number(rest))
        lines.append(f"· {more}")
    return "\n".join(lines)


def rate_words(regional: Regional, rate: GiftRate) -> str:
    """1,000 diamonds are about $5.00: an assumption of Nov 1, 2026"""
    worth = regional.money(rate.per_diamond * SHOWN, rate.currency)
    n, worth = apart(regional, regional.number(SHOWN)), apart(regional, worth)
    shown = _say("{n} diamonds ≈ {worth}", n=n, worth=worth)
    return f"{shown}, {rate_source(regional, rate)}"


def rate_source(regional: Regional, rate: GiftRate) -> str:
    """an assumption of Nov 1, 2026"""
    day = "" if rate.day is None else apart(regional, regional.date_year(rate.day))
    if rate.source == ASSUMED:
        return _say("an assumption of {day}", day=day) if day else _say("an assumption")
    if rate.source == OWN:
        return _say("your own number of {day}", day=day) if day else _say("your own number")
    one, many = "from your payout of {day}", "from your {n} payouts, the last of {day}"
    text = one if rate.payouts == 1 else many
    return _say(text, n=apart(regional, regional.number(rate.payouts)), day=day)


def others_words(regional: Regional, others: Mapping[str, int]) -> str:
    """Also €120.00, which is not added: other currencies need a rate of yours"""
    if not others:
        return ""
    sums = ", ".join(
        apart(regional, regional.money(net, currency)) for currency, net in sorted(others.items())
    )
    return _say("Also {sums}, not added: give a rate in Settings to convert it", sums=sums)
