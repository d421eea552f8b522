"""Logged streams in few words, for tests of results."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platform, Platforms
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.store.planbook import Planbook

NOW = datetime(2026, 11, 18, 22, 20, tzinfo=UTC)
PLATFORMS = Platforms(
    (Platform("tiktok", "TikTok", diamond_cents=0.5), Platform("twitch", "Twitch"))
)


def session(key: str, platform: str = "tiktok", days: float = 1, minutes: int = 60) -> Session:
    """A session of stream ``key`` that many days ago; no length for 0 minutes."""
    started = NOW - timedelta(days=days)
    ended = started + timedelta(minutes=minutes) if minutes else None
    return Session(f"{key}-{platform}", key, platform, started, ended)


def add_logged(
    book: Planbook, *sessions: Session, kind: str | None = None, title: str = ""
) -> None:
    """One stream and what it did, of a format that is made where it is not there."""
    first = sessions[0]
    assert first.started is not None
    start = first.started.replace(tzinfo=None, second=0, microsecond=0)
    with book.edit() as edit:
        if kind is not None and edit.find(Format, kind) is None:
            edit.put(Format(kind, kind.title()))
        stream = Stream(first.stream_id, title or first.stream_id, kind, start=start)
        edit.put(replace(stream, platforms=tuple(one.platform for one in sessions)))
        for one in sessions:
            edit.put(one)
