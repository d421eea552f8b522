"""What is kept of a guess under the fingerprint of its header, and brought back the next time.

Headings, fields and styles are kept; what only the cells of one file can say (the year, the
language, the shares) is found anew each time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from creatorplanner.exchange.tables.columns import LENGTHS, styles_for
from creatorplanner.exchange.tables.dates import years_lead
from creatorplanner.exchange.tables.fields import FIELDS
from creatorplanner.exchange.tables.values import Column, Guess, Shape, Style


class Kept(NamedTuple):
    """What was kept of the columns, in their order, and of the whole."""

    fields: list[str]
    styles: list[Style | None]
    shape: Shape | None
    platform: str | None
    zone: str
    currency: str
    source: str


def kept(guess: Guess) -> str:
    """What ``ColumnMapping.columns`` holds for this guess; its id is the guess's fingerprint."""
    columns = [[column.heading, column.field, column.style.value] for column in guess.columns]
    return json.dumps(
        {
            "columns": columns,
            "shape": guess.shape.value,
            "platform": guess.platform,
            "zone": guess.zone,
            "currency": guess.currency,
            "source": guess.source,
        },
        ensure_ascii=False,
    )


def recall(text: str, header: Sequence[str]) -> Kept | None:
    """What was kept for this header; None where there is nothing, or nothing that fits."""
    try:
        told = json.loads(text) if text else None
        if not isinstance(told, dict) or len(told["columns"]) != len(header):
            return None
        return _kept(told)
    except (ValueError, KeyError, TypeError):
        return None


def _kept(told: Mapping[str, Any]) -> Kept:
    fields = [str(field) for _, field, _ in told["columns"]]
    return Kept(
        [field if field in FIELDS else "" for field in fields],
        [Style(style) for _, _, style in told["columns"]],
        Shape(told["shape"]),
        str(told["platform"]),
        str(told.get("zone", "")),
        str(told.get("currency", "")),
        str(told.get("source", "")),
    )


def restyled(column: Column, style: Style | None) -> Column:
    """The column as it was written before, unless its cells leave no doubt that they are not."""
    if style is Style.YMD and column.style is not style and not years_lead(column.samples):
        return column  # these cells would be read in some other order all the same
    if style is None or style not in styles_for(column.field) or column.style is style:
        return replace(column, sure=column.sure or column.style is style)
    if column.sure and column.field not in LENGTHS:
        return column
    return replace(column, style=style, sure=True)


def applied(guess: Guess, before: Kept) -> Guess:
    """The guess with what was kept of the whole table."""
    return replace(
        guess,
        shape=before.shape or guess.shape,
        platform=guess.platform if before.platform is None else before.platform,
        zone=before.zone or guess.zone,
        currency=guess.currency or before.currency,
        source=before.source or guess.source,
    )
