"""The chart of formats answers to mouse, keyboard and screen reader."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.measures import Measure
from creatorplanner.operations.results import Point
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.focus import PROPERTY
from creatorplanner.views.results.chart_paint import usual_box, usual_words
from creatorplanner.views.results.format_chart import FormatChart
from tests.support.logged import add_logged, session
from tests.support.pixels import picture
from tests.views.results.conftest import Opener, Screen


def dot_of(chart: FormatChart, stream_id: str) -> QPoint:
    """Where a stream's dot is."""
    for row in chart.places().dots:
        for x, y, point in row:
            if point.stream_id == stream_id:
                return QPointF(x, y).toPoint()
    raise LookupError(stream_id)


def dot_at(chart: FormatChart, stream_id: str) -> QPointF:
    """Where the dot of a stream is that is set apart."""
    found = (dot for row in chart.places().apart for dot in row)
    return next(QPointF(x, y) for x, y, point in found if point.stream_id == stream_id)


def chosen(screen: Screen) -> list[tuple[str, str]]:
    """What the page asks the window to select."""
    asked: list[tuple[str, str]] = []
    screen.kit.navigator.selected.connect(lambda key, part: asked.append((key, part)))
    return asked


def as_typed(tip: str) -> str:
    """What a tooltip of ours shows."""
    found = re.fullmatch(r'<p style="white-space:pre-wrap">(.*)</p>', tip, re.DOTALL)
    assert found, tip
    assert "<" not in found[1]
    return html.unescape(found[1])


@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
def test_a_click_on_a_dot_selects_its_stream(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
    locale: str,
) -> None:
    screen = open_page(locale=locale)
    asked = chosen(screen)
    chart = screen.page.formats.chart
    for key in ("g0", "q0"):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=dot_of(chart, key))
    assert asked == [("g0", "results"), ("q0", "results")]
    right = dot_of(chart, "g0")
    qtbot.mouseClick(chart, Qt.MouseButton.RightButton, pos=right)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(right.x(), 2))
    assert len(asked) == 2


def test_more_is_further_in_reading_direction(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    plain = open_page().page.formats.chart
    mirrored = open_page(locale="ar_EG").page.formats.chart
    assert dot_of(plain, "g0").x() < dot_of(plain, "g2").x()
    assert dot_of(mirrored, "g0").x() > dot_of(mirrored, "g2").x()
    for chart in (plain, mirrored):
        plot = chart.places().plot
        assert chart.rect().toRectF().contains(plot)
        for row in chart.places().dots:
            assert all(plot.adjusted(-1, 0, 1, 0).contains(x, y) for x, y, _point in row)
    assert plain.width() == mirrored.width()
    assert plain.places().plot.left() == mirrored.width() - mirrored.places().plot.right()


def test_the_keyboard_goes_from_format_to_format(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    asked = chosen(screen)
    chart = screen.page.formats.chart
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.accessibleDescription() == "Q&A, median 900/h, 1 stream, too early to say"
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Gaming, median 200/h, 3 streams, too early to say"
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked == [("g2", "results")]
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.keyClick(chart, Qt.Key.Key_Enter)
    assert asked[1:] == [("q0", "results")]


def test_a_dot_beyond_the_axis_is_marked(book: Planbook, open_page: Opener) -> None:
    """A raid of 40 times the usual would leave the others no room: it stands at the end."""
    for number in range(4):
        one = session(f"k{number}", days=number + 1)
        add_logged(book, replace(one, diamonds=100 + number), kind="known")
    raid = replace(session("raid", days=9), diamonds=4_000, disturbed="raid")
    add_logged(book, raid, kind="known")
    chart = open_page().page.formats.chart
    assert "beyond the end of the axis" in chart.hint(dot_at(chart, "raid"))
    shown, (result,) = picture(chart), chart.shown.results
    place = dot_at(chart, "raid")
    at_end = Point("raid", chart.places().ticks[-1])
    chart.show_results(replace(chart.shown, results=(replace(result, apart=(at_end,)),)))
    assert dot_at(chart, "raid") == place
    assert picture(chart) != shown


def test_a_format_without_numbers_says_what_it_lacks(book: Planbook, open_page: Opener) -> None:
    """It was streamed: "0 streams" would be a lie."""
    for number in range(4):
        add_logged(book, session(f"b{number}", days=number + 1), kind="blank")
        raid = replace(session(f"r{number}", days=number + 1), diamonds=9, disturbed="raid")
        add_logged(book, raid, kind="raids")
        add_logged(book, replace(session(f"k{number}"), diamonds=50), kind="known")
        euros = replace(session(f"e{number}"), diamonds=70, money=700, currency="EUR")
        add_logged(book, euros, kind="euros")
    screen = open_page()
    chart = screen.page.formats.chart

    def said() -> dict[str, str]:
        words = [chart.words(mark) for mark in range(chart.marks())]
        return {line.partition(", ")[0]: line.split(", ", 2)[2] for line in words}

    assert said()["Blank"] == "4 not noted"
    assert said()["Raids"] == "4 disturbed"
    assert said()["Known"].startswith("4 streams")
    screen.model.set_measure(Measure.MONEY)
    assert said()["Euros"] == "4 in another currency"
    assert "4 in another currency" in screen.page.formats.under.text()
    assert "8 without income" not in screen.page.formats.under.text()


def test_the_focus_is_seen_from_the_first_moment(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    qtbot: QtBot,
) -> None:
    screen = open_page()
    chart = screen.page.formats.chart
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    before = picture(chart)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    chart.setProperty(PROPERTY, True)
    focused = picture(chart)
    assert focused != before
    # the mouse passing by does not take it away
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert picture(chart) == focused


def test_hovering_marks_a_dot(history: Planbook, open_page: Opener, qtbot: QtBot) -> None:  # noqa: ARG001
    chart = open_page().page.formats.chart
    before = picture(chart)
    qtbot.mouseMove(chart, dot_of(chart, "g2"))
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert picture(chart) != before
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert picture(chart) == before


ODD = [
    "<img src=x onerror=alert(1)>",
    "Q&A & more &amp;",
    "💄 emoji 👩‍👩‍👧‍👦",
    "\u202eRTL override",
    "x" * 500,
]


@pytest.mark.parametrize("title", ODD)
def test_a_tooltip_tells_the_title_as_typed(book: Planbook, open_page: Opener, title: str) -> None:
    add_logged(book, replace(session("odd"), diamonds=500), kind="gaming", title=title)
    chart = open_page().page.formats.chart
    told = as_typed(chart.hint(QPointF(dot_of(chart, "odd"))))
    assert told == f"500/h  Tue Nov 17  {title}"
    name = QPointF(10, chart.places().row_rect(0).center().y())
    assert as_typed(chart.hint(name)) == told
    assert chart.hint(QPointF(10, 1)) == ""


def test_a_tooltip_of_many_streams_names_a_few(book: Planbook, open_page: Opener) -> None:
    for number in range(9):
        one = replace(session(f"s{number}", days=9 - number), diamonds=number)
        add_logged(book, one, kind="gaming", title=f"No. {number}")
    chart = open_page().page.formats.chart
    told = as_typed(chart.hint(QPointF(10, chart.places().row_rect(0).center().y())))
    verdict, *lines = told.split("\n")
    assert "8 in 10" in verdict
    assert len(lines) == 7
    assert "No. 8" in lines[0]
    assert lines[-1] == "and 3 more"


def test_an_example_opens_nothing(open_page: Opener, qtbot: QtBot) -> None:
    screen = open_page()
    asked = chosen(screen)
    chart = screen.page.formats.chart
    assert "example" in chart.accessibleName()
    place = QPointF(*chart.places().dots[0][0][:2]).toPoint()
    qtbot.mouseMove(chart, place)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked == []
    assert chart.hint(QPointF(place)) == ""
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
@pytest.mark.parametrize("width", [380, 700, 1400])
def test_names_and_medians_keep_off_the_dots(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
    width: int,
    locale: str,
) -> None:
    chart = open_page(locale=locale).page.formats.chart
    chart.resize(width, chart.height())
    places = chart.places()
    wide = chart.width()
    boxes = [places.names, places.words]
    for box in boxes:
        left = wide - box.right() if locale == "ar_EG" else box.left()
        right = left + box.width()
        assert left >= 0
        assert right <= wide
        assert right <= places.plot.left() or left >= places.plot.right()
        assert box.width() > 40


def test_the_usual_says_that_it_is_of_now_and_what_the_median_is(
    history: Planbook,  # noqa: ARG001
    open_page: Opener,
) -> None:
    screen = open_page()
    card, regional = screen.page.formats, screen.kit.regional
    chart, shown = card.formats, card.formats.shown
    assert shown.median == 250
    assert shown.usual is not None
    assert round(shown.usual) != 250
    assert (
        usual_words(screen.kit, shown) == f"your usual now {regional.number(round(shown.usual))}/h"
    )
    box = usual_box(screen.kit, shown, chart.places())
    assert as_typed(chart.hint(box.center())).splitlines()[-1] == (
        "The median of these streams is 250/h."
    )
    assert not chart.hint(QPointF(box.center().x(), 0.0))
    early = replace(shown, verdicts={}, usual=shown.median)
    assert usual_words(screen.kit, early) == "your usual 250/h"


def test_a_disturbed_stream_has_a_hollow_dot_and_the_axis_is_the_others(
    history: Planbook, open_page: Opener, qtbot: QtBot
) -> None:
    axis = open_page().page.formats.chart.places().ticks
    raid = replace(session("raid", days=2), diamonds=90_000, disturbed="raid")
    add_logged(history, raid, kind="gaming", title="Raided")
    screen = open_page()
    chart, asked = screen.page.formats.chart, chosen(screen)
    places = chart.places()
    assert places.ticks == axis
    ((x, y, point),) = [dot for row in places.apart for dot in row]
    assert point.stream_id == "raid"
    assert "set apart" in chart.hint(QPointF(x, y))
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(x, y).toPoint())
    assert asked == [("raid", "results")]


def test_no_dot_moves_when_verdicts_come(history: Planbook, open_page: Opener) -> None:  # noqa: ARG001
    chart = open_page().page.formats.chart
    known = chart.shown
    assert known.verdicts
    chart.show_results(replace(known, verdicts={}))
    before = chart.places()
    chart.show_verdicts(known)
    assert chart.places() is before
