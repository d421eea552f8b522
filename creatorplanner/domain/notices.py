"""A notice: something worth saying once, kept as a plain value until a window can say it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Notice:
    """``name`` picks the sentence, ``facts`` fill it; the words live in ``views/wording``."""

    name: str
    facts: dict[str, Any] = field(default_factory=dict)
