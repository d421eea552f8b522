"""What the creator should look at before anything of a table is written."""

from __future__ import annotations

from collections.abc import Sequence

from creatorplanner.exchange.tables.columns import DATES, LENGTHS
from creatorplanner.exchange.tables.fields import OWN, OWNS
from creatorplanner.exchange.tables.kinds import known_kinds
from creatorplanner.exchange.tables.languages import meaning, vocabulary, words_of
from creatorplanner.exchange.tables.moments_text import Moment
from creatorplanner.exchange.tables.money_left import GIFTED, gifts_by_row, left_of
from creatorplanner.exchange.tables.plain import plain
from creatorplanner.exchange.tables.values import Column, Guess, RawTable, Shape
from creatorplanner.exchange.tables.whys import Doubt


def doubts_of(guess: Guess, raw: RawTable, days: Sequence[Moment | None]) -> tuple[Doubt, ...]:
    """Words of ``problems.DOUBTS``, each once."""
    fields = {column.field for column in guess.columns}
    found = [*_of_columns(guess.columns), *_of_days(guess, days, fields)]
    if guess.shape is not Shape.MOMENTS and not fields & {*DATES} and guess.kind not in OWNS:
        found.append("no_date")
    if guess.shape is Shape.INCOME:
        found += _of_income(guess, fields)
    elif not guess.platform and "platform" not in fields and guess.kind != OWN:
        found.append("platform")
    found += left_of(guess).values()
    found += ["estimate_rows"] if gifts_by_row(guess) else []
    found += next((kind.doubts for kind in known_kinds() if kind.id == guess.kind), ())
    return tuple(dict.fromkeys(found)) if raw.rows else ()


def _of_columns(columns: Sequence[Column]) -> list[Doubt]:
    found: list[Doubt] = []
    for column in columns:
        if not column.field or column.sure or not column.samples:
            continue
        if column.field in DATES:
            found.append("months" if _names_months(column) else "dates")
        else:
            number: Doubt = "factors" if column.language else "numbers"
            found.append("lengths" if column.field in LENGTHS else number)
    return found


def _of_income(guess: Guess, fields: set[str]) -> list[Doubt]:
    """Amounts may come from anywhere, but not without a currency."""
    found: list[Doubt] = []
    if not fields & {"money", "net"}:
        found.append("no_amount")
    elif not guess.currency and "currency" not in fields:
        found.append("currency")
    if guess.platform == GIFTED and "diamonds" not in fields:
        found.append("gifts_twice")
    return found


def _names_months(column: Column) -> bool:
    known = vocabulary(column.language) if column.language else None
    if known is None:
        return False
    words = words_of(plain(column.samples[0]))
    said = meaning(words, known, named=True)
    return said is not None and bool(said.month)


def _of_days(guess: Guess, days: Sequence[Moment | None], fields: set[str]) -> list[Doubt]:
    known = [day for day in days if day is not None]
    found: list[Doubt] = []
    if guess.year is not None:
        found.append("years")
    different = {(day.year, day.month) for day in known}
    daily = guess.shape is Shape.DAYS and all(day.day == 1 for day in known)
    if known and daily and len(different) == len(known):
        found.append("monthly")
    times = any(day.seconds is not None for day in known) or "time" in fields
    if guess.shape is Shape.SESSIONS and known and not times and guess.kind != OWN:
        found.append("no_time")
        found += ["untimed_length"] if "minutes" in fields else []
        names_streams = fields & {"title", "minutes", "foreign_id"}
        found += [] if guess.kind or names_streams or "shape" in guess.chosen else ["rows"]
    return found
