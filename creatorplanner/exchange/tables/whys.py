"""The names under which a comparison tells why: each has a sentence wherever it is shown.

They are types, so that nothing can be told under a name that ``problems`` has no words for.
"""

from __future__ import annotations

from typing import Literal, get_args

Why = Literal[
    "nul", "letters", "extra", "date", "year", "time", "number", "fraction", "negative", "large",
    "length", "too_long", "hour", "end_first", "no_date", "skipped", "future", "platform", "twice",
    "monthly", "other_line", "part_unknown", "less_than_logged", "used_up", "cut", "formula",
    "currencies", "no_amount", "currency_blank", "no_currency", "fee_over", "value", "word",
]  # fmt: skip
"""Why something of a row is not taken over."""

LookWhy = Literal["tie", "no_time", "no_clock", "zone"]
"""Why a row waits for an answer; see ``planning.Look``."""

Reason = Literal[
    "there", "twice", "left_out", "unmatched", "empty", "differs", "shifted", "with_stream",
    "outgoing", "unpaid", "moved", "unnamed", "logged",
]  # fmt: skip
"""Why a row changes nothing; see ``planning.Skip``."""

Doubt = Literal[
    "monthly", "dates", "months", "years", "numbers", "factors", "lengths", "no_time",
    "untimed_length", "rows", "no_date", "platform", "no_amount", "currency", "gifts_twice",
    "agency", "results", "videos", "gross", "estimate", "estimate_rows",
]  # fmt: skip
"""What should be looked at before anything is written."""


def doubt_of(name: str) -> Doubt:
    """The doubt that a data file names. Raises ``ValueError`` for another word."""
    known: tuple[Doubt, ...] = get_args(Doubt)
    for doubt in known:
        if doubt == name:
            return doubt
    raise ValueError(name)
