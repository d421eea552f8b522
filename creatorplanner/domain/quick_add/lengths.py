"""Finding how long a stream is: 90m, 2h, 1h30, 1.5h, for 2 hours."""

from __future__ import annotations

import re

from creatorplanner.domain.entry_errors import NotADuration
from creatorplanner.domain.entry_times import read_duration
from creatorplanner.domain.quick_add.board import END, START, Board
from creatorplanner.domain.quick_add.result import Clock, Kind, Note
from creatorplanner.domain.streams import MAX_MINUTES, MIN_MINUTES

LONGEST_SURE_HOURS = 6

_HOURS = r"(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\b\.?"
_MINUTES = r"(?:m|mins?|minutes?|minuten|minutos?)\b\.?"
_AMOUNT = (
    rf"[0-9]{{1,3}}\s?{_HOURS}\s?[0-9]{{1,2}}\s?(?:{_MINUTES})?|[0-9]{{1,3}}h[0-9]{{2}}"
    rf"|[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?\s?{_HOURS}|[0-9]{{1,4}}\s?{_MINUTES}"
)
_LENGTH = re.compile(rf"{START}(?P<for>for\s+)?(?P<length>{_AMOUNT}){END}")
_WITHIN = re.compile(r"(?:^|\s)(?:in|under|within)\s+$")
_SPOKEN = {"half an hour": 30, "an hour and a half": 90, "an hour": 60, "one hour": 60}
_SPOKEN_LENGTH = re.compile(rf"{START}(?:for\s+)?({'|'.join(_SPOKEN)}){END}")
_PLAIN = (
    (re.compile(r"(?:heures?|horas?|std|stunden?|hours?|hrs?)\.?"), "h"),
    (re.compile(r"(?:minutos?|minuten|minutes?|mins?)\.?"), "m"),
)


def find_lengths(board: Board, *, full_day: bool) -> None:
    """Take the first length; a second one, or one beside a range, is told in amber."""
    for spoken in _SPOKEN_LENGTH.finditer(board.masked):
        _take(board, spoken.span(), _SPOKEN[spoken[1]])
    for found in _LENGTH.finditer(board.masked):
        minutes = _read(found["length"])
        explicit = found["for"] or not found["length"].endswith("m")
        if minutes is not None and minutes < MIN_MINUTES and not explicit:
            continue  # "5m followers"
        if _WITHIN.search(board.masked[: found.start()]):
            continue  # "makeup in 10 minutes"
        unread = minutes is None or minutes > MAX_MINUTES
        notes = (Note.LENGTH_UNREAD,) if unread else _doubt(board, found, minutes or 0, full_day)
        _take(board, found.span(), None if unread else minutes, *notes)


def _doubt(board: Board, found: re.Match[str], minutes: int, full_day: bool) -> tuple[Note, ...]:
    """ "8h" could be a time of day, where nothing else is one."""
    bare = re.fullmatch(r"[0-9]{1,2}h", found["length"]) and not found["for"]
    timed = any(isinstance(find.value, Clock) for find in board.of(Kind.TIME))
    unsure = bare and minutes > LONGEST_SURE_HOURS * 60 and not timed and not full_day
    return (Note.EITHER,) if unsure else ()


def _take(board: Board, span: tuple[int, int], minutes: int | None, *notes: Note) -> None:
    ranged = any(
        isinstance(find.value, Clock) and find.value.minutes for find in board.of(Kind.TIME)
    )
    if not board.free(*span):
        return
    if minutes is not None and (ranged or any(find.value for find in board.of(Kind.LENGTH))):
        minutes, notes = None, (Note.TWICE,)
    board.take(Kind.LENGTH, *span, minutes, *notes)


def _read(text: str) -> int | None:
    plain = text
    for pattern, unit in _PLAIN:
        plain = pattern.sub(unit, plain)
    try:
        return read_duration(plain.strip())
    except NotADuration:
        return None
