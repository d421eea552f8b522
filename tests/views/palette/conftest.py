"""The whole window over the sample week, with quick add."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from creatorplanner.views.palette.palette import Palette
from tests.fixtures.window import Key, Mod, Whole, open_window, whole

__all__ = ["open_window", "whole"]

Ask = Callable[..., Palette]


@pytest.fixture
def ask() -> Ask:
    """Opens quick add by its key and types a text."""

    def act(whole: Whole, text: str = "") -> Palette:
        whole.key(Key.Key_K, Mod.ControlModifier)
        palette = whole.app.window.findChild(Palette)
        assert isinstance(palette, Palette)
        assert palette.isVisible()
        if text:
            whole.type(text)
        return palette

    return act
