"""The proof in small: `make prove` asks about many more creators."""

from __future__ import annotations

import pytest

from tests.proofs.insights import prove
from tests.proofs.insights_tables import OURS, Answer, Report, share_of


@pytest.mark.timeout(120)
def test_verdicts_are_about_as_right_as_they_say() -> None:
    report = prove(60, 1)
    for kind in ("usual", "confounded"):
        share = share_of(report.of(OURS, kind), lambda one: one.held)
        assert 0.8 - 4 * share.error < share.value < 0.8 + 4 * share.error
        assert report.right(OURS, 1, kind).value > 0.8
    assert report.called(OURS).value < report.called("plain averages").value / 3


def test_a_model_that_is_too_sure_misses_the_aims() -> None:
    answers = [
        Answer("usual", number, OURS, 0.0, 5, True, number % 2 == 0, 1, -1) for number in range(400)
    ]
    missed = Report(answers, 400).missed()
    assert any(aim.startswith("coverage usual, 4 to 5 sessions: 50.0%") for aim in missed)
    assert any(aim.startswith("likely better, usual: 0.0%") for aim in missed)
