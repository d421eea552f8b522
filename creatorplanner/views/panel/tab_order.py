"""Tab goes through the panel as it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_reading_order(top: QWidget, last: Sequence[QWidget] = ()) -> None:
    """Chain everything that takes the keyboard inside ``top`` in the order of its layouts.

    ``last`` comes after all others: what deletes must not lie between a name and what it names.
    """
    stops = [stop for stop in _stops(top) if stop not in last]
    for before, after in pairwise([*stops, *last]):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = None if inner is None else inner.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = None if item is None else item.widget()
        inside = None if item is None else item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inside is not None:
            yield from _in_layout(inside)
