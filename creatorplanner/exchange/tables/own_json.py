"""Reading a list of things in JSON, as our own export writes it, into the same cells as a table.

Our own files name themselves (``creatorplanner``); a list of objects from elsewhere is read alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from creatorplanner.domain.table_errors import NotATable, SheetNotThere, TableTooMany
from creatorplanner.exchange.tables.cells import number_text
from creatorplanner.exchange.tables.collecting import PIECE, Tell
from creatorplanner.exchange.tables.encodings import without_mark
from creatorplanner.exchange.tables.harmless import harmless
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.told import Told

_DEEPEST, _NAME, _MOST = 8, 60, 200


def tell_json(data: bytes, how: Opening, limits: Limits, tell: Tell) -> Told | None:
    """Tell one row for each object of a list in the file; None where it is no JSON.

    Several lists are like sheets, by the names that lead to them: of the file that TikTok hands
    out to a person, "Tiktok Live / Go Live History / GoLiveList".
    Lines are counted as a table with its headings would have them: the first object is line 2.
    """
    try:
        loaded = _loaded(data)
    except (ValueError, RecursionError):
        return None
    lists = dict(islice(_lists(loaded), _MOST))
    if not lists:
        raise NotATable("empty")
    sheet = _chosen(lists, how.sheet)
    objects = lists[sheet]
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
    named = (sheet, tuple(lists)) if len(lists) > 1 else ("", ())
    return Told(header, "utf-8", "", *named)


def _loaded(data: bytes) -> Any:
    return json.loads(without_mark(data).decode("utf-8"), parse_int=_int, parse_float=str)


def _int(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits  # longer ones take Python very long


def _lists(found: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Every list of objects, by the names that lead to it."""
    if isinstance(found, list):
        objects = [one for one in found if isinstance(one, dict)]
        if any(objects):
            yield " / ".join(path), objects
    elif isinstance(found, dict) and len(path) < _DEEPEST:
        for name, inner in found.items():
            yield from _lists(inner, (*path, " ".join(str(name).split())[:_NAME]))


def _chosen(lists: Mapping[str, Any], asked: str) -> str:
    """The list that was asked for, or one of LIVEs, or the longest."""
    if asked and asked not in lists:
        raise SheetNotThere(asked)
    lives = (name for name in lists if "golive" in name.casefold())
    return asked or next(lives, "") or max(lists, key=lambda name: len(lists[name]))


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
