"""What a person would see at once in a window that is too small: things cut off or pushed out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from creatorplanner.views.frame.nav_item import NavItem
from creatorplanner.views.plain import PlainLabel
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.chips import Badge
from creatorplanner.views.widgets.segmented import Segmented


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every visible widget of a window."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def name_of(widget: QWidget) -> str:
    """How a failing test calls a widget."""
    text = widget.text() if isinstance(widget, QLabel | QPushButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r}"


def outside(window: QWidget) -> list[str]:
    """Widgets that reach beyond the window; beside what scrolls, only sideways."""
    found = []
    for widget in shown(window):
        if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            continue  # ghosts and shadows are painted beyond their edge
        area = _scroll_area(widget, window)
        frame = area.viewport() if area is not None else window
        rect = QRect(widget.mapTo(window, QPoint()), widget.size())
        room = QRect(frame.mapTo(window, QPoint()), frame.size())
        if area is not None:
            room.setTop(min(room.top(), rect.top()))
            room.setBottom(max(room.bottom(), rect.bottom()))
        if widget is not frame and not room.contains(rect):
            found.append(f"{name_of(widget)} at {rect} of {room}")
    return found


def clipped(window: QWidget) -> list[str]:
    """Texts that get less room than they take; what is meant to be shortened does not count."""
    return [name_of(widget) for widget in shown(window) if _is_clipped(widget)]


def texts(window: QWidget) -> int:
    """How many widgets ``clipped`` looks at."""
    return sum(_is_text(widget) for widget in shown(window))


def _is_text(widget: QWidget) -> bool:
    if isinstance(widget, PlainLabel):
        return bool(widget.text()) and not widget._elide
    return isinstance(widget, Button | NavItem | Badge | Segmented) and not isinstance(
        widget, CheckBox
    )


def _is_clipped(widget: QWidget) -> bool:
    if not _is_text(widget):
        return False
    if not isinstance(widget, PlainLabel):
        return widget.width() < widget.sizeHint().width()
    room = widget.contentsRect()
    if widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    metrics: QFontMetrics = widget.fontMetrics()
    return metrics.horizontalAdvance(widget.text()) > room.width() + 1


def _scroll_area(widget: QWidget, window: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            return above
        parent = above
    return None
