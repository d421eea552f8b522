"""S1, in small: ``make crash`` does the same a hundred times."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.proofs.crash import prove

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")


def test_s01_s02_killed_while_writing_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    toll = prove(tmp_path, kills=8, seed=seed)
    assert toll.kills == 8
    assert toll.with_log > 0, f"no kill hit an open log (seed {seed})"
    assert median(toll.openings) < 0.1
