"""What was typed and could not be read; the field keeps the text, so the error carries it."""

import unicodedata

from creatorplanner.domain.errors import PlannerError

ENTRY_LIMIT = 64
"""Longest text, in code points, that the readers of single fields look at."""


class EntryError(PlannerError):
    """Text that a field cannot read. `text` is what was typed, cut to 64 characters."""

    def __init__(self, text: str) -> None:
        self.text = text[:ENTRY_LIMIT]
        super().__init__(f"cannot read {self.text!r}")


class NotATime(EntryError):
    """Not a time of day, or not a range of two."""


class NotADuration(EntryError):
    """Not a length of time, or none at all, or more than 100 hours."""


class NotANumber(EntryError):
    """Not a number, or one that cannot stand here (negative, fraction, too large)."""


class NumberTooLarge(NotANumber):
    """A number beyond all that is counted here: a digit or a unit too many."""


class NotADate(EntryError):
    """Not a date, a date that does not exist, or a weekday that does not fit it."""


def plain_entry(text: str, error: type[EntryError]) -> str:
    """Typed text made comparable: digits of every script as 0-9, one kind of space, no marks.

    Locales put U+202F, no-break spaces and direction marks into what they format, and the
    readers must read that back. Raises `error` for text that is too long.
    """
    if len(text) > ENTRY_LIMIT:
        raise error(text)
    return "".join(_plain(letter) for letter in text).strip().casefold()


def _plain(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "Cf":
        return ""
    return " " if category == "Zs" or letter == "\t" else letter
