"""What the work grows with, so that it stays quick; the times are measured by ``make bench``."""

from __future__ import annotations

import tracemalloc

import pytest

from creatorplanner.insights import columns as columns_module
from creatorplanner.insights import model
from creatorplanner.insights.observations import Observation
from creatorplanner.models.fits import fitted_to
from creatorplanner.models.page_insights import Marked, Told, tell
from tests.proofs.insights_speed import WEEK, marked, sessions

FORMATS = 12
SESSION_BYTES = 4_000  # the most that one session more may need while all is told


def told(seen: list[Observation]) -> Told:
    """Everything that the page says about them."""
    return tell(
        fitted_to(tuple(seen)), {Marked(family): row for family, row in marked(seen).items()}
    )


def peak(count: int) -> int:
    """The most bytes at once, beyond what was there before."""
    seen = sessions(count, FORMATS, WEEK)
    marks = {Marked(family): row for family, row in marked(seen).items()}
    tracemalloc.start()
    try:
        tell(fitted_to(tuple(seen)), marks)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_page_is_told_from_one_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for module, name in ((model, "fit"), (columns_module, "columns")):
        real = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda data, real=real, name=name: (done.append(name), real(data))[1]
        )
    found = told(sessions(200, FORMATS, WEEK))
    assert done == ["columns", "fit"]
    assert found.formats is not None
    assert found.trend is not None
    assert all(found.effects[family] for family in Marked)


def test_the_model_grows_with_formats_and_slots_not_with_sessions() -> None:
    def blocks(count: int) -> int:
        data = columns_module.columns(sessions(count, FORMATS, WEEK))
        assert data is not None
        return model.fit(data).blocks.count

    assert blocks(2_000) == blocks(500)


def test_no_array_has_a_cell_for_every_pair_of_sessions() -> None:
    told(sessions(50, FORMATS, WEEK))  # imports and what is made once
    few, many = peak(1_000), peak(3_000)
    assert many - few < 2_000 * SESSION_BYTES  # pairs would need 64,000,000 and more
