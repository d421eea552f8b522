"""Workbooks as other programs write them."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import openpyxl

from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.models.table_steps import Edits, edited
from tests.support.table_reading import take


def test_cells_of_every_kind() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["My nights"])
    sheet.append(["Date", "Start", "Duration", "Title", "Average viewers", "Revenue", "Shared"])
    sheet.append(
        [date(2026, 11, 18), time(20, 30), timedelta(hours=1, minutes=19), "A", 12.345, 7.3, True]
    )
    sheet.append([datetime(2026, 11, 19), time(9, 5), timedelta(minutes=58), "B", 30, None, "=1/0"])
    made = io.BytesIO()
    book.save(made)
    found = take(made.getvalue(), name="nights.xlsx")
    assert found.raw.rows[0] == (
        "2026-11-18", "20:30:00", "1:19:00", "A", "12.3450", "7.3", "yes",
    )  # fmt: skip
    first, second = found.read.rows
    assert (first.started, first.minutes, first.line) == (datetime(2026, 11, 18, 20, 30), 79, 3)
    assert first.numbers == {"average_viewers": 12, "money": 730}
    assert (second.started, second.minutes) == (datetime(2026, 11, 19, 9, 5), 58)
    assert second.numbers == {"average_viewers": 30}


def test_a_formula_without_its_result_is_said() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("More & <more>", 0)
    sheet = book.worksheets[0]
    sheet.append(["Start", "Title", "Views"])
    sheet.append([datetime(2026, 11, 18, 20), "A", "=SUM(1,2)"])
    sheet.append([datetime(2026, 11, 19, 20), "B", 7])
    made = io.BytesIO()
    book.save(made)
    found = take(made.getvalue(), name="nights.xlsx")
    assert found.told() == [(2, "=SUM(1,2)", "formula")]
    assert [problem.heading for problem in found.read.problems] == ["Views"]
    fixed = edited(found.raw, Edits({(2, 2): "3"}))
    assert read_rows(fixed, found.guess).problems == ()
