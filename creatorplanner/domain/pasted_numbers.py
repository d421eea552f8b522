"""Numbers out of a block of text, as it is copied from an end screen or a dashboard.

"Viewers 1.8K Likes 24.5K" and "1.8K Viewers 24.5K Likes" both read, in the languages that end
screens come in; what is no label of ours keeps its number from being taken for another's. A line
that holds both a label and a number keeps them to itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from creatorplanner.domain.end_screen_words import DURATION, LABELS, TOTALS
from creatorplanner.domain.entry_seconds import HOURS, MINUTES, SECONDS, any_of
from creatorplanner.domain.number_units import unit_words
from creatorplanner.domain.text import clean_text

BLOCK_LIMIT = 4_000
LEAST = 2
"""One number with its label is something typed; two are a block."""
LENGTH = "length"
"""The key of how long the stream was, beside those of a session's fields."""
_TIMED = ("average_watch", LENGTH)
_LABELS = {**LABELS, LENGTH: DURATION}
LARGEST_HOURS = 12
"""1:19 is an hour and 19 minutes; above it, 45:12 is minutes and seconds."""
_DOTLESS = str.maketrans("", "", "\u0307")  # what casefolding leaves of a Turkish capital i

_GROUPED = r"\d{1,3}(?: \d{3})+(?!\d)"
_PLAIN = r"\d+(?:[.,'\u066b\u066c\u00a0\u202f]\d+)*"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int

    @property
    def is_value(self) -> bool:
        return self.kind in ("number", "clock")


def read_block(text: str) -> dict[str, str]:
    """The numbers by field of a session, as they are written; empty unless there are two.

    How long the stream was comes as ``LENGTH``, in a form that is no clock time. A
    label that stands twice keeps its first number, and new followers go before all followers.
    """
    if sum(letter.isdecimal() for letter in text) < LEAST or not any(map(str.isalpha, text)):
        return {}  # something typed: the patterns are not even made for it
    block = unicodedata.normalize("NFC", clean_text(text, BLOCK_LIMIT, multiline=True))
    tokens = _tokens(block)
    after, before = _paired(tokens, 1), _paired(tokens, -1)
    starts_with_number = bool(tokens) and tokens[0].is_value
    best = before if (len(before), starts_with_number) > (len(after), False) else after
    if LENGTH in best:
        best[LENGTH] = _unlike_a_clock(best[LENGTH])
    return best if len(best) >= LEAST else {}


def _unlike_a_clock(length: str) -> str:
    found = re.fullmatch(r"(\d+):(\d\d)", length)
    if found is None:
        return length
    hours, minutes = int(found[1]), found[2]
    if not hours:
        return f"{int(minutes)} min"
    return f"{hours}h{minutes}" if hours <= LARGEST_HOURS else f"{hours} min"


def _tokens(block: str) -> list[_Token]:
    return [
        _Token(found.lastgroup or "", found.group(), line)
        for line, text in enumerate(block.split("\n"))
        for found in _token().finditer(text)
    ]


def _paired(tokens: list[_Token], step: int) -> dict[str, str]:
    """Each label with the number after it (1) or before it (-1)."""
    fields, found, vague = _field_of(), dict[str, str](), set[str]()
    lines = _Lines(tokens)
    for place, token in enumerate(tokens):
        value = lines.beside(place, step) if token.kind == "label" else None
        label = _key(token.text)
        name = fields.get(label, "")
        if value is None or value.kind != ("clock" if name in _TIMED else "number"):
            continue
        if name not in found or (name in vague and label not in _totals()):
            found[name] = value.text.strip()
            (vague.add if label in _totals() else vague.discard)(name)
    return found


class _Lines:
    """What stands beside what: lines are rows, unless labels and numbers stand on their own."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._labels = Counter(token.line for token in tokens if token.kind == "label")
        self._values = Counter(token.line for token in tokens if token.is_value)

    def beside(self, place: int, step: int) -> _Token | None:
        """The next token; behind words that nobody knows where there is no other label."""
        here, place = self._tokens[place].line, place + step
        alone = self._labels[here] == 1 and self._values[here] <= 1
        while alone and self._is_word(place, here):
            place += step
        if not 0 <= place < len(self._tokens):
            return None
        found = self._tokens[place]
        parted = found.line != here and (self._values[here] or self._labels[found.line])
        return None if parted else found

    def _is_word(self, place: int, line: int) -> bool:
        if not 0 <= place < len(self._tokens):
            return False
        return self._tokens[place].kind == "word" and self._tokens[place].line == line


def _key(label: str) -> str:
    return re.sub(r"\s+", " ", label.casefold().translate(_DOTLESS))


@cache
def _field_of() -> dict[str, str]:
    return {_key(label): name for name, labels in _LABELS.items() for label in labels}


@cache
def _totals() -> frozenset[str]:
    return frozenset(_key(label) for label in TOTALS)


@cache
def _token() -> re.Pattern[str]:
    """Labels first and the longest of them: "unique viewers" is not "viewers"."""
    labels = sorted((label for found in _LABELS.values() for label in found), key=_longest)
    label = "|".join(_bounded(one).replace(r"\ ", r"\s+") for one in labels)
    units = "|".join(_bounded(unit) + r"\.?" for unit in unit_words())
    number = rf"(?:{_GROUPED}|{_PLAIN})(?:[ \u00a0\u202f]?(?:{units}))?"
    word = rf"(?:{any_of(HOURS)}|{any_of(MINUTES)}|{any_of(SECONDS)})"
    short = rf"\d{{1,2}}(?:{any_of(HOURS)})\d{{2}}(?!\w)|\d+(?::\d{{2}})+"
    clock = rf"{short}|\d+\s?(?!m\b){word}(?![^\W\d_])\.?(?:\s?\d+\s?{word}(?![^\W\d_]))*"
    minutes = rf"\d+\s?m\s?\d+\s?(?:{any_of(SECONDS)})(?![^\W\d_])"
    return re.compile(
        rf"(?P<label>{label})|(?P<clock>{minutes}|{clock})|(?P<other>\d+\s?%)"
        rf"|(?P<number>{number})|(?P<word>[^\W\d]+)",
        re.IGNORECASE,
    )


def _longest(label: str) -> tuple[int, str]:
    return -len(label), label


def _bounded(word: str) -> str:
    """A pattern for a word that ends where other letters do not go on.

    Chinese, Japanese, Korean and Thai set their words and numbers without any space between.
    """
    found = re.escape(word)
    joined = any("\u0e00" <= letter <= "\u0eff" or letter >= "\u3000" for letter in word)
    return found if joined else rf"(?<![^\W\d_]){found}(?!\w)"
