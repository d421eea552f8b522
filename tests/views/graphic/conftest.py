"""What graphics are painted with, and the page in the whole window."""

from __future__ import annotations

import pytest

from creatorplanner.views.graphic.pen import Pen
from tests.fixtures.plan import clock, open_book, plan_file
from tests.fixtures.window import open_window, whole

__all__ = ["clock", "open_book", "open_window", "plan_file", "whole"]


@pytest.fixture
def pen(qapp: object) -> Pen:  # noqa: ARG001
    """Real fonts."""
    return Pen()
