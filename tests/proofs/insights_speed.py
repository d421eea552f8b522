"""How long the insights take: processor time, the best of several, with numpy imported.

python -m tests.proofs.insights_speed
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from time import process_time

from creatorplanner.insights.columns import columns
from creatorplanner.insights.effects import effects
from creatorplanner.insights.formats import compared
from creatorplanner.insights.heat import heat_cells
from creatorplanner.insights.model import fit
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.trend import trend

WEEK = tuple((day, hour) for day in range(7) for hour in (1, 9, 14, 19, 22))
EVENINGS = (*((day, 20) for day in range(7)), (5, 14), (6, 11))
CASES = {
    "200 sessions, 6 formats, evenings": (200, 6, EVENINGS),
    "200 sessions, 12 formats, all slots": (200, 12, WEEK),
    "10,000 sessions, 12 formats, evenings": (10_000, 12, EVENINGS),
    "10,000 sessions, 12 formats, all slots": (10_000, 12, WEEK),
}
FAMILIES = {"hashtags": 60, "steps": 8, "tools": 5}  # how many marks of each
TIMES = 9


def sessions(count: int, formats: int, starts: tuple[tuple[int, int], ...]) -> list[Observation]:
    """So many made-up sessions, one every other day."""
    chance = random.Random(4)
    return [
        Observation(
            str(number),
            chance.lognormvariate(6, 0.6),
            str(number % formats),
            *chance.choice(starts),
            number / 2,
        )
        for number in range(count)
    ]


def marked(observations: list[Observation]) -> dict[str, dict[str, set[str]]]:
    """What streams have about them: about four of each family."""
    chance = random.Random(5)
    return {
        family: {
            one.stream_id: {f"#{chance.randrange(count)}" for _ in range(4)} for one in observations
        }
        for family, count in FAMILIES.items()
    }


def best_of(do: Callable[[], object], times: int = TIMES) -> float:
    """The least processor time, in milliseconds."""
    found = []
    for _time in range(times):
        begin = process_time()
        do()
        found.append(process_time() - begin)
    return 1000 * min(found)


def measured(observations: list[Observation]) -> list[float]:
    """Milliseconds for the fit, formats, heat, trend and marks."""
    data, marks = columns(observations), marked(observations)
    assert data is not None
    posterior = fit(data)
    return [
        best_of(lambda: (columns(observations), fit(data))),
        best_of(lambda: compared(posterior)),
        best_of(lambda: heat_cells(observations)),
        best_of(lambda: trend(posterior)),
        best_of(lambda: [effects(posterior, family) for family in marks.values()]),
    ]


def main() -> None:
    """Print the table."""
    heads = ("ms", "fit", "formats", "heat", "trend", "marks", "all")
    sys.stdout.write(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|\n")
    for name, case in CASES.items():
        parts = measured(sessions(*case))
        cells = " | ".join(f"{part:.1f}" for part in (*parts, sum(parts)))
        sys.stdout.write(f"| {name} | {cells} |\n")


if __name__ == "__main__":
    main()
