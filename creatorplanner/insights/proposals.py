"""What a creator could do next week, from what is said about formats: plain values, no numpy.

Most of a week stays as it is, with what is likely better in it. One swap gives a stream of the
weakest format that runs to the best that enough is known of. One test goes to the format whose next
stream teaches most: expected information, as the knowledge gradient has it (``learning``), that is
by how much the best choice is expected to improve once the stream is known. Thompson sampling would
do about as well over half a year, but it throws dice: the same numbers would give other advice, and
a week of early draws is not a safe week. Which of the two earns more was tried in the proof.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import Slot
from creatorplanner.insights.verdicts import ENOUGH, Doubt, FormatInsight, FormatInsights, Verdict

WEEKS = 4  # that ``often`` counts
WORTH = 0.005  # what a test must teach: half a stream more in a hundred
GAP = 0.05  # by which a swap must be expected to be better
CLEAR_GAP = 0.2  # and where what gives way is better than usual itself


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal: ``kind`` is keep, repeat, swap or test.

    It rests on ``streams`` of the format, ``above`` of them above usual; ``chance`` is that of the
    format being above usual, ``more`` how many streams more would tell. A format that is kept comes
    ``weekly`` times. In a swap a stream of ``other_id`` gives way, which is above usual with
    ``other_chance`` by ``other_streams``. ``slot`` is the part of the week that it should be in,
    ``doubt`` what else the format's result may be the doing of.
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
    other_chance: float | None = None
    slot: Slot | None = None
    doubt: Doubt | None = None

    @property
    def key(self) -> str:
        """What stays the same while the numbers change."""
        return "/".join(filter(None, (self.kind, self.format_id, self.other_id)))


def propose(
    insights: FormatInsights,
    observations: Iterable[Observation],
    offered: frozenset[str],
    often: Mapping[str, int],
    planned: Collection[str] | None = None,
    tried: Collection[str] = (),
) -> tuple[Proposal, ...]:
    """At most one of each kind, the one that teaches most first.

    ``offered`` are the formats that may be proposed, ``often`` how many streams of each there were
    in the last four weeks, ``planned`` the formats of the week that goes on as it is, of which one
    can be swapped. Where that is not known, what was streamed lately is taken for it. ``tried`` are
    formats that had a stream, whether or not any number of it is known.
    """
    running = {one for one, count in often.items() if count} if planned is None else set(planned)
    weekly = {one for one, count in often.items() if count >= WEEKS}
    said = [one for one in insights.formats if one.format_id in offered]
    best = _best(said)
    worth, test = _test(said, best, weekly)
    seen = list(observations)
    untried = _untried(offered, {one.format_id for one in seen} | set(tried))
    made = partial(_made, insights, seen)
    found = []
    if untried and insights.untried_teaches > worth:
        found.append(Proposal("test", untried, 0, slot=insights.usual_slot))
    elif test is not None:
        found.append(made("test", test))
    if best is None:
        return tuple(found)
    weak = _weak(said, best, running - {one.format_id for one in found})
    if best.verdict is Verdict.BETTER:
        times = max(1, round(often.get(best.format_id, 0) / WEEKS))
        found.append(replace(made("keep", best), weekly=times))
    elif weak is None and best.lead > 0:
        found.append(made("repeat", best))
    if weak is not None:
        found.append(_swap(made("swap", best), weak))
    return tuple(found)


def _made(
    insights: FormatInsights, seen: Sequence[Observation], kind: str, one: FormatInsight
) -> Proposal:
    return Proposal(
        kind,
        one.format_id,
        one.count,
        one.chance,
        one.more,
        _above(one.format_id, seen, insights.usual),
        slot=insights.usual_slot,
        doubt=one.doubt,
    )


def _swap(proposal: Proposal, weak: FormatInsight) -> Proposal:
    return replace(
        proposal, other_id=weak.format_id, other_streams=weak.count, other_chance=weak.chance
    )


def _best(said: Sequence[FormatInsight]) -> FormatInsight | None:
    """The best of those that enough is known of; three good streams are none of them."""
    known = [one for one in said if one.count >= ENOUGH]
    return max(known, key=lambda one: (one.lead, one.format_id), default=None)


def _test(
    said: Sequence[FormatInsight], best: FormatInsight | None, weekly: Collection[str]
) -> tuple[float, FormatInsight | None]:
    """The format that teaches most; what comes every week teaches without being proposed."""
    rare = [
        (_worth(one, best), one.format_id, one)
        for one in said
        if one is not best and one.format_id not in weekly
    ]
    worth, _name, test = max(rare, default=(0.0, "", None))
    return (worth, test) if worth > WORTH else (WORTH, None)


def _worth(one: FormatInsight, best: FormatInsight | None) -> float:
    """What it teaches; where too little is known of what seems the best, that is to be known."""
    ahead = one.lead - best.lead if best is not None and one.count < ENOUGH else 0.0
    return one.teaches + max(ahead, 0.0)


def _untried(offered: frozenset[str], tried: Collection[str]) -> str:
    """A format that is on offer and had no stream yet; one is like the other."""
    return min(offered - set(tried), default="")


def _weak(
    said: Sequence[FormatInsight], best: FormatInsight, running: Collection[str]
) -> FormatInsight | None:
    """The weakest of the formats that run; of which too little is known, that one stays."""
    weaker = [
        one
        for one in said
        if one.format_id in running
        and one.count >= ENOUGH
        and one.lead < best.lead - (CLEAR_GAP if one.verdict is Verdict.BETTER else GAP)
    ]
    return min(weaker, key=lambda one: (one.lead, one.format_id), default=None)


def _above(format_id: str, seen: Sequence[Observation], usual: float) -> int:
    known = (one.value for one in seen if one.format_id == format_id and not one.disturbed)
    return sum(value is not None and value > usual for value in known)
