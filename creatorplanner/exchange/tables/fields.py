"""What a column of a table can mean: the names that guesses, mappings and rows share."""

from __future__ import annotations

from creatorplanner.domain.sessions import COUNTS

WHEN = ("started", "ended", "day", "time", "hour", "position", "minutes")
TEXTS = (
    "title", "format", "platform", "note", "feeling", "tools", "disturbed", "disturbed_note",
    "hashtags", "currency", "stream_id", "session_id", "foreign_id", "zone", "planned",
    "estimated",
)  # fmt: skip
NUMBERS = (*COUNTS, "money", "average_watch", "subscribers")
# what a channel's day tells beside the numbers of a session; free names are kept as they are
DAILY = (
    "followers", "profile_views", "video_views", "live_seconds", "live_count", "commenters",
    "chatters", "active_followers",
)  # fmt: skip
FIELDS = (*WHEN, *TEXTS, *NUMBERS, *DAILY)
