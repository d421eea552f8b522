"""Numbers out of a block of text, as it is copied from an end screen or a dashboard.

"Viewers 1.8K Likes 24.5K" and "1.8K Viewers 24.5K Likes" both read; what is no label of ours
keeps its number from being taken for another's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from creatorplanner.domain.text import clean_text

BLOCK_LIMIT = 4_000
LEAST = 2
"""One number with its label is something typed; two are a block."""

_LABELS: dict[str, tuple[str, ...]] = {
    "unique_viewers": ("unique viewers", "unique views", "unique visitors"),
    "peak_viewers": (
        "peak concurrent viewers", "max concurrent viewers", "concurrent viewers",
        "top viewer count", "peak viewers", "max viewers", "most viewers", "peak",
    ),
    "average_viewers": (
        "average concurrent viewers", "average viewers", "avg. viewers", "avg viewers",
    ),
    "views": ("total viewers", "total views", "live views", "viewers", "views"),
    "likes": ("total likes", "likes"),
    "comments": ("chat messages", "comments", "messages"),
    "shares": ("shares",),
    "new_followers": ("new followers", "followers gained", "new fans", "followers", "fans"),
    "gifters": ("unique gifters", "gift givers", "gifters"),
    "coins": ("coins",),
    "diamonds": ("diamonds earned", "diamonds", "diamond"),
}  # fmt: skip
_FIELD_OF = {label: name for name, labels in _LABELS.items() for label in labels}
# a longer label first: "unique viewers" is not "viewers"
_ANY_LABEL = "|".join(
    re.escape(label).replace(r"\ ", r"\s+") for label in sorted(_FIELD_OF, key=len, reverse=True)
)
_GROUPED = r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])"
_PLAIN = r"[0-9]+(?:[.,'\u00a0\u202f][0-9]+)*"
_NUMBER = rf"(?:{_GROUPED}|{_PLAIN})(?:[ \u00a0\u202f]?(?:k|m|b|mio|tsd|rb)\b\.?)?"
_CLOCK = r"[0-9]+(?::[0-9]{2})+|[0-9]+\s?(?:h|min|hours?|minutes?|%|s)\b"
_TOKEN = re.compile(
    rf"(?P<label>(?<!\w)(?:{_ANY_LABEL})(?!\w))|(?P<other>{_CLOCK})|(?P<number>{_NUMBER})"
    r"|(?P<word>\w+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def read_block(text: str) -> dict[str, str]:
    """The numbers by field of a session, as they are written; empty unless there are two.

    A label that stands twice keeps its first number.
    """
    block = clean_text(text, BLOCK_LIMIT, multiline=True)
    tokens = [_Token(found.lastgroup or "", found.group()) for found in _TOKEN.finditer(block)]
    after, before = _paired(tokens, 1), _paired(tokens, -1)
    starts_with_number = bool(tokens) and tokens[0].kind == "number"
    best = before if (len(before), starts_with_number) > (len(after), False) else after
    return best if len(best) >= LEAST else {}


def _paired(tokens: list[_Token], step: int) -> dict[str, str]:
    """Each label with the number right after it (1) or right before it (-1)."""
    found: dict[str, str] = {}
    for place, token in enumerate(tokens):
        beside = place + step
        if token.kind != "label" or not 0 <= beside < len(tokens):
            continue
        if tokens[beside].kind == "number":
            label = re.sub(r"\s+", " ", token.text.casefold())
            found.setdefault(_FIELD_OF[label], tokens[beside].text.strip())
    return found
