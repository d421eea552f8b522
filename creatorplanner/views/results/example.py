"""A made-up comparison for a page without data, always shown faded and marked as an example."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure, median
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.results.chart_layout import Shown

_EXAMPLE = (
    (Format("a", "Get ready with me", "💄", "pink"), (1020, 1060, 1210, 1290, 1400, 1480, 1630)),
    (Format("b", "Story time", "📖", "cyan"), (560, 700, 830, 930, 1100, 1220)),
    (Format("c", "Q&A", "💬", "blue"), (480, 590, 680, 720, 850)),
    (Format("d", "Just chatting", "☕", "slate"), (260, 340, 420, 450, 520, 560)),
)


def example() -> Shown:
    """The example."""
    results = tuple(
        FormatResult(kind, tuple(Point("", float(value)) for value in values), 0, median(values))
        for kind, values in _EXAMPLE
    )
    everything = [point.value for result in results for point in result.points]
    return Shown(results, median(everything), Measure.DIAMONDS, faint=True)
