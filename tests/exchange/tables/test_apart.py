"""The process that reads tables: what it answers, and how it ends."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from creatorplanner.cli.main import READ_TABLE
from creatorplanner.domain import table_errors as errors
from creatorplanner.exchange.apart import parent
from creatorplanner.exchange.tables import child
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.reading import read_table
from tests.support.table_reading import FIXTURES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table of several pieces."""
    path = tmp_path / "nights.csv"
    lines = "".join(f'"März {n}",{n},5,6\r\n' for n in range(2500))
    path.write_text("Tag,Zahl,a,b\n" + lines, "utf-16", newline="")
    return path


def test_the_answer_is_the_same_as_here_and_comes_in_pieces(file: Path) -> None:
    told: list[int] = []
    found = TableFile(file, heard=told.append).run()
    assert found == read_table(io.BytesIO(file.read_bytes()), file.name)
    assert told == [1000, 2000, 2500]


def test_a_workbook_comes_with_its_sheets() -> None:
    path = FIXTURES / "tiktok_studio_es.xlsx"
    found = TableFile(path, Opening(sheet="FollowerHistory")).run()
    assert found is not None
    assert (found.sheet, found.header[1]) == ("FollowerHistory", "Followers")
    with pytest.raises(errors.SheetNotThere) as refused:
        TableFile(path, Opening(sheet="Nowhere")).run()
    assert refused.value.name == "Nowhere"


def test_cancelling_ends_it(file: Path) -> None:
    reading = TableFile(file, heard=lambda _rows: reading.cancel())
    assert reading.run() is None
    before = TableFile(file)
    before.cancel()
    assert before.run() is None


def test_the_clock_on_the_wall_ends_it(file: Path) -> None:
    with pytest.raises(errors.TableTooSlow):
        TableFile(file, seconds=0.001).run()


def test_refusals_come_back_with_their_facts(tmp_path: Path) -> None:
    path = tmp_path / "letter.csv"
    path.write_bytes(b'a,b\n1,"2\n')
    with pytest.raises(errors.QuoteNotClosed) as refused:
        TableFile(path).run()
    assert refused.value.line == 2
    with pytest.raises(errors.TableNotReadable):
        TableFile(tmp_path / "none.csv").run()
    with pytest.raises(errors.TableNotReadable):
        TableFile(tmp_path).run()


def test_a_process_that_dies_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        parent, "_program", lambda: [sys.executable, "-c", "import os; os._exit(9)"]
    )
    with pytest.raises(errors.TableReaderFailed):
        TableFile(file).run()


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own limits")
def test_too_little_memory_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"a,b\n" + b"1,2\n" * 1_000_000)
    code = (
        "import sys; from creatorplanner.exchange.tables import child;"
        "child.memory_limit = lambda size: 20_000_000; sys.exit(child.main(sys.argv[2:]))"
    )
    monkeypatch.setattr(parent, "_program", lambda: [sys.executable, "-c", code])
    with pytest.raises((errors.TableTooHungry, errors.TableReaderFailed)):
        TableFile(file).run()


def test_neither_qt_nor_babel_is_loaded_there(file: Path) -> None:
    code = (
        "import sys; from creatorplanner.cli.main import run; run(sys.argv[1:]);"
        "heavy = ('PySide6', 'sqlite', 'babel', 'icalendar', 'numpy');"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    options = '{"encoding": "", "delimiter": "", "sheet": "", "size": 9}'
    with file.open("rb") as source:
        done = subprocess.run(
            [sys.executable, "-c", code, READ_TABLE, options],
            stdin=source,
            capture_output=True,
            text=True,
            check=True,
            env=parent.environment(),
        )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_hidden_word_is_one() -> None:
    assert child.COMMAND == READ_TABLE
