"""What the quick-add reader finds: the pieces it understood, and the stream they describe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from creatorplanner.domain.recurrence import Rule


class Kind(StrEnum):
    """What a piece of the text says."""

    DAY = "day"
    TIME = "time"
    LENGTH = "length"
    FORMAT = "format"
    PLATFORM = "platform"
    HASHTAG = "hashtag"
    REPEAT = "repeat"
    TITLE = "title"  # between quotation marks


class State(StrEnum):
    """Whether a piece has one clear meaning. Doubtful ones are shown in amber."""

    OK = "ok"
    DOUBT = "doubt"


class Note(StrEnum):
    """Something that a creator should see about how a piece was read."""

    NEXT_WEEK = "next_week"  # that weekday's time has passed today
    TOMORROW = "tomorrow"  # the time has passed today and no day was typed
    NEXT_DAY = "next_day"  # midnight, or the small hours of "tonight"
    PASSED = "passed"  # what was typed lies in the past
    LATER_YEAR = "later_year"  # this year's date has passed
    PM_ASSUMED = "pm_assumed"  # a bare 1 to 11 means the evening
    TIME_ASSUMED = "time_assumed"  # a day without any time
    TODAY_ASSUMED = "today_assumed"  # a repetition without any day
    DAY_ORDER = "day_order"  # numbers that fit one order only, and not the locale's
    WEEKDAY_MISFIT = "weekday_misfit"  # "Sat Nov 20", a Friday
    EITHER = "either"  # could be a date or a time, or a time or a length
    SHORT = "short"  # a beginning of a name
    TIME_UNREAD = "time_unread"  # "25pm"
    DATE_UNREAD = "date_unread"  # "31/2"
    MONTH_ALONE = "month_alone"  # "december 8pm": no day of it
    TIMES_UNREAD = "times_unread"  # "for 0 times"
    LENGTH_UNREAD = "length_unread"  # longer than a day
    ZONE_UNREAD = "zone_unread"  # "8pm PST": times are the computer's
    TWICE = "twice"  # a second time, day or length that is not used
    NO_REPEAT = "no_repeat"  # an end of a repetition that is not there


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with a length in minutes where a range was typed.

    ``day`` is the one that the time itself names: "in 2 hours".
    """

    start: time
    minutes: int | None = None
    day: date | None = None


Value = tuple[date, ...] | Clock | Rule | int | str | None


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text that was understood: ``text[start:end]`` of what was typed.

    ``value`` by kind: days as dates; a ``Clock``; minutes; a format's or platform's id; a hashtag
    without sign; a ``Rule``; None for what could not be read. ``in_title`` says that its text
    belongs to the title too. ``key`` names the piece for switching it off, and survives typing
    elsewhere in the text. ``off`` pieces were switched off: their text is title.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Value
    key: str
    state: State = State.OK
    notes: tuple[Note, ...] = ()
    in_title: bool = False
    off: bool = False


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What one line of text asks for.

    ``starts`` are wall times: one, several days, the first that a ``rule`` gives, or none for an
    idea; then ``next_free`` is an evening without a clash. ``clock`` is the time of day that was
    typed. ``minutes`` come from the text, else the format, else the default. ``hashtags`` and
    ``platforms`` are only what was typed: without any the format's and the usual ones count.
    """

    text: str
    tokens: tuple[Token, ...] = ()
    title: str = ""
    starts: tuple[datetime, ...] = ()
    clock: time | None = None
    minutes: int = 60
    format_id: str | None = None
    platforms: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    rule: Rule | None = None
    notes: tuple[Note, ...] = ()
    next_free: datetime | None = None

    @property
    def kind(self) -> Literal["nothing", "idea", "stream", "streams", "series"]:
        """What Enter would make."""
        if not (self.title or self.format_id or self.starts):
            return "nothing"
        if self.rule is not None:
            return "series"
        if not self.starts:
            return "idea"
        return "stream" if len(self.starts) == 1 else "streams"

    @property
    def days(self) -> tuple[date, ...]:
        """The days of ``starts``."""
        return tuple(start.date() for start in self.starts)

    @property
    def unread(self) -> tuple[Token, ...]:
        """Pieces that look like a day, a time or a length and could not be read."""
        return tuple(token for token in self.tokens if token.value is None and not token.off)
