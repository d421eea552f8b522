"""Reading a list of things in JSON, as our own export writes it, into the same cells as a table.

Our own files name themselves (``creatorplanner``); a list of objects from elsewhere is read alike.
"""

from __future__ import annotations

import json
from typing import Any

from creatorplanner.domain.table_errors import NotATable, TableTooMany
from creatorplanner.exchange.tables.cells import number_text
from creatorplanner.exchange.tables.collecting import PIECE, Tell
from creatorplanner.exchange.tables.encodings import without_mark
from creatorplanner.exchange.tables.harmless import harmless
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.reading import Told


def tell_json(data: bytes, limits: Limits, tell: Tell) -> Told | None:
    """Tell one row for each object of the longest list in the file; None where it is no JSON.

    Lines are counted as a table with its headings would have them: the first object is line 2.
    """
    try:
        loaded = _loaded(data)
    except (ValueError, RecursionError):
        return None
    objects = _objects(loaded)
    ours = isinstance(loaded, dict) and "creatorplanner" in loaded
    header = tuple(dict.fromkeys(str(name) for found in objects for name in found))
    _check(objects, header, limits)
    many = max(1, PIECE // len(header))
    for start in range(0, len(objects), many):
        piece = objects[start : start + many]
        tell(
            [
                (start + 2 + place, [_cell(found.get(name), ours=ours) for name in header])
                for place, found in enumerate(piece)
            ]
        )
    return Told(header, encoding="utf-8")


def _loaded(data: bytes) -> Any:
    return json.loads(without_mark(data).decode("utf-8"), parse_int=_int, parse_float=str)


def _int(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits  # longer ones take Python very long


def _objects(found: Any) -> list[dict[str, Any]]:
    lists = [found] if isinstance(found, list) else []
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
    rows = [[one for one in values if isinstance(one, dict)] for values in lists]
    best = max(rows, key=len, default=[])
    if not any(best):
        raise NotATable("empty")
    return best


def _check(objects: list[dict[str, Any]], header: tuple[str, ...], limits: Limits) -> None:
    if len(header) > limits.columns:
        raise TableTooMany("columns", limits.columns, 1)
    if len(objects) > limits.rows:
        raise TableTooMany("rows", limits.rows, limits.rows + 2)
    if len(objects) * len(header) > limits.cells:
        raise TableTooMany("cells", limits.cells, 1)


def _cell(value: Any, *, ours: bool) -> str:
    """A text of ours as a CSV file would have it, so that it comes back as it was."""
    return harmless(value) if ours and isinstance(value, str) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list):
        return ", ".join(_text(one) for one in value if not isinstance(one, (list, dict)))
    if value is None or isinstance(value, dict):
        return ""
    return str(value).replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()
