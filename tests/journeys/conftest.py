"""Plans on disk and the whole window."""

from __future__ import annotations

from tests.fixtures.plan import clock, open_book, plan_file
from tests.fixtures.window import open_window, whole

__all__ = ["clock", "open_book", "open_window", "plan_file", "whole"]
