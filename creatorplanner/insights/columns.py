"""Sessions as arrays: what the model is fitted to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Days, Slot, slot_of

Floats = NDArray[np.float64]
Whole = NDArray[np.intp]

# Where a zero was logged, this share of the median is added before the logarithm is taken.
ZERO_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Columns:
    """The known, undisturbed sessions as arrays of length n; codes index the name tuples.

    ``logs`` holds log(value + ``added``), ``ages`` days before now, ``streams`` whose they are.
    ``day_codes`` index ``workdays`` (0 is Monday), which one slot holds together, and are -1 for
    other days; ``workdays`` is empty where there is only one to speak of. ``unknown`` and ``apart``
    count the sessions that were left out.
    """

    logs: Floats
    ages: Floats
    format_codes: Whole
    slot_codes: Whole
    day_codes: Whole
    platform_codes: Whole
    formats: tuple[str, ...]
    slots: tuple[Slot, ...]
    workdays: tuple[int, ...]
    platforms: tuple[str, ...]
    streams: tuple[str, ...]
    added: float
    unknown: int
    apart: int

    @property
    def count(self) -> int:
        """How many sessions count."""
        return len(self.logs)


def columns(observations: Iterable[Observation]) -> Columns | None:
    """The sessions as arrays, in an order of their own; None where no value above 0 is known."""
    everything = list(observations)
    known = [one for one in everything if one.value is not None]
    used = sorted((one for one in known if not one.disturbed), key=_order)
    values = np.array([one.value for one in used], dtype=np.float64)
    if not np.any(values > 0):
        return None
    added = _added(values)
    format_codes, formats = _coded([one.format_id for one in used])
    starts = [(one.weekday, one.hour) for one in used]
    slot_at = {start: slot_of(*start) for start in set(starts)}
    slots = tuple(sorted(set(slot_at.values())))
    code_at = {start: slots.index(slot) for start, slot in slot_at.items()}
    workdays = _workdays(starts)
    day_at = {day: code for code, day in enumerate(workdays)}
    platform_codes, platforms = _coded([one.platform for one in used])
    return Columns(
        logs=np.log(values + added),
        ages=np.array([max(one.days_ago, 0.0) for one in used], dtype=np.float64),
        format_codes=format_codes,
        slot_codes=np.array([code_at[start] for start in starts], dtype=np.intp),
        day_codes=np.array([day_at.get(day, -1) for day, _hour in starts], dtype=np.intp),
        platform_codes=platform_codes,
        formats=formats,
        slots=slots,
        workdays=workdays,
        platforms=platforms,
        streams=tuple(one.stream_id for one in used),
        added=added,
        unknown=len(everything) - len(known),
        apart=len(known) - len(used),
    )


def _workdays(starts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The weekdays that a slot holds together, where there are several."""
    found = sorted({day for day, hour in starts if slot_of(day, hour).days is Days.WORKDAYS})
    return tuple(found) if len(found) > 1 else ()


def _order(one: Observation) -> tuple[float, str, str, float]:
    """Sums of floats depend on their order, verdicts must not."""
    return one.days_ago, one.stream_id, one.platform, one.value or 0.0


def _added(values: Floats) -> float:
    """What makes zeros fit for a logarithm; in their own unit, so that units do not matter."""
    if np.all(values > 0):
        return 0.0
    return float(np.median(values[values > 0])) * ZERO_SHARE


def _coded(names: Sequence[str]) -> tuple[Whole, tuple[str, ...]]:
    distinct = tuple(sorted(set(names)))
    place = {name: number for number, name in enumerate(distinct)}
    return np.array([place[name] for name in names], dtype=np.intp), distinct
