"""What goes out around a stream: texts by network, its cover, and what was posted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

COVER_FILE = re.compile(r"cover-[0-9a-f]{12}\.(?:jpg|png)")
"""The names of the copies that covers show; a cover of any other name is none of ours."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A network's own text instead of the base caption; ``owner`` is a stream or a series."""

    id: str
    owner: str
    network: str
    text: str

    @classmethod
    def of(cls, owner: str, network: str, text: str) -> Caption:
        """The text of a network; there is one for each owner and network."""
        return cls(f"{owner}/{network}", owner, network, text)


@dataclass(frozen=True, slots=True)
class Cover:
    """A stream's picture: ``id`` is the stream's, ``file`` a name in the plan's media folder."""

    id: str
    file: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Post:
    """That something was posted; ``owner`` is a stream, or a week such as ``2026-W48``."""

    id: str
    owner: str
    network: str
    kind: str
    posted_at: datetime

    @classmethod
    def of(cls, owner: str, network: str, kind: str, posted_at: datetime) -> Post:
        """One mark for each owner, network and kind of text."""
        return cls(f"{owner}/{network}/{kind}", owner, network, kind, posted_at)
