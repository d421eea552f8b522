"""The list of due lines changes row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from creatorplanner.domain.checklists import ChecklistItem, LineState
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.streams import Stream
from creatorplanner.models.due_model import DueModel, DueRow

STREAM = Stream("s")
rows = st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), unique_by=lambda pair: pair[0])


def _row(key: str, late: bool) -> DueRow:
    return DueRow(
        ChecklistItem(key, "s", key, DueRule(Anchor.START)),
        STREAM,
        None,
        LineState.LATE if late else LineState.AHEAD,
    )


@pytest.mark.usefixtures("qapp")
@given(st.lists(rows, max_size=5))
def test_every_step_ends_at_what_was_asked(states: list[list[tuple[str, bool]]]) -> None:
    model = DueModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    for state in states:
        wanted = tuple(_row(key, late) for key, late in state)
        model.show(wanted)
        assert model.rows == wanted
    assert not resets
    tester.deleteLater()
