"""Graphics to look at in tests: the weeks that are hard to draw."""

from __future__ import annotations

from creatorplanner.exchange.graphic.content import GraphicContent, GraphicRow

PLAIN = (
    GraphicRow(
        "WED", "18", "🎮 Ranked grind w/ chat", "Gaming  ·  Twitch + TikTok", "7 PM", (), "green"
    ),
    GraphicRow(
        "THU", "19", "🎨 Draw your OC", "Draw with me  ·  TikTok + YouTube", "8 PM", (), "orange"
    ),
    GraphicRow(
        "FRI",
        "20",
        "💬 Ask me anything — 50k special",
        "Q&A  ·  TikTok + Instagram",
        "8 PM",
        (),
        "blue",
    ),
    GraphicRow("SAT", "21", "🛍️ Winter makeup haul", "Haul  ·  TikTok", "3 PM", (), "yellow"),
    GraphicRow(
        "SAT", "21", "⚔️ Saturday battle night", "Battle night  ·  TikTok", "9 PM", (), "violet"
    ),
    GraphicRow(
        "SUN",
        "22",
        "☕ Sunday brunch chat",
        "Just chatting  ·  TikTok + Kick",
        "11:30 AM",
        (),
        "slate",
    ),
)
LONG = (
    "Everything that happened since we last met, told slowly and with all of the drawings " * 2
)[:150]
ODD = (
    PLAIN[0]._replace(title="Short"),
    PLAIN[1]._replace(title=LONG),
    PLAIN[2]._replace(title="W" * 150),
    PLAIN[3]._replace(title="👩‍👩‍👧‍👦🏳️‍🌈🇯🇵 only emoji 🎮🎨💬🛍️⚔️☕"),
    PLAIN[4]._replace(title="ライブ配信 冬のメイク大公開スペシャル", detail="雑談  ·  TikTok"),
    PLAIN[5]._replace(title="سهرة مباشرة مع المتابعين 🎉 أسئلة وأجوبة", detail="دردشة  ·  TikTok"),
)
FAR = ("Mon 1:30 AM JST", "5:30 PM CET")


def rows(count: int, kind: tuple[GraphicRow, ...] = PLAIN) -> tuple[GraphicRow, ...]:
    """So many rows."""
    return (kind * (count // len(kind) + 1))[:count]


def content(count: int, kind: tuple[GraphicRow, ...] = PLAIN, **others: object) -> GraphicContent:
    """A week of so many streams."""
    made = GraphicContent(
        title="Live\nthis week",
        dates="Nov 18 – 22  ·  times in EST",
        handle="@miaglow",
        mark="tiktok",
        note="tap the bell 🔔",
        rows=rows(count, kind),
    )
    return made._replace(**others)  # type: ignore[arg-type]


def plain_width(text: str, size: float, weight: int) -> float:
    """A measure without fonts: every letter is as wide as the others."""
    return len(text) * size * (0.52 + weight / 10_000)
