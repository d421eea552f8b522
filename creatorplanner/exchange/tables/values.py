"""What a table from outside is on its way into the plan: cells, what they mean, what they say.

Three stages, each a plain value that can cross a process or a thread:

1. ``RawTable``: the cells as text, from a file (`reading`).
2. ``Guess``: what the file seems to be and what each column means; every part can be changed.
3. ``ReadTable``: the rows as the guess reads them, with everything that could not be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from creatorplanner.exchange.tables.whys import Doubt, Why


class Shape(StrEnum):
    """What one row of a table is about."""

    SESSIONS = "sessions"  # one stream on one platform
    DAYS = "days"  # one day of a channel; it knows no stream
    HOURS = "hours"  # followers that are there in one hour of a day
    MOMENTS = "moments"  # a position inside a stream: many rows make one session
    INCOME = "income"  # one amount that came in


class Style(StrEnum):
    """How the numbers, lengths or dates of a column are written."""

    TEXT = "text"
    POINT = "point"  # 1,234.5
    COMMA = "comma"  # 1.234,5
    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    CLOCK = "clock"  # 1:19:30, 1h 19m
    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet as text. Every row is as long as ``header``; ``lines`` are numbers in the file.

    ``encoding`` and ``delimiter`` are "" for a workbook, ``sheet`` is "" for a text file.
    ``sheets`` names every sheet that could be read instead.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """What one column means. ``field`` is a name of ``fields.FIELDS``, or "" to leave it out.

    ``style`` is how its cells are written, ``language`` (CLDR, "" for none) whose months they
    name. ``sure`` is False where the cells allow another reading (03/04/2026). ``samples`` are the
    first cells that say something. ``chosen``: the creator said what it means or how it is written.
    """

    heading: str
    field: str = ""
    style: Style = Style.TEXT
    language: str = ""
    sure: bool = True
    samples: tuple[str, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """What the whole file seems to be; the creator can change every part of it.

    ``kind`` is a name of ``kinds.KINDS`` ("" for a table that is not known). ``year`` is that of
    the newest row where dates have none. ``zone`` is the IANA zone that times are told in.
    ``fingerprint`` is that of the header, under which a changed guess is remembered.
    ``remembered`` says that it was; ``chosen`` names what of the whole table the creator said
    (``memory.PARTS``). ``source`` is what amounts are that do not say it themselves
    (``incomes.SOURCES``), "" for any. ``doubts`` names what should be looked at before anything is
    written, such as ``monthly`` for a daily table whose every date is a first.
    """

    kind: str
    shape: Shape
    columns: tuple[Column, ...]
    platform: str = ""
    zone: str = "UTC"
    year: int | None = None
    currency: str = ""
    fingerprint: str = ""
    remembered: bool = False
    doubts: tuple[Doubt, ...] = ()
    source: str = ""
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that could not be read: its line in the file (from 1), its column and what was there.

    ``why`` names the sentence (``views/wording``); ``heading`` is "" where the whole row is meant.
    """

    line: int
    heading: str
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it was read. What a blank or unknown cell would say is simply not there.

    ``started`` is naive wall time in the guess's zone, or aware where the file says so; None for
    rows that know only their ``day``. ``minutes`` is the length. ``numbers`` holds the counts by
    field, money in hundredths of ``currency``, and lengths in seconds. ``texts`` holds the rest
    (title, note, foreign id, ...) by field.
    """

    line: int
    day: date | None = None
    started: datetime | None = None
    ended: datetime | None = None
    minutes: int | None = None
    hour: int | None = None
    platform: str = ""
    currency: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """All rows, oldest line first, and the cells that need a look.

    A row with a problem in one number is still here without it; one whose time could not be read
    is only among the problems. ``left_out`` counts rows that are none, such as "Total".
    """

    guess: Guess
    rows: tuple[TableRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: int = 0
