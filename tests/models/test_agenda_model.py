"""The list's rows: days with streams, narrowed by a search, followed row by row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from creatorplanner.domain.clock import FixedClock
from creatorplanner.models.agenda_model import AgendaModel, AgendaRole
from creatorplanner.models.desk import Desk
from creatorplanner.models.month_model import MonthModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations import streams
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_in_memory
from tests.fixtures.plan import NOW, ZONE


class Agenda:
    """The rows of November 2026 over a plan in memory, watched by Qt's own tester."""

    def __init__(self, planner: Planner, clock: FixedClock) -> None:
        self.desk = Desk(planner)
        self.month = MonthModel(self.desk, Ticker(clock))
        self.rows = AgendaModel(self.month, lambda row: f"say {row.key}")
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        self.tester = QAbstractItemModelTester(self.rows, fatal)
        self.resets = 0
        self.rows.modelReset.connect(self._reset)
        self.month.wake()
        self.month.show_month(date(2026, 11, 1))

    def add(self, day: int, hour: int = 20, title: str = "One", month: int = 11) -> str:
        draft = streams.Draft(
            ZONE, datetime(2026, month, day, hour), 60, title, platforms=("twitch",)
        )
        done = self.desk.run(streams.create_stream, draft)
        assert done is not None
        return done.subject

    def shown(self) -> list[str]:
        return [row.key for row in self.rows.rows()]

    def _reset(self) -> None:
        self.resets += 1


@pytest.fixture
def agenda() -> Iterator[Agenda]:
    book = open_in_memory()
    clock = FixedClock(NOW, ZONE)
    yield Agenda(Planner(book, clock), clock)
    book.close()


def test_streams_stand_below_the_headings_of_their_days(agenda: Agenda) -> None:
    late, early = agenda.add(20, 21), agenda.add(20, 9)
    first = agenda.add(3)
    agenda.add(1, month=12)
    assert agenda.shown() == ["day 2026-11-03", first, "day 2026-11-20", early, late]
    assert [row.count for row in agenda.rows.rows() if row.block is None] == [1, 2]
    assert agenda.resets == 1  # only for the month


def test_a_move_takes_the_row_along_without_a_reset(agenda: Agenda) -> None:
    key, other = agenda.add(3), agenda.add(20)
    agenda.desk.run(streams.move_stream, key, datetime(2026, 11, 20, 22))
    assert agenda.shown() == ["day 2026-11-20", other, key]
    agenda.desk.undo()
    assert agenda.shown() == ["day 2026-11-03", key, "day 2026-11-20", other]
    agenda.desk.run(streams.delete_stream, other)
    assert agenda.shown() == ["day 2026-11-03", key]
    assert agenda.resets == 1


def test_another_month_is_another_list(agenda: Agenda) -> None:
    agenda.add(3)
    key = agenda.add(24, month=12)
    agenda.month.show_month(date(2026, 12, 5))
    assert agenda.shown() == ["day 2026-12-24", key]
    assert agenda.resets == 2


@pytest.mark.parametrize(
    ("text", "found"), [("GLAM", 1), ("  glam   grwm ", 1), ("twitch", 2), ("%", 0), ("", 2)]
)
def test_a_search_narrows_the_rows(agenda: Agenda, text: str, found: int) -> None:
    agenda.add(3, title="Glam GRWM")
    agenda.add(20, title="Ranked")
    agenda.rows.seek(text)
    assert len(agenda.rows.streams()) == found
    headings = [row.count for row in agenda.rows.rows() if row.block is None]
    assert headings == [1] * found
    fresh = agenda.add(21, title="Another glam grwm")
    assert (fresh in agenda.shown()) == (text != "%")
    agenda.rows.seek("")
    assert len(agenda.rows.streams()) == 3


def test_headings_can_be_read_but_not_chosen(agenda: Agenda) -> None:
    key = agenda.add(3)
    heading, stream = agenda.rows.index(0), agenda.rows.index(1)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert stream.flags() & Qt.ItemFlag.ItemIsSelectable
    assert stream.data(AgendaRole.KEY) == key
    assert stream.data() == "One"
    assert stream.data(Qt.ItemDataRole.AccessibleTextRole) == f"say {key}"
    assert agenda.rows.index(5).data() is None


def test_where_a_day_begins_and_ends(agenda: Agenda) -> None:
    for day in (3, 3, 20):
        agenda.add(day)
    rows = agenda.rows
    assert [rows.heading_at(at) for at in range(5)] == [0, 0, 0, 3, 3]
    assert [rows.heading_after(at) for at in range(5)] == [3, 3, 3, -1, -1]
    assert rows.first_from(date(2026, 11, 4)) == 3
    assert rows.first_from(date(2026, 11, 1)) == 0
    assert rows.first_from(date(2026, 11, 30)) == 3
    assert rows.streams() == [1, 2, 4]
    agenda.month.show_month(date(2027, 5, 1))
    assert rows.first_from(date(2027, 5, 1)) == -1
