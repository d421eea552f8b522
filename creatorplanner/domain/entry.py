"""Reading what people type into single fields: one door for all readers.

Every reader keeps what was typed in its error, looks at 64 characters at most, and never
guesses from nothing.
"""

from creatorplanner.domain.entry_dates import NameTable, read_date
from creatorplanner.domain.entry_errors import (
    ENTRY_LIMIT,
    EntryError,
    NotADate,
    NotADuration,
    NotANumber,
    NotATime,
    NumberTooLarge,
)
from creatorplanner.domain.entry_numbers import read_count, read_number
from creatorplanner.domain.entry_times import read_duration, read_range, read_time, read_times

__all__ = [
    "ENTRY_LIMIT",
    "EntryError",
    "NameTable",
    "NotADate",
    "NotADuration",
    "NotANumber",
    "NotATime",
    "NumberTooLarge",
    "read_count",
    "read_date",
    "read_duration",
    "read_number",
    "read_range",
    "read_time",
    "read_times",
]
