"""The other way round: a stream as one line that the reader reads back."""

from __future__ import annotations

import re
from datetime import datetime

_MARKED = re.compile(r"""["“”„«»「」]""")


def sentence(
    title: str = "",
    *,
    start: datetime | None = None,
    minutes: int | None = None,
    format_name: str = "",
    platforms: tuple[str, ...] = (),
    hashtags: tuple[str, ...] = (),
) -> str:
    """``2026-11-20 8pm 90m Q&A "50k special" @tiktok #ama``; what is left out is not said.

    The title stands between quotation marks, so that no word of it is read as something else;
    where it holds such marks itself, it stands without.
    """
    quoted = title if not title or _MARKED.search(title) else f'"{title}"'
    parts = [
        f"{start:%Y-%m-%d} {_clock(start)}" if start else "",
        f"{minutes}m" if minutes else "",
        format_name,
        quoted,
        *(f"@{platform}" for platform in platforms),
        *(f"#{tag}" for tag in hashtags),
    ]
    return " ".join(filter(None, parts))


def _clock(at: datetime) -> str:
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"
