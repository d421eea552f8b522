"""Pictures of screens that think for a moment are taken when they have thought."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembly import assemble
from creatorplanner.app.pictures import NOW, ZONE, results
from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.results.page import ResultsPage
from tests.fixtures.plan import book

__all__ = ["book"]


def test_results_have_their_verdicts_and_proposals(qtbot: QtBot, book: Planbook) -> None:
    clock = FixedClock(NOW, ZONE)
    fill_sample(book, clock)
    assembled = assemble(book, clock, locale=QLocale("en_US"))
    qtbot.addWidget(assembled.window)
    assembled.window.show()
    results(assembled)
    page = assembled.window.page
    assert isinstance(page, ResultsPage)
    assert page.formats.formats.shown.verdicts
    assert page.outlook.advice.offers
    assembled.close()
