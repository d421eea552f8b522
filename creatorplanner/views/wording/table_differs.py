"""What is logged and what a file says instead: Views 1,300 → 1,200."""

from __future__ import annotations

from datetime import UTC, date, datetime

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.planning import Differs
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.money_words import source_name
from creatorplanner.views.wording.table_fields import FIELD_WORDS

LONGEST = 80  # signs of a text that are shown
MONEY = ("money", "gross", "cut")
_NAMES = {
    "start": "Planned start",
    "later": "The second of the two",
    "minutes": "Planned length",
    "notes": "Notes of the stream",
    "gross": "Money",
    "cut": "Fee",
    "label": "From whom",
}


def differs_words(one: Differs, regional: Regional, zone: str, currency: str = "") -> str:
    """The field, what is logged, and what the file says; times in ``zone``."""
    name = field_name(one.field)
    old, new = (_value(one.field, it, regional, zone, currency) for it in (one.old, one.new))
    return tr("Import", "{field} {old} → {new}", field=name, old=old, new=new)


def field_name(field: str) -> str:
    """What a field of the plan is called beside what a table says of it."""
    return tr("TableFields", _NAMES.get(field) or FIELD_WORDS.get(field, field))


def _value(field: str, value: object, regional: Regional, zone: str, currency: str) -> str:
    if field == "source":
        return source_name(str(value))
    if isinstance(value, date):
        return _when(value, regional, zone)
    if isinstance(value, bool):
        return tr("Import", "yes") if value else tr("Import", "no")
    if isinstance(value, int):
        return regional.money(value, currency) if field in MONEY else regional.number(value)
    words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    if value in (None, "", ()):
        return tr("Import", "nothing")
    return isolate(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")


def _when(value: date, regional: Regional, zone: str) -> str:
    if not isinstance(value, datetime):
        return regional.date_year(value)
    aware = value.tzinfo is not None
    return regional.day_time(to_wall(value.astimezone(UTC), zone) if aware else value)


def amount_words(one: Income | Payout, regional: Regional) -> str:
    """Nov 18, 2026 · €500.00 · Glow Co."""
    amount = one.gross if isinstance(one, Income) else one.money
    parts = [regional.date_year(one.day), regional.money(amount, one.currency)]
    if isinstance(one, Income) and one.label:
        parts.append(isolate(one.label))
    return " · ".join(parts)
