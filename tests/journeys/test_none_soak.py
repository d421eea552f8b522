"""Qt calls must not eat references to None: with PySide6 6.12 on Python 3.11 they do, and it dies.

Python 3.12 made None immortal; there the counts say nothing, and nothing can happen.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

UPDATES, EMITS = 30_000, 5_000


class Bell(QObject):
    """Something that emits."""

    rung = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
def test_thirty_thousand_updates_leave_none_alone(qtbot: QtBot) -> None:
    widget, bell, heard = QWidget(), Bell(), []
    qtbot.addWidget(widget)
    bell.rung.connect(heard.append)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(UPDATES):
        widget.update()
    for number in range(EMITS):
        bell.rung.emit(number)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert len(heard) == EMITS
    drift = [abs(now - then) for now, then in zip(after, before, strict=True)]
    assert max(drift) < 100, drift
