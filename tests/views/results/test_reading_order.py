"""Tab goes through the page as it is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from creatorplanner.store.planbook import Planbook
from tests.views.results.conftest import Opener


@pytest.mark.parametrize("width", [700, 1300])
def test_tab_goes_through_the_cards_as_they_are_read(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    width: int,
) -> None:
    page = open_page(width=width).page
    cards = [*page.cards.cards(), page.outlook.goals, page.outlook.kept, page.deeper.streams]
    met: list[QWidget] = []
    at: QWidget | None = page.formats.help
    while at is not None and not (met and at is page.formats.help):
        inside = [card for card in cards if card.isAncestorOf(at)]
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and inside:
            met += [card for card in inside if card not in met[-1:]]
        at = at.nextInFocusChain()
    assert met == [card for card in cards if card in met]
    assert {page.formats, page.outlook.plan, page.outlook.goals} <= set(met)
