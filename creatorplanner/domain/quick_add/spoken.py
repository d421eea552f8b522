"""Times as they are said: half past 8, in 2 hours, in the morning."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from creatorplanner.domain.entry_errors import NotATime
from creatorplanner.domain.entry_times import read_time
from creatorplanner.domain.quick_add.board import END, START, Board
from creatorplanner.domain.quick_add.result import Clock, Kind, Note

MORNING = "morning"
NIGHT = "night"
ROUNDED = 5  # minutes: what is "in 2 hours" starts on a round time

PART = re.compile(rf"\s+(?:in\s+the\s+)?(morning|afternoon|evening|night)s?{END}")
"""A part of the day that follows a day: "fri night"."""
_PART_TIMES = {MORNING: time(10), "afternoon": time(15), "evening": time(20), NIGHT: time(20)}
_FROM_NOW = re.compile(
    rf"{START}in\s+(?:([0-9]{{1,3}})|(an?|one)|(half\s+an))\s*"
    rf"(hours?|hrs?|h|minutes?|mins?|m|stunden?|std|minuten){END}"
)
_SHIFTS = {"half past": 30, "quarter past": 15, "quarter to": -15, "half": 30, "halb": -30,
           "viertel nach": 15, "viertel vor": -15}  # fmt: skip
_SHIFTED = re.compile(
    rf"{START}(?:at\s+|um\s+)?(half\s+past|quarter\s+past|quarter\s+to|half|halb|viertel\s+nach"
    rf"|viertel\s+vor)\s+([0-9]{{1,2}}(?:\s?[ap]\.?m\.?)?){END}"
)
_DAY = 24 * 60


def part_time(part: str, usual: time) -> time:
    """When a stream of that part of the day starts; the usual time where it fits."""
    if part not in _PART_TIMES:
        return usual
    late = part != MORNING and usual.hour >= _PART_TIMES["afternoon"].hour + 2
    return usual if late and part != "afternoon" else _PART_TIMES[part]


def find_from_now(board: Board, now: datetime) -> None:
    """Take "in 2 hours": a time that names its own day."""
    found = _FROM_NOW.search(board.masked)
    if found is None or board.of(Kind.DAY, Kind.REPEAT):
        return
    number = 30 if found[3] else int(found[1] or 1)
    unit = timedelta(hours=1) if found[4][0] in "hs" and not found[3] else timedelta(minutes=1)
    moment = now + number * unit
    moment += timedelta(minutes=-moment.minute % ROUNDED)
    board.take(Kind.TIME, *found.span(), Clock(moment.time(), day=moment.date()))


def find_shifted(board: Board) -> None:
    """Take "half past 8"; a bare "half 8" only beside a day, and with a doubt."""
    for found in _SHIFTED.finditer(board.masked):
        word = " ".join(found[1].split())
        beside = board.before(found.start()) or board.after(found.end())
        near = beside is not None and beside.kind in (Kind.DAY, Kind.REPEAT)
        if " " not in word and not near and not found[2].endswith("m"):
            continue
        try:
            whole = read_time(found[2], pm_bias=board.part != MORNING)
        except NotATime:
            continue
        minutes = (whole.hour * 60 + whole.minute + _SHIFTS[word]) % _DAY
        notes = [Note.EITHER] if word == "half" else []
        if found[2].isdecimal() and board.part != MORNING:
            notes.append(Note.PM_ASSUMED)
        board.take(Kind.TIME, *found.span(), Clock(time(*divmod(minutes, 60))), *notes)
        return
