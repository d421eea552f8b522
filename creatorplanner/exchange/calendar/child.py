"""The process that reads one foreign file: standard input in, lines of JSON out.

It limits itself before the first byte is read. Nothing of the file is ever run or opened.
"""

from __future__ import annotations

import gc
import json
import sys
from datetime import date
from typing import Any, BinaryIO

from creatorplanner.domain.calendar_errors import (
    CalendarFileError,
    CalendarTooHungry,
    CalendarTooLarge,
)
from creatorplanner.exchange.calendar.limits import CPU_SECONDS, LIMITS, memory_limit
from creatorplanner.exchange.calendar.parsed import to_plain

COMMAND = "__read-calendar"
"""What the program is started with to be this process; no word of the command line's help."""


def main(words: list[str]) -> int:
    """Read standard input with the options of one JSON word; the exit code is 0 with any answer."""
    gc.disable()  # nothing here is let go of before the end
    options = json.loads(words[0])
    memory = memory_limit(options["size"])
    limit_process(memory)
    out = sys.stdout.buffer
    answer: dict[str, Any]
    try:
        answer = {"parsed": to_plain(_read(options, sys.stdin.buffer, out))}
    except CalendarFileError as refusal:
        answer = {"refused": [type(refusal).__name__, *refusal.args]}
    except MemoryError:
        answer = {"refused": [CalendarTooHungry.__name__, memory]}
    _say(out, answer)
    return 0


def _read(options: dict[str, Any], source: BinaryIO, out: BinaryIO) -> Any:
    from creatorplanner.exchange.calendar.reading import Reading, read_calendar

    data = source.read(LIMITS.size + 1)
    if len(data) > LIMITS.size:
        raise CalendarTooLarge(max(len(data), options["size"]), LIMITS.size)
    how = Reading(options["home"], date.fromisoformat(options["today"]), options["zones"])
    return read_calendar(data, how, progress=lambda events: _say(out, {"events": events}))


def _say(out: BinaryIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer).encode("ascii") + b"\n")
    out.flush()


def limit_process(memory: int) -> None:
    """Bound this process in time, memory and files, where the system can do that."""
    sys.dont_write_bytecode = True
    try:
        import resource
    except ImportError:  # Windows: whoever started it ends it when its time is over
        return
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in bounds.items():
        try:
            _, hard = resource.getrlimit(what)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (allowed, hard))
        except (ValueError, OSError):
            continue  # macOS has no limit on addresses; the others still hold
