"""Half a year of made-up weeks: what creators earn who decide by different rules.

All rules live through the same weeks: the same starts, the same luck of each night, the same
growth; only the formats that are streamed differ. The regret of a rule is the share of the total
that it leaves on the table against somebody who knows the truth.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from creatorplanner.insights.columns import Floats
from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.proposals import Proposal, propose
from tests.proofs.creators import STARTS, Kind, Truth, a_truth

WEEKS = 26
ENOUGH = 5  # streams of a format before a cautious creator compares it
RECENT = 4  # weeks that say what runs

OURS, PLAIN, SAME = "the program's proposals", "best plain average", "the same week"
Week = list[int]  # the format of each stream


@dataclass(frozen=True)
class Life:
    """A creator's truth, starts and luck; ``earlier`` are the formats of the weeks before."""

    truth: Truth
    starts: tuple[tuple[int, int], ...]
    earlier: tuple[tuple[int, ...], ...]
    luck: Floats  # (weeks, streams), on the log scale
    formats: int

    def result(self, week: int, place: int, kind: int) -> float:
        """What a stream brings."""
        age = 1 - week / len(self.luck)
        middle = self.truth.expected(kind, self.starts[place], age)
        return float(np.exp(middle + self.luck[week, place]))

    def expected(self, week: int, kind: int) -> float:
        """What all streams of a week would bring in one format, without luck."""
        age = 1 - week / len(self.luck)
        middles = (self.truth.expected(kind, start, age) for start in self.starts)
        return float(sum(np.exp(middle) for middle in middles))


def a_life(chance: np.random.Generator, kind: Kind) -> Life:
    """A creator with 2 to 6 streams a week in 2 to 8 formats, and 2 to 8 weeks behind them."""
    streams, formats = int(chance.integers(2, 7)), int(chance.integers(2, 9))
    before = int(chance.integers(2, 9))
    truth = a_truth(chance, formats, kind)
    starts = tuple(STARTS[i] for i in chance.choice(len(STARTS), streams, False))
    often = chance.dirichlet(np.full(formats, chance.uniform(0.5, 3)))
    earlier = tuple(
        tuple(int(one) for one in chance.choice(formats, streams, p=often))
        for _week in range(before)
    )
    luck = np.array(
        [[np.log(truth.drawn(chance, 0.0)) for _ in starts] for _ in range(before + WEEKS)]
    )
    return Life(truth, starts, earlier, luck, formats)


Rule = Callable[[Life, list[Week], list[Observation]], Week]


def lived(life: Life, rule: Rule) -> float:
    """What a rule earns in the 26 weeks."""
    weeks = [list(week) for week in life.earlier]
    seen = [one for number, week in enumerate(weeks) for one in _streamed(life, number, week)]
    total = 0.0
    for number in range(len(life.earlier), len(life.luck)):
        now = [_aged(one, 7.0 * number) for one in seen]
        week = rule(life, weeks, now)
        made = _streamed(life, number, week)
        total += sum(one.value or 0.0 for one in made)
        weeks.append(week)
        seen += made
    return total


def _streamed(life: Life, number: int, week: Week) -> list[Observation]:
    """A week's sessions; ``days_ago`` holds the day for now."""
    return [
        Observation(
            f"{number}.{place}",
            life.result(number, place, kind),
            f"{kind}",
            *life.starts[place],
            7.0 * number + life.starts[place][0],
        )
        for place, kind in enumerate(week)
    ]


def _aged(one: Observation, today: float) -> Observation:
    return Observation(
        one.stream_id, one.value, one.format_id, one.weekday, one.hour, today - one.days_ago
    )


def same_week(_life: Life, weeks: list[Week], _seen: list[Observation]) -> Week:
    """The week as it was."""
    return list(weeks[-1])


def best_average(least: int) -> Rule:
    """All streams in the format with the best plain average of at least so many streams."""

    def rule(_life: Life, weeks: list[Week], seen: list[Observation]) -> Week:
        groups: dict[str, list[float]] = {}
        for one in seen:
            groups.setdefault(one.format_id, []).append(one.value or 0.0)
        known = {kind: np.mean(row) for kind, row in groups.items() if len(row) >= least}
        if not known:
            return list(weeks[-1])
        best = int(max(sorted(known), key=lambda kind: known[kind]))
        return [best] * len(weeks[-1])

    return rule


def follows(life: Life, weeks: list[Week], seen: list[Observation]) -> Week:
    """Takes every proposal of the program, and leaves the rest of the week as it was."""
    insights = format_insights(seen)
    week = list(weeks[-1])
    if insights is None:
        return week
    often = Counter(f"{kind}" for earlier in weeks[-RECENT:] for kind in earlier)
    offered = frozenset(f"{kind}" for kind in range(life.formats))
    worth = {int(one.format_id): one.typical for one in insights.formats}
    planned = {f"{kind}" for kind in week}
    for proposal in propose(insights, seen, offered, often, planned):
        _take(week, proposal, worth)
    return week


def _take(week: Week, proposal: Proposal, worth: dict[int, float]) -> None:
    """Put a proposed stream into the week: in a swap for the other, else for the weakest."""
    wanted = int(proposal.format_id)
    if proposal.kind == "swap":
        if int(proposal.other_id) in week:
            week[week.index(int(proposal.other_id))] = wanted
    elif proposal.kind == "test" or wanted not in week:
        others = [kind for kind in week if kind != wanted]
        if others:
            week[week.index(min(others, key=lambda kind: worth.get(kind, 0.0)))] = wanted


RULES: dict[str, Rule] = {
    OURS: follows,
    PLAIN: best_average(1),
    "best average of 5 and more": best_average(ENOUGH),
    SAME: same_week,
}


@dataclass(frozen=True)
class Earned:
    """What each rule earned in the same half year, and what who knows the truth would have."""

    kind: str
    totals: dict[str, float]
    best: float

    def regret(self, name: str) -> float:
        """The share of the best that a rule left on the table."""
        return 1 - self.totals[name] / self.best


def earned(life: Life, kind: str) -> Earned:
    """Live the half year once with each rule."""
    begin = len(life.earlier)
    best = max(
        range(life.formats),
        key=lambda one: sum(life.expected(week, one) for week in range(begin, len(life.luck))),
    )
    totals = {name: lived(life, rule) for name, rule in RULES.items()}
    return Earned(kind, totals, lived(life, lambda _life, weeks, _seen: [best] * len(weeks[-1])))
