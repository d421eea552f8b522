"""A word that nobody knows is named, and everything else of its row is taken over."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.fixtures.window import Whole
from tests.support.tables_in import write_table
from tests.views.imports.conftest import Bring

HEADER = "Title,Start time,Duration,Views,Mood"
SAID = "This word is not known, so it is left out"


def test_a_mood_in_words_is_told_and_the_stream_is_taken_over(
    qtbot: QtBot, whole: Whole, bring: Bring, tmp_path: Path
) -> None:
    lines = ("Ask me,2026-03-01 20:00:00,5400,380,fine", "Quiet,2026-03-03 20:00:00,5400,120,3")
    part = bring(write_table(tmp_path / "moods.csv", *lines, header=HEADER)).tables
    assert part is not None
    part.model.set_platform("tiktok")
    qtbot.waitUntil(lambda: part.model.settled and part.model.state == "preview")
    before = whole.book.sessions.count()
    with qtbot.waitSignal(part.model.imported):
        part.preview.take.click()
    assert whole.book.sessions.count() == before + 2
    assert [SAID in line and "fine" in line for line in part.report.lines] == [True]
