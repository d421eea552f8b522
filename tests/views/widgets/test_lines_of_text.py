"""A painted line keeps the order of its characters and the side of its screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.widgets.paint import draw_line

WIDTH, HEIGHT = 200, 30


def drawn(widget: QWidget, text: str, **where: bool) -> QImage:
    """One line over the whole picture, by a painter that reads as the widget does."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    # whole pixels, so that the same letters give the same ink at either side
    font = QFont(painter.font())
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    painter.setFont(font)
    painter.setLayoutDirection(widget.layoutDirection())
    draw_line(painter, widget, QRectF(0, 0, WIDTH, HEIGHT), text, **where)
    painter.end()
    return image


def inked(image: QImage) -> list[int]:
    """The columns with ink."""
    white = QColor("white").rgb()
    return [x for x in range(WIDTH) if any(image.pixel(x, y) != white for y in range(HEIGHT))]


def width(image: QImage) -> int:
    """From the first column with ink to the last."""
    columns = inked(image)
    return columns[-1] - columns[0] + 1


def side(image: QImage) -> str:
    """Which edge the ink is nearer to."""
    columns = inked(image)
    return "left" if columns[0] < WIDTH - 1 - columns[-1] else "right"


@pytest.fixture
def plain(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return widget


@pytest.fixture
def mirrored(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return widget


@pytest.mark.parametrize("text", ["#ama", "Why?", "שלום #1", "3 streams (new)"])
def test_the_windows_direction_does_not_reorder(
    plain: QWidget, mirrored: QWidget, text: str
) -> None:
    assert drawn(plain, text, trailing=True) == drawn(mirrored, text)


@pytest.mark.parametrize("text", ["#ama", "שלום #1"])
def test_the_texts_direction_does_not_move_it(plain: QWidget, mirrored: QWidget, text: str) -> None:
    assert side(drawn(plain, text)) == "left"
    assert side(drawn(mirrored, text)) == "right"
    assert side(drawn(plain, text, trailing=True)) == "right"
    assert side(drawn(mirrored, text, trailing=True)) == "left"


def test_an_ampersand_is_drawn(plain: QWidget) -> None:
    assert width(drawn(plain, "Q&A")) > width(drawn(plain, "QA"))
