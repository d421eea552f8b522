"""The chart of formats as rows of a table."""

from __future__ import annotations

from creatorplanner.models.regional import Regional
from creatorplanner.operations.results import FormatResult
from creatorplanner.views.results.chart_layout import Shown
from creatorplanner.views.results.measure_words import NAMES, shown_value
from creatorplanner.views.results.verdict_words import VERDICTS, doubt_words, share_above


def table_head(shown: Shown) -> list[str]:
    """The columns; the median's says of what. Those of verdicts only where there are any."""
    head = [
        *("Format", "Sessions", f"Median, {NAMES[shown.measure].lower()}"),
        *("Lowest", "Highest", "Not known", "Set apart"),
    ]
    if shown.verdicts:
        head += ["Typical", "8 in 10, from", "to", "Above usual"]
    if any(map(doubt_words, shown.verdicts.values())):
        head.append("What else it may be")
    return [*head, "Verdict"]


def table_row(regional: Regional, shown: Shown, result: FormatResult) -> list[str]:
    """One format."""

    def value(number: float | None) -> str:
        return "" if number is None else shown_value(regional, shown.measure, number)

    values = [point.value for point in result.points]
    row = [
        result.format.name if result.format else "No format",
        regional.number(result.count),
        value(result.typical),
        value(min(values, default=None)),
        value(max(values, default=None)),
        regional.number(result.unknown),
        regional.number(result.disturbed),
    ]
    said = shown.said(result)
    if said is None:
        return [*row, *[""] * (len(table_head(shown)) - len(row))]
    row += [value(said.typical), value(said.low), value(said.high), share_above(regional, said)]
    doubted = any(map(doubt_words, shown.verdicts.values()))
    return [*row, *([doubt_words(said)] if doubted else []), VERDICTS[said.verdict]]
