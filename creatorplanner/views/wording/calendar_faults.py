"""Words for calendar files that could not be read. Nothing of such a file is ever taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from creatorplanner.domain import calendar_errors as errors
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.fault_words import FaultWords

_MEGABYTE = 1_000_000
_MANY = {
    "lines": "It has more than {limit} lines",
    "parts": "It has more than {limit} entries",
    "levels": "Its entries lie inside each other more than {limit} times (line {line})",
}


def _say(text: str, **values: object) -> str:
    return tr("CalendarFaults", text, **values)


def _file(_error: errors.CalendarFileError) -> FaultWords:
    text = _say("Nothing was changed. Export it once more from where it came from, and try again.")
    return FaultWords(_say("This calendar file can't be read"), text)


def _not_a_calendar(_error: errors.NotACalendar) -> FaultWords:
    text = _say("Nothing was changed. Choose a file that ends in .ics.")
    return FaultWords(_say("This file holds no calendar"), text)


def _not_readable(error: errors.CalendarNotReadable) -> FaultWords:
    text = _say(
        "Nothing was changed. Look whether {path} is still there and yours to read.",
        path=isolate(error.path),
    )
    return FaultWords(_say("This file can't be opened"), text)


def _too_large(error: errors.CalendarTooLarge) -> FaultWords:
    text = _say(
        "It has {size} MB; calendar files are read up to {limit} MB. Nothing was changed."
        " Export a shorter time from where it came from.",
        size=-(-error.size // _MEGABYTE),
        limit=error.limit // _MEGABYTE,
    )
    return FaultWords(_say("This calendar file is too large"), text)


def _too_many(error: errors.CalendarTooMany) -> FaultWords:
    what = _say(_MANY.get(error.what, _MANY["parts"]), limit=error.limit, line=error.line)
    text = _say(
        "{what}. Nothing was changed. Export a shorter time from where it came from.", what=what
    )
    return FaultWords(_say("There is too much in this calendar file"), text)


def _too_slow(error: errors.CalendarTooSlow) -> FaultWords:
    text = _say(
        "It was given up after {limit} seconds, and nothing was changed. Export a shorter time"
        " from where it came from.",
        limit=error.limit,
    )
    return FaultWords(_say("Reading this calendar file took too long"), text)


def _too_hungry(_error: errors.CalendarTooHungry) -> FaultWords:
    text = _say("Nothing was changed. Export a shorter time from where it came from.")
    return FaultWords(_say("This calendar file needs too much memory"), text)


def _failed(error: errors.CalendarReaderFailed) -> FaultWords:
    text = _say(
        "Reading ended without an answer ({detail}). Nothing was changed. Try it again.",
        detail=isolate(error.detail),
    )
    return FaultWords(_say("This calendar file can't be read"), text)


def _not_written(error: errors.CalendarNotWritten) -> FaultWords:
    path = isolate(error.path)
    if error.gone:
        text = _say("{path} is not there. Your plan is safe. Choose another folder.", path=path)
        return FaultWords(_say("The folder of the calendar file is gone"), text)
    if error.taken:
        text = _say(
            "{path} was not written by Creator Planner, so it was left as it is. Your plan is"
            " safe. Move that file away or choose another folder.",
            path=path,
        )
        return FaultWords(_say("Another file has the calendar file's name"), text)
    text = _say(
        "{path} can't be written. Your plan is safe. Choose a folder that is yours to write.",
        path=path,
    )
    return FaultWords(_say("The calendar file was not written"), text)


TELLERS: dict[type, Callable[[Any], FaultWords]] = {
    errors.CalendarFileError: _file,
    errors.NotACalendar: _not_a_calendar,
    errors.CalendarNotReadable: _not_readable,
    errors.CalendarTooLarge: _too_large,
    errors.CalendarTooMany: _too_many,
    errors.CalendarTooSlow: _too_slow,
    errors.CalendarTooHungry: _too_hungry,
    errors.CalendarReaderFailed: _failed,
    errors.CalendarNotWritten: _not_written,
}
