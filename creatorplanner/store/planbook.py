"""The open plan: one connection, one transaction a user action, reads by family.

``Planbook`` owns the only connection of the process. Reads go through its readers; every write
goes through ``edit()``, which opens the transaction and hands out an ``Edit``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.errors import DamagedFileError, NotFoundError, ReadOnlyPlanError
from creatorplanner.store import tables
from creatorplanner.store.connection import LONG_STEP, give_room
from creatorplanner.store.faults import known_fault
from creatorplanner.store.guard import FileGuard
from creatorplanner.store.journal import Journal
from creatorplanner.store.migrations import SCHEMA
from creatorplanner.store.readers import Readers
from creatorplanner.store.records import T, Thing, mapping_of
from creatorplanner.store.report import OpenReport
from creatorplanner.store.sidecars import free_name, stamp


class Change(NamedTuple):
    """What one edit did to one thing; ``before`` or ``after`` is None where it did not exist."""

    before: Thing | None
    after: Thing | None

    @property
    def thing(self) -> Thing:
        """The thing as it is now, or as it last was."""
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found


class Edit:
    """The inside of one transaction: reads see its own writes, each write is noted.

    What was read once is remembered: nobody else can write before the block ends.
    """

    def __init__(self, book: Planbook, connection: sqlite3.Connection) -> None:
        self.book, self._connection = book, connection
        self.changes: dict[tuple[type, str], Change] = {}
        self.written_again: list[Thing] = []
        self.committed = False
        self._known: dict[tuple[type, str], Any] = {}

    def commit(self) -> None:
        """Bring it to the disk before the block ends; a long step may do that in a thread."""
        if not self.committed:
            self.book.check_file()
            self._connection.execute("COMMIT")
            self.committed = True

    def let_go(self, count: int) -> bool:
        """Once it is over: forget so many of what it changed and read; False for the last few."""
        most = max(len(self.changes), len(self._known))
        for held in (self.changes, self._known) if most > count else ():
            for _number in range(min(count, len(held))):
                held.popitem()
        return most > count

    def find(self, kind: type[T], key: str) -> T | None:
        """The thing of that id, or None."""
        place = (kind, key)
        if place not in self._known:
            self._known[place] = tables.find(self._connection, kind, key)
        found: T | None = self._known[place]
        return found

    def items_of(self, stream_id: str) -> list[ChecklistItem]:
        """A stream's checklist in its order, remembered for the writes that follow."""
        items = self.book.promotion.items_of(stream_id)
        for item in items:
            self._known[ChecklistItem, item.id] = item
        return items

    def get(self, kind: type[T], key: str) -> T:
        """The thing of that id; NotFoundError if there is none."""
        found = self.find(kind, key)
        if found is None:
            raise NotFoundError(mapping_of(kind).table, key)
        return found

    def add(self, thing: Thing) -> None:
        """Insert one thing that is new for certain: its id was just made."""
        tables.write(self._connection, None, thing)
        self._note(thing, None, thing)

    def put(self, thing: Thing) -> None:
        """Insert or replace one thing; what is already so is left alone."""
        before = self.find(type(thing), thing.id)
        if before != thing:
            tables.write(self._connection, before, thing)
            self._note(thing, before, thing)

    def write_again(self, thing: Thing) -> None:
        """Write a thing that is as it was, because what the file derives from it is not."""
        tables.rewrite(self._connection, thing)
        self._known[(type(thing), thing.id)] = thing
        self.written_again.append(thing)

    def delete(self, thing: Thing) -> None:
        """Delete one thing; its id is never used again, so an undo can bring it back."""
        before = self.find(type(thing), thing.id)
        if before is not None:
            tables.remove(self._connection, before)
            self._note(thing, before, None)

    def add_all(self, new: Sequence[Thing]) -> bool:
        """Insert many things at once; False, and nothing, where one of those ids is there."""
        kinds = _by_kind(new)
        if any(self._find_all(kind, same) for kind, same in kinds.items()):
            return False
        for kind, same in kinds.items():
            tables.write_all(self._connection, kind, same)
        for thing in new:
            self._note(thing, None, thing)
        return True

    def delete_all(self, gone: Sequence[Thing]) -> bool:
        """Delete many things at once; False, and nothing, where one is not as it is given."""
        kinds = _by_kind(gone)
        if any(self._find_all(kind, same) != same for kind, same in kinds.items()):
            return False
        for kind, same in kinds.items():
            tables.remove_all(self._connection, kind, same)
        for thing in gone:
            self._note(thing, thing, None)
        return True

    def _find_all(self, kind: type[Any], same: Sequence[Thing]) -> list[Thing]:
        """Those that are there, in the same order."""
        keys = [thing.id for thing in same]
        found = tables.find_all(self._connection, kind, keys)
        return [found[key] for key in keys if key in found]

    def _note(self, thing: Thing, before: Thing | None, after: Thing | None) -> None:
        place = (type(thing), thing.id)
        self._known[place] = after
        first = self.changes[place].before if place in self.changes else before
        if first is None and after is None:
            self.changes.pop(place, None)
        else:
            self.changes[place] = Change(first, after)


def _by_kind(listed: Sequence[Thing]) -> dict[type[Any], list[Thing]]:
    kinds: dict[type[Any], list[Thing]] = {}
    for thing in listed:
        kinds.setdefault(type(thing), []).append(thing)
    return kinds


class Planbook(Readers):
    """One open plan. Everything here belongs to the thread that opened it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        report: OpenReport | None = None,
        guard: FileGuard | None = None,
    ) -> None:
        """``guard`` is None for a plan without a file to write: in memory, or for reading only."""
        super().__init__(connection)
        self._guard = guard
        self.report = report or OpenReport()
        self.path = self.report.path
        self.read_only = self.report.read_only
        self.journal = Journal(connection)

    def find(self, kind: type[T], key: str) -> T | None:
        """The thing of that id, or None."""
        return tables.find(self._connection, kind, key)

    @contextmanager
    def edit(self, *, fold: bool = True) -> Iterator[Edit]:
        """One transaction: all of it is on disk when the block ends, or nothing of it.

        Without ``fold`` it is a long step: it may hold more in memory, and a log that has grown
        long waits for ``settle``.
        Raises the ``PlannerError`` that fits when SQLite refuses.
        """
        if self.read_only:
            raise ReadOnlyPlanError(self.name)
        with known_fault(self.name):
            if self._guard is not None:
                self._guard.before_edit()
            if not fold:
                give_room(self._connection, LONG_STEP)
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                edit = Edit(self, self._connection)
                yield edit
                edit.commit()
            except BaseException:
                # SQLite ends the transaction by itself after some errors
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                if not fold:
                    give_room(self._connection)
        if self._guard is not None:
            self._guard.after_edit(fold=fold)

    def check_file(self) -> None:
        """Raise ``ReplacedFileError`` if the file at the path is not the one we have open."""
        if self._guard is not None:
            self._guard.check()

    @property
    def name(self) -> str:
        """The file's path as text, or a word for a plan in memory."""
        return "memory" if self.path is None else str(self.path)

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the store's own backups and checks."""
        return self._connection

    def settle(self) -> None:
        """Fold the log into the file: call it when the user rests, it may take 20 ms."""
        if self._guard is not None:
            self._guard.settle()

    def save_copy(self, target: Path) -> None:
        """Write a whole, checked copy of the plan as it is now under another name.

        A file of that name is replaced at the very end. Raises the ``StorageError`` that fits.
        """
        from creatorplanner.store.copies import save_copy

        save_copy(self._connection, target, SCHEMA)

    def rescue_copy(self, now: datetime) -> Path:
        """Save this version beside a file that was replaced meanwhile; returns where.

        Raises ``DamagedFileError`` where foreign bytes were written into the open file itself:
        what is left of ours is then no whole, and the newest backup is the better one.
        """
        assert self.path is not None
        name = f"{self.path.stem} (from Creator Planner {stamp(now)}){self.path.suffix}"
        target = free_name(self.path.with_name(name))
        if self._guard is not None and self._guard.overwritten_in_place():
            raise DamagedFileError(self.name, "overwritten")
        self.save_copy(target)
        return target

    def close(self) -> None:
        """Fold the log into the file and let go of it; a second call does nothing.

        A file that was replaced meanwhile is left alone; our log is kept beside it.
        """
        guard, self._guard = self._guard, None
        if guard is None:
            self._connection.close()
        else:
            guard.close()
