"""Rows that tell their day but no time: it is typed where they stand."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creatorplanner.exchange.tables.changing import cell_with_time
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.operations.planner import Planner
from tests.fixtures.plan import book, clock, planner
from tests.support.table_reading import take
from tests.support.tables import stream
from tests.views.imports.test_table_part import Show, done, settled, show, table

__all__ = ["book", "clock", "planner", "show"]
APART = "Date,Time,Title,Views"
TOGETHER = "Start,Title,Views"


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (APART, ("2026-11-10,20:00,a,5", "2026-11-11,,b,6")),
        (TOGETHER, ("2026-11-10 20:00,a,5", "2026-11-11,b,6")),
    ],
)
@pytest.mark.parametrize(("typed", "locale"), [("9:10 pm", "en_US"), ("21.10", "de_DE")])
def test_the_typed_time_finds_the_planned_stream(
    show: Show, qtbot: QtBot, planner: Planner, header: str, rows: tuple[str, ...], typed: str,
    locale: str,
) -> None:  # fmt: skip
    stream(planner, "planned", datetime(2026, 11, 11, 21))
    stream(planner, "other", datetime(2026, 11, 11, 9))
    part = show(table(*rows, header=header), locale)
    part.model.set_parts(platform="tiktok")
    settled(qtbot, part)
    (row,) = part.preview.looks.rows.values()
    field, box = row.controls
    assert box.count() >= 2
    assert not field.visibleRegion().isEmpty()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert part.model.settled
    field.clear()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, part)
    assert not part.preview.looks.rows
    found = {entry.line: entry.stream.id for entry in part.model.plan.added}
    assert found[3] == "planned"
    done(qtbot, part)
    (one,) = planner.book.sessions.of_stream("planned")
    assert one.started is not None
    assert one.views == 6


@pytest.mark.parametrize(
    "day", ["8 de marzo", "8. März 2026", "2026/03/08", "08.03.2026", "Mar 8, 2026", "3月8日"]
)
def test_a_time_goes_behind_a_day_of_any_form(day: str) -> None:
    other = day.replace("8", "9", 1) if day.startswith("8") else day.replace("08", "09")
    other = other.replace("Mar 8", "Mar 9").replace("月8", "月9")
    found = take(f"Start;Title;Views\n{other} 20:00;a;5\n{day};b;6\n")
    at = datetime(2026, 3, 8, 21, 10)
    place, text = cell_with_time(found.guess, found.raw.rows[1], at.time()) or (0, "")
    rows = [list(row) for row in found.raw.rows]
    rows[1][place] = text
    raw = type(found.raw)(**{
        **{name: getattr(found.raw, name) for name in found.raw.__slots__},
        "rows": tuple(map(tuple, rows)),
    })  # fmt: skip
    second = read_rows(raw, found.guess).rows[1]
    assert second.day == date(2026, 3, 8)
    assert second.started == at
