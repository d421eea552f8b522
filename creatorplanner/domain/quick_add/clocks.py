"""Finding the time of day in a text: 8pm, 20.30, 20h30, 8-10pm, noon, a bare 8 beside a day."""

from __future__ import annotations

import re
from datetime import date, datetime

from creatorplanner.domain.entry_errors import NotATime
from creatorplanner.domain.entry_times import read_range, read_time
from creatorplanner.domain.quick_add.board import END, START, Board
from creatorplanner.domain.quick_add.calendar_dates import dated
from creatorplanner.domain.quick_add.days import Wish, Wishes
from creatorplanner.domain.quick_add.facts import Tongue
from creatorplanner.domain.quick_add.names import any_of
from creatorplanner.domain.quick_add.result import Clock, Kind, Note
from creatorplanner.domain.quick_add.spoken import MORNING, find_from_now, find_shifted
from creatorplanner.domain.quick_add.tongues import Words

FIRST_SURE_HOUR = 13
"""From here on "15h" is a time; "2h" is a length, and what lies between depends."""
LONGEST_SURE_HOURS = 6

_MARKS = ("上午", "早上", "午前", "오전", "ص", "下午", "晚上", "午後", "오후", "م")
_LATIN = r"[ap]\.?\s?m\b\.?"
_COLON = r"[0-9]{1,2}:[0-9]{2}"
_EAST = r"[0-9]{1,2}\s?[時时点點시](?:\s?[0-9]{1,2}\s?[分분]|半|\s?반)?"
_HOURS = r"[0-9]{1,2}\s?h\s?[0-9]{2}|[0-9]{1,2}\s?h"
_ZONE = re.compile(
    r"\s+(?:[ECMP][SD]?T|GMT|UTC|CES?T|WES?T|EES?T|BST|IST|JST|KST|AE[SD]T)(?:[+-][0-9]{1,2})?"
    r"(?=$|[\s,;)])"
)
_SURE = re.compile(r"[a-z:.@\u0600-\u06ff\u2e80-\ud7ff]")
_FIVE = 5
_LATE = r"(?:(?:\s?[-–]\s?|\s+(?:to|till?|until)\s+)(?:late|open\s?end|end|ende)|\s?[-–](?=\s*$))?"
_RANGE_GAP = r"\s?[-–—~〜]\s?|\s+(?:to|until|till|bis|a|à|às|hasta|até)\s+"


class ClockFinder:
    """Times in one language."""

    def __init__(self, words: Words, tongue: Tongue) -> None:
        self._full_day = not tongue.twelve_hours
        self._order = tongue.order
        self._before = {_bare(mark) for mark in tongue.before_noon} - {""}
        self._after = {_bare(mark) for mark in tongue.after_noon} - {""}
        self._words = dict.fromkeys(words.noon, "noon") | dict.fromkeys(words.midnight, "midnight")
        marks = any_of((*_MARKS, *tongue.before_noon, *tongue.after_noon)).casefold()
        at = rf"(?:{any_of(words.at)}\s*)?"
        number = r"[0-9]{1,4}(?:[:.][0-9]{2})?"
        marked = (
            rf"{marks}\s?(?:{_EAST}|{number})|{number}\s?(?:{_LATIN}|{marks})"
            rf"|[0-9]{{1,2}}(?::[0-9]{{2}})?[ap]|{number}\s?(?:uhr|hrs)|[0-9]{{4}}\s?h"
            rf"|{_COLON}(?:\s?h)?|{_EAST}|[0-9]{{1,2}}\s?o['’]?clock"
        )
        half = rf"{marked}|{_HOURS}|[0-9]{{1,2}}\.[0-9]{{2}}|{any_of(self._words)}|[0-9]{{1,2}}"
        self._range = re.compile(
            rf"{START}(?P<at>(?:{any_of((*words.at, 'between'))})\s*)?"
            rf"(?P<time>(?:{half})(?:{_RANGE_GAP}|\s+and\s+)(?:{half})){END}"
        )
        self._marked = re.compile(rf"{START}{at}(?P<time>{marked}){_LATE}{END}")
        self._hours = re.compile(rf"{START}{at}(?P<time>{_HOURS}){END}")
        self._word = re.compile(rf"{START}{at}(?P<time>{any_of(self._words)}){END}")
        self._dotted = re.compile(rf"{START}(?P<at>{at})(?P<time>[0-9]{{1,2}}[.,][0-9]{{2}}){END}")
        self._number = re.compile(rf"{START}(?P<at>{at})(?P<time>[0-9]{{1,4}})(?!,[0-9]){END}")

    def find(self, board: Board, now: datetime) -> None:
        """Take one time, the surest; what looks like another is told in amber."""
        find_shifted(board)
        self._ranges(board)
        for found in self._marked.finditer(board.masked):
            self._take(board, found)
        if not _has_time(board):
            find_from_now(board, now)
        self._hour_signs(board)
        self._dots(board, now.date())
        if not _has_time(board):
            if found_word := self._word.search(board.masked):
                self._take(board, found_word)
            else:
                self._bare_numbers(board)

    def _ranges(self, board: Board) -> None:
        for found in self._range.finditer(board.masked):
            piece = found["time"]
            sure = bool(_SURE.search(re.sub(_RANGE_GAP + r"|\s+and\s+", "", piece)))
            near = _near_day(board, found)
            if " and " in piece and not found["at"]:
                continue
            if (sure or near or found["at"]) and not _is_length(piece):
                self._take(board, found)

    def _take(self, board: Board, found: re.Match[str], *more: Note) -> None:
        piece = found["time"]
        start, end = found.start(), found.end()
        if not board.free(start, end):
            return
        # "2026-11-21T10:00" is a form of machines, whose clocks have 24 hours
        clock, notes = self._read(piece, board.part, board.plain[max(0, start - 1) : start] == "t")
        if clock is not None and _has_time(board):
            clock, notes = None, (Note.TWICE,)
        zone = _ZONE.match(board.text, board.typed(start, end)[1])
        if clock is not None and zone and len(board.plain) == len(board.text):
            end, notes = zone.end(), (*notes, Note.ZONE_UNREAD)
        board.take(Kind.TIME, start, end, clock, *notes, *more)

    def _read(
        self, piece: str, part: str, full_day: bool = False
    ) -> tuple[Clock | None, tuple[Note, ...]]:
        """A time or a range; the ``part`` of the day says which half a bare one is in."""
        full_day = full_day or (self._full_day and part in ("", MORNING))
        bias = part != MORNING
        halves = [self._neutral(half) for half in re.split(_RANGE_GAP + r"|\s+and\s+", piece)]
        try:
            if len(halves) == 1:
                start = read_time(halves[0], pm_bias=bias, full_day=full_day)
                plain = read_time(halves[0], pm_bias=False, full_day=full_day)
                clock = Clock(start)
            else:
                text = "-".join(halves)
                clock = Clock(*read_range(text, pm_bias=bias, full_day=full_day))
                plain = read_range(text, pm_bias=False, full_day=full_day)[0]
        except NotATime:
            return None, (Note.TIME_UNREAD,)
        return clock, (Note.PM_ASSUMED,) if plain != clock.start and not part else ()

    def _neutral(self, half: str) -> str:
        """One time with the words and marks of the language in English."""
        if half in self._words:
            return self._words[half]
        half = re.sub(r"\s?o['’]?clock", "", half).replace(",", ".")
        mark = _bare(half)
        if mark in self._after or mark in self._before:
            digits = re.sub(r"[^0-9:.]", "", half).strip(".")
            return f"{digits} {'pm' if mark in self._after else 'am'}"
        return half

    def _hour_signs(self, board: Board) -> None:
        """ "15h" and "20h30" are times, "2h" is none; "8h" is one where clocks have 24 hours."""
        for found in self._hours.finditer(board.masked):
            hours = int(re.match(r"[^0-9]*([0-9]+)", found[0])[1])  # type: ignore[index]
            prefixed = found.start() != found.start("time")
            zero = found["time"].startswith("0")
            sure = hours >= FIRST_SURE_HOUR or zero or prefixed
            minutes = not found["time"].endswith("h")
            likely = hours > LONGEST_SURE_HOURS and (self._full_day or minutes)
            if (sure or likely) and not _has_time(board):
                self._take(board, found, *(() if sure else (Note.EITHER,)))

    def _dots(self, board: Board, today: date) -> None:
        """ "20.30" is a time; "24.12" a date; what could be both is decided by what is there."""
        for found in self._dotted.finditer(board.masked):
            one, two = (int(number) for number in re.split("[.,]", found["time"]))
            if "," in found["time"] and not _near_day(board, found):
                continue
            day = dated(0, two, one, None, today).days if 1 <= two <= 12 else ()
            clock = self._read(found["time"], board.part)[0]
            if day and not found["at"] and not board.of(Kind.DAY):
                either = clock is not None and not _has_time(board)
                if not either or (two % _FIVE and self._order == "dmy"):
                    notes = (Note.EITHER,) if clock is not None else ()
                    value = Wishes(0, (Wish(day[0]),))
                    board.take(Kind.DAY, found.start(), found.end(), value, *notes)
                    continue
                self._take(board, found, Note.EITHER)
            elif clock is not None and not _has_time(board):
                self._take(board, found)

    def _bare_numbers(self, board: Board) -> None:
        """A number is a time only beside a day, or after "at"."""
        for found in self._number.finditer(board.masked):
            number = found["time"]
            near = _near_day(board, found) or found["at"].strip()
            if near and self._read(number, board.part)[0] and _plausible(number):
                self._take(board, found)
                return


def _plausible(number: str) -> bool:
    """Whether digits look like a time: 8, 830, 2030, but not 100 or 1000 of something."""
    if len(number) <= 2:
        return number != "0"
    minutes = int(number[-2:])
    if len(number) == 3:
        return minutes in (15, 30, 45)
    return minutes % _FIVE == 0 and (number[0] == "0" or int(number[:2]) >= FIRST_SURE_HOUR)


def _near_day(board: Board, found: re.Match[str]) -> bool:
    beside = (board.before(found.start()), board.after(found.end()))
    return any(find and find.kind in (Kind.DAY, Kind.REPEAT) for find in beside)


def _has_time(board: Board) -> bool:
    return any(isinstance(find.value, Clock) for find in board.of(Kind.TIME))


def _bare(mark: str) -> str:
    """What is left of a mark without digits, dots and spaces."""
    return re.sub(r"[0-9:.\s]", "", mark.casefold())


def _is_length(piece: str) -> bool:
    """ "2h-3h" says how long."""
    hours = re.findall(r"([0-9]{1,2})\s?h\b(?!\s?[0-9])", piece)
    return bool(hours) and all(int(hour) <= LONGEST_SURE_HOURS for hour in hours)
