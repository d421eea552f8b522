"""Settings apply at once, are found by words, and everything in them can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import Settings
from creatorplanner.models.regional import Regional
from creatorplanner.views.settings.about_card import PARTS
from creatorplanner.views.settings.backup_list import told_size
from creatorplanner.views.settings.cards import read_goal
from creatorplanner.views.settings.copy_place import ask_copy_place
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.labels import Text
from tests.fixtures.plan import add_stream, titles
from tests.views.settings.conftest import Opener, Screen

LEFT = Qt.MouseButton.LeftButton


def button(screen: Screen, words: str) -> QAbstractButton:
    """The button of that name that is in view."""
    found = [
        one
        for one in screen.page.findChildren(QAbstractButton)
        if one.accessibleName() == words and one.isVisibleTo(screen.page)
    ]
    assert len(found) == 1, words
    return found[0]


def field(screen: Screen, name: str) -> QLineEdit:
    """The text field of that name."""
    return next(
        one for one in screen.window.findChildren(QLineEdit) if one.accessibleName() == name
    )


def combo(screen: Screen, name: str) -> QComboBox:
    """The list of that name."""
    return next(one for one in screen.page.findChildren(QComboBox) if one.accessibleName() == name)


def pick(control: QComboBox, data: object) -> None:
    """Choose as a user does."""
    control.setCurrentIndex(control.findData(data))
    control.activated.emit(control.currentIndex())


def shown_rows(screen: Screen) -> list[str]:
    """Names of the rows that a search left."""
    return [
        row.title
        for card in screen.page.cards
        for row in card.rows
        if not card.isHidden() and not row.isHidden()
    ]


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("High contrast", "theme", "highcontrast"),
        ("115 %", "text_percent", 115),
        ("Less", "reduced_motion", True),
        ("24 hours", "clock_hours", 24),
        ("30 min", "snap_minutes", 30),
        ("Single-letter keys: Use them", "single_keys", False),
    ],
)
def test_one_click_changes_and_undo_brings_back(
    qtbot: QtBot, open_page: Opener, words: str, name: str, value: object
) -> None:
    screen = open_page()
    before = getattr(screen.settings, name)
    qtbot.mouseClick(button(screen, words), LEFT)
    assert getattr(screen.settings, name) == value
    screen.kit.desk.undo()
    assert getattr(screen.settings, name) == before
    assert screen.model.values == screen.settings


def test_lists_change_and_follow(open_page: Opener) -> None:
    screen = open_page()
    pick(combo(screen, "Region"), "de_DE")
    assert screen.settings.locale == "de_DE"
    assert combo(screen, "Day from").currentText() == "10:00"
    assert combo(screen, "Week starts on").currentText() == "As system: Montag"
    screen.kit.desk.undo()
    assert combo(screen, "Day from").currentText() == "10 AM"
    pick(combo(screen, "Currency"), "EUR")
    assert screen.settings.currency == "EUR"


def test_the_day_can_not_end_before_it_began(open_page: Opener) -> None:
    screen = open_page()
    pick(combo(screen, "Day to"), 14 * 60)
    starts = combo(screen, "Day from")
    offered = [starts.itemData(index) for index in range(starts.count())]
    assert max(offered) == 10 * 60
    assert screen.settings.day_to == 14 * 60


def test_platforms_are_chosen_in_order(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    chips = {chip.words: chip for chip in screen.page.findChildren(ChoiceChip)}
    qtbot.mouseClick(chips["Twitch"], LEFT)
    qtbot.mouseClick(chips["TikTok"], LEFT)
    assert screen.settings.platforms == ("twitch",)
    assert not chips["TikTok"].isChecked()


def test_a_handle_is_cleaned_as_it_is_taken(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    line = field(screen, "Your handle")
    qtbot.keyClicks(line, "  @mia<b>&glow ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert screen.settings.handle == "mia<b>&glow"
    assert line.text() == "@mia<b>&glow"


def test_a_goal_that_is_none_says_so_and_keeps_the_text(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    line = field(screen, "Weekly goal")
    qtbot.keyClicks(line, "lots")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert screen.settings.weekly_goal_minutes == 0
    assert line.text() == "lots"
    assert line.property("state") == "bad"
    line.clear()
    qtbot.keyClicks(line, "14")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert screen.settings.weekly_goal_minutes == 14 * 60
    assert line.property("state") == ""


@pytest.mark.parametrize(
    ("typed", "minutes"), [("", 0), (" 14 ", 840), ("90 min", 90), ("1h30", 90), ("20", 1200)]
)
def test_goals_read_hours(typed: str, minutes: int) -> None:
    assert read_goal(typed, Regional(Settings(), QLocale("en_US"))) == minutes


def test_search_finds_by_words_in_any_order(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    every = shown_rows(screen)
    qtbot.keyClicks(screen.page.search, "SIZE text")
    assert shown_rows(screen) == ["Text size"]
    screen.page.search.setText("restore")
    assert shown_rows(screen) == ["Backups"]
    screen.page.search.setText("licence")
    assert shown_rows(screen)[0].startswith("Creator Planner")
    screen.page.search.setText("xyzzy")
    assert shown_rows(screen) == []
    assert "xyzzy" in screen.page.nothing.text()
    assert screen.page.nothing.isVisibleTo(screen.page)
    screen.page.search.clear()
    assert shown_rows(screen) == every


def test_backups_are_made_and_restored(qtbot: QtBot, open_page: Opener, clock: FixedClock) -> None:
    screen = open_page()
    add_stream(screen.kit.desk.book, clock, "Before")
    with qtbot.waitSignal(screen.data.backed_up):
        qtbot.mouseClick(button(screen, "Back up now"), LEFT)
    assert "Backed up" in screen.page.data.status.text()
    add_stream(screen.kit.desk.book, clock, "After")
    (restore,) = screen.page.data.backups.buttons
    qtbot.mouseClick(restore, LEFT)
    assert titles(screen.kit.desk.book) == ["Before"]
    assert len(screen.page.data.backups.buttons) == 2
    assert "newest backup" in screen.page.data.status.text()


def test_a_broken_backup_says_what_is_safe(
    qtbot: QtBot, open_page: Opener, clock: FixedClock
) -> None:
    screen = open_page()
    add_stream(screen.kit.desk.book, clock, "Mine")
    with qtbot.waitSignal(screen.data.backed_up):
        screen.data.back_up()
    (row,) = screen.data.rows()
    Path(screen.data.backup_folder, row.id).write_bytes(b"nothing of ours")
    qtbot.mouseClick(screen.page.data.backups.buttons[0], LEFT)
    assert titles(screen.kit.desk.book) == ["Mine"]
    assert screen.page.data.status.isVisibleTo(screen.page)
    assert "backup" in screen.page.data.status.text().casefold()


def test_many_backups_fold(qtbot: QtBot, open_page: Opener, clock: FixedClock) -> None:
    screen = open_page()
    for _ in range(7):
        clock.advance(days=1)
        screen.backups.take(screen.kit.desk.book.connection, "hand")
    screen.page.shown()
    assert len(screen.page.data.backups.buttons) == 5
    qtbot.mouseClick(button(screen, "Show 2 older"), LEFT)
    assert len(screen.page.data.backups.buttons) == 7


def test_the_folder_and_a_copy_are_asked_for(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    with qtbot.waitSignal(screen.page.folder_asked) as asked:
        qtbot.mouseClick(button(screen, "Open folder"), LEFT)
    assert asked.args == [screen.data.folder]
    with qtbot.waitSignal(screen.page.copy_asked):
        qtbot.mouseClick(button(screen, "Save a copy…"), LEFT)
    with qtbot.waitSignal(screen.page.shortcuts_asked):
        qtbot.mouseClick(button(screen, "Show shortcuts"), LEFT)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # a dialog, where nothing shows
def test_the_place_of_a_copy_is_asked_without_blocking(
    qtbot: QtBot, open_page: Opener, tmp_path: Path
) -> None:
    screen = open_page()
    today = screen.kit.desk.clock.now().date()
    dialog = ask_copy_place(screen.window, today, screen.data.save_copy)
    assert not dialog.isModal()
    with qtbot.waitSignal(screen.data.copied):
        dialog.fileSelected.emit(str(tmp_path / "copy.db"))
    assert (tmp_path / "copy.db").is_file()
    assert "copy.db" in screen.page.data.status.text()
    dialog.close()


def test_links_lead_to_pages(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    with qtbot.waitSignal(screen.kit.navigator.page_asked) as asked:
        qtbot.mouseClick(button(screen, "Open formats"), LEFT)
    assert asked.args == ["formats"]


def test_every_licence_opens(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    for row, part in zip(screen.page.about.parts, PARTS, strict=True):
        qtbot.mouseClick(row.button, LEFT)
        assert row.licence is not None
        assert len(row.licence.toPlainText()) > 500, part.name
        assert row.licence.isReadOnly()
        qtbot.mouseClick(row.button, LEFT)
        assert row.licence.isHidden()


@pytest.mark.parametrize(("width", "scale"), [(956, 100), (956, 130), (1600, 130), (700, 115)])
def test_nothing_is_cut_or_beyond_the_edge(
    qtbot: QtBot, open_page: Opener, width: int, scale: int
) -> None:
    screen = open_page(width, text_percent=scale)
    area = screen.page._area.viewport().width()
    inside = screen.page._area.widget()
    controls = [one for one in inside.findChildren(QAbstractButton) if one.isVisibleTo(inside)]
    qtbot.waitUntil(lambda: all(one.height() >= 24 for one in controls))
    assert inside.width() <= area
    for text in inside.findChildren(Text):
        if text.isVisibleTo(inside) and not text.wordWrap():
            assert text.fontMetrics().horizontalAdvance(text.text()) <= text.width() + 1
    for control in controls:
        right = control.mapTo(inside, control.rect().topRight()).x()
        assert right <= inside.width(), control.accessibleName()


def test_another_text_size_reaches_every_part(qtbot: QtBot, open_page: Opener) -> None:
    screen = open_page()
    screen.model.changed.connect(screen.kit.look.apply)
    before = {name: combo(screen, name).width() for name in ("Day from", "Region", "Currency")}
    qtbot.mouseClick(button(screen, "130 %"), LEFT)
    for name, width in before.items():
        qtbot.waitUntil(lambda name=name, width=width: combo(screen, name).width() > width * 1.2)
    assert screen.page.search.width() == 364


def test_every_control_has_a_name(open_page: Opener) -> None:
    screen = open_page()
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in screen.page.findChildren(kind):
            if control.isVisibleTo(screen.page) and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert control.accessibleName(), control


def test_mirrored_screens_put_words_at_the_right(qtbot: QtBot, open_page: Opener) -> None:
    look = open_page().kit.look
    parent = QWidget()
    qtbot.addWidget(parent)
    text = Text(look, "English", parent=parent)
    assert text.alignment() & Qt.AlignmentFlag.AlignLeft
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert text.alignment() & Qt.AlignmentFlag.AlignRight
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    parent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert text.alignment() == Qt.AlignmentFlag.AlignHCenter


def test_sizes_are_short(open_page: Opener) -> None:
    regional = open_page().kit.regional
    assert [told_size(size, regional) for size in (1, 96_400, 1_240_000)] == [
        "1 kB",
        "96 kB",
        "1.2 MB",
    ]
