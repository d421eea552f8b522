"""Cells made comparable: digits of every script as 0-9, one kind of space, no marks, small letters.

Platforms write into their files what their pages show: no-break spaces, direction marks, full-width
signs, Arabic-Indic digits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST = 80
"""Letters of a cell that can still be a date or a number."""

_SAME = str.maketrans({
    "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u066b": ".", "\u066c": "'", "\u2019": "'",
    "\u02bc": "'", "\u3002": ".",
})  # fmt: skip

_UNKNOWN = (
    "|undefined|null|none|nil|nan|n/a|na|n.a.|#n/a|-|--|---|\u2013|\u2014|\u2015|\u2026|...|?|"
    "(null)|(none)|not available|not applicable|unknown|k. a.|k.a.|n. v.|s/d|s/o|不明|なし|无|無|"
    "없음|нет данных|غير متاح"
)
UNKNOWN = frozenset(_UNKNOWN.split("|"))
"""What stands where nothing is known, in small letters: unknown, never zero."""


def plain(text: str) -> str:
    """The comparable form of a cell."""
    if text.isascii():
        return text.strip().casefold()
    same = unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME)
    return "".join(map(_letter, same)).strip().casefold()


def known_cells(cells: Iterable[str]) -> list[str]:
    """Every cell that says something, each text once."""
    return [cell for cell in dict.fromkeys(cells) if not is_unknown(cell)]


def is_unknown(text: str) -> bool:
    """Whether the cell says that its value is not known."""
    if text[:1].isdigit() or len(text) > 20:
        return False
    return text in UNKNOWN or plain(text) in UNKNOWN


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "Cf":
        return ""
    return " " if category == "Zs" else letter
