"""Reads of the history: which streams were moved or called off, and when."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from creatorplanner.domain.shifts import Shift
from creatorplanner.store.journal_rows import LAST_DONE, PART
from creatorplanner.store.mapping import instant, seconds

STEPS = (
    "stream.moved", "stream.unscheduled", "stream.deleted", "stream.cancelled", "session.skipped",
    "series.changed", "series.changed_later", "series.ended", "series.deleted", "series.break",
    "proposal.swapped",
)  # fmt: skip
_MARKS = ", ".join("?" * len(STEPS))
_OFF = "('cancelled', 'idea')"


def read_shifts(connection: sqlite3.Connection, since: datetime) -> list[Shift]:
    """Every change of a planned start since an instant, oldest first; undone ones are left out.

    The history keeps its last few thousand steps only: what is older is not known.
    """
    rows = connection.execute(
        "SELECT at_utc, json_extract(value, '$[1].id'), json_extract(value, '$[1].start_utc'),"
        " json_extract(value, '$[2].start_utc'),"
        f" ifnull(json_extract(value, '$[2].status') IN {_OFF}, 1)"
        " FROM journal, json_each(journal.changes)"
        f" WHERE undone = 0 AND at_utc >= ? AND journal.name IN ({_MARKS})"
        " AND json_extract(value, '$[0]') = 'streams'"
        " AND json_extract(value, '$[1].start_utc') IS NOT NULL"
        f" AND json_extract(value, '$[1].status') NOT IN {_OFF}"
        " ORDER BY seq",
        (seconds(since), *STEPS),
    )
    found = []
    for at, key, was, now, off in rows:
        moment, before = instant(at), instant(was)
        assert moment is not None
        assert before is not None
        after = None if off else instant(now)
        if after != before:
            found.append(Shift(key, moment, before, after))
    return found


def read_made(
    connection: sqlite3.Connection, since: datetime, starting: datetime
) -> dict[str, datetime]:
    """When each stream was made with a start, or an idea was given one, since an instant.

    Only of streams that start at ``starting`` or later. A part of a large step says itself which
    starts it has; it counts as done when the step does, so rows behind all that is done are left.
    """
    rows = connection.execute(
        "SELECT json_extract(value, '$[2].id'), max(at_utc)"
        " FROM journal, json_each(journal.changes)"
        f" WHERE seq <= ({LAST_DONE})"
        f" AND (journal.name <> '{PART}' OR json_extract(facts, '$.starts[1]') >= ?2)"
        " AND at_utc >= ?1 AND instr(journal.changes, '[\"streams\", ')"
        " AND json_extract(value, '$[0]') = 'streams'"
        " AND json_extract(value, '$[2].start_utc') >= ?2"
        f" AND json_extract(value, '$[2].status') NOT IN {_OFF}"
        " AND json_extract(value, '$[1].start_utc') IS NULL"
        " GROUP BY 1",
        (seconds(since), seconds(starting)),
    )
    return {key: at for key, stamp in rows if (at := instant(stamp)) is not None}
