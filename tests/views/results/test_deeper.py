"""Trend, marks, channel and the list of streams: what they say, and what a press does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.channel import ActiveHour, DailyNumber
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Stream
from creatorplanner.insights.told import Trend, TrendPoint
from creatorplanner.models.desk import Desk
from creatorplanner.models.page_insights import Marked
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.deeper import Deeper
from tests.fixtures.kit import kit_of
from tests.support.logged import add_logged, session
from tests.views.results.conftest import Opener, select_row


class Shown:
    """The cards over a plan, as the page feeds them."""

    def __init__(self, qtbot: QtBot, planner: Planner, clock: FixedClock) -> None:
        self.kit: Kit = kit_of(Desk(planner), clock)
        self.model = ResultsModel(self.kit.desk, self.kit.ledger)
        self._owner = QObject()
        self.cards = Deeper(self.kit, self.model, self._owner)
        self._window = QWidget()
        qtbot.addWidget(self._window)
        for card in (self.cards.effects, self.cards.trend, self.cards.channel, self.cards.streams):
            card.setParent(self._window)
            card.resize(700, 400)

    def follow(self) -> None:
        self.model.shown()
        self.cards.follow()
        self.cards.show_told(self.model.looking()())


@pytest.fixture
def shown(qtbot: QtBot, planner: Planner, clock: FixedClock) -> Shown:
    return Shown(qtbot, planner, clock)


@pytest.fixture
def months(book: Planbook) -> Planbook:
    """Forty streams, one each other day; every second has a hashtag and brings four times more."""
    for at in range(40):
        tagged = at % 2 == 1
        diamonds = (800 if tagged else 200) + at % 5 * 10
        one = replace(session(f"s{at}", days=2.0 * at + 1), diamonds=diamonds, peak_viewers=at)
        add_logged(book, one, kind="gaming", title=f"Night {at}")
    with book.edit() as edit:
        for at in range(1, 40, 2):
            stream = edit.get(Stream, f"s{at}")
            edit.put(replace(stream, hashtags=("late",)))
    return book


@pytest.mark.usefixtures("months")
def test_a_mark_that_tells_is_told_apart_from_chance(shown: Shown) -> None:
    shown.follow()
    card = shown.cards.effects

    words = card.words(0)

    assert words.startswith("#late: +")
    assert "could be chance" not in words
    assert "20 streams with, 20 without" in words
    assert "and 14 more" in words


@pytest.mark.usefixtures("months")
def test_a_row_of_marks_filters_the_streams(shown: Shown) -> None:
    shown.follow()
    cards = shown.cards

    cards.effects.effects.chosen.emit(0)

    assert cards.streams.rows.found == 20
    assert cards.streams.chip is not None
    assert cards.streams.chip.words() == "#late"
    cards.streams.chip.removed.emit()
    assert cards.streams.rows.found == 40


@pytest.mark.usefixtures("months")
def test_a_family_without_marks_says_how_to_get_some(shown: Shown) -> None:
    shown.follow()
    card = shown.cards.effects

    card.tabs.chosen.emit(Marked.TOOLS.value)

    assert card.nothing.text().startswith("Polls, battles and guests")
    assert card.twin.rowCount() == 0


@pytest.mark.usefixtures("months")
def test_the_trend_is_told_in_words_and_by_week(shown: Shown) -> None:
    shown.follow()
    card = shown.cards.trend

    assert card.pill.accessibleName() == "No clear change"
    assert "each dot is the median of a week" in card.under.text()
    assert card.twin.rowCount() == card.trend.marks()
    card.trend.chosen.emit(0)
    assert shown.cards.streams.chip is not None
    assert shown.cards.streams.chip.words().startswith("Week of ")


def test_three_streams_are_dots_without_a_line(shown: Shown, book: Planbook) -> None:
    for at in range(3):
        add_logged(book, replace(session(f"s{at}", days=at + 1), diamonds=100), kind="gaming")
    shown.follow()
    card = shown.cards.trend

    assert card.trend.marks() == 3
    assert card.pill.isHidden()
    card.grab()  # nothing is divided by nothing


@pytest.mark.usefixtures("months")
def test_the_list_shows_the_newest_and_more_on_request(shown: Shown) -> None:
    shown.follow()
    streams = shown.cards.streams

    assert streams.rows.rowCount() == 10
    assert streams.rows.index(0, 1).data() == "Night 0"
    streams.more.click()
    streams.more.click()
    assert streams.rows.rowCount() == 40
    assert streams.more.isHidden()


@pytest.mark.usefixtures("months")
def test_a_row_of_the_list_opens_its_stream(shown: Shown, qtbot: QtBot) -> None:
    shown.follow()
    table = shown.cards.streams.table
    table.setCurrentIndex(shown.cards.streams.rows.index(1, 0))

    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert shown.kit.navigator.stream_id == "s1"


@pytest.mark.usefixtures("months")
def test_the_list_copies_with_its_head(shown: Shown, qtbot: QtBot) -> None:
    shown.follow()
    table = shown.cards.streams.table
    select_row(table, 0)

    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    head, line = QApplication.clipboard().text().splitlines()
    assert head.startswith("Day\tStream\tFormat\tDiamonds per hour")
    assert "\tNight 0\t" in line


@pytest.mark.usefixtures("months")
def test_a_filter_without_streams_left_goes(shown: Shown) -> None:
    shown.follow()
    shown.cards.pick(("s39",), "One night")  # 79 days ago

    shown.model.set_period("4")
    shown.cards.follow()

    assert shown.cards.streams.chip is None
    assert shown.cards.streams.rows.found == 14


def test_the_channel_shows_once_a_table_told_of_it(shown: Shown, months: Planbook) -> None:
    shown.follow()
    assert shown.cards.channel.isHidden()

    days = [DailyNumber.of("tiktok", date(2026, 11, day), "followers", 5000 + day)
            for day in range(1, 18)]  # fmt: skip
    with months.edit() as edit:
        for day in days:
            edit.put(day)
    shown.cards.channel_model.read()
    channel = shown.cards.channel

    assert not channel.isHidden()
    assert "5,017 (+1)" in channel.words(16)
    assert "Night 0" in channel.words(16)
    channel.days.chosen.emit(16)
    assert shown.cards.streams.rows.found == 1


def test_hours_of_followers_are_shares_of_the_busiest(shown: Shown, book: Planbook) -> None:
    with book.edit() as edit:
        edit.put(ActiveHour.of("tiktok", 4, 20, 400))
        edit.put(ActiveHour.of("tiktok", 4, 21, 100))

    shares = shown.cards.channel_model.active_shares("tiktok")

    assert shares == {(4, 20): 1.0, (4, 21): 0.25}


def test_tab_goes_down_the_page(open_page: Opener, months: Planbook, qtbot: QtBot) -> None:
    add_logged(months, replace(session("x", days=3), diamonds=50), kind="qa")
    page = open_page().page
    page.formats.chart.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _step in range(40):
        seen.append(page.window().focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    cards = [page.formats, page.heat, page.income, page.deeper.effects, page.deeper.trend]
    order = [next(at for at, stop in enumerate(seen) if card.chart is stop) for card in cards]
    assert order == sorted(order)
    table = page.deeper.streams.table
    assert seen.index(table) > max(order)


def test_with_one_format_the_choice_of_measure_stays(
    open_page: Opener, months: Planbook, qtbot: QtBot
) -> None:
    page = open_page().page
    assert page.formats.isHidden()
    assert page.formats.measure.isVisible()
    assert page.heat.isAncestorOf(page.formats.measure)
    assert page.first_focus() is page.heat.chart
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.heat.front is page.heat.table  # the first card there is

    add_logged(months, replace(session("x", days=3), diamonds=50), kind="qa")
    page._model.ledger.forget()
    page.period.chosen.emit("52")

    assert page.formats.isVisible()
    assert page.formats.isAncestorOf(page.formats.measure)


@pytest.mark.usefixtures("months")
def test_ctrl_t_turns_the_card_that_has_the_keyboard(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page().page
    page.deeper.trend.toggle.setFocus()
    qtbot.keyClick(page.deeper.trend.toggle, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.deeper.trend.front is page.deeper.trend.table
    assert page.heat.front is page.heat.chart


@pytest.mark.usefixtures("months")
@pytest.mark.parametrize(("locale", "first"), [("en_US", 6), ("de_DE", 0), ("ar_EG", 5)])
def test_weeks_begin_where_the_calendar_begins_them(
    open_page: Opener, locale: str, first: int
) -> None:
    weeks = open_page(locale=locale).page.deeper.trend._shown.weeks  # type: ignore[union-attr]
    assert {week.day.weekday() for week in weeks} == {first}


@pytest.mark.parametrize(
    ("low", "words"), [(1.003, "No clear change"), (1.02, "+5% a week, likely +2% to +8%")]
)
@pytest.mark.usefixtures("months")
def test_what_prints_as_nothing_is_no_growth(shown: Shown, low: float, words: str) -> None:
    shown.follow()
    point = TrendPoint(0.0, 100.0, 80.0, 120.0)

    shown.cards.trend._show([], Trend((point,), 1.05, low, 1.08))

    assert shown.cards.trend.pill.accessibleName() == words
