"""A session: what one stream did on one platform, as the creator read it there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

COUNTS = (
    "views",
    "unique_viewers",
    "peak_viewers",
    "average_viewers",
    "likes",
    "comments",
    "shares",
    "new_followers",
    "gifters",
    "coins",
    "diamonds",
)
TOOLS = ("poll", "question", "challenge", "battle", "guests")
DISTURBANCES = ("raid", "viral", "outage", "other")


@dataclass(frozen=True, slots=True)
class Session:
    """One stream on one platform, as it went. Every number may be None: unknown, never zero.

    ``started`` and ``ended`` are UTC instants. ``money`` counts hundredths of ``currency``
    (ISO 4217), so sums stay exact. ``feeling`` runs from 1 to 5.

    ``average_watch`` is in seconds, ``subscribers`` are new ones. ``tools`` names what was used
    (``TOOLS``). ``disturbed`` is why the night was no usual one (``DISTURBANCES``), or "".
    ``estimated``: the numbers are a share of a day's, not read for this stream.
    """

    id: str
    stream_id: str
    platform: str
    started: datetime | None = None
    ended: datetime | None = None
    views: int | None = None
    unique_viewers: int | None = None
    peak_viewers: int | None = None
    average_viewers: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    new_followers: int | None = None
    gifters: int | None = None
    coins: int | None = None
    diamonds: int | None = None
    money: int | None = None
    currency: str = "USD"
    feeling: int | None = None
    note: str = ""
    average_watch: int | None = None
    subscribers: int | None = None
    tools: tuple[str, ...] = ()
    disturbed: str = ""
    disturbed_note: str = ""
    estimated: bool = False
