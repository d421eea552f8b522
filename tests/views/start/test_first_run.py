"""From nothing to a planned week in six clicks, without a dialog."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from creatorplanner.domain.settings import Settings
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.widgets.labels import Text
from tests.views.start.conftest import Opener, Start

LEFT = Qt.MouseButton.LeftButton


def click(qtbot: QtBot, *buttons: QAbstractButton) -> None:
    """Click one after the other; no modal window may come of it."""
    for button in buttons:
        qtbot.mouseClick(button, LEFT)
        assert QApplication.activeModalWidget() is None


def type_into(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Replace a field's text and press Enter."""
    line.clear()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_six_clicks_make_a_week(qtbot: QtBot, start: Opener, book: Planbook) -> None:
    shown: Start = start()
    card = shown.card
    chips = card.formats.chips()
    told: list[object] = []
    shown.kit.navigator.day_asked.connect(told.append)
    clicks = [chips["GRWM"], chips["Q&A"], card.times.days[1], card.times.days[5], card.make]
    with qtbot.waitSignal(card.finished):
        click(qtbot, *clicks)
    assert len(clicks) <= 6
    assert book.streams.count() == 5
    assert told == [datetime(2026, 11, 19).date()]
    assert not shown.model.wanted
    shown.kit.desk.undo()
    assert book.streams.count() == 0
    assert shown.model.wanted


def test_the_draft_follows_every_answer(qtbot: QtBot, start: Opener) -> None:
    card = start().card
    drafts: list[list[object]] = []
    card.draft_changed.connect(drafts.append)
    click(qtbot, card.formats.chips()["Gaming"])
    assert [one.start.hour for one in drafts[-1]] == [20, 20, 20]  # type: ignore[attr-defined]
    type_into(qtbot, card.times.time, "9p")
    type_into(qtbot, card.times.length, "2h")
    first = drafts[-1][0]
    assert (first.start, first.minutes) == (datetime(2026, 11, 19, 21), 120)  # type: ignore[attr-defined]
    assert card.times.time.text().split() == ["9:00", "PM"]
    click(qtbot, card.formats.chips()["Gaming"])
    assert drafts[-1] == []
    assert not card.make.isEnabled()
    click(qtbot, card.skip)
    assert drafts[-1] == []


def test_a_time_that_is_none_keeps_the_text_and_says_so(qtbot: QtBot, start: Opener) -> None:
    card = start().card
    click(qtbot, card.formats.chips()["Haul"])
    type_into(qtbot, card.times.time, "25pm")
    assert card.times.time.text() == "25pm"
    assert "8pm" in card.told.text()
    assert not card.make.isEnabled()
    type_into(qtbot, card.times.time, "noon")
    assert card.make.isEnabled()
    assert "Haul" in card.told.text()


def test_own_formats_platforms_and_handle_reach_the_plan(
    qtbot: QtBot, start: Opener, book: Planbook
) -> None:
    card = start().card
    type_into(qtbot, card.formats.own, "<b>Cooking</b> & chat")
    type_into(qtbot, card.formats.own, "q&a")
    assert card.formats.chips()["Q&A"].isChecked()
    assert len(card.formats.chips()) == 9
    qtbot.keyClicks(card.platforms.handle, "@miaglow")
    click(qtbot, card.make)
    assert sorted(kind.name for kind in book.formats.all()) == ["<b>Cooking</b> & chat", "Q&A"]
    settings = book.formats.settings()
    assert (settings.handle, settings.platforms) == ("miaglow", ("tiktok",))


def test_skipping_keeps_the_plan_empty(qtbot: QtBot, start: Opener, book: Planbook) -> None:
    shown = start()
    with qtbot.waitSignal(shown.card.finished):
        click(qtbot, shown.card.skip)
    assert book.streams.count() == 0
    assert book.formats.settings() == Settings(started=True)


def test_sample_data_is_asked_for_and_nothing_is_written(
    qtbot: QtBot, start: Opener, book: Planbook
) -> None:
    card = start().card
    with qtbot.waitSignal(card.sample_asked), qtbot.assertNotEmitted(card.finished):
        click(qtbot, card.sample)
    assert book.journal.last_done() is None


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(956, 520, 100), (956, 560, 130), (1216, 760, 115), (600, 400, 100)],
)
def test_the_card_fits_and_its_buttons_are_whole(
    qtbot: QtBot, start: Opener, width: int, height: int, scale: int
) -> None:
    shown = start(width, height, text_percent=scale)
    card = shown.card
    assert shown.window.rect().contains(card.geometry())
    qtbot.waitUntil(lambda: card.make.height() >= card.make.sizeHint().height())
    for button in (card.sample, card.skip, card.make):
        assert button.width() >= button.sizeHint().width()
        assert card.rect().contains(button.geometry())
    for text in card.findChildren(Text):
        if text.isVisibleTo(card) and not text.wordWrap():
            assert text.fontMetrics().horizontalAdvance(text.text()) <= text.width() + 1
    shown.window.resize(width + 100, height + 100)
    assert card.geometry().center().x() == pytest.approx((width + 100) / 2, abs=2)


def test_it_grows_with_own_formats(qtbot: QtBot, start: Opener) -> None:
    card = start().card
    before = card.height()
    for name in ("Cooking with friends", "Reading old letters", "Walking the long way home"):
        type_into(qtbot, card.formats.own, name)
    qtbot.waitUntil(lambda: card.height() > before)


def test_all_of_it_works_by_keyboard(qtbot: QtBot, start: Opener) -> None:
    shown = start()
    card = shown.card
    chips = list(card.formats.chips().values())
    card.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chips[0], Qt.Key.Key_Space)
    assert chips[0].isChecked()
    seen = []
    for _ in range(40):
        focus = shown.window.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        assert focus.accessibleName()
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen[: len(chips)] == chips
    places = [seen.index(one) for one in (card.formats.own, card.platforms.handle, card.times.time)]
    assert places == sorted(places)
    assert seen.index(card.make) > max(places)
