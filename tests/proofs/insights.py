"""The proof that verdicts are right as often as they say.

Creators are made up whose truth is known (``creators.py``), and the insights are held against it:
how often the interval "8 in 10" holds the truth, how often "likely better" is better, and how often
formats are called better or weaker that are all the same. The same is asked of two rules that
creators go by. The last table shows where the model is off.

    python -m tests.proofs.insights [--creators N] [--workers N] [--keep]

``--keep`` writes the tables to ``insights.md`` beside this file. It fails where an aim is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import process_time

import numpy as np

from creatorplanner.insights.formats import format_insights
from creatorplanner.insights.verdicts import ENOUGH, Verdict
from tests.proofs.creators import Creator, Kind, a_creator, generator
from tests.proofs.insights_peers import PEERS, Said
from tests.proofs.insights_tables import Answer, Report, table_of_aims

SEED = 20_261_122
KINDS = {
    "usual": Kind(),
    "confounded": Kind(confounded=True),
    "equal": Kind(equal=True),
    "drifting": Kind(drifting=True),
}


@dataclass(frozen=True)
class Work:
    """What one process is to do: creators of a kind, by number."""

    kind: str
    numbers: range


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
        for name, tell in (("this program", ours), *PEERS.items()):
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


def prove(creators: int, workers: int) -> Report:
    """Ask about so many creators of each kind."""
    step = max(1, min(100, creators))
    works = [
        Work(kind, range(begin, min(begin + step, creators)))
        for kind in KINDS
        for begin in range(0, creators, step)
    ]
    if workers == 1:
        return Report([one for work in works for one in answers(work)], creators)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return Report([one for done in pool.map(partial(answers), works) for one in done], creators)


def main() -> int:
    """Prove, print, and keep the tables if wanted."""
    parser = argparse.ArgumentParser(description="Hold the insights against made-up creators.")
    parser.add_argument("--creators", type=int, default=4000, help="of each kind")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", action="store_true", help="write the tables to insights.md")
    wanted = parser.parse_args()
    report = prove(wanted.creators, wanted.workers)
    text = table_of_aims(report, SEED)
    sys.stdout.write(text)
    if wanted.keep:
        Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    missed = report.missed()
    for aim in missed:
        sys.stderr.write(f"missed: {aim}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
