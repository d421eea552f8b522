"""The words that dates are written with, in every language that CLDR knows.

Babel is imported when the first cell with a word in it is read, never before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from creatorplanner.exchange.tables.plain import plain

COMMON = (
    "en", "es", "pt", "de", "fr", "it", "ja", "ko", "zh", "ar", "ru", "id", "tr", "vi", "th",
    "pl", "nl", "uk", "ro", "cs", "sv", "nb", "da", "fi", "el", "hu", "he", "hi", "fa", "ms",
    "fil", "bg", "hr", "sk", "sr", "ca",
)  # fmt: skip
"""Those that platforms have their pages in; the others are only asked where these know nothing."""

_LONGEST = 8  # words of one month's name; Swahili's neighbours count the months in words
_WORD = re.compile(
    r"(?<=\d)[年月日号號년월일]|[^\d\s.,/()\-\u2013:\u060c\u30fb'\u02bb\u02bc\u2019\u05f3\u05f4\"]+"
)
_ALSO = {  # what platforms write beside what CLDR knows
    "vi": {
        f"tháng {name}": month
        for month, name in enumerate(
            ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một",
             "mười hai"), 1
        )
    },
}  # fmt: skip
_PATTERNS = ("d MMMM", "d MMM", "d MMMM y", "LLLL", "LLL")
_ENGLISH = (
    "st",
    "nd",
    "rd",
    "th",
    "t",
    "at",
    "of",
    "the",
    "er",
    "o",
    "a",
    "ª",
    "uhr",
    "kl",
    "klo",
    "um",
    "à",
    "às",
    "las",
    "alle",
    "ore",
    "om",
)


class Vocabulary(NamedTuple):
    """What words mean in one language: phrases, as ``words_of`` cuts them and joined by spaces."""

    language: str
    months: dict[str, int]
    others: frozenset[str]  # weekdays, "de", ordinals: they change nothing
    before_noon: frozenset[str]
    after_noon: frozenset[str]


class Meaning(NamedTuple):
    """What the words of a cell say: ``month`` is 0 where none is named."""

    month: int = 0
    after_noon: bool | None = None


def words_of(text: str) -> tuple[str, ...]:
    """The words of a plain cell, without digits and signs."""
    return tuple(_WORD.findall(text))


def all_languages() -> Iterator[str]:
    """Every language of CLDR, common ones first."""
    from babel import localedata

    yield from COMMON
    for name in sorted(localedata.locale_identifiers()):
        if "_" not in name and name not in COMMON and name != "root":
            yield name


def meaning(words: tuple[str, ...], known: Vocabulary, *, named: bool) -> Meaning | None:
    """What these words mean in a language; None where one of them is none of its.

    ``named`` says that a month has to be among them: "mar" is March and Tuesday.
    """
    months: list[tuple[int, bool]] = []
    noon: bool | None = None
    place = 0
    while place < len(words):
        size = next(
            (n for n in range(_LONGEST, 0, -1) if _knows(known, words[place : place + n], n)), 0
        )
        if not size:
            return None
        phrase = " ".join(words[place : place + size])
        if phrase in known.months:
            months.append((known.months[phrase], phrase in known.others))
        if phrase in known.after_noon or phrase in known.before_noon:
            noon = phrase in known.after_noon
        place += size
    month = _month(months, named)
    return None if month is None else Meaning(month, noon)


def _month(months: list[tuple[int, bool]], named: bool) -> int | None:
    sure = [month for month, also in months if not also]
    if not named:
        return None if sure else 0
    if len(sure) > 1:
        return None
    found = sure or [month for month, _ in months]
    return found[-1] if found else None


def _knows(known: Vocabulary, words: tuple[str, ...], size: int) -> bool:
    phrase = " ".join(words)
    return len(words) == size and (
        phrase in known.months
        or phrase in known.others
        or phrase in known.after_noon
        or phrase in known.before_noon
    )


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """The words of a language, None for one that CLDR does not know."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None
    months, others = _months(locale)
    for days in _values(locale.days):
        others.add(_phrase(days))
    before, after = _noons(locale)
    others.update(_ENGLISH)
    months |= _ALSO.get(language, {})
    others.discard("")
    months.pop("", None)
    return Vocabulary(language, months, frozenset(others), frozenset(before), frozenset(after))


def _months(locale: Any) -> tuple[dict[str, int], set[str]]:
    """Months by their phrase, and the words that stand beside them in dates."""
    found: dict[str, set[int]] = {}
    for context in locale.months.values():
        for width, names in context.items():
            if width != "narrow":
                for month, name in names.items():
                    found.setdefault(_phrase(name), set()).add(month)
    # "tháng 3", "3月": what all of them share names none
    months = {phrase: min(these) for phrase, these in found.items() if len(these) == 1}
    others = set(found) - set(months)
    for pattern in _patterns(locale):
        spoken = [words_of(plain(text)) for text in _written(locale, pattern)]
        shared = set(spoken[0]).intersection(*spoken)
        others |= shared
        for month, words in enumerate(spoken, 1):
            months.setdefault(" ".join(word for word in words if word not in shared), month)
    others |= _beside_weekdays(locale, months)
    if locale.language == "he":  # "in November" is one word
        months |= {f"ב{name}": month for name, month in months.items()}
    return months, others


def _beside_weekdays(locale: Any, months: dict[str, int]) -> set[str]:
    """The words of a week's dates written in full, but for the month."""
    from datetime import date

    from babel.dates import format_date

    texts = [format_date(date(2026, 11, day), "full", locale) for day in range(1, 8)]
    named = {word for phrase, month in months.items() if month == 11 for word in phrase.split()}
    return {word for text in texts for word in words_of(plain(text))} - named


def _patterns(locale: Any) -> list[str]:
    skeletons = [locale.datetime_skeletons.get(name) for name in ("MMMd", "MMMMd", "yMMMd")]
    long = [locale.date_formats.get(width) for width in ("medium", "long")]
    return [*_PATTERNS, *(str(pattern.pattern) for pattern in (*skeletons, *long) if pattern)]


def _written(locale: Any, pattern: str) -> list[str]:
    """The same day of every month."""
    from datetime import date

    from babel.dates import format_date

    return [format_date(date(2026, month, 28), pattern, locale) for month in range(1, 13)]


def _noons(locale: Any) -> tuple[set[str], set[str]]:
    before, after = {"am", "a m"}, {"pm", "p m"}
    for context in locale.day_periods.values():
        for names in context.values():
            for period, name in names.items():
                if period in ("am", "morning1", "morning2"):
                    before.add(_phrase(name))
                elif period in ("pm", "noon", "afternoon1", "afternoon2", "evening1", "evening2"):
                    after.add(_phrase(name))
    both = before & after | {""}
    return before - both, after - both


def _values(found: Any) -> Iterator[str]:
    for context in found.values():
        for names in context.values():
            yield from names.values()


def _phrase(name: str) -> str:
    return " ".join(words_of(plain(name)))


@cache
def usual_order(language: str) -> str:
    """ "ymd", "dmy" or "mdy": how a language (or locale) writes its short dates; "" unknown."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ""
    pattern = str(locale.date_formats["short"].pattern).casefold()
    order = "".join(dict.fromkeys(letter for letter in pattern if letter in "ymd"))
    return order if order in ("ymd", "dmy", "mdy") else "ymd" if order[:1] == "y" else ""


@cache
def usual_point(language: str) -> str:
    """The decimal sign of a language or locale, "" where it is not known."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ""
    symbols = locale.number_symbols
    return str(symbols.get("latn", symbols).get("decimal", ""))
