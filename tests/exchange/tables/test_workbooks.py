"""Workbooks as other programs write them."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import openpyxl

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
