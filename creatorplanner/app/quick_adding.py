"""Quick add for the window: one palette, made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from creatorplanner.views.palette.palette import Palette

if TYPE_CHECKING:
    from creatorplanner.app.assembled import Assembled


def palette_of(assembled: Assembled) -> Palette:
    """The window's palette."""
    from creatorplanner.views.palette.commands import PaletteCommands

    window = assembled.window
    found: Palette | None = window.findChild(Palette)
    return found or Palette(assembled.kit, PaletteCommands(window.actions_), window)
