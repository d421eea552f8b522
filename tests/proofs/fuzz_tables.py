"""The proof that no file breaks the readers of tables: 10,000 made up by hypothesis.

Each is either a table, whose every stage holds what it promises, or refused with an error that has
words; none may take longer than two seconds, and whatever else comes out ends the proof with the
smallest such file. Run again with the seed that is told to see the same files.

    python -m tests.proofs.fuzz_tables [FILES] [--seed N]
"""

from __future__ import annotations

import argparse
import secrets
import sys
from collections import Counter
from time import perf_counter

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.support.hostile_tables import FILES, check


def fuzz(count: int, number: int) -> Counter[str]:
    """Read so many files; how many were tables and how many were refused."""
    tally: Counter[str] = Counter()

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(FILES)
    def each(data: bytes) -> None:
        tally["tables" if check(data) else "refused"] += 1

    each()
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    options = parser.parse_args()
    begin = perf_counter()
    tally = fuzz(options.files, options.seed)
    sys.stdout.write(
        f"{tally.total():,} files (seed {options.seed}): {tally['tables']:,} tables,"
        f" {tally['refused']:,} refused, none broke a reader, {perf_counter() - begin:.0f} s\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
