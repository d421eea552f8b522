"""What a creator posts to announce a week, or one stream: texts to paste, by network."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

DISCORD = "discord"
_MARKS = re.compile(r"([\\*_~`|\[\]<])")
_CALL = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
ELLIPSIS = "…"


class Entry(NamedTuple):
    """One stream of an announcement: what the audience reads, and when it starts.

    ``day`` and ``times`` are in the reader's words; the first of the times is the creator's own.
    """

    title: str
    begins: datetime
    day: str
    times: tuple[str, ...]


def stamp(instant: datetime, style: str = "F") -> str:
    """Discord's time stamp: each reader sees it in their own zone. ``instant`` is aware."""
    return f"<t:{int(instant.timestamp())}:{style}>"


def unturned(title: str) -> str:
    """The title without marks that turn the direction of all that follows it."""
    return _TURNS.sub("", title)


def discord_text(text: str) -> str:
    """The text so that Discord shows it as typed: no markup, nobody called by @everyone."""
    return _CALL.sub("@\u200b", _MARKS.sub(r"\\\1", text))


def announcement(
    heading: str, entries: Sequence[Entry], link: str, network: str, *, short: bool = False
) -> str:
    """The week as one text; "" without streams. ``short`` keeps each stream on one line."""
    if not entries:
        return ""
    if network == DISCORD:
        lines = [_discord(entry) for entry in entries]
    else:
        lines = [_line(entry) if short else _two_lines(entry) for entry in entries]
    gap = "\n" if short or network == DISCORD else "\n\n"
    head = f"**{discord_text(heading)}**" if heading and network == DISCORD else heading
    body = gap.join(lines)
    return "\n\n".join(part for part in (head, body, link) if part)


def fitted(text: str, limit: int | None) -> str:
    """The text in at most ``limit`` UTF-16 units, cut at a word where that leaves something."""
    if limit is None or units(text) <= limit:
        return text
    kept = text
    while kept and units(kept) + 1 > limit:
        kept = kept[:-1]
    head, _, rest = kept.rpartition(" ")
    whole = text[len(kept) : len(kept) + 1].isspace()
    if head.strip() and rest and not whole:
        kept = head
    return kept.rstrip(" \u200d\ufe0f") + ELLIPSIS


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as most forms count."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _discord(entry: Entry) -> str:
    when = f"{stamp(entry.begins)} ({stamp(entry.begins, 'R')})"
    return f"{when} **{discord_text(entry.title)}**"


def _line(entry: Entry) -> str:
    return f"{_when(entry)} · {entry.title}"


def _two_lines(entry: Entry) -> str:
    return f"{_when(entry)}\n{entry.title}"


def _when(entry: Entry) -> str:
    return " · ".join((entry.day, *entry.times))
