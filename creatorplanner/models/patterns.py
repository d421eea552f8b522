"""Taking a locale's date and time patterns apart and keeping only some of their fields.

QLocale knows whole patterns ("dddd, MMMM d, yyyy") only; day and month alone, or a time without
minutes, must still come in the order and with the marks that the locale uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_TOKEN = re.compile(r"'((?:[^']|'')*)'|([dMyhHmszt]+|[aA][pP]?)|([^'dMyhHmsztaA]+|.)", re.DOTALL)
# what touches a number belongs to it ("20.", "20日"); commas and spaces part fields
_MARK = re.compile("[^\\s,\u060c\u3001'\u2019/\u200f\u2010-\u2015-]*")
_ODD_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " "})


class Token(NamedTuple):
    """One piece of a pattern: a field's letters, or text as it is."""

    text: str
    is_field: bool = False


def plain_spaces(text: str) -> str:
    """Text with every narrow or fixed space as a plain one: our fonts and widths decide breaks."""
    return text.translate(_ODD_SPACES)


def tokens(pattern: str) -> list[Token]:
    """A Qt date or time pattern as fields and texts; neighbouring texts become one."""
    found: list[Token] = []
    for quoted, letters, text in _TOKEN.findall(pattern):
        if letters:
            found.append(Token(letters, is_field=True))
            continue
        literal = plain_spaces(text or quoted.replace("''", "'") or "'")
        if found and not found[-1].is_field:
            found[-1] = Token(found[-1].text + literal)
        else:
            found.append(Token(literal))
    return found


class Part(NamedTuple):
    """One field of a date with the mark that belongs to it and the gap to the next one."""

    field: str
    mark: str = ""
    gap: str = ""

    @property
    def kind(self) -> str:
        """E weekday, d day, M month, y year."""
        return "E" if self.field.startswith("ddd") else self.field[0]


def date_parts(pattern: str) -> list[Part]:
    """The fields of a date pattern in the locale's order."""
    parts: list[Part] = []
    for token in tokens(pattern):
        if token.is_field and token.text[0] in "dMy":
            parts.append(Part(token.text))
        elif parts:
            match = _MARK.match(token.text)
            mark = match.group() if match and parts[-1].kind != "E" else ""
            parts[-1] = parts[-1]._replace(mark=mark, gap=token.text[len(mark) :])
    return parts


def keep(parts: list[Part], kinds: str, swap: Mapping[str, str]) -> tuple[Token, ...]:
    """A pattern of only some kinds of fields, in order, their letters exchanged by ``swap``."""
    found: list[Token] = []
    gap = ""
    skipped = False
    for part in parts:
        if part.kind in kinds:
            if found:
                # "November, 2026": the comma belonged to the day that is left out
                found.append(Token(gap.replace(",", "") if skipped else gap))
            found += [Token(swap.get(part.field, part.field), is_field=True), Token(part.mark)]
        skipped = part.kind not in kinds
        gap = part.gap
    return tuple(token for token in found if token.text)
