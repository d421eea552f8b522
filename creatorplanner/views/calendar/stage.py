"""What the calendar's deeds and keys ask of the view that shows the streams."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget


class Stage(Protocol):
    """The week's grid, the month, or the list."""

    def stream_widget(self, key: str) -> QWidget | None:
        """What shows a stream, to give the focus to; None where it isn't shown."""

    def told(self, key: str) -> str:
        """What a screen reader says of a stream, "" where it isn't shown."""

    def show_stream(self, key: str) -> None:
        """Scroll a stream that is on the shown days into view."""

    def rest(self) -> QWidget:
        """Where the keyboard goes when there is no stream to go to."""

    def drop_slot(self) -> None:
        """Take the free slot away that was offered for a new stream."""
