"""What the model is fitted to: sessions as plain values, and the same as arrays.

The modules of this package that compute import numpy: import them where they are needed, never
before the first paint.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from creatorplanner.insights.slots import Slot, slot_of

Floats = NDArray[np.float64]
Whole = NDArray[np.intp]

# Where a zero was logged, this share of the median is added before the logarithm is taken.
ZERO_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Observation:
    """One logged session on one platform.

    ``value`` is a measure per hour or a level, never negative; None is unknown and is left out.
    ``weekday`` (0 is Monday) and ``hour`` are those of the start on the creator's clock,
    ``days_ago`` counts back from now. ``disturbed`` nights (raid, viral, outage) are set apart.
    """

    stream_id: str
    value: float | None
    format_id: str
    weekday: int
    hour: int
    days_ago: float
    platform: str = ""
    disturbed: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The known, undisturbed sessions as arrays of length n; codes index the name tuples.

    ``logs`` holds log(value + ``added``), ``ages`` days before now. ``unknown`` and ``apart`` count
    the sessions that were left out.
    """

    logs: Floats
    ages: Floats
    format_codes: Whole
    slot_codes: Whole
    platform_codes: Whole
    formats: tuple[str, ...]
    slots: tuple[Slot, ...]
    platforms: tuple[str, ...]
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
    platform_codes, platforms = _coded([one.platform for one in used])
    return Columns(
        logs=np.log(values + added),
        ages=np.array([max(one.days_ago, 0.0) for one in used], dtype=np.float64),
        format_codes=format_codes,
        slot_codes=np.array([code_at[start] for start in starts], dtype=np.intp),
        platform_codes=platform_codes,
        formats=formats,
        slots=slots,
        platforms=platforms,
        added=added,
        unknown=len(everything) - len(known),
        apart=len(known) - len(used),
    )


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
