"""What a widget really painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.support.colors import contrast


def picture(widget: QWidget) -> QImage:
    """The widget as it is painted now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def pixels(image: QImage, x: float, y: float, width: float, height: float) -> np.ndarray:
    """A part of an image of 32 bits a pixel as rows of numbers: 0xAARRGGBB."""
    assert image.depth() == 32
    whole = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    left, top = max(round(x), 0), max(round(y), 0)
    return whole[top : max(top + round(height), top), left : max(left + round(width), left)].copy()


def ink_width(shown: QImage, blank: QImage) -> int:
    """How many columns lie from the first to the last that differ between two pictures."""
    assert shown.size() == blank.size()
    area = (0, 0, shown.width(), shown.height())
    columns = np.flatnonzero((pixels(shown, *area) != pixels(blank, *area)).any(axis=0))
    return int(columns[-1] - columns[0]) + 1 if columns.size else 0


def best_contrast(image: QImage, ground: QColor) -> float:
    """The contrast of what stands out most from a ground."""
    seen = np.unique(pixels(image, 0, 0, image.width(), image.height()))
    return max(contrast(QColor(int(pixel)), ground) for pixel in seen)
