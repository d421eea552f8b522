"""What advice rests on, and what is missing where there is none to give."""

from __future__ import annotations

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import ENOUGH
from creatorplanner.models.advice import Advised
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.operations.results import FormatResult

CONTEXT = "Offers"
NUMBERS = {
    Measure.DIAMONDS: "diamonds",
    Measure.FOLLOWERS: "new followers",
    Measure.COMMENTS: "comments",
    Measure.LIKES: "likes",
    Measure.MONEY: "income",
    Measure.AVERAGE: "average viewers",
}


def advice_words(regional: Regional, advised: Advised, *, proposes: bool) -> str:
    """From how many streams it is said, which ones are left out, or what is missing."""
    if proposes:
        one, many = "Only from your own {n} stream", "Only from your own {n} streams"
        told = tr_count(CONTEXT, one, many, advised.streams, regional.number(advised.streams))
        return "  ·  ".join([told, *left_out(regional, advised)])
    if advised.streams < ENOUGH and advised.unknown:
        lacking = advised.unknown, advised.untimed, advised.foreign
        return never_logged(regional, advised.measure, *lacking)
    if advised.streams < ENOUGH:
        return tr(CONTEXT, "With four logged streams, proposals start to make sense.")
    if advised.early:
        words = _too_early(regional, advised.early)
    else:
        one, many = (
            "Your {n} stream tells of no change worth making. More of the same is a fine plan.",
            "Your {n} streams tell of no change worth making. More of the same is a fine plan.",
        )
        words = tr_count(CONTEXT, one, many, advised.streams, regional.number(advised.streams))
    return "  ·  ".join([words, *left_out(regional, advised)])


def never_logged(
    regional: Regional, measure: Measure, unknown: int, untimed: int = 0, foreign: int = 0
) -> str:
    """60 streams are logged, but not their average viewers, or not how long they were."""
    if foreign * 2 > unknown:
        return tr_count(
            CONTEXT,
            "The money of {n} stream is in another currency. "
            "Give its exchange rate in Settings, or compare by another number.",
            "The money of {n} streams is in another currency. "
            "Give its exchange rate in Settings, or compare by another number.",
            foreign,
            regional.number(foreign),
        )
    if untimed * 2 > unknown:
        return tr_count(
            CONTEXT,
            "{n} stream is logged without its times, so nothing per hour is known. "
            "Log when it started and ended.",
            "{n} streams are logged without their times, so nothing per hour is known. "
            "Log when they started and ended.",
            untimed,
            regional.number(untimed),
        )
    return tr_count(
        CONTEXT,
        "{n} stream is logged without {number}. Log that number, or compare by another one.",
        "{n} streams are logged without {number}. Log that number, or compare by another one.",
        unknown - untimed - foreign,
        regional.number(unknown - untimed - foreign),
        number=tr(CONTEXT, NUMBERS[measure]),
    )


def left_out(regional: Regional, advised: Advised) -> list[str]:
    """4 without diamonds, 1 set apart: why a count is lower than another one beside it."""
    found = []
    if advised.unknown:
        lacking = advised.unknown, advised.untimed, advised.foreign
        found += without_number(regional, advised.measure, *lacking)
    if advised.apart:
        words, shown = "{n} set apart", regional.number(advised.apart)
        found.append(tr_count(CONTEXT, words, words, advised.apart, shown))
    return found


def without_number(
    regional: Regional, measure: Measure, unknown: int, untimed: int = 0, foreign: int = 0
) -> list[str]:
    """4 without income, 2 without times, 3 in another currency: why ``unknown`` don't count."""
    lacking = (
        (unknown - untimed - foreign, "{n} without {number}", NUMBERS[measure]),
        (untimed, "{n} without {number}", "times"),
        (foreign, "{n} in another currency", ""),
    )
    return [
        tr_count(CONTEXT, words, words, n, regional.number(n), number=tr(CONTEXT, number))
        for n, words, number in lacking
        if n
    ]


def uncounted(regional: Regional, result: FormatResult) -> list[str]:
    """Why a format that was streamed shows no stream: 4 not noted, 3 disturbed."""
    lacking = (
        (result.unknown - result.untimed - result.foreign, "{n} not noted"),
        (result.untimed, "{n} without times"),
        (result.foreign, "{n} in another currency"),
        (result.disturbed, "{n} disturbed"),
    )
    return [tr_count(CONTEXT, words, words, n, regional.number(n)) for n, words in lacking if n]


def _too_early(regional: Regional, early: tuple[int, ...]) -> str:
    """2 formats are too early to say; 1 stream more each would tell."""
    formats = tr_count(
        CONTEXT,
        "{n} format is too early to say",
        "{n} formats are too early to say",
        len(early),
        regional.number(len(early)),
    )
    most = max(early)
    if len(early) == 1:
        one, many = "{n} more stream would tell.", "{n} more streams would tell."
    elif most == min(early):
        one, many = "{n} more stream each would tell.", "{n} more streams each would tell."
    else:
        one, many = "", "up to {n} more streams each would tell."
    return f"{formats}; {tr_count(CONTEXT, one, many, most, regional.number(most))}"
