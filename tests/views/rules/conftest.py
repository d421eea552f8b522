"""The window's shared objects over a plan in memory."""

from __future__ import annotations

from tests.views.panel.conftest import add, book, clock, desk, kit, model, panel, planner, stored

__all__ = ["add", "book", "clock", "desk", "kit", "model", "panel", "planner", "stored"]
