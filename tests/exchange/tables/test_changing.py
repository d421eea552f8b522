"""Every part of a guess can be another; what was changed is remembered for the next file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from creatorplanner.exchange.tables.changing import (
    with_field,
    with_language,
    with_parts,
    with_platform,
    with_shape,
    with_style,
)
from creatorplanner.exchange.tables.columns import styles_for
from creatorplanner.exchange.tables.fields import FIELDS
from creatorplanner.exchange.tables.kinds import fingerprint
from creatorplanner.exchange.tables.memory import choices, kept
from creatorplanner.exchange.tables.problems import SENTENCES, sentence
from creatorplanner.exchange.tables.rows import read_rows, rows_in_pieces
from creatorplanner.exchange.tables.values import Shape, Style
from tests.support.table_reading import HINTS, take

SHEET = "Date,Foo,Bar\n03/04/2026,1.234,90\n05/04/2026,5.678,60\n"


def test_a_column_can_mean_something_else() -> None:
    found = take(SHEET)
    assert [column.field for column in found.guess.columns] == ["day", "", ""]
    changed = with_field(found.guess, found.raw, 1, "views", HINTS)
    changed = with_field(changed, found.raw, 2, "minutes", HINTS)
    rows = read_rows(found.raw, changed).rows
    assert [(row.numbers, row.minutes) for row in rows] == [
        ({"views": 1234}, 90),
        ({"views": 5678}, 60),
    ]
    assert changed.shape is Shape.SESSIONS
    moved = with_field(changed, found.raw, 2, "views", HINTS)
    assert [column.field for column in moved.columns] == ["day", "", "views"]
    gone = with_field(moved, found.raw, 2, "", HINTS)
    assert read_rows(found.raw, gone).rows[0].numbers == {}


def test_the_order_of_day_and_month_can_be_the_other() -> None:
    found = take(SHEET)
    assert found.guess.doubts == ("dates", "no_time", "rows", "platform")
    changed = with_style(found.guess, found.raw, 0, Style.MDY, HINTS)
    days = [row.day for row in read_rows(found.raw, changed).rows]
    assert days == [date(2026, 3, 4), date(2026, 5, 4)]
    assert changed.doubts == ("no_time", "rows", "platform")


def test_the_language_of_months_can_be_another() -> None:
    found = take("Date,Views\n18 listopad 2026,5\n19 listopad 2026,6\n")
    assert found.guess.doubts[0] == "months"
    changed = with_language(found.guess, found.raw, 0, "hr", HINTS)
    assert read_rows(found.raw, changed).rows[0].day == date(2026, 10, 18)
    assert "months" not in changed.doubts


def test_the_year_can_be_another() -> None:
    found = take("Date,Views\n30 Dec,5\n2 Jan,6\n")
    assert found.guess.year == 2026
    rows = read_rows(found.raw, replace(found.guess, year=2025)).rows
    assert [row.day for row in rows] == [date(2024, 12, 30), date(2025, 1, 2)]
    leap = take("Date,Views\n29 Feb,5\n1 Mar,6\n")
    assert leap.guess.year == 2024
    told = read_rows(leap.raw, replace(leap.guess, year=2025)).problems
    assert [(problem.line, problem.why) for problem in told] == [(2, "date")]


def test_platform_and_shape_can_be_others() -> None:
    found = take(SHEET)
    changed = with_platform(found.guess, found.raw, "kick", HINTS)
    assert read_rows(found.raw, changed).rows[0].platform == "kick"
    assert "platform" not in changed.doubts
    assert with_shape(changed, found.raw, Shape.DAYS, HINTS).doubts == ("dates",)


def test_what_was_answered_is_remembered() -> None:
    found = take(SHEET)
    changed = with_field(found.guess, found.raw, 1, "views", HINTS)
    changed = with_style(changed, found.raw, 0, Style.MDY, HINTS)
    changed = with_platform(changed, found.raw, "kick", HINTS)
    hints = HINTS._replace(remembered={changed.fingerprint: kept(changed)})
    again = take("date, FOO ,Bar\n06/07/2026,9.100,1\n07/07/2026,2,2\n", hints)
    assert (again.guess.remembered, again.guess.platform) == (True, "kick")
    assert [column.field for column in again.guess.columns] == ["day", "views", ""]
    assert again.read.rows[0].day == date(2026, 6, 7)
    assert again.read.rows[0].numbers == {"views": 9100}


def test_only_what_was_chosen_is_remembered_and_the_rest_is_guessed_anew() -> None:
    table = "Date,Views,Bar,Foo\n2026-11-18,5,6,x\n"
    found = take(table)
    changed = with_field(found.guess, found.raw, 2, "likes", HINTS)
    changed = with_field(changed, found.raw, 1, "", HINTS)
    # as an older program kept it, which knew nothing of the last column
    text = kept(changed).replace('"Foo", ""', '"Foo", "title"')
    again = take(table, HINTS._replace(remembered={changed.fingerprint: text})).guess
    assert [column.field for column in again.columns] == ["day", "", "likes", ""]
    assert [column.chosen for column in again.columns] == [False, True, True, False]
    assert choices(again) == 2
    assert again.zone == found.guess.zone
    other = with_parts(again, found.raw, HINTS, zone="Asia/Tokyo", shape=Shape.DAYS)
    once_more = take(table, HINTS._replace(remembered={changed.fingerprint: kept(other)})).guess
    assert (once_more.zone, once_more.shape, choices(once_more)) == ("Asia/Tokyo", Shape.DAYS, 4)
    # a field that was chosen is not guessed for another column as well
    moved = with_field(found.guess, found.raw, 2, "views", HINTS)
    third = take(table, HINTS._replace(remembered={moved.fingerprint: kept(moved)})).guess
    assert [column.field for column in third.columns] == ["day", "", "views", ""]


def test_what_was_kept_before_it_was_noted_who_chose_counts_as_chosen() -> None:
    text = (
        '{"columns": [["Date", "day", "mdy"], ["Foo", "views", "comma"], ["Bar", "", "text"]],'
        ' "shape": "days", "platform": "kick", "zone": "Asia/Tokyo", "currency": ""}'
    )
    header = ("Date", "Foo", "Bar")
    guess = take(SHEET, HINTS._replace(remembered={fingerprint(header): text})).guess
    assert [column.field for column in guess.columns] == ["day", "views", ""]
    assert (guess.platform, guess.zone, guess.shape) == ("kick", "Asia/Tokyo", Shape.DAYS)
    assert choices(guess) == 6


def test_cells_that_leave_no_doubt_are_stronger_than_memory() -> None:
    found = take(SHEET)
    changed = with_style(found.guess, found.raw, 0, Style.MDY, HINTS)
    hints = HINTS._replace(remembered={changed.fingerprint: kept(changed)})
    again = take("Date,Foo,Bar\n18/07/2026,9.100,1\n", hints)
    assert again.read.rows[0].day == date(2026, 7, 18)


@pytest.mark.parametrize(
    "text", ["", "x", "[]", "{}", '{"columns": [["a", "b"]]}', '{"columns": 5}']
)
def test_a_memory_that_is_broken_is_no_memory(text: str) -> None:
    header = ("Date", "Foo", "Bar")
    hints = HINTS._replace(remembered={fingerprint(header): text})
    assert take(SHEET, hints).guess == take(SHEET).guess


def test_rows_come_in_pieces_that_tell_how_far_they_are() -> None:
    lines = "".join(f"2026-11-18 20:00,{n}\n" for n in range(250))
    found = take("Start,Views\n" + lines)
    assert list(rows_in_pieces(found.raw, found.guess)) == [0, 0, 0, 100, 200, 250]


def test_every_field_has_its_styles_and_every_problem_its_words() -> None:
    assert all(styles_for(field) for field in FIELDS)
    assert sentence("number", "x{text}") == "This is not a number: x{text}"
    assert all(words and not words.endswith(".") for words in SENTENCES.values())


def test_rows_without_a_day_are_told_and_sums_left_out() -> None:
    found = take(
        "Start,Title,Views\n2026-11-18 20:00,A,5\n,B,6\nGesamt,,11\n2026-11-19 20:00,C,\n,,17\n"
    )
    assert [row.texts["title"] for row in found.read.rows] == ["A", "C"]
    assert found.told() == [(3, "", "no_date")]
    assert found.read.left_out == 2


def test_headings_in_the_middle_are_no_row() -> None:
    found = take("Start,Views\n2026-11-18 20:00,5\nStart,Views\n2026-11-19 20:00,6\n")
    assert (len(found.read.rows), found.read.left_out, found.told()) == (2, 1, [])


def test_ends_and_times_beside_a_day() -> None:
    found = take("Date,Time,End,Views\n18.11.2026,23:30,1:15 AM,5\n19.11.2026,8:00 PM,21:00,6\n")
    first, second = found.read.rows
    assert (first.started, first.ended) == (
        datetime(2026, 11, 18, 23, 30),
        datetime(2026, 11, 19, 1, 15),
    )
    assert (second.started, second.ended) == (
        datetime(2026, 11, 19, 20),
        datetime(2026, 11, 19, 21),
    )


def test_a_night_over_new_year_without_years() -> None:
    found = take("Start,End,Views\n31 Dec 22:00,1 Jan 01:00,5\n2 Jan 20:00,2 Jan 21:00,6\n")
    first = found.read.rows[0]
    assert (first.started, first.ended) == (datetime(2025, 12, 31, 22), datetime(2026, 1, 1, 1))
    assert found.told() == []


def test_an_end_before_its_start_is_told() -> None:
    found = take("Start,End,Views\n2026-11-18 20:00,2026-11-18 19:00,5\n")
    assert [why for _, _, why in found.told()] == ["end_first"]
    assert found.read.rows[0].ended is None


def test_a_zone_in_the_file_makes_instants() -> None:
    found = take("Start,Views\n2026-11-18T20:00:00Z,5\n2026-11-18T20:00:00+09:00,6\n")
    assert found.read.rows[0].started == datetime(2026, 11, 18, 20, tzinfo=UTC)
    assert found.read.rows[1].started is not None
    assert found.read.rows[1].started.utcoffset() == timedelta(hours=9)
    assert take("Start (UTC),Views\n2026-11-18 20:00,5\n").guess.zone == "UTC"
    assert take("Start,Views\n2026-11-18 20:00,5\n").guess.zone == "Europe/Berlin"


def test_platforms_by_column_and_by_file_name() -> None:
    found = take("Start,Platform,Views\n2026-11-18 20:00,TikTok LIVE,5\n2026-11-18 20:00,Trovo,6\n")
    assert [row.platform for row in found.read.rows] == ["tiktok", "Trovo"]
    assert (
        take("Start,Views\n2026-11-18 20:00,5\n", name="my-twitch-log.csv").guess.platform
        == "twitch"
    )


def test_midnights_everywhere_are_days() -> None:
    found = take("Date,Views\n2026-11-18 00:00:00,5\n2026-11-20 00:00:00,6\n")
    assert [(row.day, row.started) for row in found.read.rows] == [
        (date(2026, 11, 18), None),
        (date(2026, 11, 20), None),
    ]
