"""The proof that verdicts are right as often as they say.

Creators are made up whose truth is known (``creators.py``), and the insights are held against it:
how often the interval "8 in 10" holds the truth, how often "likely better" is better, and how often
formats are called better or weaker that are all the same. The same is asked of two rules that
creators go by and of statsmodels' mixed model. Half a year of weeks shows what proposals earn
(``weeks.py``), and marks, changes and goals are held against the truth (``insights_more.py``). One
table shows where the model is off.

    python -m tests.proofs.insights [--creators N] [--workers N] [--keep]

``--keep`` writes the tables to ``insights.md`` beside this file. It fails where an aim is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import TypeVar

import numpy as np

from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.verdicts import ENOUGH, Verdict
from tests.proofs.creators import Creator, Kind, a_creator, generator
from tests.proofs.insights_mixed import mixed_model
from tests.proofs.insights_more import Tally, changes_told, goals_told, marks_told, slots_told
from tests.proofs.insights_more_tables import More, more_tables
from tests.proofs.insights_peers import PEERS, Said
from tests.proofs.insights_tables import MIXED, Answer, Report, table_of_aims
from tests.proofs.weeks import Earned, a_life, earned

SEED = 20_261_122
STEP = 100  # creators that a process takes at a time
Thing, Found = TypeVar("Thing"), TypeVar("Found")
KINDS = {
    "usual": Kind(),
    "confounded": Kind(confounded=True),
    "equal": Kind(equal=True),
    "drifting": Kind(drifting=True),
}


LIVED = ("usual", "confounded", "drifting")
MIXED_EVERY = 8  # it takes ten times as long as everything else


@dataclass(frozen=True)
class Work:
    """What one process is to do: creators of a kind, by number; the mixed model is asked about
    every so many of them, of none where that is 0.
    """

    kind: str
    numbers: range
    mixed: int


def ours(creator: Creator) -> list[Said]:
    """What the model says about a creator's formats."""
    result = format_insights(creator.observations)
    calls = {Verdict.BETTER: 1, Verdict.WEAKER: -1}
    return [
        Said(one.format_id, one.count, one.low, one.high, calls.get(one.verdict, 0))
        for one in (result.formats if result else ())
    ]


def answers(work: Work) -> list[Answer]:
    """What everybody says about the creators, with the truth beside it."""
    found = []
    for number in work.numbers:
        creator = a_creator(generator(SEED, list(KINDS).index(work.kind), number), KINDS[work.kind])
        tellers = {"this program": ours, **PEERS}
        if work.mixed and number % work.mixed == 0:
            tellers[MIXED] = mixed_model
        for name, tell in tellers.items():
            begin = process_time()
            said = tell(creator)
            seconds = process_time() - begin
            found += _held(work.kind, number, name, seconds, said, creator)
    return found


def _held(
    kind: str, number: int, name: str, seconds: float, said: list[Said], creator: Creator
) -> Iterator[Answer]:
    for one in said:
        truth = creator.typical[one.format_id]
        better = int(np.sign(truth - creator.usual)) if abs(truth - creator.usual) > 1e-9 else 0
        yield Answer(
            kind=kind,
            creator=number,
            name=name,
            seconds=seconds,
            count=one.count,
            enough=one.count >= ENOUGH and len(creator.typical) > 1,
            held=bool(one.low <= np.exp(truth) <= one.high),
            call=one.call,
            truth=better,
        )


def prove(creators: int, workers: int, mixed: int = MIXED_EVERY) -> Report:
    """Ask about so many creators of each kind."""
    works = [
        Work(kind, range(begin, min(begin + STEP, creators)), mixed)
        for kind in KINDS
        for begin in range(0, creators, STEP)
    ]
    return Report(_all(answers, works, workers), creators)


def prove_more(creators: int, workers: int) -> More:
    """Live so many half years of each kind, and ask two and a half times as often for the rest."""
    lives = [(kind, number) for kind in LIVED for number in range(creators)]
    numbers = range(creators * 5 // 2)
    return More(_all(_lived, lives, workers), _all(_tallies, numbers, workers))


def _lived(which: tuple[str, int]) -> list[Earned]:
    kind, number = which
    life = a_life(generator(SEED, 10 + LIVED.index(kind), number), KINDS[kind])
    return [earned(life, kind)]


def _tallies(number: int) -> list[Tally]:
    told = (marks_told, changes_told, goals_told, slots_told)
    rows = (tell(generator(SEED, 20 + at, number), number) for at, tell in enumerate(told))
    return [one for row in rows for one in row]


def _all(do: Callable[[Thing], list[Found]], things: Sequence[Thing], workers: int) -> list[Found]:
    """Everything that is found, one after the other or in so many processes."""
    if workers == 1:
        return [one for thing in things for one in do(thing)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        size = max(1, min(10, len(things) // (4 * workers)))
        return [one for done in pool.map(do, things, chunksize=size) for one in done]


def main() -> int:
    """Prove, print, and keep the tables if wanted."""
    parser = argparse.ArgumentParser(description="Hold the insights against made-up creators.")
    parser.add_argument("--creators", type=int, default=4000, help="of each kind")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", action="store_true", help="write the tables to insights.md")
    wanted = parser.parse_args()
    report = prove(wanted.creators, wanted.workers)
    more = prove_more(max(wanted.creators // 10, 10), wanted.workers)
    text = table_of_aims(report, SEED, more_tables(more))
    sys.stdout.write(text)
    if wanted.keep:
        Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    missed = [*report.missed(), *more.missed()]
    for aim in missed:
        sys.stderr.write(f"missed: {aim}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
