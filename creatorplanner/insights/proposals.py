"""What a creator could do next week, from what is said about formats: plain values, no numpy.

Most of a week stays safe: what is likely better is kept. One test goes to the format of which the
next stream teaches most: not yet judged, and likely to become the new best; among those the one
that is likeliest to be above usual (the top of Thompson sampling's own choice, without its dice, so
that the same numbers always give the same advice). One swap takes a stream of the weakest format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Slot
from creatorplanner.insights.verdicts import FormatInsight, FormatInsights, Verdict

WEEKS = 4  # that ``often`` counts
WORTH = 0.5  # chance of being above usual from which a test is worth a night


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal: ``kind`` is keep, repeat, swap or test.

    It rests on ``streams`` of the format, ``above`` of them above usual; ``chance`` is that of the
    format being above usual, ``more`` how many streams more would tell. A format that is kept comes
    ``weekly`` times. In a swap a stream of ``other_id`` gives way, which ``other_streams`` speak
    against. ``slot`` is the part of the week that it should be in.
    """

    kind: str
    format_id: str
    streams: int
    chance: float | None = None
    more: int | None = None
    above: int = 0
    weekly: int = 1
    other_id: str = ""
    other_streams: int = 0
    slot: Slot | None = None

    @property
    def key(self) -> str:
        """What stays the same while the numbers change."""
        return "/".join(filter(None, (self.kind, self.format_id, self.other_id)))


def propose(
    insights: FormatInsights,
    observations: Iterable[Observation],
    offered: frozenset[str],
    often: Mapping[str, int],
) -> tuple[Proposal, ...]:
    """At most one of each kind, the one that teaches most first.

    ``offered`` are the formats that may be proposed, ``often`` how many streams of each there were
    in the last four weeks.
    """
    said = [one for one in insights.formats if one.format_id in offered]
    seen = list(observations)

    def made(kind: str, one: FormatInsight) -> Proposal:
        return Proposal(
            kind,
            one.format_id,
            one.count,
            one.chance,
            one.more,
            _above(one.format_id, seen, insights.usual),
            slot=insights.usual_slot,
        )

    test, best, weak = _test(said), _best(said), _weak(said, often)
    found = []
    if test is not None:
        found.append(made("test", test))
    if best is not None:
        weekly = max(1, round(often.get(best.format_id, 0) / WEEKS))
        found.append(replace(made("keep", best), weekly=weekly))
    elif test is None and (likely := _likeliest(said)) is not None:
        found.append(made("repeat", likely))
    better = best or test
    if weak is not None and better is not None:
        swap = replace(made("swap", better), other_id=weak.format_id)
        found.append(replace(swap, other_streams=weak.count))
    return tuple(found)


def _test(said: Sequence[FormatInsight]) -> FormatInsight | None:
    open_yet = [
        one for one in said if one.verdict is Verdict.TOO_EARLY and (one.chance or 0) >= WORTH
    ]
    return max(open_yet, key=_rank, default=None)


def _best(said: Sequence[FormatInsight]) -> FormatInsight | None:
    """``said`` comes with the best typical value first."""
    return next((one for one in said if one.verdict is Verdict.BETTER), None)


def _likeliest(said: Sequence[FormatInsight]) -> FormatInsight | None:
    """Where nothing is clear, the format that is likeliest to be above usual."""
    known = [one for one in said if one.verdict is Verdict.USUAL and (one.chance or 0) > WORTH]
    return max(known, key=_rank, default=None)


def _weak(said: Sequence[FormatInsight], often: Mapping[str, int]) -> FormatInsight | None:
    """The weakest of the formats that still run: what does not run needs no swap."""
    weaker = [one for one in said if one.verdict is Verdict.WEAKER and often.get(one.format_id, 0)]
    return min(weaker, key=lambda one: (one.chance or 0.0, one.format_id), default=None)


def _above(format_id: str, seen: Sequence[Observation], usual: float) -> int:
    known = (one.value for one in seen if one.format_id == format_id and not one.disturbed)
    return sum(value is not None and value > usual for value in known)


def _rank(one: FormatInsight) -> tuple[float, str]:
    return one.chance or 0.0, one.format_id
