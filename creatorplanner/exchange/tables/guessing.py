"""What a table seems to be, from its headings and from all of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from creatorplanner.exchange.tables import memory
from creatorplanner.exchange.tables.columns import (
    DATES,
    LENGTHS,
    Context,
    file_comma,
    guess_column,
    share_of_numbers,
    usual_comma,
)
from creatorplanner.exchange.tables.currencies import heading_currency
from creatorplanner.exchange.tables.dates import date_reader, guess_dates
from creatorplanner.exchange.tables.doubting import doubts_of
from creatorplanner.exchange.tables.fields import DAILY, MONEY, NUMBERS, OWNS, TEXTS
from creatorplanner.exchange.tables.heading_words import field_of
from creatorplanner.exchange.tables.headings import bare_key
from creatorplanner.exchange.tables.income_words import income_field, seems_income, source_of
from creatorplanner.exchange.tables.kinds import Kind, fingerprint, more_than_once, recognise
from creatorplanner.exchange.tables.moments_text import Moment, is_time
from creatorplanner.exchange.tables.money_left import left_money
from creatorplanner.exchange.tables.numbers import read_number
from creatorplanner.exchange.tables.plain import is_unknown, known_cells
from creatorplanner.exchange.tables.shapes import shape_of
from creatorplanner.exchange.tables.values import Column, Guess, RawTable, Shape, Style
from creatorplanner.exchange.tables.years import newest_year

_PLATFORMS = ("tiktok", "twitch", "youtube", "instagram", "kick")
_LOOKED_AT = 200
MANY = ("money",)
"""Fields that several columns may have: their numbers are added up."""

OF_VIDEOS = {"likes": "video_likes", "comments": "video_comments", "shares": "video_shares"}
"""What these mean beside the views of videos and of the profile."""


class Hints(NamedTuple):
    """What the program knows when a file comes.

    ``zone`` is the IANA zone that times are in where the file says nothing, ``locale`` that of the
    interface (``de_DE``), ``remembered`` what was kept under fingerprints (``memory.kept``).
    """

    today: date
    zone: str = "UTC"
    locale: str = ""
    remembered: Mapping[str, str] = {}


def guess_table(raw: RawTable, hints: Hints) -> Guess:
    """The first guess; every part of it can be changed."""
    cells = columns_of(raw)
    known = list(map(known_cells, cells))
    kind = recognise(raw.header)
    mark = fingerprint(raw.header)
    kept = memory.recall(hints.remembered.get(mark, ""), raw.header)
    fields = fields_of(raw.header, known, kind, hints, kept.fields)
    columns = memory.chosen(columns_for(raw, fields, kind, hints, known), kept)
    guess = Guess(
        kind.id if kind else "",
        shape_of(kind, columns, cells),
        columns,
        kind.platform if kind else _platform(raw, fields),
        _zone(raw, hints),
        None,
        currency_of_table(columns, known),
        mark,
        bool(kept.columns or kept.parts),
        (),
        kind.source_of_income if kind else source_of(raw.name),
    )
    guess = memory.applied(guess, kept)
    if kind is None and guess.shape is Shape.MOMENTS:
        guess = replace(guess, columns=_levels(guess.columns))
    return settled(guess, raw, hints.today, cells)


def _levels(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Viewers of a moment are those that are there, not those that came by."""
    if any(column.field == "average_viewers" for column in columns):
        return tuple(columns)
    return tuple(
        replace(column, field="average_viewers")
        if column.field == "views" and not column.chosen
        else column
        for column in columns
    )


def settled(
    guess: Guess, raw: RawTable, today: date, cells: Sequence[Sequence[str]] | None = None
) -> Guess:
    """The guess with what follows from its columns: the year of the newest row, and doubts."""
    cells = columns_of(raw) if cells is None else cells
    place = when_place(guess)
    days = () if place is None else days_of(guess.columns[place], cells[place])
    year = newest_year(days, today) if any(day and day.year is None for day in days) else None
    guess = replace(guess, year=year)
    return replace(guess, doubts=doubts_of(guess, raw, days))


def columns_of(raw: RawTable) -> Sequence[Sequence[str]]:
    """The cells by column."""
    # one call for all of them would hold the window up
    return [[row[place] for row in raw.rows] for place in range(len(raw.header))]


def columns_for(
    raw: RawTable,
    fields: Sequence[str],
    kind: Kind | None,
    hints: Hints,
    known: Sequence[Sequence[str]],
) -> tuple[Column, ...]:
    """Each column with the way it is written; ``known`` are its cells that say something."""
    numbers = [
        (field, column)
        for field, column in zip(fields, known, strict=True)
        if field in (*NUMBERS, *DAILY) and field not in LENGTHS
    ]
    context = Context(
        hints.today,
        hints.locale,
        file_comma(numbers),
        usual_comma(raw.delimiter, hints.locale),
        dict(kind.styles) if kind else {},
    )
    return tuple(
        guess_column(heading, field, column, context)
        for heading, field, column in zip(raw.header, fields, known, strict=True)
    )


def fields_of(
    header: Sequence[str],
    known: Sequence[Sequence[str]],
    kind: Kind | None,
    hints: Hints,
    chosen: Mapping[int, str],
) -> list[str]:
    """What each column means: as it was chosen, by the known table, by its heading, by its cells.

    ``chosen`` is by the places of columns, "" for one that is left out.
    """
    keys = [bare_key(heading) for heading in header]
    fields = _known_fields(keys, known, kind, hints, chosen)
    if kind is not None and kind.id in OWNS:
        return fields
    taken = {field for field in fields if field}
    amounts = seems_income(header) if kind is None else kind.shape is Shape.INCOME
    told_by = income_field if amounts else field_of
    for place, heading in enumerate(header):
        if fields[place] or place in chosen or (kind and keys[place] in kind.signs):
            continue
        cells = known[place][:_LOOKED_AT]
        found = _as_written(told_by(heading), cells, hints)
        if found and (found not in taken or found in MANY) and _fits(found, cells, hints):
            fields[place] = found
            taken.add(found)
    if kind is None and {"video_views", "profile_views"} <= taken:
        fields = [
            field if place in chosen else OF_VIDEOS.get(field, field)
            for place, field in enumerate(fields)
        ]
    left = left_money(header, fields, kind.id if kind else "", amounts=amounts)
    for place in left.keys() - chosen.keys():
        fields[place] = ""
    if not taken.intersection((*DATES, "position")):
        signs = {place for place, key in enumerate(keys) if kind and key in kind.signs}
        _find_date(fields, known, hints, signs.union(chosen))
    return fields


def _known_fields(
    keys: Sequence[str],
    known: Sequence[Sequence[str]],
    kind: Kind | None,
    hints: Hints,
    chosen: Mapping[int, str],
) -> list[str]:
    """What was chosen, and what the known table says of the others; each field once."""
    taken = {field for field in chosen.values() if field not in MANY}
    found = [kind.columns.get(key, "") if kind else "" for key in keys]
    fields = ["" if field in taken else field for field in found]
    for place in more_than_once(fields, keys, kind, lambda at: _fits(fields[at], known[at], hints)):
        if fields[place] not in MANY:
            fields[place] = ""
    return [chosen.get(place, field) for place, field in enumerate(fields)]


def _as_written(field: str, cells: Sequence[str], hints: Hints) -> str:
    """A start that tells only times stands beside a day; a day that tells times is a start."""
    if field not in ("started", "day", "time"):
        return field
    if field == "started" and cells and all(map(is_time, cells)):
        return "time"
    found = guess_dates(cells, hints.today, hints.locale, expected=field == "day")
    return "started" if found is not None and found.times > 0.5 else field


def _fits(field: str, cells: Sequence[str], hints: Hints) -> bool:
    """Whether the cells can be what the heading says."""
    if not cells or (field == "ended" and all(map(is_time, cells))):
        return True
    if field in DATES:
        return guess_dates(cells, hints.today, hints.locale, expected=True) is not None
    if field in (*NUMBERS, *DAILY) and field not in LENGTHS:
        percent = sum("%" in cell or "\u066a" in cell for cell in cells)
        return share_of_numbers(cells) >= 0.5 and percent * 2 <= len(cells)
    return field in (*TEXTS, *LENGTHS, "time", "hour")


def _find_date(
    fields: list[str], known: Sequence[Sequence[str]], hints: Hints, settled: Collection[int]
) -> None:
    """The first column whose cells are dates, whatever its heading says."""
    for place, cells in enumerate(known):
        if fields[place] in ("", "time") and place not in settled:
            found = guess_dates(cells[:_LOOKED_AT], hints.today, hints.locale)
            if found is not None and found.fits > 0.8:
                fields[place] = "started" if found.times > 0.5 else "day"
                return


def when_place(guess: Guess) -> int | None:
    """Which column says the day of a row."""
    fields = [column.field for column in guess.columns]
    return next((fields.index(name) for name in ("started", "day") if name in fields), None)


def days_of(column: Column, cells: Sequence[str]) -> list[Moment | None]:
    """The day of each cell, as the column is written."""
    read = remembering(date_reader(column.style, column.language))
    days = [None if is_unknown(cell) else read(cell) for cell in cells]
    return list(map(without_time, days)) if only_midnights(days) else days


def only_midnights(days: Sequence[Moment | None]) -> bool:
    """Whether every time is midnight: then a program wrote it for want of one."""
    known = [day for day in days if day is not None]
    return bool(known) and all(day.seconds == 0 for day in known)


def without_time(day: Moment | None) -> Moment | None:
    """The day alone."""
    return None if day is None else day._replace(seconds=None, offset=None)


def remembering(read: Callable[[str], Moment | None]) -> Callable[[str], Moment | None]:
    """The same, but every text is read once."""
    known: dict[str, Moment | None] = {}

    def reading(text: str) -> Moment | None:
        if text not in known:
            known[text] = read(text)
        return known[text]

    return reading


def currency_of_table(columns: Sequence[Column], known: Sequence[Sequence[str]]) -> str:
    """The money of the table: what headings name, else what stands beside most numbers."""
    money = [place for place, column in enumerate(columns) if column.field in MONEY]
    for place in money:
        if found := heading_currency(columns[place].heading):
            return found
    said: Counter[str] = Counter()
    for place in money:
        for cell in known[place][:2000]:
            read = read_number(cell, comma=columns[place].style is Style.COMMA)
            if read is not None and read.currency:
                said[read.currency] += 1
    return said.most_common(1)[0][0] if said else ""


def _platform(raw: RawTable, fields: Sequence[str]) -> str:
    """By the file's name, or by diamonds, which only TikTok counts."""
    name = raw.name.casefold()
    found = [platform for platform in _PLATFORMS if platform in name]
    if not found and "diamonds" in fields and "platform" not in fields:
        return "tiktok"
    return found[0] if len(found) == 1 else ""


def _zone(raw: RawTable, hints: Hints) -> str:
    """UTC where a heading of a time says so: "Start time (UTC)"."""
    told = any(
        "(utc)" in heading.casefold() or "(gmt)" in heading.casefold() for heading in raw.header
    )
    return "UTC" if told else hints.zone
