"""The text while it is read: what is taken already, and where pieces may begin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from creatorplanner.domain.quick_add.result import Kind, Note

READ_LIMIT = 300
"""How many code points are looked at; what comes after them is title."""
LONGEST_TEXT = 2_000
"""Where a text is cut: a title is shorter by far."""

MASK = "\x00"
FULL_WIDTH = 0xFEE0  # how far the wide letters of East Asia lie from ASCII
START = r"(?<![^\s\x00,;|(\[])"
END = r"(?=$|[\s\x00,;|)\]!?。]|[.:](?:$|[\s\x00]))"
"""Where a piece may begin and end: patterns without width."""
WORD_END = rf"(?:{END}|(?<=[\u2e80-\ud7ff])(?=[\s0-9]|$))"
"""Where a word ends: scripts without spaces go on with a number."""
GAP = r"(?:\s+|(?<=[\u2e80-\ud7ff])\s*)"
"""What parts two words; some scripts write them without a space."""

_BEGINNINGS = re.compile(START + r"(?=[^\s\x00,;|)\]])")
_COMMAS = {"\u060c": ",", "\u3001": ",", "\u30fb": ",", "\u061b": ";"}
_GAP = " \t\n\r\u3000,;|"


@dataclass(slots=True)
class Find:
    """A piece that was understood; ``start`` and ``end`` count in the plain text."""

    kind: Kind
    start: int
    end: int
    value: Any
    key: str
    notes: list[Note] = field(default_factory=list)
    in_title: bool = False
    off: bool = False


class Board:
    """``text`` is what was typed; ``plain`` the same made comparable, ``masked`` what is free."""

    def __init__(self, text: str, off: Collection[str] = ()) -> None:
        self.text = text[:LONGEST_TEXT]
        self.plain, self._places = plain_text(text[:READ_LIMIT])
        self.masked = self.plain
        self.finds: list[Find] = []
        self.part = ""  # of the day: morning, night
        self._off = frozenset(off)
        self._seen: dict[str, int] = {}

    def take(
        self, kind: Kind, start: int, end: int, value: Any, *notes: Note, in_title: bool = False
    ) -> Find | None:
        """Claim a piece; None where its creator switched it off: its text is then title."""
        key = self._key(kind, self.plain[start:end])
        find = Find(kind, start, end, value, key, list(notes), in_title, key in self._off)
        if find.off:
            find.in_title = True
        self.finds.append(find)
        self.masked = self.masked[:start] + MASK * (end - start) + self.masked[end:]
        return None if find.off else find

    def widen(self, find: Find, start: int) -> None:
        """Let a piece begin earlier."""
        self.masked = self.masked[:start] + MASK * (find.start - start) + self.masked[find.start :]
        find.start = start

    def beginnings(self) -> Iterator[int]:
        """Places where a piece may begin, as the text was when this was asked."""
        return iter([found.start() for found in _BEGINNINGS.finditer(self.masked)])

    def free(self, start: int, end: int) -> bool:
        """Whether nothing is taken between two places."""
        return MASK not in self.masked[start:end]

    def of(self, *kinds: Kind) -> list[Find]:
        """The pieces of some kinds that count, in the order of the text."""
        found = (find for find in self.finds if find.kind in kinds and not find.off)
        return sorted(found, key=lambda find: find.start)

    def before(self, place: int) -> Find | None:
        """The piece that ends just before a place, but for spaces and commas."""
        while place and self.masked[place - 1] in _GAP:
            place -= 1
        return next((find for find in self.finds if find.end == place and not find.off), None)

    def after(self, place: int) -> Find | None:
        """The piece that begins just after a place, but for spaces and commas."""
        while place < len(self.masked) and self.masked[place] in _GAP:
            place += 1
        return next((find for find in self.finds if find.start == place and not find.off), None)

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the plain text lies in what was typed."""
        return self._places[start], self._places[end - 1] + 1

    def _key(self, kind: Kind, plain: str) -> str:
        base = f"{kind.value}:{' '.join(plain.split())}"
        self._seen[base] = self._seen.get(base, 0) + 1
        return base if self._seen[base] == 1 else f"{base}#{self._seen[base]}"


def plain_text(text: str) -> tuple[str, list[int]]:
    """Text made comparable, and where each of its letters stands in what was typed.

    Lower case, digits of every script as 0-9, one kind of space, no wide letters, and no signs that
    are not seen (direction marks, joiners): locales put such things into the times they write.
    """
    if text.isascii() and MASK not in text:
        return text.lower(), list(range(len(text)))
    letters, places = [], []
    for place, letter in enumerate(text):
        plain = _plain(letter)
        if plain:
            letters.append(plain)
            places.append(place)
    return "".join(letters), places


def _plain(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "Cf" or letter == "\ufe0f":
        return ""
    if category == "Zs":
        return " "
    letter = _COMMAS.get(letter, letter)
    if "\uff01" <= letter <= "\uff5e":
        letter = chr(ord(letter) - FULL_WIDTH)
    folded = letter.casefold()
    if letter == MASK:
        return "\ufffd"
    return folded if len(folded) == 1 else letter
