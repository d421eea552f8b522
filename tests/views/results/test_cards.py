"""The frame of charts: a table twin, pictures and tables to keep, and a card that fails alone."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.formats import Format
from creatorplanner.insights.told import HeatCell
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.results.heat_chart import HeatChart, hours_shown
from tests.support.logged import add_logged, session
from tests.views.results.conftest import Opener, Screen


@pytest.fixture
def evenings(book: Planbook) -> Planbook:
    """Nine streams of two formats; all but one begin on the same hour of some weekday."""
    with book.edit() as edit:
        edit.put(Format("calm", "=SUM(A1)", "", "blue"))
        edit.put(Format("glam", "Glam", "", "pink"))
    for number in range(9):
        one = replace(session(f"s{number}", days=7 * number + 1), diamonds=100 + 10 * number)
        add_logged(book, one, kind="calm" if number % 2 else "glam", title=f"Evening {number}")
    return book


def heat_of(screen: Screen) -> HeatChart:
    return screen.page.heat.heat


def test_hours_say_how_many_streams_and_what_they_brought(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    heat = heat_of(screen)
    counts = [cell.count if (cell := heat.cell(mark)) else 0 for mark in range(heat.marks())]
    assert sorted(counts)[-3:] == [0, 3, 6]  # the clocks changed between them
    mark = counts.index(6)
    assert "155/h, 6 streams" in heat.words(mark)
    empty = next(mark for mark in range(heat.marks()) if heat.cell(mark) is None)
    assert heat.words(empty).endswith(": not in this time")
    assert screen.page.heat.under.text().endswith("empty: not in this time")
    with qtbot.assertNotEmitted(heat.chosen):
        qtbot.mouseClick(
            heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(empty).center().toPoint()
        )
    with qtbot.waitSignal(screen.page.heat.picked) as picked:
        qtbot.mouseClick(
            heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(mark).center().toPoint()
        )
    assert set(picked.args[0]) == {f"s{number}" for number in range(3, 9)}


def test_only_of_all_time_an_empty_hour_was_never_tried(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    screen.page.period.chosen.emit("all")
    under = screen.page.heat.under
    qtbot.waitUntil(lambda: under.text().endswith("empty: never tried"))
    heat = heat_of(screen)
    empty = next(mark for mark in range(heat.marks()) if heat.cell(mark) is None)
    assert heat.words(empty).endswith(": never tried")


def test_an_hour_without_numbers_was_not_never_tried(
    book: Planbook, evenings: Planbook, open_page: Opener
) -> None:
    del evenings
    blank = session("blank", days=2.9)
    assert blank.started is not None
    add_logged(book, blank, kind="calm")
    heat = heat_of(open_page())
    said = [heat.words(mark) for mark in range(heat.marks())]
    assert sum(words.endswith(": 1 stream, not noted or disturbed") for words in said) == 1


@pytest.mark.parametrize(
    ("locale", "first"), [("en_US", "Sunday"), ("de_DE", "Montag"), ("ar_EG", None)]
)
def test_arrows_walk_the_week_and_stay_inside(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    locale: str,
    first: str | None,
) -> None:
    heat = heat_of(open_page(locale=locale))
    heat.setFocus()
    start = heat.at if heat.at >= 0 else 0
    back, onward = Qt.Key.Key_Left, Qt.Key.Key_Right
    if first is None:  # read from right to left
        back, onward = onward, back
    QApplication.sendEvent(heat, key(onward))
    assert heat.at == start + 1
    for _step in range(40):
        QApplication.sendEvent(heat, key(back))
    assert heat.at == 0
    for _step in range(40):
        QApplication.sendEvent(heat, key(Qt.Key.Key_Down))
    assert heat.place(heat.at)[1] == heat.place(0)[1]
    assert heat.at == 6 * (heat.marks() // 7)
    assert heat.accessibleDescription() == heat.words(heat.at)


def key(code: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize(
    ("used", "shown"),
    [([], (12, 23)), ([20], (16, 23)), ([0], (0, 7)), ([23], (16, 23)), ([0, 23], (0, 23))],
)
def test_the_hours_around_those_that_were_streamed_in_are_shown(
    used: list[int], shown: tuple[int, int]
) -> None:
    hours = hours_shown({(0, hour): HeatCell(0, hour, 1, 1.0, ("a",)) for hour in used})
    assert (hours[0], hours[-1]) == shown
    assert len(hours) >= 8


def test_every_card_has_a_table_and_a_menu(evenings: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    page = open_page().page
    cards = [card for card in page._charts() if card.isVisible() and card.twin.rowCount()]
    assert {page.formats, page.heat, page.deeper.trend} <= set(cards)
    for card in cards:
        assert len(card.table.all_texts()) > 1
        card.toggle.click()
        assert card.front is card.table
        card.copy_table()
        assert "\t" in QApplication.clipboard().text()
        card.toggle.click()
        assert card.front is card.chart


def test_a_card_is_kept_as_a_sharp_picture_and_as_a_table_without_formulas(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    card, navigator = screen.page.formats, screen.kit.navigator
    for name in ("chart.png", "chart.csv"):
        with qtbot.waitSignal(navigator.file_saved):
            card.save_to(str(tmp_path / name))
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 2 * card.width()
    assert card.more.isVisible()
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert "'=SUM(A1)" in [row[0] for row in rows]
    with qtbot.waitSignal(navigator.file_failed):
        card.save_to(str(tmp_path / "gone" / "chart.csv"))


def test_a_saved_table_is_for_programs_whatever_the_language(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    tmp_path: Path,
) -> None:
    page = open_page(locale="ar_EG").page
    for card in page._charts():
        path = tmp_path / "table.csv"
        card.save_to(str(path))
        with path.open(encoding="utf-8-sig", newline="") as file:
            head, *rows = csv.reader(file)
        shown = card.table.all_texts()
        assert [len(row) for row in rows] == [len(shown[0])] * (len(shown) - 1)
        for name, *cells in zip(head, *rows, strict=True):
            if "diamonds per hour" in name or name == "Sessions" or "1 is" in name:
                assert all(cell == "" or float(cell) >= -1 for cell in cells), (name, cells)
    head = [str(cell) for cell in page.formats.twin.plain_lines()[0]]
    assert "Lowest (diamonds per hour)" in head
    assert page.heat.twin.plain_lines()[0][0] == "Weekday (1 is Monday)"


def test_no_cell_or_heading_is_cut(evenings: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    page = open_page(1440).page
    for card in page._charts():
        card.show_table(True)
        table = card.table
        table.resize(300, 200)
        header = table.horizontalHeader()
        for column in range(card.twin.columnCount()):
            needed = max(header.sectionSizeHint(column), table.sizeHintForColumn(column))
            assert header.sectionSize(column) >= needed
        assert (header.length() > table.viewport().width()) == (
            table.horizontalScrollBar().maximum() > 0
        )
        table.resize(3000, 200)
        if card.twin.columnCount():
            assert header.length() == table.viewport().width()


def test_a_picture_has_nothing_to_press(evenings: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    card = open_page().page.formats
    parts = (card.help, card.measure, card.toggle, card.more)
    card.more.setFocus()
    under = card.under.text()
    with card.bare():
        assert all(part.isHidden() for part in parts)
        assert card.under.text().startswith("Diamonds per hour")
    assert not any(part.isHidden() for part in parts)
    assert card.more.hasFocus()
    assert card.under.text() == under


def test_what_stays_in_a_picture_moves_to_the_side(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
) -> None:
    card = open_page().page.deeper.trend
    card.pill.say("No clear change", "minus", "text2")
    with card.bare():
        assert card.pill.geometry().right() >= card.contentsRect().width() - card.kit.look.px(24)


def test_the_whole_page_makes_a_picture(evenings: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    page = open_page().page
    picture = page.picture()
    assert picture.width() == 2 * page._inner.width()
    assert picture.height() > page.height()


def test_a_card_that_fails_says_so_and_the_others_stay(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    capfd: pytest.CaptureFixture[str],
) -> None:
    page = open_page().page

    def broken() -> None:
        raise ValueError("no such thing")

    page.heat.attempt(broken)
    assert page.heat.broken.isVisible()
    assert not page.heat.chart.isVisible()
    assert page.formats.chart.isVisible()
    assert "no such thing" in capfd.readouterr().err
    page.heat.details.click()
    assert "no such thing" in page.heat.details_text.text()
    page.heat.attempt(lambda: None)
    assert page.heat.chart.isVisible()
    assert not page.heat.broken.isVisible()


def test_ctrl_t_turns_the_card_with_the_keyboard(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    heat = screen.page.heat
    heat.chart.setFocus()
    qtbot.keyClick(heat.chart, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert heat.table.isVisible()
    assert screen.page.formats.chart.isVisible()


def test_cards_stand_below_each_other_where_there_is_no_room(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
) -> None:
    for width, beside in ((1200, True), (700, False)):
        page = open_page(width=width).page
        left = page.formats.mapTo(page, QPoint(0, 0))
        plan = page.outlook.plan.mapTo(page, QPoint(0, 0))
        assert (plan.y() == left.y()) is beside
        assert plan.x() + page.outlook.plan.width() <= page.width()


def test_the_page_explains_its_bars_where_they_are(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
) -> None:
    page = open_page().page
    assert not page.explained.isVisible()
    page.formats.help.click()
    assert page.explained.isVisible()
    text = page.explained.text
    assert "Why three streams cannot win" in text.toPlainText()
    assert text.minimumSizeHint().height() > page.height()  # all of it: only the page scrolls
    page.explained.close_button.click()
    assert not page.explained.isVisible()


def test_esc_closes_the_explanation_and_the_keyboard_is_back_where_it_was(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    page = screen.page
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    page.formats.help.click()
    assert page.explained.text.hasFocus()
    qtbot.keyClick(page.explained.text, Qt.Key.Key_Escape)
    assert not page.explained.isVisible()
    assert page.formats.help.hasFocus()


@pytest.mark.parametrize("from_keyboard", [True, False])
def test_the_head_of_a_card_that_is_turned_stays_in_view(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
    from_keyboard: bool,
) -> None:
    screen = open_page()
    page = screen.page
    card, area = page.formats, page.deeper.streams
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    page.deeper.pick(("s0",), "Glam")
    qtbot.waitUntil(lambda: 0 <= area.mapTo(page, QPoint(0, 0)).y() < page.height())
    for _turn in range(2):
        if from_keyboard:
            card.front.setFocus()
            page.deeper.revealed.emit()
            qtbot.keyClick(card.front, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        else:
            card.toggle.click()
        qtbot.waitUntil(lambda: 0 <= card.title.mapTo(page, QPoint(0, 0)).y() < page.height())


def test_the_cross_of_the_filter_says_what_it_does(
    evenings: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    page = open_page().page
    page.deeper.pick(("s0",), "Glam")
    chip = page.deeper.streams.chip
    assert chip is not None
    assert chip.accessibleName() == "Only Glam. Press to show all"
    assert "Press to show all" in chip.toolTip()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))
    assert page.deeper.streams.rows.found == 9
