"""Labels keep what they were told, wherever they are put."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.settings import Settings
from creatorplanner.views.look import Look
from creatorplanner.views.plain import PlainLabel
from creatorplanner.views.widgets.labels import Text


def test_colour_outlives_a_new_parent(qtbot: QtBot) -> None:
    look = Look(Settings(theme="dark"))
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QWidget(window), QWidget(window)
    for place in (first, second):
        QVBoxLayout(place)
    window.show()
    label = Text(look, "12 over", 12, 500, "text2", wrap=True)
    first.layout().addWidget(label)
    label.ensurePolished()
    label.set_role("warn")
    second.layout().addWidget(label)
    label.ensurePolished()
    label.grab()
    assert label.palette().color(label.foregroundRole()) == look.theme.warn


@pytest.mark.parametrize("wrap", [False, True])
def test_english_stands_at_the_right_of_a_mirrored_window(qtbot: QtBot, wrap: bool) -> None:
    label = PlainLabel("Go")
    qtbot.addWidget(label)
    label.setWordWrap(wrap)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setAutoFillBackground(True)
    label.set_color(QColor("#ff0000"))
    label.resize(300, 30)
    image = label.grab().toImage()
    ground = image.pixelColor(1, 1)
    painted = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert min(painted) > 200
