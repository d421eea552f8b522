"""Numbers as our own export writes them: exact, whatever the rest of their column looks like."""

from __future__ import annotations

import re

from creatorplanner.exchange.tables.fields import MONEY, NUMBERS

_WHOLE = re.compile(r"-?[0-9]{1,16}")
_MONEY = re.compile(r"'?(-?)([0-9]{1,14})(?:\.([0-9]{1,2}))?")


def own_number(text: str, field: str) -> int | None:
    """The number of a cell, money in hundredths; None where it is written in another way.

    A spreadsheet may have written it anew; then it is read as any table is.
    """
    if field in MONEY:
        found = _MONEY.fullmatch(text)
        if found is None:
            return None
        hundredths = int(found[2]) * 100 + int((found[3] or "").ljust(2, "0"))
        return -hundredths if found[1] else hundredths
    return int(text) if field in NUMBERS and _WHOLE.fullmatch(text) else None
