"""A look, icons, and a window to put one widget in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.settings import Settings
from creatorplanner.views.focus import FocusWatcher
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:  # noqa: ARG001
    """The dark look; the application's own dress is put back afterwards."""
    yield Look(Settings(theme="dark"))
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


@pytest.fixture
def icons() -> Icons:
    """Fresh icons."""
    return Icons()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Put widgets into a shown window, one below the other."""

    windows: list[QWidget] = []  # qtbot holds them weakly

    def put(*widgets: QWidget) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        column = QVBoxLayout(window)
        # the offscreen display warns of least sizes
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(500, 300)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield put
    windows.clear()


@pytest.fixture
def watcher(qapp: QApplication) -> Iterator[FocusWatcher]:
    """Focus that is marked where the keyboard moved it."""
    watching = FocusWatcher(qapp)
    yield watching
    watching.deleteLater()
