"""Words about weeks that are planned from other weeks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count


def not_copied(regional: Regional, facts: Mapping[str, Any]) -> str:
    """· 2 repeat by themselves · 1 was already there; "" where all were copied."""
    return "".join(f" · {part}" for part in _left_out(regional, facts))


def nothing_copied(regional: Regional, facts: Mapping[str, Any], week: str) -> str:
    """Why a week got no copies from the one that ``week`` names."""
    parts = _left_out(regional, facts)
    if not parts:
        return tr("Weeks", "Nothing to copy from {week}", week=week)
    return tr("Weeks", "Nothing copied: {why}", why=", ".join(parts))


def _left_out(regional: Regional, facts: Mapping[str, Any]) -> list[str]:
    repeating, there = _count(facts, "repeating"), _count(facts, "there")
    parts = []
    if repeating:
        one, many = "{n} repeats by itself", "{n} repeat by themselves"
        parts.append(tr_count("Weeks", one, many, repeating, regional.number(repeating)))
    if there:
        one, many = "{n} was already there", "{n} were already there"
        parts.append(tr_count("Weeks", one, many, there, regional.number(there)))
    return parts


def _count(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name)
    return value if isinstance(value, int) else 0
