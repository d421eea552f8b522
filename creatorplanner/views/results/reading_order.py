"""Tab goes through the cards as they are read, however late they or their rows were made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@runtime_checkable
class Ordered(Protocol):
    """A part that knows its own order, as its rows are made late."""

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""


def set_reading_order(parts: Iterable[QWidget]) -> None:
    """Chain all places that Tab reaches, part by part; inside, each keeps its own order."""
    stops = [
        stop
        for part in parts
        for stop in _stops(part)
        if stop.window() is part.window()  # not in the list that a picker opens
    ]
    for before, stop in pairwise(stops):
        if before.window() is stop.window():  # a card may not have its place yet
            QWidget.setTabOrder(before, stop)


def _stops(part: QWidget) -> list[QWidget]:
    if isinstance(part, Ordered):
        return part.stops()
    inside = part.findChildren(QWidget)
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
