"""Ideas and the month: dragged onto a day, and a stream dragged back beside it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint

from creatorplanner.domain.streams import Status
from creatorplanner.views.ideas.card import IdeaCard
from tests.fixtures.window import Whole
from tests.support.month import Month

DAY = date(2026, 11, 26)


@pytest.fixture
def month(whole: Whole) -> Month:
    """The month with the ideas beside it."""
    whole.app.window.toggle_tray()
    month = Month(whole)
    whole.settle()
    return month


def _card(month: Month) -> IdeaCard:
    tray = month.whole.app.window.tray
    assert tray is not None
    return next(card for card in tray.findChildren(IdeaCard) if card.isVisible() and card.idea)


def test_an_idea_is_dropped_on_a_day_of_the_month(month: Month) -> None:
    card = _card(month)
    assert card.idea is not None
    key = card.idea.stream.id
    whole = month.whole
    spot = card.mapFromGlobal(month.grid.mapToGlobal(month.at(DAY)))
    whole.press(card, QPoint(40, 12))
    for step in (1, 2, 3):
        whole.drag_to(card, QPoint(40, 12) + (spot - QPoint(40, 12)) * step / 3)
    whole.release(card, spot)
    assert whole.start(key).date() == DAY
    assert month.grid.chips[key].isVisible()
    whole.undo()
    assert whole.stream(key).status is Status.IDEA
    assert key not in month.grid.chips


def test_a_stream_of_the_month_is_dropped_on_the_ideas(month: Month) -> None:
    tray = month.whole.app.window.tray
    assert tray is not None
    key, chip = month.id("Draw your OC"), month.chip("Draw your OC")
    spot = chip.mapFromGlobal(tray.mapToGlobal(tray.rect().center()))
    month.whole.press(chip, chip.rect().center())
    month.whole.drag_to(chip, spot)
    month.whole.release(chip, spot)
    assert month.whole.stream(key).status is Status.IDEA
    month.whole.undo()
    assert month.whole.start(key) == datetime(2026, 11, 19, 20)


def test_a_day_is_only_offered_while_the_month_is_in_front(month: Month) -> None:
    spot = month.grid.mapToGlobal(month.at(DAY))
    page = month.whole.page
    assert page.drop_day(spot) == DAY
    assert page.drop_day(month.grid.mapToGlobal(QPoint(-20, 20))) is None
    for view in ("list", "week"):
        page.choose_view(view)
        assert page.drop_day(spot) is None
