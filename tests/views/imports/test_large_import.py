"""A large table in a window with all pages visited: told whole, or nothing of it is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.models import ledger, long_step
from creatorplanner.models.formats_model import FormatsModel
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.log_model import LogModel
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations import planner
from creatorplanner.operations.money import all_money
from creatorplanner.store import journal
from creatorplanner.views.formats.page import FormatsPage
from creatorplanner.views.imports.table_part import TablePart
from creatorplanner.views.log.page import LogPage
from creatorplanner.views.results.page import ResultsPage
from tests.fixtures.window import Whole
from tests.support.tables_in import session_line, write_table
from tests.views.imports.conftest import Bring

PAGES = ("today", "promotion", "log", "results", "ideas", "formats", "settings", "calendar")
ROWS = 240
FIRST = datetime(2026, 11, 17, 9)


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What begins with thousands of rows begins with a few."""
    monkeypatch.setattr(ledger, "LARGE", 40)
    monkeypatch.setattr(planner, "MANY", 100)
    monkeypatch.setattr(journal, "PIECE", 50)


@pytest.fixture
def big(tmp_path: Path) -> Path:
    """A stream every seven hours back from yesterday, also in the shown week."""
    starts = (FIRST - timedelta(hours=7 * number) for number in range(ROWS))
    lines = [session_line(n, f"{at:%Y-%m-%d %H:%M:%S}") for n, at in enumerate(starts)]
    return write_table(tmp_path / "many.csv", *lines)


@pytest.fixture
def visited(whole: Whole) -> Whole:
    for name in PAGES:
        whole.app.window.show_page(name)
    return whole


def page(whole: Whole, name: str, kind: type[Any]) -> Any:
    whole.app.window.show_page(name)
    found = whole.app.window.page
    assert isinstance(found, kind)
    return found


def is_as_read_afresh(qtbot: QtBot, whole: Whole) -> None:
    """Every page shows what a model that reads everything now would show."""
    kit = whole.app.kit
    desk = kit.desk
    week = {block.stream.id: block.stream for block in whole.app.week.in_order()}
    assert week == {key: whole.book.streams.get(key) for key in week}
    begin, end = (
        whole.app.overview.instant(whole.app.week.days[0]),
        whole.app.overview.instant(whole.app.week.days[-1] + timedelta(days=1)),
    )
    starting = whole.book.streams.between(begin, end)
    assert {one.id for one in starting if one.begins and one.begins >= begin} <= set(week)

    log = page(whole, "log", LogPage).model
    fresh_log = LogModel(desk, kit.ticker)
    fresh_log.show()
    assert log.rows.rows() == fresh_log.rows.rows()

    formats = page(whole, "formats", FormatsPage).model
    fresh_formats = FormatsModel(desk)
    fresh_formats.shown()
    assert formats.rows() == fresh_formats.rows()

    shown = page(whole, "results", ResultsPage)._model
    fresh = ResultsModel(desk, Ledger(desk, kit.platforms))
    fresh.read()
    qtbot.waitUntil(lambda: shown.rows == fresh.rows)
    assert (shown.totals, shown.before, shown.weeks) == (fresh.totals, fresh.before, fresh.weeks)
    money = all_money(whole.book, desk.clock.zone(), kit.platforms)
    assert kit.ledger.money().every == money.every
    for extra in (fresh_log, fresh_formats, fresh.ledger, fresh):
        extra.deleteLater()


def part_with(bring: Bring, path: Path) -> TablePart:
    tables = bring(path).tables
    assert tables is not None
    return tables


def test_all_pages_show_it_taken_over_taken_back_and_done_again(
    qtbot: QtBot, visited: Whole, bring: Bring, big: Path
) -> None:
    desk, before = visited.app.kit.desk, visited.book.streams.count()
    part = part_with(bring, big)
    part.preview.take.click()
    qtbot.waitUntil(lambda: part.model.state == "done", timeout=20_000)
    assert visited.book.streams.count() > before + ROWS // 2
    is_as_read_afresh(qtbot, visited)
    steps: tuple[Callable[[], object], ...] = (desk.undo, desk.redo)
    for step in steps:
        visited.app.window.show_page("results")
        with qtbot.waitSignal(desk.changed, timeout=20_000):
            step()
        qtbot.waitUntil(lambda: not desk.is_busy)
        assert (visited.book.streams.count() == before) == (step == desk.undo)
        is_as_read_afresh(qtbot, visited)


@pytest.mark.parametrize("share", [0.1, 0.6])
def test_f02_cancelled_in_the_middle_nothing_of_it_is_anywhere(
    qtbot: QtBot,
    visited: Whole,
    bring: Bring,
    big: Path,
    share: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # every piece is told: else the last one that is told before the commit may lie before the share
    monkeypatch.setattr(long_step, "SLICE", 0)
    before = visited.book.streams.count(), visited.book.sessions.count(), visited.steps()
    part = part_with(bring, big)
    page = visited.app.window.page
    part.model.progress.connect(lambda done: part.model.cancel() if done >= ROWS * share else None)
    part.preview.take.click()
    qtbot.waitUntil(lambda: part.model.state == "preview", timeout=20_000)
    assert visited.app.window.page is page
    after = visited.book.streams.count(), visited.book.sessions.count(), visited.steps()
    assert after == before
    is_as_read_afresh(qtbot, visited)


def test_f02_cancelled_on_the_way_to_the_disk_it_is_there_and_told(
    qtbot: QtBot, visited: Whole, bring: Bring, big: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_step, "SLICE", 3600)  # the window has no turn before the commit
    before = visited.book.streams.count()
    part = part_with(bring, big)
    part.model.progress.connect(lambda _done: part.model.cancel())
    with qtbot.waitSignal(part.model.imported, timeout=20_000):
        part.preview.take.click()
    qtbot.waitUntil(lambda: not part.model.is_busy)
    assert part.model.state == "done"
    assert visited.book.streams.count() > before + ROWS // 2
    is_as_read_afresh(qtbot, visited)
