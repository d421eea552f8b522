"""The journal: every step with its before and after, written in the step's own transaction.

A large step takes several rows: parts, and after them the row with its name. A single row of fifty
megabytes would be read to its end wherever SQLite asks whether it was undone.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from creatorplanner.domain.shifts import Shift
from creatorplanner.store.journal_rows import LAST_DONE, PART
from creatorplanner.store.mapping import Mapping, Record, instant, seconds
from creatorplanner.store.records import Thing, mapping_of, mapping_of_table

LONG = 300_000  # bytes of what a step changed: more take longer than a frame
PIECE = 500  # changes of a large step that one row holds
AT_ONCE = 50  # of them that are put into words between two turns of the window
PRUNE_EVERY = 64  # steps between two prunings
KEEP = 5_000  # rows of steps that can still be undone; older ones are let go

# What is undone always lies behind what is done, so no search through all steps is needed.
_AFTER_DONE = f"seq > ifnull(({LAST_DONE}), 0)"
_PARTS = (
    f"SELECT seq FROM journal WHERE name = '{PART}' AND seq < ?1 AND seq > ifnull((SELECT seq"
    f" FROM journal WHERE seq < ?1 AND name <> '{PART}' ORDER BY seq DESC LIMIT 1), 0)"
    " ORDER BY seq"
)


class Step(NamedTuple):
    """One step of the history: what the user did, and what it did to the plan."""

    seq: int
    name: str
    facts: dict[str, Any]
    changes: tuple[tuple[Thing | None, Thing | None], ...]
    merge: str | None
    at: datetime | None
    undone: bool = False


class Journal:
    """Reads and writes the ``journal`` table; used inside an edit's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def last_done(self) -> Step | None:
        """The newest step that an undo would take back."""
        return self._whole(self.last_told())

    def last_told(self) -> Step | None:
        """The same for words: without what it changed, which may be megabytes of an import."""
        return self._told(f"seq = ({LAST_DONE})")

    def last_merge_key(self) -> str | None:
        """The merge key of the newest step, without reading the step."""
        row = self._connection.execute(
            f"SELECT merge FROM journal WHERE seq = ({LAST_DONE})"
        ).fetchone()
        return None if row is None else row[0]

    def next_undone(self) -> Step | None:
        """The oldest undone step, which a redo would do again."""
        return self._whole(self.next_told())

    def next_told(self) -> Step | None:
        """The same for words, without what it changed."""
        return self._told(f"{_AFTER_DONE} AND name <> '{PART}' ORDER BY seq LIMIT 1")

    def shifts(self, since: datetime) -> list[Shift]:
        """The streams that were moved or called off since an instant, oldest first."""
        from creatorplanner.store.read_shifts import read_shifts

        return read_shifts(self._connection, since)

    def made(self, since: datetime, starting: datetime) -> dict[str, datetime]:
        """When streams came onto the calendar, of those that did since an instant.

        Only of streams that start at ``starting`` or later.
        """
        from creatorplanner.store.read_shifts import read_made

        return read_made(self._connection, since, starting)

    def add(self, step: Step) -> None:
        """Note a new step; steps that were undone before it can't be redone any more."""
        self._forget_undone()
        self._insert(step, step.facts, _texts(step.changes))

    def add_in_pieces(
        self, step: Step, pairs: Iterable[tuple[Thing | None, Thing | None]]
    ) -> Iterator[None]:
        """The same for a large step, whose changes are ``pairs``."""
        self._forget_undone()
        told: list[Row] = []
        for number, pair in enumerate(pairs, 1):
            told.append(_row(*pair))
            if len(told) == PIECE:
                self._insert(step._replace(name=PART, merge=None), _starts(told), map(_text, told))
                told = []
            if number % AT_ONCE == 0:
                yield
        self._insert(step, step.facts, map(_text, told))

    def replace(self, step: Step) -> None:
        """Write a step again under its own number: it took in a newer one."""
        self._forget_undone()
        self._drop_parts(step)
        self._connection.execute(
            "UPDATE journal SET name = ?, facts = ?, changes = ?, merge = ?, at_utc = ?"
            " WHERE seq = ?",
            (*_columns(step, step.facts, _texts(step.changes)), step.seq),
        )

    def drop(self, step: Step) -> None:
        """Forget a step whose effect is gone because a newer one took it back."""
        self._drop_parts(step)
        self._connection.execute("DELETE FROM journal WHERE seq = ?", (step.seq,))

    def mark(self, step: Step, *, undone: bool) -> None:
        """Note that a step was undone or redone."""
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE seq = ?", (int(undone), step.seq)
        )

    def is_long(self, step: Step) -> bool:
        """Whether taking a step back, or doing it again, keeps a window waiting."""
        if self._parts(step):
            return True
        with self._connection.blobopen("journal", "changes", step.seq, readonly=True) as stored:
            return len(stored) > LONG

    def changes_of(
        self, step: Step, *, back: bool = False
    ) -> Iterator[tuple[Thing | None, Thing | None]]:
        """What a step changed, row by row: there may be a hundred megabytes of it.

        ``back`` begins with the last change.
        """
        rows = [*self._parts(step), step.seq]
        for seq in reversed(rows) if back else rows:
            text = self._connection.execute(
                "SELECT changes FROM journal WHERE seq = ?", (seq,)
            ).fetchone()[0]
            told = json.loads(text)
            for table, before, after in reversed(told) if back else told:
                yield _thing(table, before), _thing(table, after)

    def _parts(self, step: Step) -> list[int]:
        return [seq for (seq,) in self._connection.execute(_PARTS, (step.seq,))]

    def _drop_parts(self, step: Step) -> None:
        self._connection.execute(f"DELETE FROM journal WHERE seq IN ({_PARTS})", (step.seq,))

    def _forget_undone(self) -> None:
        self._connection.execute(f"DELETE FROM journal WHERE {_AFTER_DONE}")

    def _insert(self, step: Step, facts: dict[str, Any], texts: Iterable[str]) -> None:
        cursor = self._connection.execute(
            "INSERT INTO journal (name, facts, changes, merge, at_utc, undone)"
            " VALUES (?, ?, ?, ?, ?, 0)",
            _columns(step, facts, texts),
        )
        seq = cursor.lastrowid or 0
        if seq % PRUNE_EVERY == 0:
            self._prune(seq - KEEP)

    def _prune(self, seq: int) -> None:
        """Let go of the steps up to a row, but never of half a step."""
        self._connection.execute(
            "DELETE FROM journal WHERE seq <= ifnull((SELECT seq FROM journal WHERE seq <= ?"
            f" AND name <> '{PART}' ORDER BY seq DESC LIMIT 1), 0)",
            (seq,),
        )

    def _whole(self, step: Step | None) -> Step | None:
        return None if step is None else step._replace(changes=tuple(self.changes_of(step)))

    def _told(self, where: str) -> Step | None:
        row = self._connection.execute(
            f"SELECT seq, name, facts, merge, at_utc, undone FROM journal WHERE {where}"
        ).fetchone()
        if row is None:
            return None
        seq, name, facts, merge, at, undone = row
        return Step(seq, name, json.loads(facts), (), merge, instant(at), bool(undone))


Row = tuple[str, Record | None, Record | None]
"""A table, and what a thing of it was before and after."""


def _row(before: Thing | None, after: Thing | None) -> Row:
    thing = before if after is None else after
    assert thing is not None
    mapping: Mapping[Any] = mapping_of(type(thing))
    was = None if before is None else mapping.to_record(before)
    return mapping.table, was, None if after is None else mapping.to_record(after)


def _text(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)


def _texts(pairs: Iterable[tuple[Thing | None, Thing | None]]) -> Iterator[str]:
    return (_text(_row(*pair)) for pair in pairs)


def _starts(rows: Iterable[Row]) -> dict[str, Any]:
    """When the streams of a part start, so that who asks for some need not read all parts."""
    starts = [
        after["start_utc"]
        for table, _before, after in rows
        if table == "streams" and after is not None and after["start_utc"] is not None
    ]
    return {"starts": [min(starts), max(starts)]} if starts else {}


def _columns(step: Step, facts: dict[str, Any], texts: Iterable[str]) -> tuple[Any, ...]:
    told = json.dumps(facts, ensure_ascii=False)
    return step.name, told, f"[{', '.join(texts)}]", step.merge, seconds(step.at)


def _thing(table: str, record: Record | None) -> Thing | None:
    return None if record is None else mapping_of_table(table).from_record(record)
