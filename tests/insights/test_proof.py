"""The proof in small: `make prove` asks about many more creators."""

from __future__ import annotations

import pytest

from tests.proofs.creators import Kind, generator
from tests.proofs.insights import SEED, prove, prove_more
from tests.proofs.insights_more import MARK_KINDS, Tally
from tests.proofs.insights_more_tables import More, more_tables
from tests.proofs.insights_tables import OURS, Answer, Report, share_of, table_of_aims
from tests.proofs.weeks import PLAIN, RULES, SAME, Earned, a_life, earned, follows, lived, same_week


@pytest.mark.timeout(120)
def test_verdicts_are_about_as_right_as_they_say() -> None:
    report = prove(30, 1, mixed=0)
    for kind in ("usual", "confounded"):
        share = share_of(report.of(OURS, kind), lambda one: one.held)
        assert 0.8 - 4 * share.error < share.value < 0.8 + 4 * share.error
        assert report.right(OURS, 1, kind).value > 0.8
    assert report.called(OURS).value < report.called("plain averages").value / 3
    assert "| this program |" in table_of_aims(report, SEED, [])


def test_a_model_that_is_too_sure_misses_the_aims() -> None:
    answers = [
        Answer("usual", number, OURS, 0.0, 5, True, number % 2 == 0, 1, -1) for number in range(400)
    ]
    missed = Report(answers, 400).missed()
    assert any(aim.startswith("coverage usual, 4 to 5 sessions: 50.0%") for aim in missed)
    assert any(aim.startswith("likely better, usual: 0.0%") for aim in missed)


@pytest.mark.timeout(120)
def test_whoever_follows_the_proposals_earns_more_than_by_the_same_week() -> None:
    lives = [a_life(generator(SEED, 10, number), Kind()) for number in range(4)]
    ours, same = (sum(lived(life, rule) for life in lives) for rule in (follows, same_week))
    assert ours > 1.1 * same


def test_all_rules_live_through_the_same_luck() -> None:
    life = a_life(generator(SEED, 10, 1), Kind())
    assert lived(life, same_week) == lived(life, same_week)
    found = earned(life, "usual")
    assert set(found.totals) == set(RULES)
    assert found.best > 0


def test_marks_changes_and_goals_are_tallied() -> None:
    more = More([], prove_more(2, 1).tallies)
    assert more.share("goals: holds").count == 5
    assert more.share(f"{MARK_KINDS[0]}: called").value < 0.1
    assert any(line.startswith("| goals, the total") for line in more_tables(more))


def test_bad_advice_and_bad_ranges_miss_the_aims() -> None:
    totals = {**dict.fromkeys(RULES, 80.0), PLAIN: 90.0, SAME: 70.0}
    tallies = [Tally("goals: holds", number, number % 2, 1) for number in range(200)]
    tallies += [Tally(f"{MARK_KINDS[0]}: called", number, 1, 2) for number in range(50)]
    missed = More([Earned("usual", totals, 100.0)], tallies).missed()
    assert missed[0] == f"decisions, usual: no better than {PLAIN}"
    assert any(one.startswith("goals: holds: 50.0%") for one in missed)
    assert any(one.startswith(f"{MARK_KINDS[0]}: called: 50.0%") for one in missed)
    assert len(missed) == 3
