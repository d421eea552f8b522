"""What the main window expects of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from creatorplanner.views.kit import Kit

if TYPE_CHECKING:
    from creatorplanner.views.widgets.fields import LineEdit


class Page(QWidget):
    """One screen. Its ``header`` stands above it across the whole width, beside nothing.

    The main window puts ``header`` over page and side panel, the page itself left of the panel.
    ``arranged`` when streams may stand elsewhere on it.
    """

    arranged = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.header = QWidget()

    def shown(self) -> None:
        """The page has come to the front: read again what may have changed meanwhile."""

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the page comes to the front."""
        return self

    def find_field(self) -> LineEdit | None:
        """The field that finds something on this page; None where quick add searches instead."""
        return None

    def keep_clear(self) -> Iterable[QWidget]:
        """The controls that are pressed next, which the toast must not cover."""
        return ()

    def place_of(self, stream_id: str) -> QRect:
        """Where a stream stands, in the window's pixels; empty where it isn't shown."""
        del stream_id
        return QRect()

    def make_room(self, stream_id: str) -> None:
        """The side panel covers this stream on either side: show it at an edge, if possible."""


def place_in_window(widget: QWidget) -> QRect:
    """A widget in its window's pixels, also where it is scrolled out of view."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
