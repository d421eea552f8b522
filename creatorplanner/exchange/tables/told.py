"""What a reader tells of a table beside its rows."""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.exchange.tables.values import Problem


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a table beside its rows."""

    header: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
