"""How long a text is as each network counts it.

``regex`` knows graphemes and emoji; it is imported when something is first counted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

LINK = 23
"""What a link takes on X and Mastodon, however long it is."""

_EMOJI = (
    r"[\U0001F1E6-\U0001F1FF]{2}"
    r"|[0-9#*]\uFE0F?\u20E3"
    r"|[\u00A9\u00AE]\uFE0F"
    r"|\U0001F3F4[\U000E0020-\U000E007E]++\U000E007F"
    r"|(?:(?![\u00A9\u00AE])\p{Extended_Pictographic})[\uFE0F\p{Emoji_Modifier}]?+"
    r"(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?+)*+"
)
# what weighs one on X (configuration 3 of its published rule); all else weighs two
_HEAVY = r"[^\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]"
_MENTION = r"(?<![\w/])(@\w+)@[\w.-]*\w"


class Letters:
    """Counts texts; ``top_domains`` are the names that end a link typed without ``https://``."""

    def __init__(self, top_domains: Callable[[], str]) -> None:
        self._top_domains = top_domains
        self._rules: Mapping[str, Callable[[str], int]] = {
            "utf16": utf16,
            "graphemes": graphemes,
            "weighted": self.weighted,
            "mastodon": self.mastodon,
            "threads": threads,
        }
        self._finder: Any = None

    def count(self, rule: str, text: str) -> int:
        """The length by a rule of the data file; one that nobody knows counts UTF-16 units."""
        return self._rules.get(rule, utf16)(text)

    def weighted(self, text: str) -> int:
        """X: a link is 23, an emoji 2, Latin and its neighbours 1, all else 2; composed first."""
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        total, place = 0, 0
        for begin, end in self._spans(text):
            total += LINK + _weight(text[place:begin])
            place = end
        return total + _weight(text[place:])

    def shown(self, text: str, letters: int) -> str:
        """The first so many letters as people see them, none of them split."""
        if len(text) <= letters:
            return text
        found = zip(_pattern(r"\X").finditer(text), range(letters), strict=False)
        ends = [letter.end() for letter, _place in found]
        return text[: ends[-1]] if ends else ""

    def mastodon(self, text: str) -> int:
        """Graphemes; a link with its ``https://`` is 23, the server behind a name is free."""
        for begin, end in reversed(self._spans(text, bare=False)):
            text = text[:begin] + "x" * LINK + text[end:]
        return graphemes(_pattern(_MENTION).sub(r"\1", text))

    def _spans(self, text: str, *, bare: bool = True) -> list[tuple[int, int]]:
        if "." not in text:
            return []
        if self._finder is None:
            from creatorplanner.domain.links import Links

            self._finder = Links(self._top_domains())
        found: list[tuple[int, int]] = self._finder.spans(text, bare=bare)
        return found


def utf16(text: str) -> int:
    """UTF-16 units: how most platforms count, an emoji as two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    """Bytes in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def graphemes(text: str) -> int:
    """Letters as people see them (extended grapheme clusters of UAX 29)."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    return sum(1 for _ in _pattern(r"\X").finditer(text))


def threads(text: str) -> int:
    """Threads: an emoji takes its bytes in UTF-8, all else one."""
    found = _pattern(_EMOJI).findall(text)
    return len(text) + sum(utf8(emoji) - len(emoji) for emoji in found)


def _weight(text: str) -> int:
    rest: str
    emoji: int
    rest, emoji = _pattern(_EMOJI).subn("", text)
    return 2 * emoji + len(rest) + len(_pattern(_HEAVY).findall(rest))


@cache
def _pattern(text: str) -> Any:
    import regex

    return regex.compile(text)
