"""What the page says about formats, and when it keeps silent."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Doubt, FormatInsight, Verdict
from creatorplanner.models.income_bars import Bar
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.results.verdict_words import range_words, verdict_lines
from creatorplanner.views.wording.money_words import span_words
from tests.support.logged import add_logged, session
from tests.support.pixels import best_contrast, picture
from tests.views.results.conftest import Opener, Screen


def stream(book: Planbook, kind: str, count: int, diamonds: int) -> None:
    """Streams of a format, a day apart, around so many diamonds an hour."""
    for turn in range(count):
        one = session(f"{kind}{turn}", days=turn + 1)
        value = round(diamonds * (0.9, 1.0, 1.15)[turn % 3])
        add_logged(book, replace(one, diamonds=value), kind=kind)


def said(screen: Screen) -> dict[str, str]:
    """The verdict column of the table."""
    lines = screen.page.formats.table.as_text().split("\n")[1:]
    return {line.split("\t")[0]: line.split("\t")[-1] for line in lines}


def test_the_best_format_is_named_and_three_streams_never_are(
    book: Planbook, open_page: Opener
) -> None:
    stream(book, "glam", 9, 1500)
    stream(book, "chat", 9, 300)
    stream(book, "battle", 3, 9000)
    screen = open_page()
    assert said(screen) == {
        "Battle": "Too early to say",
        "Glam": "Likely better",
        "Chat": "Likely weaker",
    }
    chart = screen.page.formats.chart
    row = chart.places().row_rect(0)
    hint = chart.hint(QPointF(row.left() + 20, row.center().y()))  # beside the dots
    assert "Too early to say. About 1 more would tell." in hint


@pytest.mark.parametrize("count", [0, 1, 3])
def test_so_few_streams_get_no_verdict(book: Planbook, open_page: Opener, count: int) -> None:
    stream(book, "chat", count, 300)
    screen = open_page()
    assert set(said(screen).values()) <= {""}


def test_one_format_has_no_verdict(book: Planbook, open_page: Opener) -> None:
    stream(book, "chat", 8, 300)
    assert said(open_page()) == {"Chat": ""}


def test_verdicts_follow_what_is_logged(book: Planbook, open_page: Opener, qtbot: QtBot) -> None:
    stream(book, "glam", 3, 1500)
    stream(book, "chat", 9, 300)
    screen = open_page()
    assert said(screen)["Glam"] == "Too early to say"
    plain = picture(screen.page.formats.chart)
    stream(book, "glam", 7, 1500)
    screen.model.ledger.forget()  # it was written past the desk
    screen.page.period.chosen.emit("52")
    qtbot.waitUntil(lambda: said(screen)["Glam"] == "Likely better")
    assert picture(screen.page.formats.chart) != plain


def test_a_page_that_goes_while_it_thinks_leaves_nothing(book: Planbook, open_page: Opener) -> None:
    stream(book, "glam", 5, 1500)
    screen = open_page()
    screen.page.period.chosen.emit("52")
    assert screen.page.is_looking
    screen.window.hide()
    assert not screen.page.is_looking


def test_words_give_the_chance_the_range_and_the_doubt(open_page: Opener) -> None:
    regional = open_page().kit.regional
    slot = Slot(Days.SUNDAY, Time.EVENING)
    sure = FormatInsight("a", 9, 500.0, 400.0, 620.0, 0.97, Verdict.BETTER, None, Doubt(slot=slot))
    assert verdict_lines(regional, Measure.DIAMONDS, sure) == [
        "Very likely above your usual (97%).",
        "At your usual time and today's level: 400/h to 620/h, 8 in 10 sure.",
        "Mostly on Sundays in the evening: this may be the time, not the format.",
    ]
    weak = replace(sure, chance=0.0001, verdict=Verdict.WEAKER, doubt=None)
    assert verdict_lines(regional, Measure.DIAMONDS, weak)[0] == (
        "Very likely below your usual (99%)."
    )
    usual = replace(sure, chance=0.6, verdict=Verdict.USUAL, more=4)
    assert verdict_lines(regional, Measure.DIAMONDS, usual)[:2] == [
        "About your usual: above it with a chance of 60%.",
        "About 4 more would tell.",
    ]


def test_a_clear_verdict_says_why_its_bar_crosses_the_line(open_page: Opener) -> None:
    regional = open_page().kit.regional
    sure = FormatInsight("a", 9, 500.0, 400.0, 620.0, 0.97, Verdict.BETTER, None, None)
    why = "that moves all formats and the line alike"

    def lines(one: FormatInsight, usual: float | None) -> str:
        return "\n".join(verdict_lines(regional, Measure.DIAMONDS, one, usual))

    assert why in lines(sure, 420.0)
    assert why not in lines(sure, 390.0)
    assert why not in lines(sure, None)
    assert why not in lines(replace(sure, verdict=Verdict.USUAL), 420.0)


def test_a_doubt_about_the_day_stands_in_tooltip_table_and_row(
    book: Planbook, open_page: Opener
) -> None:
    for turn in range(9):
        battle = session(f"battle{turn}", days=7 * turn + 6)  # Thursdays
        chat = session(f"chat{turn}", days=7 * turn + 2)
        add_logged(book, replace(battle, diamonds=1500 + turn), kind="battle")
        add_logged(book, replace(chat, diamonds=300 + turn), kind="chat")
    screen = open_page(1500)  # room for the words, not only for a mark
    chart, table = screen.page.formats.chart, screen.page.formats.table
    words = "Mostly on Thursdays: this may be the day, not the format."
    row = chart.places().row_rect(0)
    assert words in chart.hint(QPointF(row.left() + 20, row.center().y()))
    assert words in table.as_text().split("\n")[1].split("\t")
    assert chart.words(0).endswith(", or the day?")
    marked = picture(chart)
    verdicts = chart._shown.verdicts
    same = {key: replace(one, doubt=Doubt(weekday=0)) for key, one in verdicts.items()}
    chart.show_verdicts(replace(chart._shown, verdicts=same))
    assert picture(chart) == marked
    seen = [marked]
    for doubt in (None, Doubt(slot=Slot(Days.SUNDAY, Time.EVENING))):
        one = {**same, "battle": replace(same["battle"], doubt=doubt)}
        chart.show_verdicts(replace(chart._shown, verdicts=one))
        assert picture(chart) not in seen
        seen.append(picture(chart))
    several = {**same, "battle": replace(same["battle"], doubt=Doubt(several=True))}
    chart.show_verdicts(replace(chart._shown, verdicts=several))
    assert picture(chart) == seen[-1]  # "or the time?", as for one slot


def test_the_axis_reaches_the_bars_and_marks_those_that_go_on(
    book: Planbook, open_page: Opener
) -> None:
    stream(book, "glam", 9, 1500)
    stream(book, "chat", 9, 300)
    chart = open_page().page.formats.chart
    wide = replace(chart._shown.verdicts["glam"], high=3000.0)
    chart.show_verdicts(replace(chart._shown, verdicts={"glam": wide}))
    assert chart.places().ticks[-1] >= 3000
    assert not chart.places().goes_on(3000)
    far = replace(wide, high=90_000.0)
    chart.show_verdicts(replace(chart._shown, verdicts={"glam": far}))
    assert chart.places().ticks[-1] < 5000
    assert chart.places().goes_on(far.high)
    cut = picture(chart)
    end = replace(far, high=chart.places().ticks[-1])
    chart.show_verdicts(replace(chart._shown, verdicts={"glam": end}))
    assert picture(chart) != cut  # the arrow


def test_bars_stand_out_in_high_contrast(book: Planbook, open_page: Opener) -> None:
    stream(book, "glam", 9, 1500)
    stream(book, "chat", 9, 300)
    screen = open_page(theme="highcontrast")
    chart = screen.page.formats.chart
    said, places = chart._shown.verdicts["glam"], chart.places()
    shown, middle = picture(chart), places.row_rect(0).center().y()
    x = (places.x(said.low) + places.x(said.typical)) / 2
    edge = shown.copy(round(x), round(middle - 9), 1, 5)
    assert best_contrast(edge, screen.kit.look.theme.surface) > 3


def test_ranges_keep_their_order_in_arabic(open_page: Opener) -> None:
    sure = FormatInsight("a", 9, 900.0, 409.0, 2100.0, 0.97, Verdict.BETTER, None, None)
    regional = open_page(locale="ar_EG").kit.regional
    words = range_words(regional, Measure.DIAMONDS, sure)
    low, high = words.rpartition("·")[2].strip().split("–")
    assert all(one.startswith("\u2068") and one.endswith("\u2069") for one in (low, high))
    plain = range_words(open_page().kit.regional, Measure.DIAMONDS, sure)
    assert plain.endswith("409–2.1k")


def test_doubts_in_words(open_page: Opener) -> None:
    regional = open_page().kit.regional
    sure = FormatInsight("a", 9, 500.0, 400.0, 620.0, 0.97, Verdict.BETTER, None, None)
    day = "Mostly on Thursdays: this may be the day, not the format."
    times = "Only at times when little else was on: this may be the time, not the format."

    def last(one: FormatInsight) -> str:
        return verdict_lines(regional, Measure.DIAMONDS, one)[-1]

    assert last(replace(sure, doubt=Doubt(weekday=3))) == day
    assert last(replace(sure, doubt=Doubt(several=True))) == times
    assert "sure" in last(sure)


def test_a_saved_comparison_has_plain_numbers(
    book: Planbook, open_page: Opener, tmp_path: Path
) -> None:
    stream(book, "glam", 9, 1990)
    stream(book, "chat", 9, 300)
    card = open_page(locale="de_DE").page.formats
    card.save_to(str(tmp_path / "formats.csv"))
    with (tmp_path / "formats.csv").open(encoding="utf-8-sig", newline="") as file:
        glam, _chat = csv.DictReader(file)
    assert glam["Median (diamonds per hour)"] == "1990"
    assert 0.8 < float(glam["Above usual (1 is 100%)"]) <= 0.99
    assert "1.990/h" in card.table.as_text()


def test_a_weeks_ends_keep_their_order_in_arabic(open_page: Opener) -> None:
    regional = open_page(locale="ar_EG").kit.regional
    words = span_words(regional, Bar(date(2026, 11, 9), date(2026, 11, 15)), by_month=False)
    assert words.count("\u2068") == 2


def test_formats_stand_in_the_order_of_what_is_judged(book: Planbook, open_page: Opener) -> None:
    """Two lucky nights have the higher median, and are not the first for it."""
    stream(book, "glam", 12, 1500)
    stream(book, "chat", 12, 300)
    stream(book, "haul", 2, 1600)
    screen = open_page()
    shown = screen.page.formats.formats.shown
    medians = [result.format.id for result in screen.model.formats if result.format]
    judged = [result.format.id for result in shown.results if result.format]
    assert medians == ["haul", "glam", "chat"]
    assert judged == ["glam", "haul", "chat"]
    assert list(said(screen)) == ["Glam", "Haul", "Chat"]
    assert judged == sorted(judged, key=lambda key: -shown.verdicts[key].typical)
