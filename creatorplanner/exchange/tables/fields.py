"""What a column of a table can mean: the names that guesses, mappings and rows share."""

from __future__ import annotations

from creatorplanner.domain.sessions import COUNTS

WHEN = ("started", "ended", "day", "time", "hour", "position", "minutes")
# what only our own export tells of a stream, as text: ISO wall time, yes or blank, whole numbers
STREAM_TEXTS = (
    "planned_minutes", "status", "tentative", "goal", "platforms", "format_id", "caption",
    "run_of_show", "stream_notes",
)  # fmt: skip
TEXTS = (
    "title", "format", "platform", "note", "feeling", "tools", "disturbed", "disturbed_note",
    "hashtags", "currency", "stream_id", "session_id", "foreign_id", "zone", "planned",
    "estimated", *STREAM_TEXTS,
)  # fmt: skip
NUMBERS = (*COUNTS, "money", "average_watch", "subscribers")
# what a channel's day tells beside the numbers of a session; free names are kept as they are
DAILY = (
    "followers", "profile_views", "video_views", "live_seconds", "live_count", "commenters",
    "chatters", "active_followers", "video_viewers", "video_likes", "video_comments",
    "video_shares",
)  # fmt: skip
FIELDS = (*WHEN, *TEXTS, *NUMBERS, *DAILY)

OWN = "own"  # the kind of our own export


def own_heading(name: str) -> str:
    """What our own export writes over the column of a field: "New followers"."""
    return name.replace("_", " ").capitalize()


def own_field(heading: str) -> str:
    """The field that a heading of our own export names, "" for another one."""
    name = heading.strip().casefold().replace(" ", "_")
    return name if name in FIELDS else ""
