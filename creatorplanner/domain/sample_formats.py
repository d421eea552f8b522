"""Sample data: the formats, checklist templates and hashtag sets of a made-up creator."""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.domain.due_times import Anchor, DueRule

HOUR = 60


@dataclass(frozen=True, slots=True)
class SampleFormat:
    """One format; ``lines`` name its template."""

    key: str
    name: str
    emoji: str
    color: str
    minutes: int
    goal: int
    hashtags: tuple[str, ...]
    lines: str


def on_day(days: int, hour: int) -> DueRule:
    """At a full hour, some days from the stream's own."""
    return DueRule(Anchor.LOCAL, day_offset=days, clock_minutes=hour * HOUR)


def before(minutes: int) -> DueRule:
    """Some minutes before the start."""
    return DueRule(Anchor.START, offset_minutes=-minutes)


GO_LIVE = ("Go-live post", before(15))
CLIP = ("Clip and thank-you", on_day(1, 12))

SAMPLE_LINES: dict[str, tuple[tuple[str, DueRule], ...]] = {
    "Beauty show": (
        ("Teaser video", before(24 * HOUR)),
        ("Story poll", on_day(0, 12)),
        ("Thumbnail / cover", on_day(0, 14)),
        GO_LIVE,
        CLIP,
    ),
    "Story night": (
        ("Story poll", on_day(-1, 18)),
        ("Teaser clip", on_day(0, 12)),
        ("Thumbnail / cover", on_day(0, 16)),
        GO_LIVE,
        CLIP,
    ),
    "Gaming night": (
        ("Teaser clip", before(24 * HOUR)),
        ("Thumbnail / cover", on_day(0, 12)),
        ("Story", on_day(0, 15)),
        GO_LIVE,
        ("Question box check", DueRule(Anchor.END)),
    ),
    "Drawing": (
        ("Poll: what to draw", on_day(-2, 18)),
        ("Teaser video", on_day(-1, 16)),
        ("Story", on_day(0, 12)),
        GO_LIVE,
        CLIP,
    ),
    "Q&A night": (
        ("Question box in Stories", on_day(-2, 18)),
        ("Teaser video posted", before(24 * HOUR)),
        ("Hashtag set picked", before(24 * HOUR)),
        ("Thumbnail / cover", on_day(0, 12)),
        GO_LIVE,
    ),
    "Battle": (
        ("Opponent confirmed", on_day(-3, 12)),
        ("Story", on_day(-1, 18)),
        ("Teaser", on_day(0, 12)),
        GO_LIVE,
        CLIP,
    ),
    "Short chat": (("Story", on_day(0, 10)), GO_LIVE, ("Topic picked", before(HOUR)), CLIP),
}

SAMPLE_FORMATS = (
    SampleFormat("grwm", "GRWM", "💄", "pink", 90, 1000, ("grwm", "makeup"), "Beauty show"),
    SampleFormat("qa", "Q&A", "💬", "blue", 90, 1200, ("ama", "live"), "Q&A night"),
    SampleFormat("gaming", "Gaming", "🎮", "green", 120, 700, ("gaming",), "Gaming night"),
    SampleFormat("draw", "Draw with me", "🎨", "orange", 90, 700, ("art", "drawing"), "Drawing"),
    SampleFormat("battle", "Battle night", "⚔️", "violet", 120, 1500, ("battle",), "Battle"),
    SampleFormat("story", "Story time", "📖", "cyan", 75, 900, ("storytime",), "Story night"),
    SampleFormat("haul", "Haul", "🛍️", "yellow", 90, 900, ("haul", "makeup"), "Beauty show"),
    SampleFormat("chat", "Just chatting", "☕", "slate", 60, 500, ("chat",), "Short chat"),
)

SAMPLE_SETS = (
    ("AMA set", ("ama", "50k", "tiktoklive", "live")),
    ("Glam set", ("grwm", "makeup", "getreadywithme", "tiktoklive")),
    ("Gaming set", ("gaming", "ranked", "twitch", "tiktoklive")),
)
