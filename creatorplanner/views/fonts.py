"""The bundled font, for widgets and for pictures that are painted without any."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontDatabase

from creatorplanner.resources import resource

FONT_FILES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
FAMILY = "Inter"
EMOJI_FAMILIES = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji")


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Once a process: a font that is added again is kept twice, and every look-up gets slower."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))
