"""The tables that are known by their headings: data with a date, never constants in code."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from creatorplanner.exchange.tables.fields import (
    INCOME_COLUMNS,
    OWN,
    OWN_INCOME,
    own_field,
    own_heading,
)
from creatorplanner.exchange.tables.heading_words import field_of
from creatorplanner.exchange.tables.headings import bare_key, heading_key
from creatorplanner.exchange.tables.income_words import seems_income
from creatorplanner.exchange.tables.values import Shape, Style
from creatorplanner.exchange.tables.whys import Doubt, doubt_of
from creatorplanner.resources import resource

ESTIMATE: Doubt = "estimate"
GROSS: Doubt = "gross"
"""Why money is left out: what diamonds are worth, and what was sold."""

_OF_STREAMS = frozenset({"title", "started", "time", "ended", "minutes"})
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "": "A table",
        "tiktok_studio_overview": "TikTok Studio, overview",
        "tiktok_studio_viewers": "TikTok Studio, viewers",
        "tiktok_studio_followers": "TikTok Studio, followers",
        "tiktok_studio_activity": "TikTok Studio, when followers are active",
        "tiktok_studio_content": "TikTok Studio, content",
        "tiktok_live_sessions": "TikTok LIVE Center, list of LIVEs",
        "tiktok_live_engagement": "TikTok LIVE Center, engagement by day",
        "tiktok_live_revenue": "TikTok LIVE Center, revenue by day",
        "tiktok_live_activity": "TikTok LIVE Center, activity by day",
        "tiktok_live_viewers": "TikTok LIVE Center, viewers by day",
        "tiktok_backstage": "TikTok Backstage, creators of an agency",
        "tiktok_shop_live": "TikTok Shop, list of LIVEs",
        "twitch_days": "Twitch Channel Analytics, by day",
        "twitch_summary": "Twitch, stream summary",
        "youtube_table": "YouTube Studio, table",
        "youtube_live": "YouTube Studio, timeline of a live stream",
        "own_results": "Creator Planner's own export, comparison of formats",
        "paypal": "PayPal, activity",
        OWN: "Creator Planner's own export",
        OWN_INCOME: "Creator Planner's own export, income",
    }
)
"""Every name that ``Guess.kind`` can have, and what it is called in English."""


class Kind(NamedTuple):
    """One known table. ``columns`` says the field of each heading, as ``heading_key`` writes it.

    ``signs`` are headings that nothing is taken from, but by which the table is told from others;
    a ``signed`` kind must have one, as its other headings are anybody's. ``left`` are headings of
    signs that would count money twice, or not the creator's own, and the doubt that says so.
    ``source_of_income`` is what its amounts are, where they don't say it themselves.
    """

    id: str
    platform: str
    shape: Shape
    columns: Mapping[str, str]
    needs: frozenset[str]
    signs: frozenset[str] = frozenset()
    styles: Mapping[str, Style] = {}
    doubts: tuple[Doubt, ...] = ()
    checked_on: str = ""
    source: str = ""
    signed: bool = False
    left: Mapping[str, Doubt] = {}
    source_of_income: str = ""


def fingerprint(header: Sequence[str]) -> str:
    """What a header is remembered by; case, spaces and a mark at its beginning change nothing."""
    text = "\x1f".join(map(heading_key, header))
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def recognise(header: Sequence[str]) -> Kind | None:
    """The known table with these headings, the one with most of them where several fit."""
    if own := _own(header):
        return own
    keys = [bare_key(heading) for heading in header]
    best: tuple[float, Kind] | None = None
    amounts = seems_income(header)
    for kind in known_kinds():
        score = _score(kind, keys) if not amounts or kind.shape is Shape.INCOME else 0
        if score and (best is None or score > best[0]):
            best = (score, kind)
    return None if best is None else best[1]


def more_than_once(
    fields: Sequence[str], keys: Sequence[str], kind: Kind | None, fits: Callable[[int], bool]
) -> list[int]:
    """The places whose field another column tells better: the known table names it first.

    ``fits`` tells whether the cells of a place can be what its field says.
    """
    ranks = {key: rank for rank, key in enumerate(kind.columns if kind else ())}
    doubled = {name for name, count in Counter(fields).items() if name and count > 1}
    found = []
    for name in doubled:
        places = [place for place, field in enumerate(fields) if field == name]
        best = min(places, key=lambda at: (not fits(at), ranks.get(keys[at], -1)))
        found += [place for place in places if place != best]
    return found


def _score(kind: Kind, keys: Sequence[str]) -> float:
    """How well the headings fit: 0 where a needed one is missing or too many are foreign."""
    told = [key for key in keys if key in kind.columns]
    if not kind.needs <= {kind.columns[key] for key in told}:
        return 0
    signs = sum(key in kind.signs for key in keys)
    foreign = len(keys) - len(told) - signs
    # what is left out may be called as anybody calls it: "Revenue" tells no table
    told_apart = any(key in kind.signs and not field_of(key) for key in keys)
    if kind.signed and not told_apart:
        return 0
    if (not signs and foreign > len(told)) or _names_streams(kind, keys):
        return 0
    return len(told) + signs - foreign * 0.25 + len(kind.needs) * 0.1


def _names_streams(kind: Kind, keys: Sequence[str]) -> bool:
    """Whether a table of days has a column that only streams have, such as a title."""
    others = {field_of(key) for key in keys if key not in kind.columns and key not in kind.signs}
    return kind.shape is Shape.DAYS and bool(
        others & {"title", "started", "time", "ended", "minutes"}
    )


def _own(header: Sequence[str]) -> Kind | None:
    """Our own export, in the words of its headings or by the names of the fields."""
    fields = {heading_key(heading): own_field(heading) for heading in header}
    names = set(fields.values())
    income = {heading_key(own_heading(name)): field for name, field in INCOME_COLUMNS.items()}
    income |= INCOME_COLUMNS
    if fields.keys() <= income.keys() and "income_id" in map(income.get, fields):
        return Kind(OWN_INCOME, "", Shape.INCOME, income, frozenset({"income_id"}))
    if "" in names or "stream_id" not in names:
        return None
    return Kind(OWN, "", Shape.SESSIONS, fields, frozenset({"stream_id"}))


@cache
def known_kinds() -> tuple[Kind, ...]:
    """All of the data file."""
    text = resource("table_kinds.toml").read_text("utf-8")
    return tuple(map(_kind, tomllib.loads(text)["kind"]))


def _kind(table: dict[str, object]) -> Kind:
    columns = _table(table["columns"])
    signs = _table(table.get("signs", {})).get("also", [])
    left = _table(table.get("left", {}))
    styles = table.get("styles", {})
    assert isinstance(styles, dict)
    return Kind(
        str(table["id"]),
        str(table["platform"]),
        Shape(str(table["shape"])),
        {bare_key(name): field for field, names in columns.items() for name in names},
        frozenset(_words(table["needs"])),
        frozenset(map(bare_key, (*signs, *(name for names in left.values() for name in names)))),
        {str(name): Style(style) for name, style in styles.items()},
        tuple(map(doubt_of, _words(table.get("doubts", [])))),
        str(table["checked_on"]),
        str(table["source"]),
        bool(table.get("signed", False)),
        {bare_key(name): doubt_of(doubt) for doubt, names in left.items() for name in names},
        str(table.get("income", "")),
    )


def _table(found: object) -> dict[str, list[str]]:
    assert isinstance(found, dict)
    return {str(name): _words(words) for name, words in found.items()}


def _words(found: object) -> list[str]:
    assert isinstance(found, list)
    return [str(word) for word in found]
