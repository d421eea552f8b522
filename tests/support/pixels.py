"""What a widget really painted."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.support.colors import contrast


def picture(widget: QWidget) -> QImage:
    """The widget as it is painted now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def ink_width(shown: QImage, blank: QImage) -> int:
    """How many columns lie from the first to the last that differ between two pictures."""
    assert shown.size() == blank.size()
    columns = [
        x
        for x in range(shown.width())
        if any(shown.pixel(x, y) != blank.pixel(x, y) for y in range(shown.height()))
    ]
    return columns[-1] - columns[0] + 1 if columns else 0


def best_contrast(image: QImage, ground: QColor) -> float:
    """The contrast of what stands out most from a ground."""
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return max(contrast(QColor(pixel), ground) for pixel in seen)
