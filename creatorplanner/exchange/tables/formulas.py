"""Cells that a spreadsheet would run as a formula, made harmless and brought back."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_SHIELD = "'"


def harmless(text: str) -> str:
    """The text with a mark in front where a spreadsheet would run it.

    One more mark goes to a text that already looks marked, so that ``restored`` gives every text
    back as it was.
    """
    return _SHIELD + text if text.lstrip(_SHIELD).startswith(_FORMULA) else text


def restored(text: str) -> str:
    """What ``harmless`` was given."""
    marked = text.startswith(_SHIELD) and text.lstrip(_SHIELD).startswith(_FORMULA)
    return text[1:] if marked else text
