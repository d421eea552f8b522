"""Another calendar program opens our file, and we open its own (``make calendars``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofs import khal

pytestmark = pytest.mark.skipif(bool(khal.missing()), reason=khal.missing())


def test_khal_shows_our_streams_at_our_times_in_two_zones(tmp_path: Path) -> None:
    assert khal.prove_ours_there(tmp_path) > 100


def test_what_khal_writes_comes_in_at_its_times(tmp_path: Path) -> None:
    assert khal.prove_theirs_here(tmp_path) >= 5
