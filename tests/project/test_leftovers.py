"""The fixture that watches every test sees what a test leaves behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TIDY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

def test_registered(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()
    QTimer(label).start(1000)

def test_stopped(qapp):
    timer = QTimer()
    timer.start(1000)
    timer.stop()
"""
UNTIDY = """
import threading
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QLabel
KEPT = []

def test_window(qapp):
    KEPT.append(QLabel("a"))
    KEPT[-1].setObjectName("lost window")

def test_timer(qapp):
    KEPT.append(QTimer(objectName="lost timer"))
    KEPT[-1].start(60000)

def test_qthread(qapp):
    KEPT.append(QThread(objectName="lost qthread"))
    KEPT[-1].start()

def test_thread():
    KEPT.append(threading.Event())
    threading.Thread(target=KEPT[-1].wait, name="lost thread", daemon=True).start()

def test_end():
    [thing.quit() for thing in KEPT if isinstance(thing, QThread)]
    [thing.wait() for thing in KEPT if isinstance(thing, QThread)]
"""


def _run(root: Path, folder: Path, code: str) -> str:
    shutil.copy(root / "tests" / "conftest.py", folder)
    (folder / "test_it.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:cacheprovider", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_tidy_tests_pass(root: Path, tmp_path: Path) -> None:
    assert "2 passed" in _run(root, tmp_path, TIDY)


@pytest.mark.parametrize("what", ["window", "timer", "qthread", "thread"])
def test_what_stays_is_named(what: str, untidy: str) -> None:
    assert f"lost {what}" in untidy


@pytest.fixture(scope="module")
def untidy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of the tests that leave something behind; all run once."""
    said = _run(root, tmp_path_factory.mktemp("untidy"), UNTIDY)
    assert "5 passed, 4 errors" in said, said
    return said
