"""A logged session as the insights see it: plain values, no numpy.

The modules of this package that compute import numpy: import them where they are needed, never
before the first paint. This one, ``slots`` and ``verdicts`` do not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """One logged session on one platform.

    ``value`` is a measure per hour or a level, never negative; None is unknown and is left out.
    ``weekday`` (0 is Monday) and ``hour`` are those of the start on the creator's clock,
    ``days_ago`` counts back from now. ``disturbed`` nights (such as by a raid) are set apart.
    """

    stream_id: str
    value: float | None
    format_id: str
    weekday: int
    hour: int
    days_ago: float
    platform: str = ""
    disturbed: bool = False
