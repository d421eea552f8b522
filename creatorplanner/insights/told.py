"""What is said about times, marks, the way things go and changes: plain values, no numpy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The streams that began in one hour of the week; ``weekday`` 0 is Monday.

    ``typical`` is the median of what they brought on the main platform, in the measure's unit:
    a plain fact about ``count`` streams, with no claim about the next one.
    """

    weekday: int
    hour: int
    count: int
    typical: float
    stream_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The usual at one time: of the usual formats at the usual slot, ``days_ago`` before now.

    About two of three single streams, of any format at any time of the week, lie from ``low`` to
    ``high``.
    """

    days_ago: float
    typical: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Trend:
    """How the creator's usual went, oldest first, and how fast it changes.

    ``weekly`` is the factor by which it changed in a week on average, ``weekly_low`` to
    ``weekly_high`` its 80 % interval. It could be chance unless that leaves 1 out.
    """

    points: tuple[TrendPoint, ...]
    weekly: float
    weekly_low: float
    weekly_high: float

    @property
    def could_be_chance(self) -> bool:
        """Whether standing still is among what is likely."""
        return self.weekly_low <= 1 <= self.weekly_high


@dataclass(frozen=True, slots=True)
class EffectInsight:
    """What streams with a mark (a hashtag, a promotion step, a tool) brought against those without.

    ``factor`` with its 80 % interval ``low`` to ``high`` compares nights that are alike in format,
    slot, time and platform. ``used`` and ``unused`` count sessions.
    """

    mark: str
    used: int
    unused: int
    factor: float
    low: float
    high: float

    @property
    def could_be_chance(self) -> bool:
        """Whether no effect at all is among what is likely."""
        return self.low <= 1 <= self.high


@dataclass(frozen=True, slots=True)
class Change:
    """A headline number against the period before.

    ``factor`` is None where there is nothing to compare with. ``inside`` says that a change like
    this is within the usual swing: it may well mean nothing. ``sparse`` says that the number was
    noted for too few of the streams of a period to tell, ``few`` that a period has too few streams
    with it. Counted are streams whose number is known.
    """

    factor: float | None
    inside: bool
    count: int
    count_before: int
    sparse: bool = False
    few: bool = False
