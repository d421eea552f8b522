"""Reading a calendar file inside the process that is made for it (``exchange.apart``)."""

from __future__ import annotations

from datetime import date
from typing import Any, BinaryIO

from creatorplanner.domain import calendar_errors as errors
from creatorplanner.exchange.apart.child import Tell, serve
from creatorplanner.exchange.apart.trade import Refusals, Trade
from creatorplanner.exchange.calendar.limits import CPU_SECONDS, LIMITS, WALL_SECONDS, memory_limit
from creatorplanner.exchange.calendar.parsed import to_plain

COMMAND = "__read-calendar"
"""What the program is started with to be this process; no word of the command line's help."""


def trade() -> Trade:
    """What a calendar file may take."""
    refusals = Refusals(
        errors.CalendarFileError,
        errors.CalendarNotReadable,
        errors.CalendarTooLarge,
        errors.CalendarTooSlow,
        errors.CalendarTooHungry,
        errors.CalendarReaderFailed,
    )
    return Trade(COMMAND, LIMITS.size, WALL_SECONDS, CPU_SECONDS, memory_limit, refusals)


def main(words: list[str]) -> int:
    """Be that process."""
    return serve(trade(), words, _read)


def _read(options: dict[str, Any], source: BinaryIO, tell: Tell) -> Any:
    from creatorplanner.exchange.calendar.reading import Reading, read_calendar

    data = source.read(LIMITS.size + 1)
    if len(data) > LIMITS.size:
        raise errors.CalendarTooLarge(max(len(data), options["size"]), LIMITS.size)
    how = Reading(options["home"], date.fromisoformat(options["today"]), options["zones"])
    return to_plain(read_calendar(data, how, progress=tell))
