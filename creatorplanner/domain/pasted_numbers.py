"""Numbers out of a block of text, as it is copied from an end screen or a dashboard.

"Viewers 1.8K Likes 24.5K" and "1.8K Viewers 24.5K Likes" both read, in the languages that end
screens come in; what is no label of ours keeps its number from being taken for another's.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from creatorplanner.domain.end_screen_words import DURATION, LABELS
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


def read_block(text: str) -> dict[str, str]:
    """The numbers by field of a session, as they are written; empty unless there are two.

    How long the stream was comes as ``LENGTH``, in a form that is no clock time. A
    label that stands twice keeps its first number.
    """
    if sum(letter.isdecimal() for letter in text) < LEAST or not any(map(str.isalpha, text)):
        return {}  # something typed: the patterns are not even made for it
    block = unicodedata.normalize("NFC", clean_text(text, BLOCK_LIMIT, multiline=True))
    tokens = [_Token(found.lastgroup or "", found.group()) for found in _token().finditer(block)]
    after, before = _paired(tokens, 1), _paired(tokens, -1)
    starts_with_number = bool(tokens) and tokens[0].kind in ("number", "clock")
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


def _paired(tokens: list[_Token], step: int) -> dict[str, str]:
    """Each label with the number right after it (1) or right before it (-1)."""
    fields, found = _field_of(), dict[str, str]()
    for place, token in enumerate(tokens):
        beside = place + step
        if token.kind != "label" or not 0 <= beside < len(tokens):
            continue
        name = fields[_key(token.text)]
        if tokens[beside].kind == ("clock" if name in _TIMED else "number"):
            found.setdefault(name, tokens[beside].text.strip())
    return found


def _key(label: str) -> str:
    return re.sub(r"\s+", " ", label.casefold().translate(_DOTLESS))


@cache
def _field_of() -> dict[str, str]:
    return {_key(label): name for name, labels in _LABELS.items() for label in labels}


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
