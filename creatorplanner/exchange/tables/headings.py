"""What headings are compared by."""

from __future__ import annotations

import re

from creatorplanner.exchange.tables.plain import plain

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def heading_key(heading: str) -> str:
    """What headings are compared by: no case, no marks, single spaces."""
    return " ".join(plain(heading.replace("\ufeff", "").strip().strip('"')).split())


def bare_key(heading: str) -> str:
    """The same without a unit in brackets at its end."""
    key = heading_key(heading)
    return _BRACKETS.sub("", key) or key
