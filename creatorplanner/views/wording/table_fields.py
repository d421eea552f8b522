"""What the columns of a table can mean and how their cells can be written, in words."""

from __future__ import annotations

from creatorplanner.exchange.tables.values import Shape, Style
from creatorplanner.models.tongue import tr

LEAVE_OUT = "Leave out"
FIELD_WORDS = {
    "started": "Start",
    "ended": "End",
    "day": "Day",
    "time": "Time of day",
    "hour": "Hour of the day",
    "position": "Place in the stream",
    "minutes": "Length",
    "title": "Title",
    "format": "Format",
    "platform": "Platform",
    "note": "Note",
    "feeling": "Feeling, 1 to 5",
    "tools": "Tools used",
    "disturbed": "Disturbed by",
    "disturbed_note": "Disturbed: note",
    "hashtags": "Hashtags",
    "currency": "Currency",
    "stream_id": "Our id of the stream",
    "session_id": "Our id of the session",
    "foreign_id": "Its id there",
    "zone": "Time zone",
    "planned": "Planned start",
    "estimated": "Estimated or not",
    "planned_minutes": "Planned length",
    "status": "State",
    "tentative": "Tentative or not",
    "goal": "Goal",
    "platforms": "Platforms planned",
    "format_id": "Our id of the format",
    "caption": "Caption",
    "run_of_show": "Run of show",
    "stream_notes": "Notes of the stream",
    "views": "Views",
    "unique_viewers": "Unique viewers",
    "peak_viewers": "Peak viewers",
    "average_viewers": "Average viewers",
    "likes": "Likes",
    "comments": "Comments",
    "shares": "Shares",
    "new_followers": "New followers",
    "gifters": "Gifters",
    "coins": "Coins",
    "diamonds": "Diamonds",
    "money": "Money",
    "average_watch": "Average watch time",
    "fee": "Fee",
    "net": "After fees",
    "payer": "From whom",
    "source": "Kind",
    "entry": "Income or payout",
    "income_id": "Our id of the amount",
    "subscribers": "New subscribers",
    "followers": "Followers in all",
    "profile_views": "Profile views",
    "video_views": "Video views",
    "live_seconds": "Time live that day",
    "live_count": "Streams that day",
    "commenters": "Commenters",
    "chatters": "Chatters",
    "active_followers": "Active followers",
    "video_viewers": "Viewers of videos",
    "video_likes": "Likes of videos",
    "video_comments": "Comments on videos",
    "video_shares": "Shares of videos",
}
SHAPE_WORDS = {
    Shape.SESSIONS: "Each row is a stream",
    Shape.DAYS: "Each row is a day",
    Shape.HOURS: "Each row is an hour",
    Shape.MOMENTS: "Each row is a moment of a stream",
    Shape.INCOME: "Each row is an amount",
}
_ENCODINGS = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16-le": "Unicode (UTF-16)",
    "utf-16-be": "Unicode (UTF-16, big)",
    "cp1252": "Western (Windows)",
    "cp932": "Japanese (Windows)",
    "euc_kr": "Korean",
    "gb18030": "Chinese (GB)",
    "big5": "Chinese (Big5)",
    "cp1250": "Central European",
    "cp1251": "Cyrillic",
    "cp1253": "Greek",
    "cp1254": "Turkish",
    "cp1255": "Hebrew",
    "cp1256": "Arabic",
    "cp1257": "Baltic",
    "cp1258": "Vietnamese",
    "cp874": "Thai",
}
_DELIMITERS = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Upright bar"}
_STYLE_WORDS = {
    Style.TEXT: "as it is",
    Style.POINT: "1,234.5",
    Style.COMMA: "1.234,5",
    Style.SECONDS: "seconds",
    Style.MINUTES: "minutes",
    Style.HOURS: "hours",
    Style.CLOCK: "1:19:30",
    Style.YMD: "year, month, day",
    Style.DMY: "day, then month",
    Style.MDY: "month, then day",
}


def field_words(field: str) -> str:
    """What a column means, "" for one that is left out."""
    return tr("TableFields", FIELD_WORDS[field] if field else LEAVE_OUT)


def style_words(style: Style) -> str:
    """How a column's cells are written."""
    return tr("TableFields", _STYLE_WORDS[style])


def shape_words(shape: Shape) -> str:
    """What one row is about."""
    return tr("TableFields", SHAPE_WORDS[shape])


def encoding_words(name: str) -> str:
    """How the letters of a file are kept."""
    return tr("TableFields", _ENCODINGS.get(name, name))


def delimiter_words(sign: str) -> str:
    """What stands between two cells."""
    return tr("TableFields", _DELIMITERS.get(sign, sign))
