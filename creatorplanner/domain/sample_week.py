"""Sample data: the week that the made-up creator is in the middle of, and what waits as ideas.

Days count from today, which plays the part of the Wednesday; ``{day}`` in a text becomes the
weekday on which the stream falls.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleNumbers:
    """What a logged stream of the week brought."""

    views: int
    peak: int
    likes: int
    comments: int
    followers: int
    diamonds: int
    feeling: int


@dataclass(frozen=True, slots=True)
class SampleStream:
    """One stream; ``minute`` counts from midnight, ``ticked`` are places in its checklist."""

    day: int
    minute: int
    minutes: int
    title: str
    kind: str
    platforms: tuple[str, ...] = ("tiktok",)
    ticked: tuple[int, ...] = ()
    goal: int | None = None
    tentative: bool = False
    numbers: SampleNumbers | None = None
    hashtags: tuple[str, ...] = ()
    caption: str = ""
    run_of_show: str = ""


COFFEE = SampleNumbers(410, 290, 3_100, 214, 9, 380, 3)
GLAM = SampleNumbers(1_210, 1_004, 18_600, 1_090, 86, 2_140, 5)

SAMPLE_WEEK = (
    SampleStream(
        -2,
        12 * 60,
        60,
        "Coffee & catch-up",
        "chat",
        ticked=(0, 1, 2, 3),
        numbers=COFFEE,
    ),
    SampleStream(
        -2,
        20 * 60,
        90,
        "{day} glam GRWM",
        "grwm",
        ticked=(0, 1, 2, 3, 4),
        numbers=GLAM,
        hashtags=("grwm", "makeup", "tiktoklive"),
    ),
    SampleStream(-1, 21 * 60, 75, "Story time: worst date ever", "story", ticked=(0, 1, 2, 4)),
    SampleStream(
        0,
        19 * 60,
        120,
        "Ranked grind w/ chat",
        "gaming",
        ("twitch", "tiktok"),
        (0, 1, 2),
        goal=700,
        caption="Ranked grind with you all tonight. Bring your worst builds.",
    ),
    SampleStream(1, 20 * 60, 90, "Draw your OC", "draw", ("tiktok", "youtube"), (0,)),
    SampleStream(
        2,
        20 * 60,
        90,
        "Ask me anything — 50k special",
        "qa",
        ("tiktok", "instagram"),
        (0, 2),
        goal=1_200,
        hashtags=("ama", "50k", "tiktoklive", "grwm", "storytime", "live"),
        caption=(
            "50k of you 😭💜 Ask me ANYTHING this {day} 8 PM — no filter, no skip button."
            " Drop your questions below 👇"
        ),
        run_of_show=(
            "0:00 hello + goal on screen\n0:10 question box, top 10\n0:40 call a follower\n"
            "1:05 gift goal, sing the worst request\n1:20 next stream, thank-you round"
        ),
    ),
    SampleStream(3, 15 * 60, 90, "Winter makeup haul", "haul"),
    SampleStream(3, 21 * 60, 120, "{day} battle night", "battle", ticked=(0,)),
    SampleStream(3, 22 * 60, 60, "Guest on @luna", "story", tentative=True),
    SampleStream(4, 11 * 60 + 30, 90, "{day} brunch chat", "chat", ("tiktok", "kick")),
)

SAMPLE_IDEAS = (
    ("Paint my pet", "draw", 90),
    ("Try the viral recipe", "chat", 60),
    ("Battle w/ @luna", "battle", 120),
    ("Empties: what I would buy again", "haul", 60),
    ("Reading my first ever posts", "story", 75),
    ("Speedrun with a blindfold", "gaming", 120),
    ("Get ready for a date night", "grwm", 90),
    ("Ask my best friend anything", "qa", 90),
    ("Draw the chat", "draw", 90),
    ("Desk tour and setup", "chat", 60),
    ("Thrift haul under $30", "haul", 60),
    ("Scary stories by candle light", "story", 75),
)
"""(title, format, minutes), the newest last."""
