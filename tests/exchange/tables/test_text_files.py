"""Text files of cells, as programs really write them."""

from __future__ import annotations

import io

import pytest

from creatorplanner.domain.table_errors import (
    NotATable,
    QuoteNotClosed,
    SheetNotThere,
    TableTooMany,
)
from creatorplanner.exchange.tables.limits import LIMITS
from creatorplanner.exchange.tables.opening import ENCODINGS, Opening
from creatorplanner.exchange.tables.reading import read_table
from tests.support.table_reading import raw_table

PLAIN = "Date,Views\n2026-11-18,5\n2026-11-19,6\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_f08_every_delimiter_is_found(delimiter: str) -> None:
    found = raw_table(PLAIN.replace(",", delimiter))
    assert (found.delimiter, found.header) == (delimiter, ("Date", "Views"))
    assert found.rows == (("2026-11-18", "5"), ("2026-11-19", "6"))


def test_f08_decimal_commas_do_not_part_cells() -> None:
    found = raw_table("Datum;Einnahmen\n18.11.2026;1,5\n19.11.2026;2,5\n20.11.2026;3,5\n")
    assert (found.delimiter, found.rows[0]) == (";", ("18.11.2026", "1,5"))


@pytest.mark.parametrize(
    ("encoding", "told", "text"),
    [
        ("utf-8", "utf-8", "Datum,Länge\n8. März,5\n"),
        ("utf-8-sig", "utf-8", "Datum,Länge\n8. März,5\n"),
        ("utf-16", "utf-16-le", "Datum,Länge\n8. März,5\n"),
        ("utf-16-le", "utf-16-le", "Datum,Länge\n8. März,5\n"),
        ("utf-16-be", "utf-16-be", "Datum,Länge\n8. März,5\n"),
        ("cp1252", "cp1252", "Datum,Länge\n8. März,5 €\n"),
        ("cp932", "cp932", "日付,ギフト贈呈者\n2026/11/18,夜のおしゃべり\n"),
        ("cp932", "cp932", "LIVE名,開始時間,LIVE時間,視聴数\nA,2026/11/10 20:00,1:00:00,9\n"),
        ("gb18030", "gb18030", "标题,开始时间,时长,观看人数\nA,2026/11/10 20:00,1:00:00,9\n"),
        ("euc_kr", "euc_kr", "날짜,시청자\n2026-11-18,다섯 명\n"),
        ("gb18030", "gb18030", "日期,观众\n2026-11-18,五个人看了直播\n"),
        ("cp1251", "cp1251", "Дата,Зрители\n18 ноября,пять\n"),
    ],
)
def test_f08_encodings_are_found_and_told(encoding: str, told: str, text: str) -> None:
    found = raw_table(text.encode(encoding))
    assert found.encoding == told
    assert found.encoding in ENCODINGS
    assert [",".join(row) for row in (found.header, *found.rows)] == text.splitlines()
    assert found.problems == ()


def test_f08_another_encoding_can_be_asked_for() -> None:
    data = "Дата,Зрители\n18 ноября,пять\n".encode("cp1251")
    wrong = raw_table(data, Opening(encoding="cp1252"))
    assert wrong.header[0] == "Äàòà"
    assert raw_table(data, Opening(encoding="cp1251")).header[0] == "Дата"


def test_f08_a_damaged_letter_is_told_and_the_rest_stays_utf8() -> None:
    good = "".join(f"März {n},5\n" for n in range(40)).encode()
    found = raw_table(b"Tag,Zahl\n" + good + b"M\xe4rz 41,6\n")
    assert found.encoding == "utf-8"
    assert [(problem.line, problem.why) for problem in found.problems] == [(42, "letters")]


def test_quotes_newlines_and_no_final_newline() -> None:
    found = raw_table('"a","b"\n"one, ""two""\nthree","x"\r\n"4","5"')
    assert found.rows == (('one, "two"\nthree', "x"), ("4", "5"))
    assert found.lines == (2, 4)


def test_letters_behind_a_closing_quote_are_kept() -> None:
    assert raw_table('a,b\n"x"y,5\n').rows == (("xy", "5"),)


def test_old_line_ends_and_empty_lines() -> None:
    found = raw_table("a,b\r1,2\r\r3,4\r")
    assert (found.rows, found.lines) == ((("1", "2"), ("3", "4")), (2, 4))


def test_lines_above_the_headings_are_left_away() -> None:
    found = raw_table("My report\n\nFrom,2026\nDate,Views,Likes\n2026-11-18,5,6\n2026-11-19,7,8\n")
    assert (found.header, found.lines) == (("Date", "Views", "Likes"), (5, 6))


def test_what_a_spreadsheet_says_of_its_delimiter() -> None:
    found = raw_table('"sep=;"\nDate;Title\n2026-11-18;one, two, three\n')
    assert (found.delimiter, found.header, found.lines) == (";", ("Date", "Title"), (3,))


def test_a_table_without_headings_gets_letters() -> None:
    found = raw_table("2026-11-18,5\n2026-11-19,6\n")
    assert (found.header, len(found.rows)) == (("A", "B"), 2)


def test_headings_that_are_missing_or_doubled() -> None:
    found = raw_table("Date,,Views,Views\n2026-11-18,x,5,6\n")
    assert found.header == ("Date", "B", "Views", "Views (2)")


def test_rows_of_other_widths() -> None:
    found = raw_table("a,b,c\n1,2,3\n4,5\n6,7,8,9\n")
    assert found.rows == (("1", "2", "3"), ("4", "5", ""), ("6", "7", "8"))
    assert [(problem.line, problem.text) for problem in found.problems] == [(4, "9")]


def test_zero_bytes_are_left_out_and_told() -> None:
    found = raw_table(b"a,b\n1\x00,2\n")
    assert found.rows == (("1", "2"),)
    assert [(problem.line, problem.why) for problem in found.problems] == [(2, "nul")]


def test_f09_a_quote_that_nobody_closes_is_refused_with_its_line() -> None:
    with pytest.raises(QuoteNotClosed) as refused:
        raw_table('a,b\n1,2\n"3,4\n5,6\n')
    assert refused.value.line == 3


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"\n\n ,,\n", "empty"),
        (b"Dear all\nhow are you\n", "words"),
        (b"%PDF-1.7 a,b", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\t\x08\x10\0" + bytes(600), "old"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(NotATable) as refused:
        raw_table(data)
    assert refused.value.what == what


@pytest.mark.parametrize(
    ("changed", "what", "line"),
    [("rows", "rows", 5), ("cells", "cells", 4), ("columns", "columns", 1)],
)
def test_too_much_is_refused_with_its_line(changed: str, what: str, line: int) -> None:
    limits = LIMITS._replace(**{changed: {"rows": 3, "cells": 5, "columns": 1}[changed]})
    data = b"a,b\n" + b"1,2\n" * 10
    with pytest.raises(TableTooMany) as refused:
        read_table(io.BytesIO(data), "x.csv", limits=limits)
    assert (refused.value.what, refused.value.line) == (what, line)


def test_a_list_of_objects_is_a_table_too() -> None:
    found = raw_table(
        '{"x": [{"day": "2026-11-18", "views": 5, "tags": ["a", "b"]}, {"likes": 2.5}]}'
    )
    assert found.header == ("day", "views", "tags", "likes")
    assert found.rows == (("2026-11-18", "5", "a, b", ""), ("", "", "", "2.5"))


def test_several_lists_are_like_sheets() -> None:
    data = (
        '{"Activity": {"Videos": [{"a": 1}, {"a": 2}, {"a": 3}]}, "Tiktok Live":'
        ' {"Go Live History": {"GoLiveList": [{"Date": "2026-11-18 20:00:00", "Views": 5}]}}}'
    )
    found = raw_table(data)
    assert found.sheets == ("Activity / Videos", "Tiktok Live / Go Live History / GoLiveList")
    assert (found.sheet, found.header) == (found.sheets[1], ("Date", "Views"))
    assert len(raw_table(data, Opening(sheet="Activity / Videos")).rows) == 3
    with pytest.raises(SheetNotThere):
        raw_table(data, Opening(sheet="Nowhere"))


def test_json_that_is_none_is_read_as_text() -> None:
    assert raw_table("[Date],[Views]\n2026-11-18,5\n").header == ("[Date]", "[Views]")


@pytest.mark.parametrize("data", ["{}", "[]", "[1, 2]", '{"a": [{}]}'])
def test_json_without_rows_is_refused(data: str) -> None:
    with pytest.raises(NotATable):
        raw_table(data)


def test_deep_json_ends_well() -> None:
    with pytest.raises(NotATable):
        raw_table("[" * 100_000)
