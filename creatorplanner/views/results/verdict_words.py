"""Words for what the insights say about a format."""

from __future__ import annotations

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import FormatInsight, Verdict
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.results.measure_words import in_order, short_value, shown_value
from creatorplanner.views.wording.doubt_words import doubt_words

VERDICTS = {
    Verdict.TOO_EARLY: "Too early to say",
    Verdict.BETTER: "Likely better",
    Verdict.WEAKER: "Likely weaker",
    Verdict.USUAL: "About usual",
    Verdict.ALONE: "",
}
CROSSES = (
    "The bar crosses your usual's line as it also holds how unsure today's level is: "
    "that moves all formats and the line alike. The verdict compares formats with each other."
)


def verdict_lines(
    regional: Regional, measure: Measure, said: FormatInsight, usual: float | None = None
) -> list[str]:
    """The verdict in sentences: the chance, the range, what would settle it, what it may be.

    ``usual`` is where the chart's line stands, None for no line.
    """
    lines = []
    if said.verdict is Verdict.TOO_EARLY:
        verdict = tr("Chart", VERDICTS[said.verdict])
        lines.append(f"{verdict}. {_more(regional, said.more)}".rstrip())
    elif said.chance is not None:
        lines.append(_chance(regional, said.chance))
        if said.more is not None:
            lines.append(_more(regional, said.more))
    low, high = (
        in_order(regional, shown_value(regional, measure, value)) for value in (said.low, said.high)
    )
    text = "At your usual time and today's level: {low} to {high}, 8 in 10 sure."
    lines.append(tr("Chart", text, low=low, high=high))
    if crosses(said, usual):
        lines.append(tr("Chart", CROSSES))
    doubt = doubt_words(said.doubt)
    return [*lines, doubt] if doubt else lines


def crosses(said: FormatInsight, usual: float | None) -> bool:
    """Whether a bar reaches over the usual's line though the verdict is clear."""
    clear = said.verdict in (Verdict.BETTER, Verdict.WEAKER)
    return clear and usual is not None and said.low <= usual <= said.high


def range_words(
    regional: Regional, measure: Measure, said: FormatInsight, *, short: bool = False
) -> str:
    """≈ 1,334/h · 1.1k–1.5k: the typical result, and where it lies, 8 in 10 sure."""
    low, high = (
        in_order(regional, short_value(regional, measure, value)) for value in (said.low, said.high)
    )
    worded = short_value if short else shown_value
    typical = in_order(regional, worded(regional, measure, said.typical))
    return f"≈ {typical}  ·  {low}–{high}"


def share_above(regional: Regional, said: FormatInsight) -> str:
    """97 %: the chance of being above the creator's usual, "" where a verdict is too early."""
    share = surely_above(said)
    return "" if share is None else regional.percent(share)


def surely_above(said: FormatInsight) -> float | None:
    """The same as a share: never quite certain, None where a verdict is too early."""
    if said.chance is None or said.verdict is Verdict.TOO_EARLY:
        return None
    return min(max(said.chance, 0.01), 0.99)


def _chance(regional: Regional, chance: float) -> str:
    above = chance >= 0.5
    sure = chance if above else 1 - chance
    # never quite certain
    share = regional.percent(min(sure, 0.99))
    if sure > 0.95:
        text = "Very likely above your usual ({share})."
        text = text if above else "Very likely below your usual ({share})."
    elif sure > 0.8:
        text = "Likely above your usual ({share})."
        text = text if above else "Likely below your usual ({share})."
    else:
        text = "About your usual: above it with a chance of {share}."
        text = text if above else "About your usual: below it with a chance of {share}."
    return tr("Chart", text, share=share)


def _more(regional: Regional, more: int | None) -> str:
    if more is None:
        return ""
    return tr("Chart", "About {n} more would tell.", n=regional.number(more))
