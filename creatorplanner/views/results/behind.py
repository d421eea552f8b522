"""The streams behind a mark of a chart, in lines for a tooltip."""

from __future__ import annotations

from collections.abc import Collection

from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.titles import stream_title

TOLD = 6


class Behind:
    """Reads a handful of streams when somebody asks."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        self._kit, self._model = kit, model

    def lines(self, stream_ids: Collection[str]) -> list[str]:
        """A line for each of the first few, and how many more there are."""
        shown = list(dict.fromkeys(stream_ids))
        lines = [self._line(key) for key in shown[:TOLD]]
        if len(shown) > TOLD:
            more = self._kit.regional.number(len(shown) - TOLD)
            lines.append(tr("Chart", "and {n} more", n=more))
        return [line for line in lines if line]

    def _line(self, key: str) -> str:
        found = self._model.stream_told(key)
        if found is None:
            return ""
        stream, day = found
        title = stream_title(stream, self._model.kind_of(stream))
        return f"{self._kit.regional.date_short(day)}  {title}"
