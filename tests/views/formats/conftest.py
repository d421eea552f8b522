"""Fixtures of the side panel serve the Formats page too."""

from tests.views.panel.conftest import book, clock, desk, kit, planner

__all__ = ["book", "clock", "desk", "kit", "planner"]
