"""The whole window over the sample week."""

from __future__ import annotations

from tests.fixtures.window import open_window, whole

__all__ = ["open_window", "whole"]
