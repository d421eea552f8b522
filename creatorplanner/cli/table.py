"""Columns for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """Rows under their heads, the first row; the columns in ``right`` stand at their right."""
    cleaned = [[_clean(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cleaned, strict=True)]
    lines = []
    for row in cleaned:
        cells = [_padded(cell, widths[place], place in right) for place, cell in enumerate(row)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def _clean(text: str) -> str:
    """One line without control characters: a title must not steer the terminal."""
    return "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)


def _width(text: str) -> int:
    """Columns that a terminal takes for a text."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    marks = sum(unicodedata.category(sign) in ("Mn", "Me", "Cf") for sign in text)
    return len(text) + wide - marks


def _padded(text: str, width: int, right: bool) -> str:
    gap = " " * (width - _width(text))
    return gap + text if right else text + gap
