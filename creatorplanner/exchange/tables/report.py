"""What comes up while a table is compared with the plan, gathered row by row."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from creatorplanner.domain.formats import Format
from creatorplanner.exchange.tables.planning import Entry, Look, Skip, TablePlan
from creatorplanner.exchange.tables.values import Guess, Problem
from creatorplanner.exchange.tables.whys import Why


class Report:
    """Notes of one comparison; ``plan`` puts them in the order of lines."""

    def __init__(self, guess: Guess, problems: Iterable[Problem] = ()) -> None:
        self._headings = {column.field: column.heading for column in guess.columns if column.field}
        self._problems = list(problems)
        self.added: list[Entry] = []
        self.updated: list[Entry] = []
        self.skipped: list[Skip] = []
        self.looks: list[Look] = []

    def problem(self, line: int, field: str, text: object, why: Why) -> None:
        """Something of a row that is not taken over; ``field`` "" means all of it."""
        heading = self._headings.get(field, field)
        self._problems.append(Problem(line, heading, str(text), why))

    def plan(self, formats: Iterable[Format] = ()) -> TablePlan:
        """Everything in the order of lines."""
        by_line = attrgetter("line")
        return TablePlan(
            added=tuple(sorted(self.added, key=by_line)),
            updated=tuple(sorted(self.updated, key=by_line)),
            skipped=tuple(sorted(self.skipped, key=by_line)),
            looks=tuple(sorted(self.looks, key=by_line)),
            problems=tuple(sorted(self._problems, key=by_line)),
            formats=tuple(formats),
        )
