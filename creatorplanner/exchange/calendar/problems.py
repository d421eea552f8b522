"""What is said about each kind of problem: one sentence that tells what was read instead.

``{text}`` is what stood in the file. The interface translates these; the command line prints them.
"""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "encoding": "The file is not UTF-8; its letters were read as Windows-1252",
        "nul": "Zero bytes were left out",
        "long_line": "This line is too long and was left out: {text}",
        "line": "This is not a line of a calendar and was left out: {text}",
        "unfinished": "A part has no end ({text}); what was there of it was read",
        "end": "An end without a beginning was left out: {text}",
        "left_out": "Left out, because a plan holds streams only: {text}",
        "many_lines": "This event has too many lines; the rest of it was left out",
        "no_start": "An event without a start that can be read was left out: {text}",
        "no_uid": "This event has no identity of its own; its time and title stand for it",
        "double": "The same event is there twice; the newer one counts: {text}",
        "all_day": "This event has no time of day; it takes up its whole day from midnight",
        "floating": "This time names no zone; it was read in the calendar's zone, or yours",
        "date": "This is not a date and was left out: {text}",
        "end_first": "The end does not lie after the start; the usual length was taken: {text}",
        "too_long": "A stream lasts at most 24 hours; the rest was cut off: {text}",
        "rule": "How this event repeats can't be kept, so it became a single one: {text}",
        "expanded": "How this event repeats was spelled out as single streams: {text}",
        "many_expanded": "Too many single streams; so many were left out: {text}",
        "many_dates": "This event lists too many dates; the rest was left out: {text}",
        "many_changes": "This event has too many changed dates; the rest was left out",
    }
)


def sentence(code: str, text: str = "") -> str:
    """The sentence for a problem, in English."""
    return SENTENCES[code].replace("{text}", text)
