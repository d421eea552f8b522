"""Checklist templates to start with, as data: nothing is made of them unless asked."""

from __future__ import annotations

from typing import NamedTuple

from creatorplanner.domain.due_times import Anchor, DueRule

_HOUR = 60
_DAY = 24 * _HOUR
NOON = 12 * _HOUR
EVENING = 20 * _HOUR


class StartLine(NamedTuple):
    """One line: by when it has to be done, when to do it, and whose text it posts."""

    text: str
    due: DueRule
    do: DueRule | None = None
    network: str = ""


class StartTemplate(NamedTuple):
    """A template that the program brings along."""

    name: str
    lines: tuple[StartLine, ...]


def _start(minutes: int) -> DueRule:
    return DueRule(Anchor.START, minutes)


def _day(days: int, clock: int) -> DueRule:
    return DueRule(Anchor.LOCAL, day_offset=days, clock_minutes=clock)


TIKTOK_STANDARD = StartTemplate(
    "TikTok standard",
    (
        # TikTok reviews LIVE Events before they show: a day is what the creator has to leave
        StartLine("Create LIVE Event in the app", _start(-2 * _DAY), _start(-3 * _DAY)),
        StartLine("Cover or thumbnail", _start(-4 * _HOUR), _day(-1, 18 * _HOUR)),
        StartLine("Teaser video", _start(-12 * _HOUR), _start(-_DAY), "tiktok"),
        StartLine("Story with question box", _start(-2 * _HOUR), _day(0, NOON), "instagram"),
        StartLine("Go-live post", _start(0), _start(-15), "tiktok"),
        StartLine("Clip and thank-you", _day(1, EVENING), _day(1, NOON), "tiktok"),
    ),
)
"""In the order of doing, so that a list reads from top to bottom."""

SPONSORED = StartTemplate(
    "Sponsored stream",
    (
        StartLine("Deliverables agreed and written down", _start(-3 * _DAY), _start(-5 * _DAY)),
        StartLine("Claims checked against the brief", _start(-_DAY), _start(-2 * _DAY)),
        StartLine("Link and code tested", _start(-2 * _HOUR), _day(0, NOON)),
        StartLine("Content disclosure switched on", _start(-10), _start(-20)),
        StartLine("Disclosure said at the start, and on screen", _start(5), _start(0)),
        StartLine("Disclosure repeated", _start(40), _start(30)),
        StartLine(
            "Proof for the sponsor saved (recording, screenshots)",
            _day(1, EVENING),
            DueRule(Anchor.END, 15),
        ),
        StartLine("Numbers sent to the sponsor", _day(3, EVENING), _day(2, NOON)),
    ),
)
SAFETY = StartTemplate(
    "Safety check",
    (
        StartLine("No address, post or street view in the picture", _start(-20), _start(-40)),
        StartLine("Notifications and private windows closed", _start(-10), _start(-20)),
        StartLine("No keys, mails or bank pages on the shared screen", _start(-10), _start(-20)),
        StartLine("Music is cleared for live use", _start(-_HOUR), _day(0, NOON)),
        StartLine("Moderators and blocked words are set", _start(-15), _start(-30)),
        StartLine("Age rules fit the topic and the guests", _start(-_HOUR), _day(0, NOON)),
    ),
)
RUN_OF_SHOW = StartTemplate(
    "Run of show",
    (
        StartLine("Hello, goal of the night, who is new here", _start(5), _start(0)),
        StartLine("Poll", _start(25), _start(15)),
        StartLine("Question round from the comments", _start(40), _start(30)),
        StartLine("Thank new followers by name", _start(55), _start(45)),
        StartLine("Challenge or battle", _start(75), _start(60)),
        StartLine("Say when the next stream is", DueRule(Anchor.END), DueRule(Anchor.END, -10)),
    ),
)
START_TEMPLATES = (TIKTOK_STANDARD, SPONSORED, SAFETY, RUN_OF_SHOW)
