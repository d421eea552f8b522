"""Usability test 19: act on advice."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from creatorplanner.domain.formats import Format
from creatorplanner.views.results.page import ResultsPage
from creatorplanner.views.widgets.buttons import Button
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.support.hands import Hands


def results(qtbot: QtBot, whole: Whole) -> ResultsPage:
    """The Results page with its advice."""
    whole.key(Key.Key_5, Mod.ControlModifier)
    page = whole.app.window.page_named("results")
    assert isinstance(page, ResultsPage)
    qtbot.waitUntil(lambda: bool(page.outlook.advice.offers))
    return page


def test_19_act_on_advice(qtbot: QtBot, open_window: OpenWindow) -> None:
    whole = open_window()
    page = results(qtbot, whole)
    hands = Hands(whole)
    hands.chord(Key.Key_Tab)
    button = whole.focus()
    assert isinstance(button, Button)
    offer = page.outlook.advice.offers[0]
    hands.chord(Key.Key_Return)
    assert hands.steps == 2
    test = whole.book.money.experiments()[-1]  # the newest
    stream = whole.stream(test.id)
    assert stream.start == offer.starts[0]
    assert datetime(2026, 11, 23) <= offer.starts[0] < datetime(2026, 11, 30)
    kind = whole.book.find(Format, stream.format_id or "")
    assert kind is not None
    assert f"“\u2068{kind.name}\u2069”" in whole.toast
    assert button.words().startswith("Planned")
    assert button.hasFocus()
    whole.key(Key.Key_Z, Mod.ControlModifier)
    assert whole.book.streams.get(test.id) is None
    assert button.words().startswith("Add")


def test_the_toast_leads_to_the_stream_in_the_calendar(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    whole = open_window()
    page = results(qtbot, whole)
    page.outlook.plan.rows[0].button.click()
    toast = whole.app.window.toast
    show = next(
        b for b in toast.findChildren(Button.__mro__[1]) if "calendar" in b.accessibleName()
    )
    show.click()
    test = whole.book.money.experiments()[-1]  # the newest
    assert whole.selected == test.id
    assert whole.page.isVisible()
    assert test.id in whole.app.week.blocks
