"""The chart of formats as rows of a table."""

from __future__ import annotations

from creatorplanner.models.regional import Regional
from creatorplanner.operations.results import FormatResult
from creatorplanner.views.results.cells import (
    Cell,
    count_cell,
    plain_number,
    share_head,
    value_cell,
    value_heads,
)
from creatorplanner.views.results.chart_layout import Shown
from creatorplanner.views.results.measure_words import NAMES
from creatorplanner.views.results.verdict_words import (
    VERDICTS,
    share_above,
    surely_above,
)
from creatorplanner.views.wording.doubt_words import doubt_words


def table_head(regional: Regional, shown: Shown) -> list[str | Cell]:
    """The columns; the median's says of what. Those of verdicts only where there are any."""

    def values(*heads: str) -> list[Cell]:
        return value_heads(regional, shown.measure, *heads)

    median = Cell(f"Median, {NAMES[shown.measure].lower()}", values("Median")[0].plain)
    head: list[str | Cell] = ["Format", "Sessions", median, *values("Lowest", "Highest")]
    head += ["Not known", "Set apart"]
    if shown.verdicts:
        head += [*values("Typical", "8 in 10, from", "to"), share_head("Above usual")]
    if _doubted(shown):
        head.append("What else it may be")
    return [*head, "Verdict"]


def table_row(regional: Regional, shown: Shown, result: FormatResult) -> list[str | Cell]:
    """One format."""

    def value(number: float | None) -> str | Cell:
        return "" if number is None else value_cell(regional, shown.measure, number)

    row: list[str | Cell] = [
        result.format.name if result.format else "No format",
        count_cell(regional, result.count),
        value(result.typical),
        value(min(result.values, default=None)),
        value(max(result.values, default=None)),
        count_cell(regional, result.unknown),
        count_cell(regional, result.disturbed),
    ]
    said = shown.said(result)
    if said is None:
        return [*row, *[""] * (len(table_head(regional, shown)) - len(row))]
    above, share = share_above(regional, said), surely_above(said)
    row += [value(said.typical), value(said.low), value(said.high)]
    row.append(above if share is None else Cell(above, plain_number(round(share, 2))))
    return [*row, *([doubt_words(said.doubt)] if _doubted(shown) else []), VERDICTS[said.verdict]]


def _doubted(shown: Shown) -> bool:
    return any(said.doubt is not None for said in shown.verdicts.values())
