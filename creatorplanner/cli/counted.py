"""Numbers of things as people say them: "1 stream", "2 streams"."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """How many there are; ``many`` is ``one`` with an s, unless it is given."""
    return f"{count} {one if count == 1 else many or one + 's'}"
