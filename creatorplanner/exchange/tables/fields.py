"""What a column of a table can mean: the names that guesses, mappings and rows share."""

from __future__ import annotations

from creatorplanner.domain.sessions import COUNTS

WHEN = ("started", "ended", "day", "time", "hour", "position", "minutes")
# what only our own export tells of a stream, as text: ISO wall time, yes or blank, whole numbers
STREAM_TEXTS = (
    "planned_minutes", "status", "tentative", "goal", "platforms", "format_id", "caption",
    "run_of_show", "stream_notes",
)  # fmt: skip
# what only a table of amounts tells: from whom, of which kind, and what our own export says of it
INCOME_TEXTS = ("payer", "source", "entry", "income_id")
TEXTS = (
    "title", "format", "platform", "note", "feeling", "tools", "disturbed", "disturbed_note",
    "hashtags", "currency", "stream_id", "session_id", "foreign_id", "zone", "planned",
    "estimated", *STREAM_TEXTS, *INCOME_TEXTS,
)  # fmt: skip
MONEY = ("money", "fee", "net")
NUMBERS = (*COUNTS, *MONEY, "average_watch", "subscribers")
# what a channel's day tells beside the numbers of a session; free names are kept as they are
DAILY = (
    "followers", "profile_views", "video_views", "live_seconds", "live_count", "commenters",
    "chatters", "active_followers", "video_viewers", "video_likes", "video_comments",
    "video_shares",
)  # fmt: skip
FIELDS = (*WHEN, *TEXTS, *NUMBERS, *DAILY)

OWN, OWN_INCOME = "own", "own_income"  # the kinds of our own exports
OWNS = (OWN, OWN_INCOME)
INCOME_COLUMNS = {
    "day": "day", "kind": "entry", "source": "source", "from": "payer", "platform": "platform",
    "stream": "title", "gross": "money", "fees": "fee", "net": "net", "currency": "currency",
    "diamonds": "diamonds", "note": "note", "income_id": "income_id", "stream_id": "stream_id",
}  # fmt: skip
"""The columns of our own table of income, and the fields that they are read as."""


def own_heading(name: str) -> str:
    """What our own export writes over the column of a field: "New followers"."""
    return name.replace("_", " ").capitalize()


def own_field(heading: str) -> str:
    """The field that a heading of our own export names, "" for another one."""
    name = heading.strip().casefold().replace(" ", "_")
    return name if name in FIELDS else ""
