"""Proposals for a week in words: what to do, why, and from how many streams."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.formats import Format
from creatorplanner.domain.text import cut_text
from creatorplanner.models.offers import Offer
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.doubt_words import doubt_words
from creatorplanner.views.wording.titles import quoted

CONTEXT = "Offers"
VERY_SURE, SURE = 0.95, 0.8
LACKS = {"other": "Nothing to swap that week", "off": "Time off that week"}
LONGEST = 32  # code points of a format's name that a sentence can carry


def offer_title(regional: Regional, offer: Offer) -> str:
    """What to do: "Test Battle night again"."""
    name = format_name(offer.format)
    if offer.kind == "keep":
        if offer.weekly == 1:
            return tr(CONTEXT, "Keep {format} once a week", format=name)
        each = regional.number(offer.weekly)
        return tr(CONTEXT, "Keep {format} at {n} a week", format=name, n=each)
    if offer.kind == "swap":
        other = format_name(offer.other)
        return tr(CONTEXT, "Swap one {other} for {format}", other=other, format=name)
    if offer.kind == "repeat":
        return tr(CONTEXT, "Repeat {format}", format=name)
    words = "Test {format} again" if offer.streams else "Try {format}"
    return tr(CONTEXT, words, format=name)


def offer_reason(regional: Regional, offer: Offer) -> str:
    """Why, with how many streams it rests on, what else it may be, and its times."""
    return " ".join(filter(None, (_reason(regional, offer), _places(regional, offer))))


def _reason(regional: Regional, offer: Offer) -> str:
    doubt = doubt_words(offer.doubt)
    if offer.kind == "test" and offer.streams:
        told = (_above(regional, offer), _more(regional, offer.more), doubt)
        return " ".join(filter(None, told))
    parts = [_streams(regional, offer.streams)]
    if offer.kind == "swap":
        parts = [_named(regional, offer.format, offer.streams)]
    if offer.chance is not None and offer.streams:
        parts.append(chance_words(regional, offer.chance))
    parts.append(doubt)  # of this format, before another one is named
    if offer.kind == "swap":
        parts.append(_given_up(regional, offer))
    return " ".join(part for part in parts if part)


def offer_button(regional: Regional, offer: Offer) -> str:
    """What a press does, or what it did: "Add Sat 9 PM", "Planned Sat 9 PM"."""
    if offer.is_planned and not offer.has_room:
        return _timed(regional, "Planned {when}", "Planned {n} streams", offer.planned)
    if not offer.has_room:
        return tr(CONTEXT, LACKS.get(offer.lacks, "No free time that week"))
    if offer.kind == "swap":
        return _timed(regional, "Swap {when}", "Swap {n} streams", offer.starts)
    if offer.kind != "keep":
        return _timed(regional, "Add {when}", "Add {n} streams", offer.starts)
    if len(offer.starts) == 1:
        return _timed(regional, "Keep {when}", "", offer.starts)
    words = "Keep both" if len(offer.starts) == 2 else "Keep all {n}"
    return tr(CONTEXT, words, n=regional.number(len(offer.starts)))


def offer_where(regional: Regional, offer: Offer) -> str:
    """Where it goes, or where it is, in whole: for tooltips and screen readers."""
    starts = offer.starts if offer.has_room else offer.planned
    told = ", ".join(
        f"{regional.date_long(start.date())}, {regional.time_full(start)}" for start in starts
    )
    return isolate(told) if regional.right_to_left else told


def chance_words(regional: Regional, chance: float) -> str:
    """Very likely above your usual (97%)."""
    above = chance >= 0.5
    sure = chance if above else 1 - chance
    share = regional.percent(min(sure, 0.99))  # never quite certain
    side = "above" if above else "below"
    if sure > VERY_SURE:
        return tr(CONTEXT, f"Very likely {side} your usual ({{share}}).", share=share)
    if sure > SURE:
        return tr(CONTEXT, f"Likely {side} your usual ({{share}}).", share=share)
    return tr(CONTEXT, "About your usual.")


def format_name(kind: Format | None) -> str:
    """The format's name in the middle of a sentence."""
    if kind is None or not kind.name:
        return tr(CONTEXT, "a format")
    short = cut_text(kind.name, LONGEST)
    return isolate(short if short == kind.name else f"{short.rstrip()}…")


def _above(regional: Regional, offer: Offer) -> str:
    """3 streams, all above your usual."""
    shown, above = regional.number(offer.streams), regional.number(offer.above)
    if offer.above == offer.streams:
        one, many = "{n} stream, above your usual.", "{n} streams, all above your usual."
    elif offer.above:
        one, many = "", "{n} streams, {above} of them above your usual."
    else:
        one, many = "{n} stream, below your usual.", "{n} streams, none above your usual."
    return tr_count(CONTEXT, one, many, offer.streams, shown, above=above)


def _places(regional: Regional, offer: Offer) -> str:
    """The times where a button can only count them, or why there is none."""
    if offer.lacks == "other":
        other = format_name(offer.other)
        return tr(CONTEXT, "That week holds no {other} that could give way.", other=other)
    starts = offer.starts if offer.has_room else offer.planned
    if len(starts) < 2:
        return ""
    told = ", ".join(regional.day_time(start) for start in starts)
    return f"{isolate(told) if regional.right_to_left else told}."


def _more(regional: Regional, more: int | None) -> str:
    if not more:
        return ""
    one = "One more would help to tell luck from skill."
    many = "{n} more would help to tell luck from skill."
    return tr_count(CONTEXT, one, many, more, regional.number(more))


def _given_up(regional: Regional, offer: Offer) -> str:
    """Just chatting: 11 streams. Likely below your usual (84%). “Coffee” would wait in Ideas."""
    words = _named(regional, offer.other, offer.other_streams)
    if offer.other_chance is not None and offer.other_chance > SURE:
        # else two formats that are both above usual would leave the reader to guess why
        more = "Above your usual too, {format} likely more."
        words += " " + tr(CONTEXT, more, format=format_name(offer.format))
    elif offer.other_chance is not None:
        words += f" {chance_words(regional, offer.other_chance)}"
    if offer.gives_way:
        title = quoted(offer.gives_way, "")
        words += " " + tr(CONTEXT, "{title} would wait in Ideas.", title=title)
    return words


def _named(regional: Regional, kind: Format | None, count: int) -> str:
    """GRWM: 9 streams."""
    return tr(CONTEXT, "{format}: {n}", format=format_name(kind), n=_streams(regional, count))


def _streams(regional: Regional, count: int) -> str:
    if not count:
        return tr(CONTEXT, "Never tried yet.")
    return tr_count(CONTEXT, "{n} stream.", "{n} streams.", count, regional.number(count))


def _timed(regional: Regional, one: str, many: str, starts: tuple[datetime, ...]) -> str:
    first = starts[0]
    if len(starts) > 1:
        return tr(CONTEXT, many, n=regional.number(len(starts)))
    when = regional.day_time(first)
    return tr(CONTEXT, one, when=isolate(when) if regional.right_to_left else when)
