"""Making ready, a little at a time after the start, what shall open at once when it is wanted.

Quick add's modules take 60 ms to import and its reader 30 to make: too long for the first Ctrl+K,
and too much at once for a window that was just shown. What counts texts takes 30.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from creatorplanner.app.assembled import Assembled

FIRST, BETWEEN = 1200, 60  # ms from the start, and from step to step
_PACKAGE = "creatorplanner"
_MODULES = (
    "domain.quick_add",
    "operations.quick_add",
    "models.palette_model",
    "views.palette.list_view",
    "views.palette.palette",
    "app.quick_adding",
    "domain.links",
)


class Warming(QObject):
    """Runs by itself, step by step, and goes away; ends with the window."""

    def __init__(self, assembled: Assembled) -> None:
        super().__init__(assembled.window)
        self._assembled = assembled
        self._steps = iter(_MODULES)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(FIRST)
        assembled.window.closing.connect(self._timer.stop)

    def _step(self) -> None:
        self._timer.setInterval(BETWEEN)
        module = next(self._steps, None)
        if module is not None:
            import_module(f"{_PACKAGE}.{module}")
            return
        from creatorplanner.app.quick_adding import palette_of

        self._timer.stop()
        palette_of(self._assembled).prepare()
        self.deleteLater()
