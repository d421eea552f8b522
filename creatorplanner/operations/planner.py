"""The one door for changes: run a step, take it back, do it again.

An operation is a function ``(edit, ...) -> Done``. ``Planner.run`` opens one transaction, lets the
operation edit, writes the journal step into the same transaction, and after the commit tells the
subscribers. An exception rolls everything back and nobody is told.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any, Concatenate, Literal, ParamSpec

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import StillRunningError
from creatorplanner.operations.apart import apart
from creatorplanner.operations.done import CHANGES_A_STEP, COMMITTING, WRITING, ChangeSet, Done
from creatorplanner.operations.replaying import replay, replay_steps
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Change, Edit, Planbook

P = ParamSpec("P")
Pairs = tuple[tuple[Any, Any], ...]
Replay = Literal["undo", "redo"]
MERGE_WINDOW = timedelta(seconds=5)
MANY = 5_000  # changes from which on SQLite commits in a thread


class Planner:
    """Runs operations on one plan and keeps its history."""

    def __init__(self, book: Planbook, clock: Clock) -> None:
        self.book = book
        self.clock = clock
        self._subscribers: list[Callable[[ChangeSet], None]] = []
        self._running = False

    @property
    def is_running(self) -> bool:
        """Whether a step is under way, so that no other one can be made."""
        return self._running

    def subscribe(self, hear: Callable[[ChangeSet], None]) -> None:
        """Call ``hear`` after each commit that changed something."""
        self._subscribers.append(hear)

    def run(
        self, operation: Callable[Concatenate[Edit, P], Done], *args: P.args, **kwargs: P.kwargs
    ) -> Done:
        """One user action: one transaction, one journal step.

        Raises the operation's ``PlannerError``; the plan is then as it was.
        """
        with self._alone(), self.book.edit() as edit:
            done = operation(edit, *args, **kwargs)
            changed = self._kept(edit, done)
        self._tell(changed)
        return done

    def run_in_steps(
        self,
        operation: Callable[Concatenate[Edit, P], Generator[int, None, Done]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Generator[int, None, Done]:
        """The same for long work: go on with ``next`` until it ends, or ``close`` to cancel it.

        What it yields is progress, WRITING while the history is written, and COMMITTING from
        where on nothing can be cancelled any more. It is one transaction all the same: nothing is
        there before the end, and nothing else can be changed meanwhile (StillRunningError).
        """
        return (yield from self._in_steps(partial(self._do_in_steps, operation, args, kwargs)))

    def _in_steps(
        self, work: Callable[[Edit], Generator[int, None, ChangeSet]]
    ) -> Generator[int, None, Done]:
        """Long work in one transaction; who hears of it is told at the end."""
        changed: ChangeSet | None = None
        try:
            with self._alone():
                with self.book.edit(fold=False) as edit:
                    changed = yield from work(edit)
                    yield WRITING  # the commit is a piece of its own
                    if len(edit.changes) >= MANY:
                        yield from apart(edit.commit, COMMITTING)
                if len(edit.changes) >= MANY:  # the log is long: fold it in before anybody edits
                    yield from apart(self.book.settle, COMMITTING)
        except GeneratorExit:
            if changed is not None and edit.committed:
                self._tell(changed)
            raise
        self._tell(changed)
        yield COMMITTING  # what was told is painted before anything else
        done = changed.done
        del changed
        yield from _let_go(edit)
        return done

    def _do_in_steps(
        self,
        operation: Callable[..., Generator[int, None, Done]],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        edit: Edit,
    ) -> Generator[int, None, ChangeSet]:
        done = yield from operation(edit, *args, **kwargs)
        return (yield from self._kept_in_steps(edit, done))

    def undo(self) -> Step | None:
        """Take back the newest step; None if there is none. EditedMeanwhileError if it can't."""
        step = self.book.journal.last_done()
        if step is not None:
            self._replay(step, "undo")
        return step

    def redo(self) -> Step | None:
        """Do the last undone step again; None if there is none."""
        step = self.book.journal.next_undone()
        if step is not None:
            self._replay(step, "redo")
        return step

    def long_step(self, cause: Replay) -> Step | None:
        """The step that undo or redo would take, without its changes, if that takes long."""
        journal = self.book.journal
        step = journal.last_told() if cause == "undo" else journal.next_told()
        return step if step is not None and journal.is_long(step) else None

    def replay_in_steps(self, step: Step, cause: Replay) -> Generator[int, None, Done]:
        """Undo or redo for a long step, as ``run_in_steps`` does long work."""
        return (yield from self._in_steps(partial(self._replay_in_steps, step, cause)))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._running:
            raise StillRunningError
        self._running = True
        try:
            yield
        finally:
            self._running = False

    def _kept(self, edit: Edit, done: Done) -> ChangeSet:
        """What the operation changed, written into the history."""
        changes = tuple(change for change in edit.changes.values() if _differs(change))
        pairs = tuple((change.before, change.after) for change in changes)
        undoable = bool(changes) and done.history and self._record(done, pairs)
        again = tuple(Change(thing, thing) for thing in edit.written_again)
        return ChangeSet(changes + again, done, undoable=undoable)

    def _record(self, done: Done, pairs: Pairs) -> bool:
        """Write the step, or join it to the last one; False if nothing is left of the two."""
        now = self.clock.now()
        step = Step(0, done.name, done.facts, pairs, done.merge, now)
        follows = done.merge and self.book.journal.last_merge_key() == done.merge
        last = self.book.journal.last_done() if follows else None
        if last is None or not _merges(last, step):
            self.book.journal.add(step)
            return True
        merged = _merged(last.changes, pairs)
        if merged:
            self.book.journal.replace(step._replace(seq=last.seq, changes=merged))
        else:
            self.book.journal.drop(last)
        return bool(merged)

    def _kept_in_steps(self, edit: Edit, done: Done) -> Generator[int, None, ChangeSet]:
        """What long work changed, written into the history."""
        changes = yield from _sifted(edit)
        undoable = bool(changes) and done.history
        if undoable:
            yield from self._record_in_steps(done, changes)
        again = tuple(Change(thing, thing) for thing in edit.written_again)
        changed = ChangeSet(changes + again, done, undoable=undoable)
        yield from changed.sorting()
        return changed

    def _record_in_steps(
        self, done: Done, changes: tuple[Change, ...]
    ) -> Generator[int, None, None]:
        """Write the step of long work; it never joins another one."""
        pairs = ((change.before, change.after) for change in changes)
        step = Step(0, done.name, done.facts, (), done.merge, self.clock.now())
        for _piece in self.book.journal.add_in_pieces(step, pairs):
            yield WRITING

    def _replay(self, step: Step, cause: Replay) -> None:
        with self._alone(), self.book.edit() as edit:
            replay(edit, step, self.clock.now(), back=cause == "undo")
        self._tell(ChangeSet(tuple(edit.changes.values()), Done(step.name, step.facts), cause))

    def _replay_in_steps(
        self, step: Step, cause: Replay, edit: Edit
    ) -> Generator[int, None, ChangeSet]:
        yield from replay_steps(edit, step, self.clock.now(), back=cause == "undo")
        done = Done(step.name, step.facts)
        changed = ChangeSet(tuple(edit.changes.values()), done, cause)
        yield from changed.sorting()
        return changed

    def _tell(self, change_set: ChangeSet) -> None:
        if change_set.changes:
            for hear in tuple(self._subscribers):
                hear(change_set)


def _differs(change: Change) -> bool:
    return change.before != change.after


def _merges(last: Step, step: Step) -> bool:
    assert last.at is not None
    assert step.at is not None
    return last.merge == step.merge and last.at <= step.at <= last.at + MERGE_WINDOW


def _sifted(edit: Edit) -> Generator[int, None, tuple[Change, ...]]:
    """All that an edit changed."""
    found = []
    for number, change in enumerate(edit.changes.values()):
        if _differs(change):
            found.append(change)
        if number % CHANGES_A_STEP == 0:
            yield WRITING
    return tuple(found)


def _let_go(edit: Edit) -> Generator[int, None, None]:
    """Forget thousands of changes piece by piece."""
    while edit.let_go(CHANGES_A_STEP):
        yield COMMITTING


def _merged(older: Pairs, newer: Pairs) -> Pairs:
    """Two steps as one: the older's before, the newer's after; what came back is left out."""
    found: dict[tuple[type, str], tuple[Any, Any]] = {}
    for before, after in (*older, *newer):
        thing = before if after is None else after
        place = (type(thing), thing.id)
        found[place] = (found[place][0], after) if place in found else (before, after)
    return tuple(pair for pair in found.values() if pair[0] != pair[1])
