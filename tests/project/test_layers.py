"""The layer contracts hold, and each of them bites when it is broken on purpose."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# name of the case: (contract that must break, file that breaks it, what it imports)
BREAKS = {
    "upwards": ("Imports go downwards", "domain/broken.py", "import creatorplanner.operations"),
    "late upwards": (
        "Imports go downwards",
        "operations/broken.py",
        "def late():\n    import creatorplanner.views",
    ),
    "sideways": ("Imports go downwards", "exchange/broken.py", "import creatorplanner.store"),
    "no layer": ("Imports go downwards", "utils/broken.py", "import os"),
    "qt in operations": ("Qt only in", "operations/broken.py", "from PySide6 import QtCore"),
    "qt in a package face": ("Qt only in", "insights/__init__.py", "from PySide6 import QtGui"),
    "qt deep down": ("Qt only in", "store/deep/broken.py", "import PySide6.QtWidgets"),
    "sql in operations": ("Only store speaks SQL", "operations/broken.py", "import sqlite3"),
    "sql in a view": ("Only store speaks SQL", "views/broken.py", "import sqlite_utils"),
    "icalendar in domain": ("dateutil and regex only", "domain/broken.py", "import icalendar"),
    "numpy in domain's face": ("dateutil and regex only", "domain/__init__.py", "import numpy"),
    "a view reads the store": ("never the store", "views/broken.py", "import creatorplanner.store"),
    "a view reads the store's face": (
        "never the store",
        "views/broken.py",
        "from creatorplanner.store import anything",
    ),
}
NOTHING = "nothing broken"
PACKAGES = ["views", "models", "jobs", "operations", "store", "exchange", "insights", "domain"]


def _with_packages(root: Path, folder: Path) -> Path:
    """A copy of the package and its contracts, with every layer there, even one still to come."""
    shutil.copy(root / "pyproject.toml", folder)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "creatorplanner", folder / "creatorplanner", ignore=ignore)
    for name in PACKAGES:
        _face(folder / "creatorplanner" / name)
    return folder


def _face(package: Path) -> None:
    package.mkdir(exist_ok=True)
    if not (package / "__init__.py").exists():
        (package / "__init__.py").write_text("")


def _break(folder: Path, where: str, code: str) -> None:
    path = folder / "creatorplanner" / where
    _face(path.parent)
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{old}\n{code}\n", encoding="utf-8")


def _start(folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    return subprocess.Popen(
        [sys.executable, "-P", "-c", LINT, "--no-cache"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def verdicts(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """Exit code and words of import-linter for every case, all run side by side."""
    base = _with_packages(root, tmp_path_factory.mktemp("whole"))
    running = {(NOTHING,): _start(base)}
    for cases in _rounds():
        folder = tmp_path_factory.mktemp("broken") / "copy"
        shutil.copytree(base, folder)
        for case in cases:
            _break(folder, *BREAKS[case][1:])
        running[cases] = _start(folder)
    told = {cases: _finish(process) for cases, process in running.items()}
    return {case: said for cases, said in told.items() for case in cases}


def _rounds() -> Iterator[tuple[str, ...]]:
    """Cases that one run can judge: no two of them break the same contract."""
    waiting = list(BREAKS)
    while waiting:
        taken = {BREAKS[case][0]: case for case in reversed(waiting)}
        waiting = [case for case in waiting if case not in taken.values()]
        yield tuple(taken.values())


def _finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    words, _ = process.communicate(timeout=50)
    return process.returncode, words


def _broken(words: str) -> Iterator[str]:
    return (line for line in words.splitlines() if " BROKEN" in line)


def test_contracts_hold_today(verdicts: dict[str, tuple[int, str]]) -> None:
    code, words = verdicts[NOTHING]
    assert code == 0, words


@pytest.mark.parametrize("case", BREAKS)
def test_contract_bites(case: str, verdicts: dict[str, tuple[int, str]]) -> None:
    contract = BREAKS[case][0]
    code, words = verdicts[case]
    assert code == 1, words
    assert any(contract in line for line in _broken(words)), words


def test_the_face_of_views_imports_nothing(root: Path) -> None:
    """The contract about views and the store sees the modules of views, not the package's face."""
    for face in root.glob("creatorplanner/views/__init__.py"):
        nodes = ast.walk(ast.parse(face.read_text(encoding="utf-8")))
        assert not [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
