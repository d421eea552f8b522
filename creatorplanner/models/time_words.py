"""How times of day, spans and lengths read in one locale and on a 12 or 24 hour clock."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QLocale

from creatorplanner.models.date_words import digit_table
from creatorplanner.models.patterns import Token, plain_spaces, tokens
from creatorplanner.models.tongue import tr

DAY_MINUTES = 24 * 60
_CONTEXT = "Regional"
_MARKERS = frozenset({"a", "A", "ap", "Ap", "AP"})
# AM and PM stand before the hour, and an hour is not written without minutes or its own sign
_EAST_ASIAN = (QLocale.Language.Japanese, QLocale.Language.Korean, QLocale.Language.Chinese)
_Template = tuple[Token, ...]


class TimeWords:
    """Times of one locale. Made anew when the locale or the clock changes."""

    def __init__(self, locale: QLocale, clock_hours: int) -> None:
        """``clock_hours`` is 12 or 24; 0 leaves it to the locale."""
        shape = _hours_and_minutes(tokens(locale.timeFormat(QLocale.FormatType.ShortFormat)))
        own = 12 if any(token.text in _MARKERS for token in shape) else 24
        self.clock_hours = clock_hours or own
        east = locale.language() in _EAST_ASIAN
        if self.clock_hours != own:
            shape = _as_24(shape) if own == 12 else _as_12(shape, marker_first=east)
        self._digits = digit_table(locale)
        self._marks = (plain_spaces(locale.amText()), plain_spaces(locale.pmText()))
        self._marker_first = shape[0].text in _MARKERS
        self._full = shape
        short = self.clock_hours == 12 and not east
        self._compact = _without(shape, {"m", "mm"}) if short else shape
        self._names_noon = self.clock_hours == 12 and locale.language() == QLocale.Language.English
        self._times: dict[tuple[int, bool, bool], str] = {}
        self._spans: dict[tuple[int, int, bool], str] = {}

    def compact(self, at: time | datetime) -> str:
        """8 PM, 8:30 PM, 20:00."""
        return self._write(at.hour * 60 + at.minute, compact=True, marked=True)

    def full(self, at: time | datetime) -> str:
        """8:00 PM, 20:00."""
        return self._write(at.hour * 60 + at.minute, compact=False, marked=True)

    def hour_label(self, hour: int) -> str:
        """Noon, 1 PM, 13:00; hours past 24 are those of the next day."""
        if hour % 24 == 12 and self._names_noon:
            return tr(_CONTEXT, "Noon")
        return self._write(hour % 24 * 60, compact=True, marked=True)

    def span(self, start: datetime, end: datetime) -> str:
        """8–9:30 PM, 11:30 AM–1 PM, 20:00–21:30: AM or PM once where both share it."""
        begin, finish = start.hour * 60 + start.minute, end.hour * 60 + end.minute
        one_half = start.date() == end.date() and begin // 720 == finish // 720
        key = (begin, finish, one_half)
        found = self._spans.get(key)
        if found is None:
            first = self._write(begin, True, marked=not one_half or self._marker_first)
            last = self._write(finish, True, marked=not one_half or not self._marker_first)
            found = self._spans[key] = f"{first}–{last}"
        return found

    def duration(self, minutes: int) -> str:
        """1 h 30, 45 min, 2 h."""
        hours, rest = divmod(max(0, minutes), 60)
        if not hours:
            return tr(_CONTEXT, "{m} min", m=self._number(rest))
        if not rest:
            return tr(_CONTEXT, "{h} h", h=self._number(hours))
        return tr(_CONTEXT, "{h} h {m}", h=self._number(hours), m=self._number(rest, 2))

    def length(self, minutes: int) -> str:
        """As in a sentence: 1 h 40 min, 45 min, 2 days 3 h."""
        days, rest = divmod(max(0, minutes), DAY_MINUTES)
        hours, left = divmod(rest, 60)
        shown = []
        if days:
            text = "{d} day" if days == 1 else "{d} days"
            shown.append(tr(_CONTEXT, text, d=self._number(days)))
        if hours:
            shown.append(tr(_CONTEXT, "{h} h", h=self._number(hours)))
        if (left and not days) or not shown:
            shown.append(tr(_CONTEXT, "{m} min", m=self._number(left)))
        return " ".join(shown)

    def stopwatch(self, seconds: float) -> str:
        """1:39:52, 0:42:10; never below zero."""
        minutes, second = divmod(max(0, int(seconds)), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{second:02}".translate(self._digits)

    def neutral(self, typed: str) -> str:
        """Typed text with this locale's marks for AM and PM as English ones, for the readers."""
        plain = plain_spaces(typed).casefold().strip()
        for mark, english in zip(self._marks, ("am", "pm"), strict=True):
            local = mark.casefold()
            if self.clock_hours == 12 and local and plain.endswith(local):
                return plain.removesuffix(local) + english
            if self.clock_hours == 12 and local and plain.startswith(local):
                return plain.removeprefix(local) + english
        return typed

    def _number(self, value: int, width: int = 1) -> str:
        return f"{value:0{width}}".translate(self._digits)

    def _write(self, minutes: int, compact: bool, marked: bool) -> str:
        key = (minutes, compact, marked)
        found = self._times.get(key)
        if found is None:
            template = self._compact if compact and minutes % 60 == 0 else self._full
            found = self._times[key] = self._render(
                template if marked else _without(template, _MARKERS), minutes
            )
        return found

    def _render(self, template: _Template, minutes: int) -> str:
        hour, minute = divmod(minutes, 60)
        twelve = hour % 12 or 12
        fields = {
            "h": self._number(twelve),
            "hh": self._number(twelve, 2),
            "H": self._number(hour),
            "HH": self._number(hour, 2),
            "m": self._number(minute),
            "mm": self._number(minute, 2),
        } | dict.fromkeys(_MARKERS, self._marks[hour >= 12])
        shown = [fields[token.text] if token.is_field else token.text for token in template]
        return "".join(shown).strip()


def _hours_and_minutes(shape: list[Token]) -> _Template:
    """Only fields of hour, minute and half of the day; in 24 hours ``h`` means ``H``."""
    template = tuple(shape)
    for letters in ({"s", "ss"}, {"z", "zzz"}, {"t", "tt", "ttt", "tttt"}):
        template = _without(template, letters)
    if any(token.text in _MARKERS for token in template):
        return template
    return tuple(_exchange(token, {"h": "H", "hh": "HH"}) for token in template)


def _as_24(shape: _Template) -> _Template:
    plain = _without(shape, _MARKERS)
    return tuple(_exchange(token, {"h": "HH", "hh": "HH"}) for token in plain)


def _as_12(shape: _Template, marker_first: bool) -> _Template:
    hours = tuple(_exchange(token, {"H": "h", "HH": "h"}) for token in shape)
    marker = Token("Ap", is_field=True)
    return (marker, *hours) if marker_first else (*hours, Token(" "), marker)


def _exchange(token: Token, letters: dict[str, str]) -> Token:
    return Token(letters.get(token.text, token.text), True) if token.is_field else token


def _without(shape: _Template, letters: frozenset[str] | set[str]) -> _Template:
    """The template without a field and the text that parted it from the field before it."""
    found: list[Token] = []
    for token in shape:
        if not (token.is_field and token.text in letters):
            found.append(token)
        elif found and not found[-1].is_field:
            found.pop()
    while found and not found[0].is_field:
        found.pop(0)
    return tuple(found)
