"""Where the window stood: remembered with the plan, and only ever where a screen is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from creatorplanner.domain.errors import PlannerError

if TYPE_CHECKING:
    from creatorplanner.app.assembled import Assembled

MAXIMISED = "max"
GRIP = QSize(160, 40)  # so much of a window has to be on a screen to be taken hold of


def restore(window: QWidget, text: str, screens: Sequence[QRect]) -> bool:
    """Put the window where it stood; False if the text says nothing that fits these screens.

    ``screens`` are the available areas, the primary one first.
    """
    place = read_place(text)
    if place is None or not screens:
        return False
    window.setGeometry(fitted(place, screens, window.minimumSize()))
    if text.endswith(MAXIMISED):
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    return True


def remember(assembled: Assembled) -> None:
    """Keep where the window stands, with the creator's own plan."""
    book = assembled.beginning.own
    text = written(assembled.window)
    if book.read_only or text == book.formats.settings().window_place:
        return
    from creatorplanner.operations.planner import Planner
    from creatorplanner.operations.settings import set_view

    with suppress(PlannerError):  # a full disk must not keep a window from closing
        Planner(book, assembled.kit.desk.clock).run(set_view, "window_place", text)


def written(window: QWidget) -> str:
    """Place and size as text: "60 40 1440 900", with "max" after it for a maximised window."""
    maximised = window.isMaximized()
    rect = window.normalGeometry() if maximised else window.geometry()
    numbers = (rect.x(), rect.y(), rect.width(), rect.height())
    return " ".join([*map(str, numbers), *([MAXIMISED] if maximised else [])])


def read_place(text: str) -> QRect | None:
    """The rectangle of a remembered place, or None."""
    words = text.split()[:4]
    try:
        x, y, width, height = (int(word) for word in words)
    except ValueError:
        return None
    return QRect(x, y, width, height) if width > 0 and height > 0 else None


def fitted(place: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """A place inside the screen that has most of it; the middle of the first if none has any."""
    screen = max(screens, key=lambda area: _area(area.intersected(place)))
    seen = screen.intersected(place)
    size = place.size().expandedTo(least).boundedTo(screen.size())
    if seen.width() < GRIP.width() or seen.height() < GRIP.height():
        first = screens[0]
        size = size.boundedTo(first.size())
        left = first.x() + (first.width() - size.width()) // 2
        return QRect(QPoint(left, first.y() + (first.height() - size.height()) // 2), size)
    left = min(max(place.x(), screen.x()), screen.right() + 1 - size.width())
    top = min(max(place.y(), screen.y()), screen.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
