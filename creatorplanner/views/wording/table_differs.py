"""What is logged and what a file says instead: Views 1,300 → 1,200."""

from __future__ import annotations

from datetime import UTC, datetime

from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.planning import Differs
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.table_fields import FIELD_WORDS

LONGEST = 80  # signs of a text that are shown
_STREAM = {
    "start": "Planned start",
    "later": "The second of the two",
    "minutes": "Planned length",
    "notes": "Notes of the stream",
}


def differs_words(one: Differs, regional: Regional, zone: str, currency: str = "") -> str:
    """The field, what is logged, and what the file says; times in ``zone``."""
    name = tr("TableFields", _STREAM.get(one.field) or FIELD_WORDS.get(one.field, one.field))
    old, new = (_value(one.field, it, regional, zone, currency) for it in (one.old, one.new))
    return tr("Import", "{field} {old} → {new}", field=name, old=old, new=new)


def _value(field: str, value: object, regional: Regional, zone: str, currency: str) -> str:
    if isinstance(value, datetime):
        aware = value.tzinfo is not None
        return regional.day_time(to_wall(value.astimezone(UTC), zone) if aware else value)
    if isinstance(value, bool):
        return tr("Import", "yes") if value else tr("Import", "no")
    if field == "money" and isinstance(value, int):
        return regional.money(value, currency)
    if isinstance(value, int):
        return regional.number(value)
    words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    if value in (None, "", ()):
        return tr("Import", "nothing")
    return isolate(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")
