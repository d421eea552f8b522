"""What a row of our own export says of a stream, and the formats that rows name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from creatorplanner.domain.formats import Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.text import (
    CAPTION_LIMIT,
    NAME_LIMIT,
    NOTES_LIMIT,
    TITLE_LIMIT,
    clean_text,
    hashtag_key,
    split_hashtags,
)
from creatorplanner.domain.zones import FIRST_YEAR, LAST_YEAR, is_zone, read_wall
from creatorplanner.exchange.tables.said import PLATFORM_LIMIT
from creatorplanner.exchange.tables.whys import Why

LARGEST_GOAL = 10**12
MOST_PLATFORMS = 20
Told = Callable[[str, str, Why], None]  # field, text, why
_ID = re.compile("[0-9A-Za-z_.-]{1,64}")


def own_id(text: str) -> str:
    """The text where it can be an id of ours, else ""."""
    return text if _ID.fullmatch(text) else ""


def join_names(names: Iterable[str]) -> str:
    """Platforms as one cell; where a name holds a comma, each begins a line of its own."""
    found = tuple(names)
    return "".join(f"\n{one}" for one in found) if "," in "".join(found) else ", ".join(found)


def split_names(cell: str) -> tuple[str, ...]:
    """The platforms of a cell that ``join_names`` wrote, each once."""
    parts = cell.split("\n" if "\n" in cell else ",")
    names = (clean_text(part, PLATFORM_LIMIT) for part in parts[: MOST_PLATFORMS * 2])
    return tuple(dict.fromkeys(filter(None, names)))[:MOST_PLATFORMS]


class Formats:
    """Finds the format that a row names; one that is missing is made."""

    def __init__(self, known: Iterable[Format]) -> None:
        ranked = sorted(known, key=lambda kind: (kind.archived, kind.position), reverse=True)
        self._ids = {kind.id for kind in ranked}
        self._by_name = {kind.name.casefold(): kind.id for kind in ranked}
        self.made: dict[str, Format] = {}

    def find(self, name: str, key: str = "") -> str | None:
        """The id of the format of that id or name; None where there is no name."""
        name = clean_text(name, NAME_LIMIT)
        if key in self._ids:
            return key
        if not name:
            return None
        found = self._by_name.get(name.casefold())
        if found is not None and (not key or found not in self.made):
            return found
        kind = Format(key or new_id(), name)
        self._by_name.setdefault(name.casefold(), kind.id)
        self._ids.add(kind.id)
        self.made[kind.id] = kind
        return kind.id


def own_stream(base: Stream, texts: Mapping[str, str], formats: Formats, tell: Told) -> Stream:
    """The stream with what a row says of it; ``tell`` hears what cannot be."""
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        text = texts.get(name, "")
        if not text.strip():
            continue
        try:
            field, value = read(text)
        except ValueError:
            tell(name, text, "value")
            continue
        values[field] = value
    if _keys(values.get("hashtags", ())) == _keys(base.hashtags):
        values.pop("hashtags", None)  # spelled otherwise, they are the same
    if "start" in values:
        values["start"], values["later"] = values["start"]
    kind = formats.find(texts.get("format", ""), own_id(texts.get("format_id", "")))
    values |= {} if kind is None else {"format_id": kind}
    stream = replace(base, **values)
    undated = stream.start is None and stream.status in (Status.PLANNED, Status.LIVE)
    return replace(stream, status=Status.IDEA) if undated else stream


def stream_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """What a row says of its stream, and nothing where it is silent."""
    names = (*_READERS, "format", "format_id")
    return {name: texts[name] for name in names if texts.get(name, "").strip()}


def _keys(tags: Iterable[str]) -> list[str]:
    return [hashtag_key(tag) for tag in tags]


def _planned(text: str) -> tuple[datetime, bool]:
    wall, later = read_wall(text.strip())
    if not FIRST_YEAR <= wall.year <= LAST_YEAR:
        raise ValueError(text)
    return wall.replace(second=0, microsecond=0), later


def _zone(text: str) -> str:
    if not is_zone(text.strip()):
        raise ValueError(text)
    return text.strip()


def _whole(text: str, least: int, most: int) -> int:
    plain = text.strip()
    if not (plain.isascii() and plain.isdecimal()) or not least <= int(plain[:16]) <= most:
        raise ValueError(text)
    return int(plain[:16])


_READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "title": lambda text: ("title", clean_text(text, TITLE_LIMIT)),
    "status": lambda text: ("status", Status(text.strip())),
    "planned": lambda text: ("start", _planned(text)),
    "zone": lambda text: ("zone", _zone(text)),
    "planned_minutes": lambda text: ("minutes", _whole(text, 1, MAX_MINUTES)),
    "tentative": lambda text: ("tentative", text.strip().casefold() == "yes"),
    "goal": lambda text: ("goal", _whole(text, 0, LARGEST_GOAL)),
    "platforms": lambda text: ("platforms", split_names(text)),
    "hashtags": lambda text: ("hashtags", tuple(split_hashtags(text))),
    "caption": lambda text: ("caption", clean_text(text, CAPTION_LIMIT, multiline=True)),
    "run_of_show": lambda text: ("run_of_show", clean_text(text, NOTES_LIMIT, multiline=True)),
    "stream_notes": lambda text: ("notes", clean_text(text, NOTES_LIMIT, multiline=True)),
}
