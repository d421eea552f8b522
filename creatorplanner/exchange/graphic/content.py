"""What a schedule graphic says: finished words only, and nothing that is private."""

from __future__ import annotations

from typing import NamedTuple


class GraphicRow(NamedTuple):
    """One stream. ``others`` are its start by other clocks; ``color`` names a format colour."""

    weekday: str
    day: str
    title: str
    detail: str
    time: str
    others: tuple[str, ...] = ()
    color: str = "slate"


class GraphicContent(NamedTuple):
    """All words of one graphic; ``mark`` names a platform's sign beside the handle."""

    title: str
    dates: str
    zones: str = ""
    handle: str = ""
    mark: str = ""
    note: str = ""
    rows: tuple[GraphicRow, ...] = ()
    right_to_left: bool = False
