"""What is said about each kind of problem, and what should be looked at before anything is written.

``{text}`` is what stood in the file. The interface translates these; the command line prints them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from creatorplanner.exchange.tables.whys import Doubt, Why

SENTENCES: Mapping[Why, str] = MappingProxyType(
    {
        "nul": "Zero bytes were left out",
        "letters": "Some letters can't be read in this encoding: {text}",
        "extra": "This row has more cells than headings; these were left out: {text}",
        "date": "This is not a date: {text}",
        "year": "This date lies outside the years of a plan: {text}",
        "time": "This is not a time of day: {text}",
        "number": "This is not a number: {text}",
        "fraction": "A count has no fraction: {text}",
        "negative": "A count can't be negative, so it is unknown: {text}",
        "large": "This number is too large: {text}",
        "length": "This is not a length of time: {text}",
        "too_long": "A stream lasts at most 24 hours: {text}",
        "hour": "This is not an hour of a day: {text}",
        "end_first": "The end does not lie after the start: {text}",
        "no_date": "This row names no date, so nothing can be done with it",
        "skipped": "Clocks skipped this time, so it is read an hour later: {text}",
        "future": "This lies ahead, so it is no result yet: {text}",
        "platform": "This row does not say which platform it comes from",
        "twice": "Line {text} is about the same with other numbers, and was taken",
        "monthly": "This may be the sum of a month, so it is no day's: {text}",
        "other_line": "A line before this one tells the stream otherwise and was taken: {text}",
        "part_unknown": "Not shared out, as a stream of that day does not tell its own: {text}",
        "less_than_logged": "Not shared out, as that day's streams have more already: {text}",
        "used_up": "Not shared out, as that day's logged streams have all of it: {text}",
        "cut": "This text is too long, so only its beginning is kept: {text}",
        "formula": "This formula has no result in the file: {text}",
        "currencies": "Another currency than the rest of its row, so it is left out: {text}",
        "no_amount": "This row tells no amount",
        "currency_blank": "This row names no currency",
        "no_currency": "This is no currency: {text}",
        "fee_over": "A fee can't be more than the amount, so it is left out: {text}",
        "value": "This can't be what the column says: {text}",
        "word": "This word is not known, so it is left out: {text}",
    }
)
"""By ``Problem.why``."""

DOUBTS: Mapping[Doubt, str] = MappingProxyType(
    {
        "monthly": "Every date is the first of a month: these may be months, not days",
        "dates": "Day and month could be the other way around",
        "months": "The names of the months mean others in another language",
        "years": "The dates name no year; it was found from their order and today's date",
        "numbers": "The sign in these numbers could be a decimal sign or one of thousands",
        "factors": "The words beside these numbers mean other numbers in another language",
        "lengths": "These lengths could be hours and minutes, or minutes and seconds",
        "no_time": "These rows name a day but no time: new streams stand at noon, as tentative",
        "untimed_length": "A length is only kept with a time of day: without one it is a planned"
        " length at most, and how long you were live stays unknown",
        "rows": "These rows could be days of a channel, or streams",
        "no_date": "No column was found that says when a stream was",
        "platform": "The file does not say which platform it comes from",
        "no_amount": "No column was found that tells an amount",
        "currency": "The file names no currency: amounts are taken as your own one",
        "gifts_twice": (
            "Gifts are counted from your diamonds already: what TikTok paid for them, without"
            " saying for how many, counts a second time"
        ),
        "agency": (
            "These are the sums of a month with a creator in each row, as agencies get them: no"
            " stream and no day can be told from them"
        ),
        "results": "What formats did follows from the sessions: export and bring in those",
        "videos": "This list may hold videos that were no streams",
        "gross": "What was sold is left out, as it is not what you earned: {text}",
        "estimate_rows": "In rows of TikTok and beside diamonds, money is what the gifts are worth,"
        " so it is left out there",
        "estimate": "An amount beside diamonds is what they are worth, so it is left out: {text}",
    }
)
"""By the words of ``Guess.doubts``."""


def sentence(why: Why, text: str = "") -> str:
    """The sentence for a problem, in English."""
    return SENTENCES[why].replace("{text}", text)
