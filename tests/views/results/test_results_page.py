"""The Results page: nothing, one, three and many logs; honest about what is not known."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creatorplanner.domain.measures import Measure
from tests.views.results.conftest import Screen

VERDICTS = ("better", "weaker", "best", "worst")


def spoken(screen: Screen) -> str:
    """Everything that the headline numbers and the chart say."""
    names = [kpi.accessibleName() for kpi in screen.page.kpis.values()]
    return " ".join([*names, screen.page.formats.chart.accessibleName()])


def test_without_a_log_there_is_an_example_and_a_way_to_begin(qtbot: QtBot, screen: Screen) -> None:
    assert screen.page.empty.isVisible()
    assert "Example" in screen.page.formats._under.text()
    with qtbot.waitSignal(screen.kit.navigator.page_asked) as asked:
        screen.page.empty.buttons[0].click()
    assert asked.args == ["log"]


def test_one_and_three_logs_are_totals_without_verdicts(screen: Screen) -> None:
    screen.log(1, diamonds=700, new_followers=12, peak_viewers=300)
    assert not screen.page.empty.isVisible()
    assert "1 stream" in screen.page.kpis["time"].accessibleName()
    for days in (2, 3):
        screen.log(days, "gaming", diamonds=300)
    assert "3 streams" in screen.page.kpis["time"].accessibleName()
    assert not any(word in spoken(screen).lower() for word in VERDICTS)
    assert "A few streams more" in screen.page._few.text()


def test_unknown_numbers_are_counted_apart(screen: Screen) -> None:
    for days, diamonds in ((1, 100), (2, 300), (3, 200)):
        screen.log(days, diamonds=diamonds)
    screen.log(4, likes=10)
    screen.log(5, "gaming")
    assert screen.rows() == [
        ("GRWM", "3", "200/h", "100/h", "300/h", "1"),
        ("GAMING", "0", "", "", "", "1"),
    ]
    assert "Not known" in screen.page.kpis["peak"].accessibleName()


def test_platforms_are_compared_one_at_a_time(screen: Screen) -> None:
    for days in (1, 2, 3):
        screen.log(days, diamonds=100, peak_viewers=500)
    screen.log(4, platform="twitch", comments=60, peak_viewers=20)
    picker = screen.page.formats.platform
    assert picker.isVisible()
    assert picker.currentData() == "tiktok"
    peak = screen.page.kpis["peak"]
    assert peak.accessibleName().startswith("Peak viewers, median, 500 on TikTok")
    screen.model.set_platform("twitch")
    assert peak.accessibleName().startswith("Peak viewers, median, 20 on Twitch")
    assert screen.rows() == [("GRWM", "0", "", "", "", "1")]


def test_the_measure_is_remembered(screen: Screen) -> None:
    screen.log(1, likes=600, diamonds=10)
    screen.model.set_measure(Measure.LIKES)
    assert screen.rows()[0][2] == "600/h"
    assert screen.kit.desk.book.formats.settings().results_measure == "likes"


def test_a_period_and_what_was_before_it_in_neutral_words(screen: Screen) -> None:
    screen.log(1, new_followers=30)
    screen.log(40, new_followers=20)
    screen.page.period.chosen.emit("4")
    followers = screen.page.kpis["followers"]
    assert followers.accessibleName() == "New followers, 30, +50% against the 4 weeks before"
    screen.page.period.chosen.emit("all")
    assert followers.accessibleName() == "New followers, 50"


def test_gifts_make_income_an_estimate(screen: Screen) -> None:
    screen.log(1, money=1_000)
    assert screen.page.kpis["income"].accessibleName().startswith("Income, $10")
    screen.log(2, diamonds=2_000)
    assert "≈ $20" in screen.page.kpis["income"].accessibleName()


def test_the_table_is_a_twin_that_can_be_copied(screen: Screen) -> None:
    screen.log(1, diamonds=100)
    screen.page.formats.toggle.click()
    table = screen.page.formats.table
    assert table.isVisible()
    assert not screen.page.formats.chart.isVisible()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("GRWM\t1\t100/h")
    screen.page.formats.toggle.click()
    assert screen.page.formats.chart.isVisible()


def test_a_dot_opens_its_stream_by_mouse_and_by_keyboard(screen: Screen) -> None:
    stream = screen.log(1, diamonds=100)
    chart = screen.page.formats.chart
    dot: QPointF = chart._dots(0)[0][0]
    QTest.mouseClick(
        chart,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(dot.x()), round(dot.y())),
    )
    assert screen.kit.navigator.stream_id == stream
    screen.kit.navigator.select("")
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert screen.kit.navigator.stream_id == stream


def test_dots_fall_at_the_same_places_each_time(screen: Screen) -> None:
    for days in range(1, 5):
        screen.log(days, diamonds=100 + days % 2)
    chart = screen.page.formats.chart
    places = [(spot.x(), spot.y()) for spot, _point in chart._dots(0)]
    assert places == [(spot.x(), spot.y()) for spot, _point in chart._dots(0)]
    assert len(set(places)) == 4


def test_a_hidden_page_reads_nothing(screen: Screen) -> None:
    screen.log(1, diamonds=100)
    screen.page.hide()
    screen.log(2, diamonds=300)
    assert screen.rows()[0][1] == "1"
    screen.page.show()
    screen.page.shown()
    assert screen.rows()[0][1] == "2"


def test_a_week_without_a_number_is_a_gap_and_no_zero(screen: Screen) -> None:
    kpi = screen.page.kpis["peak"]

    def lowest_ink() -> int:
        picture = kpi.grab().toImage()
        ink = screen.kit.look.theme.accent_text
        rows = [
            y
            for y in range(picture.height())
            for x in range(picture.width() // 2, picture.width())
            if _near(picture.pixelColor(x, y), ink)
        ]
        return max(rows)

    kpi.resize(260, kpi.sizeHint().height())
    kpi.show_value("1", "", "", [500, None, 500])
    level = lowest_ink()
    kpi.show_value("1", "", "", [500, 0.0, 500])
    assert lowest_ink() > level + 20


def _near(one: QColor, other: QColor) -> bool:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) < 24 for a, b in parts)
