"""What several ask about is fitted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.measures import Measure
from creatorplanner.insights import model as fitting
from creatorplanner.models.advice import advise, ask
from creatorplanner.models.desk import Desk
from creatorplanner.models.fits import SAME_TIME, Fits
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.strong_starts import question, strong_starts
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.results import Row
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE
from tests.support.logged import NOW, PLATFORMS, add_logged, session


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many sessions each fit was made from."""
    made: list[int] = []
    real = fitting.fit

    def counted(data: fitting.Columns) -> fitting.Fit:
        made.append(data.count)
        return real(data)

    monkeypatch.setattr(fitting, "fit", counted)
    return made


def nights(count: int) -> list[Row]:
    return [
        Row(replace(session(f"s{at}", days=at + 1.0), diamonds=100 + 7 * at), "gaming")
        for at in range(count)
    ]


def test_the_page_its_advice_and_the_calendar_share_one_fit(
    book: Planbook, planner: Planner, clock: FixedClock, qapp: object, done: list[int]
) -> None:
    del qapp
    for at in range(12):
        one = replace(session(f"s{at}", days=3.0 * at + 1), diamonds=100 * at + 50)
        add_logged(book, one, kind=("gaming", "qa")[at % 2])
    desk = Desk(planner)
    ledger = Ledger(desk, PLATFORMS)
    page = ResultsModel(desk, ledger)
    page.set_period("52")
    page.read()
    now, zone = clock.now(), clock.zone()

    told = page.looking()()
    advise(ask(book, page.rows, page.measure, page.platform, now, zone), ledger.fits)
    strong_starts(question(book, ledger, now, zone), ledger.fits)

    assert done == [12]
    assert told.formats is not None


def test_other_sessions_another_measure_and_another_day_are_fitted_anew(done: list[int]) -> None:
    fits, rows = Fits(), nights(8)
    first = fits.of(rows, Measure.DIAMONDS, NOW, ZONE)
    assert fits.of(list(rows), Measure.DIAMONDS, NOW + SAME_TIME / 2, ZONE) is first
    # read again, they are other objects that say the same
    assert fits.of(nights(8), Measure.DIAMONDS, NOW, ZONE) is first
    assert done == [8]
    assert fits.of(rows[1:], Measure.DIAMONDS, NOW, ZONE) is not first
    assert fits.of(rows, Measure.FOLLOWERS, NOW, ZONE).posterior is None
    later = fits.of(rows, Measure.DIAMONDS, NOW + timedelta(days=1), ZONE)
    assert later.observations[0].days_ago == first.observations[0].days_ago + 1
    assert done == [8, 7, 8]


def test_too_few_are_not_fitted(done: list[int]) -> None:
    found = Fits().of(nights(2), Measure.DIAMONDS, NOW, ZONE)
    assert (found.posterior, found.formats, len(found.observations)) == (None, None, 2)
    assert done == []
