"""A table on the import page: what it is, what its columns mean, what would come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.channel import ColumnMapping
from creatorplanner.domain.clock import FixedClock
from creatorplanner.exchange.tables.planning import Unmatched
from creatorplanner.exchange.tables.values import RawTable, Style
from creatorplanner.models.desk import Desk
from creatorplanner.models.table_import_model import TableImportModel
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.imports.table_part import TablePart
from tests.fixtures.kit import kit_of
from tests.fixtures.plan import book, clock, planner
from tests.support.tables_in import FIRST, HEADER, session_line

__all__ = ["book", "clock", "planner"]
Key = Qt.Key
Show = Callable[..., TablePart]


def table(*lines: str, header: str = HEADER) -> RawTable:
    """What the reading would find in a file of these lines."""
    rows = tuple(tuple(line.split(",")) for line in lines)
    places = tuple(range(2, len(rows) + 2))
    return RawTable("numbers.csv", tuple(header.split(",")), rows, places, "utf-8", ",")


@pytest.fixture
def show(qtbot: QtBot, planner: Planner, clock: FixedClock) -> Iterator[Show]:
    """Shows the preview of a table that was read."""
    models: list[TableImportModel] = []
    windows: list[QWidget] = []

    def opener(raw: RawTable, locale: str = "en_US", width: int = 1000) -> TablePart:
        desk = Desk(planner)
        kit = kit_of(desk, clock, locale)
        model = TableImportModel(desk, {}, lambda: (locale, "USD"))
        models.append(model)
        part = TablePart(kit, model)
        model.changed.connect(lambda: part.follow() if not model.is_busy else None)
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        if kit.regional.right_to_left:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        part.setParent(window)
        part.resize(width, 760)
        window.resize(width, 760)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        part.show()
        model.path = Path(raw.name)
        model._found(raw)
        settled(qtbot, part)
        for _nested in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return part

    yield opener
    for model in models:
        model.close()


def settled(qtbot: QtBot, part: TablePart) -> None:
    """Wait until the preview knows of every change."""
    qtbot.waitUntil(lambda: part.model.settled, timeout=10_000)


def done(qtbot: QtBot, part: TablePart) -> None:
    """Take it over and wait for the report."""
    part.model.take_over()
    qtbot.waitUntil(lambda: part.model.state == "done", timeout=10_000)


def count(book: Planbook, name: str = "sessions") -> int:
    return int(book.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])


def heads(part: TablePart) -> list[str]:
    """What is said of each column."""
    return [head.accessibleName() for head in part.preview.grid.heads.heads]


class TestPreview:
    def test_it_says_what_it_is_and_writes_nothing(self, show: Show, book: Planbook) -> None:
        part = show(table(*(session_line(number) for number in range(12))))
        preview = part.preview
        assert preview.what.text() == "TikTok LIVE Center, list of LIVEs, 12 streams"
        assert preview.told.text() == "12 new"
        assert preview.take.words() == "Import 12 rows"
        assert preview.grid.cells.rowCount() == 8
        assert heads(part)[1] == "Column Start time, Start, year, month, day"
        assert not preview.doubts.isVisible()
        assert not preview.looks.isVisible()
        assert count(book) == 0

    def test_cells_are_shown_as_they_are_in_one_line(self, show: Show) -> None:
        titles = ["<img src=x>", "Q&A \u202e💄", "a\nb", "x" * 400]
        part = show(table(*(session_line(at, title=title) for at, title in enumerate(titles))))
        cells = part.preview.grid.cells
        shown = [cells.index(at, 0).data() for at in range(4)]
        assert shown == ["<img src=x>", "Q&A \u202e💄", "a b", "x" * 300]

    def test_a_column_can_mean_something_else(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(session_line(1)))
        part.preview.grid.heads.heads[3].meant.emit("unique_viewers")
        assert not part.preview.take.isEnabled(), "what is shown does not know of it yet"
        settled(qtbot, part)
        assert part.preview.take.isEnabled()
        row = part.model.read.rows[0]
        assert ("views" in row.numbers, row.numbers["unique_viewers"]) == (False, 1001)
        assert heads(part)[3].startswith("Column Views, Unique viewers")

    def test_two_changes_at_once_are_both_read(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(session_line(1)))
        part.model.set_field(3, "likes")
        part.model.set_field(4, "")
        settled(qtbot, part)
        assert [column.field for column in part.model.guess.columns][3:5] == ["likes", ""]

    def test_an_unsure_date_is_marked_and_told_and_its_ways_have_examples(
        self, qtbot: QtBot, show: Show
    ) -> None:
        lines = [session_line(day, started=f"0{day}/03/2026 20:00") for day in (4, 5, 6)]
        part = show(table(*lines))
        doubt = "Day and month could be the other way around"
        assert part.preview.doubts.words == [doubt]
        head = part.preview.grid.heads.heads[1]
        assert head.accessibleName().endswith(doubt)
        head.examples_asked.emit()
        ways = [action.text() for action in head.menu().actions() if "·" in action.text()]
        assert ways[:2] == [
            "day, then month · \u2068Mar 4, 2026\u2069",
            "month, then day · \u2068Apr 3, 2026\u2069",
        ]
        head.styled.emit(Style.DMY)
        settled(qtbot, part)
        assert not part.preview.doubts.isVisible()
        assert part.model.read.rows[1].started == datetime(2026, 3, 5, 20)

    def test_many_columns_are_one_stop_of_the_keyboard(self, show: Show) -> None:
        header = ",".join(["Date", *(f"Measure {number}" for number in range(43))])
        part = show(table(",".join(["2026-03-01", *["5"] * 43]), header=header))
        found = part.preview.grid.heads.heads
        assert len(found) == 44
        stops = [head for head in found if head.focusPolicy() == Qt.FocusPolicy.TabFocus]
        assert stops == found[:1]
        found[0].setFocus()
        for _ in range(30):
            QTest.keyClick(part.focusWidget(), Key.Key_Right)
        assert found[30].hasFocus()
        assert not found[30].visibleRegion().isEmpty()
        assert [at for at in range(44) if found[at].focusPolicy() == Qt.FocusPolicy.TabFocus] == [
            30
        ]

    def test_tab_goes_on_from_the_columns(self, show: Show) -> None:
        part = show(table(session_line(1), session_line(2, started="someday")))
        head = part.preview.grid.heads.heads[2]
        part.preview.grid.heads.go_to(2)
        seen = []
        for _ in range(12):
            seen.append(part.window().focusWidget())
            QTest.keyClick(seen[-1], Key.Key_Tab)
        assert seen[0] is head
        assert len(set(seen)) == len(seen), "no trap"
        row = next(iter(part.preview.looks.rows.values()))
        wanted = (
            head,
            part.preview.reading.platform,
            row.controls[0],
            row.leave,
            part.preview.take,
        )
        places = [seen.index(one) for one in wanted]
        assert places == sorted(places), "as the page is read"

    def test_a_head_opens_with_the_keyboard(self, show: Show) -> None:
        part = show(table(session_line(1)))
        head = part.preview.grid.heads.heads[3]
        menu = head.menu()
        assert [action.text() for action in menu.actions()][:3] == ["Leave out", "When", "Numbers"]
        assert menu.activeAction() is not None
        assert menu.activeAction().text() == "Numbers"
        assert head.findChildren(QMenu)

    def test_the_mapping_is_remembered(self, qtbot: QtBot, show: Show, book: Planbook) -> None:
        part = show(table(session_line(1)))
        part.model.set_field(3, "unique_viewers")
        settled(qtbot, part)
        done(qtbot, part)
        assert book.find(ColumnMapping, part.model.guess.fingerprint) is not None
        part.model._found(table(session_line(2)))
        settled(qtbot, part)
        preview = part.preview
        assert preview.what.text().endswith(" · 1 choice of yours as last time")
        assert part.model.guess.columns[3].field == "unique_viewers"
        preview.again.click()
        settled(qtbot, part)
        assert part.model.guess.columns[3].field == "views"
        assert not preview.again.isVisible()
        done(qtbot, part)
        part.model._found(table(session_line(3)))
        settled(qtbot, part)
        assert part.model.guess.columns[3].field == "views", "guessing again forgets"
        assert not preview.again.isVisible()


class TestLooks:
    def test_a_cell_is_put_right_where_it_stands(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(session_line(1), session_line(2, started="someday")))
        preview = part.preview
        assert preview.told.text() == "1 new, 1 needs a look"
        row = next(iter(preview.looks.rows.values()))
        assert row.why.text() == "This is not a date: “\u2068someday\u2069”"
        field = row.controls[0]
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(field, "2026-03-09 20:00")
        QTest.keyClick(field, Key.Key_Return)
        assert part.model.state == "preview", "Enter is for the field"
        settled(qtbot, part)
        assert preview.told.text() == "2 new"
        assert not preview.looks.isVisible()
        assert preview.take.hasFocus(), "the keyboard goes on to what comes next"

    def test_what_lies_below_the_fold_is_a_click_away(self, show: Show) -> None:
        part = show(table(session_line(1), session_line(2, started="someday")))
        row = next(iter(part.preview.looks.rows.values()))
        part.resize(700, 420)
        part.preview.see.click()
        assert row.controls[0].hasFocus()
        assert not row.controls[0].visibleRegion().isEmpty()

    def test_a_row_is_left_out(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(session_line(1), session_line(2).replace("1002", "1x2")))
        row = next(iter(part.preview.looks.rows.values()))
        row.leave.click()
        settled(qtbot, part)
        assert part.preview.told.text() == "1 new, 1 left out"

    def test_more_than_fit_come_as_these_are_settled(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(*(session_line(at, started="someday") for at in range(30))))
        looks = part.preview.looks
        assert looks.title.text() == "30 things need a look"
        assert (len(looks.rows), looks.more.text()[:11]) == (20, "and 10 more")
        assert not part.preview.take.isEnabled()
        part.model.fix(2, 1, "2026-03-09 20:00")
        settled(qtbot, part)
        assert (len(looks.rows), looks.more.text()[:10]) == (20, "and 9 more")

    def test_rows_without_a_stream_can_be_left(self, qtbot: QtBot, show: Show) -> None:
        part = show(table(session_line(1), session_line(2)))
        choices = part.preview.choices
        assert choices.told.text() == "2 rows fit no stream of your plan"
        choices.unmatched.chosen.emit(Unmatched.LEAVE.value)
        settled(qtbot, part)
        assert part.preview.told.text() == "2 left out"
        assert part.preview.take.words() == "Nothing to import"
        assert not choices.format.isVisible()


class TestDays:
    def test_days_stay_days_of_the_channel(self, qtbot: QtBot, show: Show, book: Planbook) -> None:
        header = "Date,Video Views,Profile Views,Likes,Comments,Shares"
        days = [f"2026-03-{day:02d},10,{day},3,4,5" for day in range(1, 21)]
        part = show(table(*days, header=header))
        assert part.preview.what.text() == "TikTok Studio, overview, 20 days"
        assert part.preview.choices.days.value() == "channel"
        done(qtbot, part)
        assert part.report.title.text() == "20 days added"
        assert count(book) == 0
        assert ("tiktok", "profile_views") in book.money.daily_measures()


class TestTaking:
    def test_one_step_with_a_report_that_undo_takes_back(
        self, qtbot: QtBot, show: Show, planner: Planner, book: Planbook
    ) -> None:
        part = show(table(session_line(1), session_line(2).replace("1002", "1x2")))
        done(qtbot, part)
        assert (count(book), count(book, "journal")) == (2, 1)
        assert part.report.title.text() == "2 sessions added"
        assert part.report.lines == [
            "Line 3 · \u2068Views\u2069 · This is not a number: “\u20681x2\u2069”"
        ]
        planner.undo()
        assert count(book) == 0

    def test_from_the_report_the_rows_can_be_looked_at_again(
        self, qtbot: QtBot, show: Show, book: Planbook
    ) -> None:
        part = show(table(session_line(1), session_line(2, started="someday")))
        done(qtbot, part)
        part.report.again.click()
        settled(qtbot, part)
        assert part.preview.told.text() == "1 already there, 1 needs a look"
        part.model.fix(3, 1, "2026-03-09 20:00")
        settled(qtbot, part)
        done(qtbot, part)
        assert count(book) == 2

    def test_a_report_never_leads_to_the_rows_of_another_file(
        self, qtbot: QtBot, show: Show
    ) -> None:
        part = show(table(session_line(1), session_line(2, started="someday")))
        done(qtbot, part)
        assert part.report.again.isVisible()
        part.model._found(table(session_line(3)))
        settled(qtbot, part)
        part.model.cancel()
        part.model.show_report()
        assert part.report.title.text() == "1 session added"
        assert not part.report.again.isVisible()

    def test_cancelled_it_leaves_nothing(self, qtbot: QtBot, show: Show, book: Planbook) -> None:
        starts = [f"{FIRST + timedelta(hours=6 * at):%Y-%m-%d %H:%M}" for at in range(900)]
        part = show(table(*(session_line(at, start) for at, start in enumerate(starts))))
        with qtbot.waitSignal(part.model.progress):
            part.model.take_over()
        part.model.cancel()
        assert part.model.state == "preview"
        assert (count(book), count(book, "journal")) == (0, 0)


@pytest.mark.parametrize(("locale", "width"), [("ar_EG", 936), ("de_DE", 700)])
def test_nothing_reaches_beyond_the_page(show: Show, locale: str, width: int) -> None:
    lines = [session_line(at, title="Z" * 200) for at in range(9)]
    lines.append(session_line(10, started="someday " * 20))
    part = show(table(*lines), locale, width)
    inside = part.rect()
    for child in part.preview.findChildren(QWidget):
        if child.isVisible() and not part.preview.grid.isAncestorOf(child):
            box = child.rect().translated(child.mapTo(part, child.rect().topLeft()))
            assert box.left() >= inside.left(), child
            assert box.right() <= inside.right(), child
    mirrored = locale.startswith("ar")
    assert (part.preview.take.x() < part.preview.cancel.x()) == mirrored


class TestKept:
    def test_what_was_logged_stays_until_the_file_is_to_win(
        self, show: Show, book: Planbook, qtbot: QtBot
    ) -> None:
        done(qtbot, show(table(session_line(1), session_line(2))))
        book.connection.execute("UPDATE sessions SET views = 7 WHERE views = 1001")
        part = show(table(session_line(1), session_line(2)))
        kept = part.preview.kept
        assert part.preview.told.text() == "1 already there, 1 differs, kept as logged"
        assert not part.preview.take.isEnabled()
        assert kept.title.text() == "1 row says something else than you logged"
        plain = "".join(sign for sign in kept.list.text() if sign.isprintable())
        assert plain == "Line 2 · Night 1 · Views 7 → 1,001"
        QTest.mouseClick(kept.replace, Qt.MouseButton.LeftButton)
        settled(qtbot, part)
        assert part.preview.told.text() == "1 changed, 1 already there"
        done(qtbot, part)
        (views,) = book.connection.execute("SELECT min(views) FROM sessions").fetchone()
        assert views == 1001

    def test_a_table_of_another_zone_is_said(self, show: Show, qtbot: QtBot) -> None:
        done(qtbot, show(table(session_line(1), session_line(2))))
        part = show(table(session_line(1), session_line(2)))
        assert not part.preview.kept.isVisible()
        part.model.set_parts(zone="Asia/Tokyo")
        settled(qtbot, part)
        assert part.preview.told.text() == "2 already there"
        assert part.preview.kept.shifted.text().startswith("2 rows are in your plan at another")
        QTest.mouseClick(part.preview.kept.anew, Qt.MouseButton.LeftButton)
        settled(qtbot, part)
        assert part.preview.told.text() == "2 new"
        assert part.preview.kept.anew.isVisible()  # to take it back

    def test_a_cell_that_was_put_right_is_shown_so(self, show: Show, qtbot: QtBot) -> None:
        wrong = session_line(1).replace("1001", "many")
        part = show(table(wrong, session_line(2)))
        cells = part.preview.grid.cells
        part.model.fix(2, 3, "12+30")
        settled(qtbot, part)
        assert cells.index(0, 3).data() == "12+30"
        assert not part.preview.looks.isVisible()
        assert part.model.plan.added[0].session.views == 42
