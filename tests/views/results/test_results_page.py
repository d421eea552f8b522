"""The Results page in every state: numbers as they are, nothing claimed that they do not bear."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.streams import Stream
from creatorplanner.insights.observations import Observation
from creatorplanner.models.fits import fitted_to
from creatorplanner.operations.formats import rename_format
from creatorplanner.operations.results import Point
from creatorplanner.operations.settings import change_settings
from creatorplanner.operations.streams import delete_stream
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.behind import Behind
from creatorplanner.views.results.format_chart import FormatChart
from creatorplanner.views.results.kpi import Kpi
from creatorplanner.views.results.page import ResultsPage
from tests.support.history import seed_history
from tests.support.logged import add_logged, session
from tests.support.pixels import picture
from tests.views.results.conftest import Opener, select_row

VERDICTS = re.compile(
    r"\b(better|best|worse|worst|improv\w*|declin\w*|significant\w*|because|clearly|winn\w*|good|bad"
    r"|great|success\w*|works? best|up|down|higher|lower|rising|falling|should)\b",
    re.IGNORECASE,
)


def words_on(page: ResultsPage) -> list[str]:
    """Everything the page and its header say."""
    found: list[str] = []
    for widget in [page, *page.findChildren(QWidget), *page.header.findChildren(QWidget)]:
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(row) for row in range(widget.count())]
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    return [words for words in found if words]


def table_rows(page: ResultsPage) -> list[list[str]]:
    """The table twin."""
    return [line.split("\t") for line in page.formats.table.as_text().split("\n")]


def test_nothing_logged_shows_the_way_and_a_marked_example(open_page: Opener, qtbot: QtBot) -> None:
    screen = open_page()
    page = screen.page
    assert page.empty.isVisible()
    assert not any(kpi.isVisible() for kpi in page.headline.kpis.values())
    assert any(words.startswith("Example.") for words in words_on(page))
    assert not page.formats.toggle.isVisible()
    assert page.first_focus() is page.empty.buttons[0]
    with qtbot.waitSignal(screen.kit.navigator.page_asked) as asked:
        page.empty.buttons[0].click()
    assert asked.args == ["log"]
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.formats.chart.isVisible()


@pytest.mark.parametrize("count", [1, 3])
def test_little_data_is_called_little(book: Planbook, open_page: Opener, count: int) -> None:
    for number in range(count):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100)
        add_logged(book, one, kind="gaming")
    page = open_page().page
    assert not page.empty.isVisible()
    assert "A few streams more and formats can be compared." in words_on(page)
    assert table_rows(page)[1][:3] == ["Gaming", str(count), "100/h"]


def test_one_format_has_nothing_beside_it(book: Planbook, open_page: Opener) -> None:
    for number in range(5):
        add_logged(book, replace(session(f"s{number}"), diamonds=100), kind="gaming")
    said = words_on(open_page().page)
    assert any(words.startswith("One format so far") for words in said)


def test_a_period_without_sessions_says_so(book: Planbook, open_page: Opener) -> None:
    add_logged(book, replace(session("old", days=200), diamonds=100), kind="gaming")
    page = open_page().page
    assert "Nothing was logged in this period. Choose a longer one above." in words_on(page)
    assert page.headline.kpis["time"].accessibleName() == "Live time, Not known"
    page.period.chosen.emit("52")
    assert page.headline.kpis["time"].accessibleName().startswith("Live time, 1 h in 1 stream")


def test_platforms_are_chosen_only_where_there_are_several(
    open_page: Opener,
    history: Planbook,  # noqa: ARG001
) -> None:
    screen = open_page()
    page, picker = screen.page, screen.page.formats.platform
    assert picker.isVisible()
    assert [picker.itemText(row) for row in range(picker.count())] == ["TikTok", "Twitch"]
    assert any("TikTok only" in words for words in words_on(page))
    screen.kit.desk.run(delete_stream, "q0")
    assert not picker.isVisible()
    assert not any("only" in words for words in words_on(page))
    screen.kit.desk.undo()
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert screen.model.platform == "twitch"
    assert [row[0] for row in table_rows(page)[1:]] == ["Q&A"]


QA = ("Q&A", "1", "900/h", "900/h", "900/h", "1", "0")
GAMING = ("Gaming", "3", "200/h", "100/h", "300/h", "0", "0")


def estimates(observations: tuple[Observation, ...], kind: str) -> list[str]:
    """What the model says of a format, asked for itself."""
    insights = fitted_to(observations).formats
    assert insights is not None
    said = next(one for one in insights.formats if one.format_id == kind)
    return [f"{round(value):,}/h" for value in (said.typical, said.low, said.high)]


def test_the_table_says_what_the_chart_shows(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    screen = open_page()
    page, seen = screen.page, screen.model.looking()().observations
    assert table_rows(page) == [
        [
            *("Format", "Sessions", "Median, diamonds per hour"),
            *("Lowest", "Highest", "Not known", "Set apart"),
            *("Typical", "8 in 10, from", "to", "Above usual", "Verdict"),
        ],
        [*QA, *estimates(seen, "qa"), "", "Too early to say"],
        [*GAMING, *estimates(seen, "gaming"), "", "Too early to say"],
    ]
    assert [[point.value for _x, _y, point in row] for row in page.formats.chart.places().dots] == [
        [900],
        [100, 200, 300],
    ]


def test_disturbed_streams_are_counted_and_set_apart(history: Planbook, open_page: Opener) -> None:
    page = open_page().page
    assert not any("set apart" in words for words in words_on(page))
    gaming = next(
        session
        for session, kind in history.sessions.with_format()
        if kind == "gaming" and session.diamonds == 300
    )
    with history.edit() as edit:
        edit.put(replace(gaming, disturbed="raid"))
    page = open_page().page
    assert any("1 disturbed stream set apart" in words for words in words_on(page))
    assert table_rows(page)[2] == ["Gaming", "2", "150/h", "100/h", "200/h", "0", "1", ""]


def test_the_table_copies_what_is_selected(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    page = open_page().page
    page.formats.toggle.click()
    table = page.formats.table
    select_row(table, 1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].startswith("Gaming\t3\t200/h")
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QApplication.clipboard().text().split("\n")) == 3


def test_ctrl_t_turns_the_chart_into_a_table_and_keeps_the_keyboard(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    page, card = screen.page, screen.page.formats
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    card.chart.setFocus()
    for shown, hidden in ((card.table, card.chart), (card.chart, card.table)):
        qtbot.keyClick(hidden, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert shown.isVisible()
        assert not hidden.isVisible()
        assert shown.hasFocus()
        assert page.first_focus() is shown
    assert card.toggle.accessibleName() == "Show as table"


def test_numbers_change_with_the_measure(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    screen = open_page()
    picker = screen.page.formats.measure
    picker.activated.emit(picker.findData("followers"))
    head, first, *_rest = table_rows(screen.page)
    assert head[2] == "Median, new followers per hour"
    assert first[:3] == ["Q&A", "1", "12/h"]
    assert picker.currentText() == "New followers per hour"
    screen.kit.desk.undo()
    assert picker.currentText() == "Diamonds per hour"


def test_totals_are_told_in_neutral_words(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    screen = open_page()
    names = {key: kpi.accessibleName() for key, kpi in screen.page.headline.kpis.items()}
    before = "nothing logged before"
    assert names == {
        "time": f"Live time, 5 h in 5 streams, {before}",
        "peak": f"Peak viewers, 40 median on TikTok, {before}",
        "followers": f"New followers, 12, {before}",
        "income": f"Income, gifts estimated, ≈ $8, {before}",
    }


def test_one_stream_against_one_is_no_change(book: Planbook, open_page: Opener) -> None:
    add_logged(book, replace(session("old", days=100, minutes=120), new_followers=10))
    add_logged(book, replace(session("new", days=5, minutes=60), new_followers=15))
    kpis = open_page().page.headline.kpis
    # of one stream against one nothing can be said but that
    assert kpis["time"].accessibleName().endswith(", too few streams to compare")
    assert kpis["followers"].accessibleName().endswith(", too few streams to compare")
    assert kpis["peak"].accessibleName() == "Peak viewers, Not known"
    assert kpis["income"].accessibleName() == "Income, Not known"


def test_a_change_that_is_more_than_the_swing_is_against_the_time_before(
    book: Planbook, open_page: Opener
) -> None:
    for number in range(10):
        old = session(f"old{number}", days=90 + number, minutes=60)
        new = session(f"new{number}", days=2 + number, minutes=60)
        add_logged(book, replace(old, new_followers=10 + number % 3, peak_viewers=100 + number))
        add_logged(book, replace(new, new_followers=90 + number % 3, peak_viewers=102 + number))
    kpis = open_page().page.headline.kpis
    assert kpis["followers"].accessibleName().endswith("+734% vs 12 weeks before")
    assert kpis["peak"].accessibleName().endswith("+2% in your usual swing")
    gained = kpis["followers"]
    assert [gained.moved_words(room) for room in (400, 80)] == ["vs 12 weeks before", "vs before"]
    assert kpis["time"].accessibleName().endswith("Same as the 12 weeks before")


def test_streams_without_times_are_told_apart(book: Planbook, open_page: Opener) -> None:
    add_logged(book, session("a"))
    add_logged(book, session("b", minutes=0))
    name = open_page().page.headline.kpis["time"].accessibleName()
    assert name.startswith("Live time, 1 h in 1 stream, 1 without times")


def test_no_word_judges(history: Planbook, open_page: Opener) -> None:
    add_logged(history, replace(session("old", days=100, minutes=300), diamonds=5), kind="gaming")
    page = open_page().page
    chart = page.formats.chart
    said = [*words_on(page), *(cell for row in table_rows(page) for cell in row)]
    for row in range(len(chart.places().dots)):
        said.append(chart.hint(chart.places().row_rect(row).center()))
    assert len(said) > 30
    title = "When you do best"  # hours that were streamed in are a fact
    assert [words for words in said if VERDICTS.search(words.replace(title, ""))] == []


def test_a_hidden_page_reads_nothing_and_a_shown_one_follows(
    history: Planbook, open_page: Opener
) -> None:
    screen = open_page()
    asked: list[str] = []
    screen.page.hide()
    screen.kit.desk.run(rename_format, "qa", "Q & A")
    history.connection.set_trace_callback(asked.append)
    screen.kit.regional.changed.emit()
    screen.kit.look.changed.emit()
    assert asked == []
    history.connection.set_trace_callback(None)
    screen.page.show()
    screen.page.shown()
    assert table_rows(screen.page)[1][0] == "Q & A"


def test_a_window_that_was_away_comes_back_fresh(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    screen = open_page()
    screen.window.hide()
    screen.kit.desk.run(rename_format, "qa", "Talks")
    screen.window.show()
    assert table_rows(screen.page)[1][0] == "Talks"
    screen.kit.desk.undo()
    assert table_rows(screen.page)[1][0] == "Q&A"


LOOKS = [
    # every pair of a width, a region and a theme
    (size, locale, ("dark", "light", "highcontrast")[(row + column) % 3])
    for row, size in enumerate([(560, 100), (800, 130), (1600, 90)])
    for column, locale in enumerate(["en_US", "de_DE", "ar_EG"])
]


@pytest.mark.parametrize(("size", "locale", "theme"), LOOKS)
def test_everything_fits(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    size: tuple[int, int],
    locale: str,
    theme: str,
) -> None:
    width, percent = size
    screen = open_page(width, locale, theme=theme, text_percent=percent)
    page = screen.page
    card = page.formats
    shown = [*page.headline.kpis.values(), card.chart, card.toggle, card.platform, card.measure]
    for part in shown:
        left = part.mapTo(page, QPoint(0, 0)).x()
        assert left >= 0, part
        assert left + part.width() <= page.width(), part
    rows = {kpi.y() for kpi in page.headline.kpis.values()}
    assert len(rows) == (1 if width >= screen.kit.look.px(900) else 2)
    first, second = page.headline.kpis["time"].x(), page.headline.kpis["peak"].x()
    assert (first > second) == (locale == "ar_EG")
    assert picture(screen.window).allGray() is False


def test_mirrored_words_stand_at_the_right(book: Planbook, open_page: Opener) -> None:
    """The cards of an empty period hold words only, and those keep to the reading side."""
    add_logged(book, session("old", days=200), kind="gaming")
    for locale, middle_wins in (("en_US", False), ("ar_EG", True)):
        screen = open_page(locale=locale)
        assert reads_right(screen.page.headline.kpis["followers"], screen.kit) is middle_wins


def reads_right(kpi: Kpi, kit: Kit) -> bool:
    """Whether more of the card differs from its ground in its right half."""
    image = picture(kpi)
    ground = kit.look.theme.surface.rgb()
    halves = [0, 0]
    for x in range(20, image.width() - 20):
        for y in range(8, image.height() - 8):
            halves[x >= image.width() // 2] += image.pixel(x, y) != ground
    return halves[1] > halves[0]


def test_ten_years_are_laid_out_once_for_a_size(book: Planbook, open_page: Opener) -> None:
    with book.edit() as edit:
        seed_history(edit, years=1)
    screen = open_page()
    screen.page.period.chosen.emit("all")
    chart = screen.page.formats.chart
    assert isinstance(chart, FormatChart)
    places = chart.places()
    assert sum(len(row) for row in places.dots) == 300
    picture(chart)
    assert chart.places() is places
    chart.resize(chart.width() - 50, chart.height())
    assert chart.places() is not places


def test_a_measure_that_was_never_logged_is_named(book: Planbook, open_page: Opener) -> None:
    for number in range(6):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100)
        add_logged(book, one, kind="ab"[number % 2])
    add_logged(book, session("bare"), kind="a")
    screen = open_page()
    assert "1 without diamonds" in screen.page.formats.under.text()
    screen.kit.desk.run(change_settings, {"results_measure": "average"})
    assert screen.page._few.text().startswith("7 streams are logged without average viewers.")


def test_missing_times_are_not_called_missing_numbers(book: Planbook, open_page: Opener) -> None:
    for number in range(6):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100, ended=None)
        add_logged(book, one, kind="ab"[number % 2])
    add_logged(book, session("bare"), kind="a")
    words = open_page().page._few.text()
    assert words.startswith("6 streams are logged without their times")


def test_the_list_says_which_platform_it_is_of(book: Planbook, open_page: Opener) -> None:
    add_logged(book, session("a"), session("a", "twitch"))
    add_logged(book, session("b"))
    assert open_page().page.deeper.streams.under.text().startswith("2 streams on TikTok")


def test_a_stream_without_a_title_is_called_the_same_everywhere(
    book: Planbook, open_page: Opener
) -> None:
    add_logged(book, replace(session("a"), diamonds=5), kind="qa")
    with book.edit() as edit:
        edit.put(replace(edit.get(Stream, "a"), title=""))
    page = open_page().page
    assert page.formats._line(Point("a", 5.0)).endswith("Untitled Qa")
    assert Behind(page.kit, page._model).lines(["a"])[0].endswith("Untitled Qa")
