"""The tables of the proof of the insights, and which aims they miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

BANDS = ((1, 1), (2, 2), (3, 3), (4, 5), (6, 8), (9, 12), (13, 20), (21, 30), (31, 40))
LOW, HIGH = 0.77, 0.83
RIGHT, CALLED = 0.80, 0.10
OURS = "this program"
MIXED = "statsmodels' mixed model"
KINDS = ("usual", "confounded", "equal", "drifting")


@dataclass(frozen=True)
class Answer:
    """One format of one creator, as ``name`` saw it; ``truth`` and ``call`` are 1, 0 or -1."""

    kind: str
    creator: int
    name: str
    seconds: float
    count: int
    enough: bool
    held: bool
    call: int
    truth: int


@dataclass(frozen=True)
class Share:
    """A share with its standard error; formats of one creator count as one draw."""

    value: float
    error: float
    count: int

    def __str__(self) -> str:
        return f"{self.value:.1%} ± {self.error:.1%}" if self.count else "-"


def share_of(answers: Iterable[Answer], yes: Callable[[Answer], bool]) -> Share:
    """The share of answers that ``yes`` is said to."""
    groups: dict[tuple[str, int], list[bool]] = {}
    for one in answers:
        groups.setdefault((one.kind, one.creator), []).append(yes(one))
    if not groups:
        return Share(0.0, 0.0, 0)
    hits = np.array([sum(group) for group in groups.values()], dtype=float)
    sizes = np.array([len(group) for group in groups.values()], dtype=float)
    value = hits.sum() / sizes.sum()
    error = float(np.sqrt(((hits - value * sizes) ** 2).sum()) / sizes.sum())
    return Share(float(value), error, int(sizes.sum()))


@dataclass(frozen=True)
class Report:
    """All answers about so many creators of each kind."""

    answers: list[Answer]
    creators: int

    def of(self, name: str, *kinds: str) -> list[Answer]:
        """Somebody's answers about creators of some kinds."""
        return [one for one in self.answers if one.name == name and one.kind in kinds]

    def coverage(self, kind: str, first: int, last: int) -> Share:
        """How often our interval held the truth of formats with so many sessions."""
        chosen = (one for one in self.of(OURS, kind) if first <= one.count <= last)
        return share_of(chosen, _held)

    def right(self, name: str, call: int, *kinds: str) -> Share:
        """How often a call was true."""
        called = (one for one in self.of(name, *kinds) if one.call == call)
        return share_of(called, lambda one: one.truth == call)

    def called(self, name: str) -> Share:
        """How many formats were called although all were equal."""
        return share_of((one for one in self.of(name, "equal") if one.enough), _called)

    def missed(self) -> list[str]:
        """The aims that were missed by more than two standard errors."""
        found = []
        for kind in ("usual", "confounded"):
            for first, last in BANDS[1:]:
                share = self.coverage(kind, first, last)
                if share.count and not _within(share):
                    found.append(f"coverage {kind}, {first} to {last} sessions: {share}")
            for call, word in ((1, "better"), (-1, "weaker")):
                right = self.right(OURS, call, kind)
                if right.count and right.value < RIGHT:
                    found.append(f"likely {word}, {kind}: {right}")
        if self.called(OURS).value > CALLED:
            found.append(f"equal formats called: {self.called(OURS)}")
        return found


def table_of_aims(report: Report, seed: int, more: list[str]) -> str:
    """Everything as Markdown."""
    parts = (_head(report, seed), _coverage(report), _calls(report), more, _off(report), [""])
    return "\n".join(line for part in parts for line in part)


def _head(report: Report, seed: int) -> list[str]:
    return [
        "# Insights, held against creators whose truth is known",
        "",
        f"Made by `make prove ARGS=--keep`: {report.creators} creators of each kind, seed {seed}.",
        "A share has its standard error behind it; formats of one creator count as one draw. The",
        "creators have 3 to 80 sessions in 2 to 8 formats; how they are drawn is in",
        "[creators.py](creators.py).",
        "",
    ]


def _coverage(report: Report) -> list[str]:
    lines = [
        "## How often the interval holds the truth",
        "",
        '"8 in 10" should hold the truth 8 times in 10. The aim is 77 to 83 % from two sessions',
        "up, missed where it is left by more than two standard errors.",
        "",
        "| sessions | usual | formats confounded with slots | formats all equal |",
        "|---|---|---|---|",
    ]
    for first, last in BANDS:
        name = str(first) if first == last else f"{first} to {last}"
        cells = (str(report.coverage(kind, first, last)) for kind in KINDS[:3])
        lines.append(f"| {name} | {' | '.join(cells)} |")
    cells = (str(report.coverage(kind, 1, 999)) for kind in KINDS[:3])
    return [*lines, f"| all | {' | '.join(cells)} |", ""]


def _calls(report: Report) -> list[str]:
    lines = [
        "## Verdicts, and what creators go by otherwise",
        "",
        'Of all "likely better" at least 80 % are to be better; of equal formats with four',
        'sessions and more at most 10 % are to be called anything. "Holds" is the 8-in-10',
        "interval.",
        "",
        "| | better is right | weaker is right | confounded: better is right | equal, yet called "
        "| holds | time |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in dict.fromkeys(one.name for one in report.answers):
        both = report.of(name, "usual", "confounded")
        times = {(one.kind, one.creator): one.seconds for one in both}
        cells = [
            report.right(name, 1, "usual"),
            report.right(name, -1, "usual"),
            report.right(name, 1, "confounded"),
            report.called(name),
            share_of(both, _held),
            f"{1000 * float(np.median(list(times.values()))):.2f} ms",
        ]
        lines.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return [*lines, "", *_about_mixed(report), ""]


def _about_mixed(report: Report) -> list[str]:
    told = {(one.kind, one.creator) for one in report.of(MIXED, *KINDS)}
    asked = {one for one in ((a.kind, a.creator) for a in report.answers) if one[1] % 8 == 0}
    return [
        f"The mixed model was asked about every eighth creator, and came to an answer for "
        f"{len(told)} of {len(asked)}.",
        "It takes the same rule for words (four sessions, 80 %), with a normal approximation.",
    ]


def _off(report: Report) -> list[str]:
    return [
        "## Where it is off",
        "",
        "The model takes a format's quality for steady. Where formats become better or worse over",
        "the time that is looked at (by a factor of 2.2 for one in three of them):",
        "",
        "| | holds | better is right | weaker is right |",
        "|---|---|---|---|",
        f"| steady | {share_of(report.of(OURS, 'usual'), _held)} "
        f"| {report.right(OURS, 1, 'usual')} | {report.right(OURS, -1, 'usual')} |",
        f"| drifting | {share_of(report.of(OURS, 'drifting'), _held)} "
        f"| {report.right(OURS, 1, 'drifting')} | {report.right(OURS, -1, 'drifting')} |",
    ]


def _within(share: Share) -> bool:
    return LOW - 2 * share.error <= share.value <= HIGH + 2 * share.error


def _held(one: Answer) -> bool:
    return one.held


def _called(one: Answer) -> bool:
    return one.call != 0
