"""The tables of decisions, marks, changes and goals, and which aims they miss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.proofs.insights_more import MARK_KINDS, MEDIAN, STRONG, TOTAL, Tally
from tests.proofs.insights_tables import HIGH, LOW, Share
from tests.proofs.weeks import OURS, PLAIN, RULES, SAME, WEEKS, Earned

NOTHING, SOMETHING = MARK_KINDS
# From and to which share; a change is what lies outside of an 80 % swing.
AIMS = {
    f"{NOTHING}: called": (0.0, 0.10),
    f"{SOMETHING}: call is right": (0.80, 1.0),
    STRONG: (0.80, 1.0),
    MEDIAN: (0.0, 0.20),
    TOTAL: (0.0, 0.20),
    "goals: holds": (LOW, HIGH),
}


@dataclass(frozen=True)
class More:
    """All lives and all tallies."""

    lives: list[Earned]
    tallies: list[Tally]

    def share(self, what: str) -> Share:
        """How often something was so; what is told about one creator counts as one draw."""
        rows = [one for one in self.tallies if one.what == what and one.total]
        if not rows:
            return Share(0.0, 0.0, 0)
        hits, sizes = (
            np.array([getattr(one, of) for one in rows], float) for of in ("hits", "total")
        )
        value = float(hits.sum() / sizes.sum())
        error = float(np.sqrt(((hits - value * sizes) ** 2).sum()) / sizes.sum())
        return Share(value, error, int(sizes.sum()))

    def regret(self, name: str, kind: str) -> Share:
        """The mean regret of a rule."""
        return _mean([one.regret(name) for one in self.lives if one.kind == kind])

    def against(self, name: str, kind: str) -> Share:
        """How much more regret another rule has than the proposals, in the same half years."""
        lives = [one for one in self.lives if one.kind == kind]
        return _mean([one.regret(name) - one.regret(OURS) for one in lives])

    def missed(self) -> list[str]:
        """The aims that were missed; where they are ranges, by more than two standard errors."""
        found = [
            f"decisions, {kind}: no better than {name}"
            for kind in ("usual", "confounded")
            for name in (PLAIN, SAME)
            if self.against(name, kind).count and self.against(name, kind).value <= 0
        ]
        for what, (least, most) in AIMS.items():
            share = self.share(what)
            slack = 2 * share.error
            if share.count and not least - slack <= share.value <= most + slack:
                found.append(f"{what}: {share}")
        return found


def more_tables(more: More) -> list[str]:
    """The tables as lines of Markdown."""
    return [*_decisions(more), *_rest(more)]


def _decisions(more: More) -> list[str]:
    kinds = tuple(dict.fromkeys(one.kind for one in more.lives))
    lives = len(more.lives) // max(len(kinds), 1)
    lines = [
        "## Decisions",
        "",
        f"{lives} creators of each kind live through {WEEKS} weeks, 2 to 6 streams in each, after",
        "2 to 8 weeks of their own. Regret is the share of the total that a rule leaves on the",
        "table against somebody who knows the truth. Whoever follows the proposals takes one swap",
        "and one test a week at most, and is to earn more than by the best plain average and by",
        "the same week again. In brackets: how much more regret a rule has than the proposals, in",
        "the same half years.",
        "",
        f"| regret | {' | '.join(kinds)} |",
        "|---|" + "---|" * len(kinds),
    ]
    for name in RULES:
        cells = [
            str(more.regret(name, kind))
            + ("" if name == OURS else f" ({_signed(more.against(name, kind))})")
            for kind in kinds
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return [*lines, ""]


def _rest(more: More) -> list[str]:
    rows = {
        "marks, none does anything: not called chance": (f"{NOTHING}: called", "at most 10 %"),
        "marks, half do something: not called chance": (f"{SOMETHING}: called", ""),
        "of these, the direction is right": (f"{SOMETHING}: call is right", "at least 80 %"),
        "marks, half do something: 8 in 10 holds": (f"{SOMETHING}: holds", ""),
        STRONG: (STRONG, "at least 80 %"),
        f"{MEDIAN}, yet called": (MEDIAN, "at most 20 %"),
        f"{TOTAL}, yet called": (TOTAL, "at most 20 %"),
        "goals, the total lies in the range": ("goals: holds", "77 to 83 %"),
        "goals, up to 6 weeks ahead": ("goals, up to 6 weeks ahead: holds", ""),
        "goals, 7 to 26 weeks ahead": ("goals, 7 to 26 weeks ahead: holds", ""),
    }
    lines = [
        "## Hashtags and steps, strong slots, headline changes, goals",
        "",
        "2 to 30 marks a creator, some tied to a format and some rare; two periods that are alike;",
        "goals over 1 to 26 weeks after 4 to 26 weeks known, with growth that wanders, breaks and",
        "heavy tails.",
        "",
        "| | share | of | aim |",
        "|---|---|---|---|",
    ]
    for words, (what, aim) in rows.items():
        share = more.share(what)
        lines.append(f"| {words} | {share} | {share.count} | {aim} |")
    return [*lines, ""]


def _mean(values: list[float]) -> Share:
    error = float(np.std(values) / len(values) ** 0.5) if values else 0.0
    return Share(float(np.mean(values)) if values else 0.0, error, len(values))


def _signed(share: Share) -> str:
    return f"+{share}" if share.value > 0 else str(share)
