"""The journal: every step with its before and after, written in the step's own transaction."""

from __future__ import annotations

import json
import sqlite3
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from creatorplanner.domain.shifts import Shift
from creatorplanner.store.mapping import Record, instant, seconds
from creatorplanner.store.records import BY_KIND, BY_TABLE, Thing

LONG = 300_000  # bytes of what a step changed: more take longer than a frame
PIECE = 1 << 17  # bytes of a large step that are read at once
PRUNE_EVERY = 64  # steps between two prunings
KEEP = 5_000  # steps that can still be undone; older ones are let go

# What is undone always lies behind what is done, so no search through all steps is needed.
_AFTER_DONE = (
    "WHERE seq > ifnull((SELECT seq FROM journal WHERE undone = 0 ORDER BY seq DESC LIMIT 1), 0)"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history: what the user did, and what it did to the plan."""

    seq: int
    name: str
    facts: dict[str, Any]
    changes: tuple[tuple[Thing | None, Thing | None], ...]
    merge: str | None
    at: datetime | None
    undone: bool = field(default=False)


class Journal:
    """Reads and writes the ``journal`` table; used inside an edit's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def last_done(self) -> Step | None:
        """The newest step that an undo would take back."""
        return self._one("WHERE undone = 0 ORDER BY seq DESC LIMIT 1")

    def last_told(self) -> Step | None:
        """The same for words: without what it changed, which may be megabytes of an import."""
        return self._one("WHERE undone = 0 ORDER BY seq DESC LIMIT 1", changes="'[]'")

    def last_merge_key(self) -> str | None:
        """The merge key of the newest step, without reading the step."""
        row = self._connection.execute(
            "SELECT merge FROM journal WHERE undone = 0 ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        return None if row is None else row[0]

    def next_undone(self) -> Step | None:
        """The oldest undone step, which a redo would do again."""
        return self._one(f"{_AFTER_DONE} ORDER BY seq LIMIT 1")

    def next_told(self) -> Step | None:
        """The same for words, without what it changed."""
        return self._one(f"{_AFTER_DONE} ORDER BY seq LIMIT 1", changes="'[]'")

    def shifts(self, since: datetime) -> list[Shift]:
        """The streams that were moved or called off since an instant, oldest first."""
        from creatorplanner.store.read_shifts import read_shifts

        return read_shifts(self._connection, since)

    def made(self, since: datetime) -> dict[str, datetime]:
        """When streams came onto the calendar, of those that did since an instant."""
        from creatorplanner.store.read_shifts import read_made

        return read_made(self._connection, since)

    def gather(self, texts: Iterable[str]) -> None:
        """Lay some of a large step's ``change_texts`` aside for ``add_gathered``."""
        self._connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS gathered (seq INTEGER PRIMARY KEY, texts TEXT)"
        )
        self._connection.execute("INSERT INTO gathered (texts) VALUES (?)", (", ".join(texts),))

    def add_gathered(self, step: Step) -> None:
        """Note a new step with the changes that lie aside; may be called in a thread.

        SQLite puts them together: megabytes that Python would hold its other threads up with.
        """
        self.add(step, ())
        self._connection.execute(
            "UPDATE journal SET changes = '[' || (SELECT group_concat(texts, ', ') FROM"
            " (SELECT texts FROM gathered ORDER BY seq)) || ']'"
            " WHERE seq = (SELECT max(seq) FROM journal)"
        )
        self._connection.execute("DROP TABLE gathered")

    def add(self, step: Step, texts: Iterable[str] | None = None) -> None:
        """Note a new step; steps that were undone before it can't be redone any more.

        ``texts`` are the ``change_texts`` of a large step, made piece by piece before.
        """
        self._connection.execute(f"DELETE FROM journal {_AFTER_DONE}")
        cursor = self._connection.execute(
            "INSERT INTO journal (name, facts, changes, merge, at_utc, undone)"
            " VALUES (?, ?, ?, ?, ?, 0)",
            (*_texts(step, texts), step.merge, seconds(step.at)),
        )
        seq = cursor.lastrowid or 0
        if seq % PRUNE_EVERY == 0:
            self._connection.execute("DELETE FROM journal WHERE seq <= ?", (seq - KEEP,))

    def replace(self, step: Step) -> None:
        """Write a step again under its own number: it took in a newer one."""
        self._connection.execute(f"DELETE FROM journal {_AFTER_DONE}")
        self._connection.execute(
            "UPDATE journal SET name = ?, facts = ?, changes = ?, merge = ?, at_utc = ?"
            " WHERE seq = ?",
            (*_texts(step), step.merge, seconds(step.at), step.seq),
        )

    def drop(self, step: Step) -> None:
        """Forget a step whose effect is gone because a newer one took it back."""
        self._connection.execute("DELETE FROM journal WHERE seq = ?", (step.seq,))

    def mark(self, step: Step, *, undone: bool) -> None:
        """Note that a step was undone or redone."""
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE seq = ?", (int(undone), step.seq)
        )

    def is_long(self, step: Step) -> bool:
        """Whether taking a step back, or doing it again, keeps a window waiting."""
        with self._connection.blobopen("journal", "changes", step.seq, readonly=True) as stored:
            return len(stored) > LONG

    def changes_of(self, step: Step) -> Iterator[tuple[Thing | None, Thing | None]]:
        """What a step changed, read piece by piece: there may be a hundred megabytes of it."""
        decode = getincrementaldecoder("utf-8")().decode
        with self._connection.blobopen("journal", "changes", step.seq, readonly=True) as stored:
            rest = decode(stored.read(PIECE))[1:]  # without the list's own bracket
            while True:
                found, rest = _items(rest)
                for table, before, after in found:
                    yield _thing(table, before), _thing(table, after)
                piece = stored.read(PIECE)
                rest += decode(piece)
                if not piece and rest.strip() != "]":
                    raise ValueError(f"the changes of step {step.seq} are no whole")
                if not piece:
                    return

    def _one(self, where: str, changes: str = "changes") -> Step | None:
        row = self._connection.execute(
            f"SELECT seq, name, facts, {changes}, merge, at_utc, undone FROM journal {where}"
        ).fetchone()
        if row is None:
            return None
        seq, name, facts, told, merge, at, undone = row
        pairs = tuple(
            (_thing(table, before), _thing(table, after))
            for table, before, after in json.loads(told)
        )
        return Step(seq, name, json.loads(facts), pairs, merge, instant(at), bool(undone))


def change_texts(changes: Iterable[tuple[Thing | None, Thing | None]]) -> Iterator[str]:
    """Each (before, after) as the journal keeps it."""
    for before, after in changes:
        table = BY_KIND[type(before if after is None else after)].table
        yield json.dumps([table, _record(before), _record(after)], ensure_ascii=False)


def _items(text: str) -> tuple[list[Any], str]:
    """The whole items at the beginning of a list's inside, and what is left of it."""
    found: list[Any] = []
    place, read = 0, json.JSONDecoder().raw_decode
    while True:
        while text[place : place + 1] in (",", " "):
            place += 1
        try:
            item, place = read(text, place)
        except ValueError:  # its end is in the next piece, or the list ends here
            return found, text[place:]
        found.append(item)


def _texts(step: Step, texts: Iterable[str] | None = None) -> tuple[str, str, str]:
    changes = change_texts(step.changes) if texts is None else texts
    return step.name, json.dumps(step.facts, ensure_ascii=False), f"[{', '.join(changes)}]"


def _record(thing: Thing | None) -> Record | None:
    return None if thing is None else BY_KIND[type(thing)].to_record(thing)


def _thing(table: str, record: Record | None) -> Thing | None:
    return None if record is None else BY_TABLE[table].from_record(record)
