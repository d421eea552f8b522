"""Usability tests 18 and 20: which format is best, and results with little to go by."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.results.page import ResultsPage
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.support.hands import Hands
from tests.support.logged import add_logged, session

VERDICTS = ("Likely better", "Likely weaker", "About usual", "Too early to say")


def shown_after_one_step(qtbot: QtBot, whole: Whole) -> ResultsPage:
    """The Results page once everything about it is told."""
    hands = Hands(whole)
    hands.chord(Key.Key_5, Mod.ControlModifier)
    assert hands.steps == 1
    page = whole.app.window.page_named("results")
    assert isinstance(page, ResultsPage)
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.is_looking)
    return page


def verdicts(page: ResultsPage) -> list[tuple[str, int, str]]:
    """(format, streams, verdict) from the top row down, as a screen reader finds them."""
    head, *rows = page.formats.table.all_texts()
    at = [head.index(name) for name in ("Format", "Sessions", "Verdict")]
    return [(row[at[0]], int(row[at[1]]), row[at[2]]) for row in rows]


def words_on(page: ResultsPage) -> str:
    """Everything that can be read or heard on the page now."""
    found = []
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.accessibleName(), widget.accessibleDescription()]
            found += [widget.text()] if isinstance(widget, QLabel) else []
    cells = [cell for card in page._charts() for row in card.table.all_texts() for cell in row]
    return "\n".join([*found, *cells])


def test_ux_18_which_format_is_best(qtbot: QtBot, open_window: OpenWindow) -> None:
    page = shown_after_one_step(qtbot, open_window())

    found = verdicts(page)
    settled = [verdict for _name, _count, verdict in found if verdict != "Too early to say"]
    assert settled[0] == "Likely better"
    assert "Likely weaker" in settled
    last_better = len(settled) - settled[::-1].index("Likely better")
    assert last_better <= settled.index("Likely weaker")
    few = {verdict for _name, count, verdict in found if count < 4}
    assert few == {"Too early to say"}
    assert page.formats.chart.isVisible()
    assert page.first_focus() is page.formats.chart


def test_a_press_on_a_hashtag_shows_its_streams_in_view(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    page = shown_after_one_step(qtbot, open_window())
    streams, area = page.deeper.streams, page._area
    assert streams.visibleRegion().isEmpty()

    page.deeper.effects.effects.chosen.emit(0)
    qtbot.waitUntil(lambda: not streams.visibleRegion().isEmpty())

    assert area.verticalScrollBar().value() > 0
    assert streams.chip is not None
    assert streams.chip.isVisible()
    assert streams.rows.found == page.deeper.effects._rows[0].used


@pytest.mark.parametrize("logged", [0, 1, 3])
def test_ux_20_results_with_little_logged(
    qtbot: QtBot, open_window: OpenWindow, logged: int
) -> None:
    whole = open_window(empty=True, started=True)
    for at in range(logged):
        one = replace(session(f"s{at}", days=at + 1), diamonds=0 if at else 100, peak_viewers=at)
        add_logged(whole.book, one, kind="glam" if at % 2 else "calm")
    page = shown_after_one_step(qtbot, whole)

    page.grab()
    words = words_on(page)
    assert page.empty.isVisible() == (logged == 0)
    if logged == 0:
        assert "Log your first stream and this page starts to fill" in words
        assert "Example. This is how your formats will stand side by side." in words
        return
    for verdict in VERDICTS:
        assert verdict not in words
    assert page.headline.isVisible()
    assert not any(card.broken.isVisible() for card in page._charts())
    assert page.deeper.streams.rows.found == logged
