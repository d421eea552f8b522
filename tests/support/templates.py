"""Plans in memory that are copied, page by page, instead of being built anew for every test."""

from __future__ import annotations

import sqlite3
from functools import cached_property

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.connection import connect
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook


class Templates:
    """An empty plan and one with the sample week, each built once in a session."""

    def empty(self) -> Planbook:
        """A plan of one's own, as ``open_in_memory`` makes it."""
        return _copy(self._empty.connection)

    def sample(self, clock: FixedClock) -> Planbook:
        """A plan of one's own with the sample data as of ``clock``."""
        place = (clock.now().isoformat(), str(clock.zone()))
        if place not in self._samples:
            self._samples[place] = self.empty()
            fill_sample(self._samples[place], clock)
        return _copy(self._samples[place].connection)

    def close(self) -> None:
        """Let the templates go."""
        for plan in (self._empty, *self._samples.values()):
            plan.close()

    @cached_property
    def _empty(self) -> Planbook:
        return open_in_memory()

    @cached_property
    def _samples(self) -> dict[tuple[str, str], Planbook]:
        return {}


def _copy(template: sqlite3.Connection) -> Planbook:
    connection = connect(":memory:")
    template.backup(connection)
    return Planbook(connection)
