"""The week as it was streamed: what began when, and what it brought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from statistics import median

from creatorplanner.insights.observations import Observation
from creatorplanner.insights.told import HeatCell


def blank_hours(observations: Iterable[Observation]) -> dict[tuple[int, int], int]:
    """(weekday, hour) to the streams that began then, where none is known and undisturbed."""
    seen = list(observations)
    known = {(one.weekday, one.hour) for one in seen if one.value is not None and not one.disturbed}
    return Counter(at for one in seen if (at := (one.weekday, one.hour)) not in known)


def heat_cells(observations: Iterable[Observation]) -> tuple[HeatCell, ...]:
    """One cell for each hour of the week with a known, undisturbed session; by day and hour.

    Platforms count differently, so only the one that is used most is looked at.
    """
    used = [one for one in observations if one.value is not None and not one.disturbed]
    if not used:
        return ()
    # the same choice as the model's: the most used, of equals the first by name
    counts = Counter([one.platform for one in used])
    main = min(counts, key=lambda name: (-counts[name], name))
    cells: dict[tuple[int, int], list[Observation]] = {}
    for one in used:
        if one.platform == main:
            cells.setdefault((one.weekday, one.hour), []).append(one)
    return tuple(
        HeatCell(
            weekday=weekday,
            hour=hour,
            count=len(inside),
            typical=median([one.value or 0.0 for one in inside]),
            stream_ids=tuple(sorted([one.stream_id for one in inside])),
        )
        for (weekday, hour), inside in sorted(cells.items())
    )
