"""Names of days and months as patterns: English and the interface's language together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from creatorplanner.domain.quick_add.board import END, plain_text
from creatorplanner.domain.quick_add.facts import Tongue

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december")  # fmt: skip
_SHORT_DAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_NARROW_DAYS = {"mo": 0, "tu": 1, "th": 3, "fr": 4, "sa": 5, "su": 6}  # not "we": it is a word
_ENGLISH_DAYS = {name[:size]: day for day, name in enumerate(_DAYS) for size in (3, len(name))}
LONG_NAME = 4  # from here on a Latin name has a plural with s: lundis, sextas
_NARROW = 2  # letters: "so" and "do" are words too
_UNITS = frozenset({"min", "mins", "h", "m"})  # an Indonesian Sunday is a "Min"


class Names:
    """Reads names at a place of the plain text."""

    def __init__(self, tongue: Tongue, clock_words: Iterable[str] = ()) -> None:
        """``clock_words`` may stand after a short name: um, noon, midnight."""
        self._days = _NARROW_DAYS | _SHORT_DAYS | _table(_DAYS, 0, tongue.days)
        self._months = {"sept": 9} | _table(_MONTHS, 1, tongue.months)
        self.month_source = any_of(name for name in self._months if not name[0].isdecimal())
        whole = [name for name in self._days if not _is_narrow(name)]
        narrow = [name for name in self._days if _is_narrow(name)]
        self._day = re.compile(_day_source(whole, narrow, any_of(clock_words)))
        self._next_day = re.compile(_day_source(whole, narrow))
        self._plural = re.compile(rf"({any_of(_DAYS)})s{END}")

    def day_at(self, text: str, place: int, *, in_list: bool = False) -> tuple[int, int] | None:
        """Where a weekday's name ends and which it is; short ones like "so" only with company.

        ``in_list`` says that a weekday stands just before: then company is there.
        """
        found = (self._next_day if in_list else self._day).match(text, place)
        if found is None or _is_unit(text, found):
            return None
        return found.end(), self.weekday(found[0])

    def plural_at(self, text: str, place: int) -> tuple[int, int] | None:
        """As ``day_at`` for English plurals: "fridays"."""
        found = self._plural.match(text, place)
        return None if found is None else (found.end(), _ENGLISH_DAYS[found[1]])

    def weekday(self, name: str) -> int:
        """The weekday of a name that a pattern has found."""
        return self._days[name.rstrip(".")]

    def month(self, name: str) -> int:
        """The month of a name that a pattern has found."""
        return self._months[name.rstrip(".")]


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some texts, the longest first; one that never fits for none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    spaced = (re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return f"(?:{'|'.join(spaced)})" if ordered else r"(?!)"


def _day_source(whole: list[str], narrow: list[str], company: str = "") -> str:
    """A pattern for a weekday; with ``company`` a short name needs a number or such a word."""
    tight = [name for name in whole if _is_east_asian(name)]
    loose = [name for name in whole if not _is_east_asian(name)]
    short = any_of(narrow)
    to_next = rf"(?=[-–—~/]\s?{any_of((*loose, *narrow))}(?:\.|{END}))"
    beside = rf"(?=(?:[\s,]+{short}\.?)*[\s,]+(?:[0-9]|{company})|\s*,\s*{short})"
    after = beside if company else END
    return (
        rf"{any_of(loose)}\.?(?:{END}|{to_next})|{any_of(tight)}(?![^\W\d_])"
        rf"|{short}\.(?:{END}|{to_next})|{short}(?:{after}|{to_next})"
    )


def _is_narrow(name: str) -> bool:
    return len(name) <= _NARROW and not _is_east_asian(name)


def _is_east_asian(name: str) -> bool:
    return "\u2e80" <= name[0] <= "\ud7ff"


def _is_unit(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rstrip()[-1:]
    return found[0] in _UNITS and before.isdecimal()


def _table(english: Iterable[str], first: int, local: Mapping[str, int]) -> dict[str, int]:
    """Names without dots; the language's own win over English ones of the same letters."""
    table: dict[str, int] = {}
    for index, name in enumerate(english):
        table[name] = table[name[:3]] = first + index
    for name, value in local.items():
        plain = plain_text(name)[0].strip().rstrip(".")
        for spelling in _spellings(plain):
            table[spelling] = value
    return table


def _spellings(name: str) -> Iterable[str]:
    """A name, also without its accents, and as it is said in short: 金曜, segunda, lundis."""
    if not name:
        return
    yield name
    decomposed = unicodedata.normalize("NFD", name)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    if bare.isascii():
        yield bare
    if name.isalpha() and name.isascii() and len(name) > LONG_NAME and name not in _ENGLISH_DAYS:
        yield f"{name}s"
    for ending in ("日", "-feira"):
        if name.endswith(ending) and len(name) > len(ending) + 1:
            yield name.removesuffix(ending)
    yield from _grown(name)


def _grown(name: str) -> Iterable[str]:
    """A name with or without the little word that some scripts write as one with it."""
    if name.startswith("ال"):
        yield name[2:]
    if "\u0590" <= name[0] <= "\u05ff":
        yield f"ב{name}"
    if "\u0e00" <= name[0] <= "\u0e7f":
        yield f"{name}ที่"
