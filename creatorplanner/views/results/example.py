"""A made-up comparison for a page without data, always shown faded and marked as an example."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.domain.measures import Measure, median
from creatorplanner.insights.verdicts import FormatInsight, Verdict
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.results.chart_layout import Shown

_EXAMPLE = (
    (Format("a", "Get ready with me", "💄", "pink"), (1020, 1060, 1210, 1290, 1400, 1480, 1630)),
    (Format("b", "Story time", "📖", "cyan"), (700, 830, 1100)),
    (Format("c", "Q&A", "💬", "blue"), (480, 590, 680, 720, 850)),
    (Format("d", "Just chatting", "☕", "slate"), (260, 340, 420, 450, 520, 560)),
)
_SAID = {
    "a": (1150, 1450, 0.97, Verdict.BETTER),
    "b": (700, 1090, 0.8, Verdict.TOO_EARLY),
    "c": (590, 790, 0.4, Verdict.USUAL),
    "d": (360, 520, 0.02, Verdict.WEAKER),
}


def example() -> Shown:
    """The example."""
    results = tuple(
        FormatResult(kind, tuple(Point("", float(value)) for value in values), 0, median(values))
        for kind, values in _EXAMPLE
    )
    everything = [point.value for result in results for point in result.points]
    said = {
        kind.id: _insight(kind.id, len(values), median(values) or 0.0) for kind, values in _EXAMPLE
    }
    return Shown(results, median(everything), Measure.DIAMONDS, faint=True, verdicts=said)


def _insight(key: str, count: int, typical: float) -> FormatInsight:
    low, high, chance, verdict = _SAID[key]
    return FormatInsight(key, count, typical, low, high, chance, verdict, None, None)
