"""The one door for changes: run a step, take it back, do it again.

An operation is a function ``(edit, ...) -> Done``. ``Planner.run`` opens one transaction, lets the
operation edit, writes the journal step into the same transaction, and after the commit tells the
subscribers. An exception rolls everything back and nobody is told.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Concatenate, Literal, ParamSpec

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import EditedMeanwhileError, StillRunningError
from creatorplanner.domain.series import Series
from creatorplanner.store.journal import Step, change_texts
from creatorplanner.store.planbook import Change, Edit, Planbook
from creatorplanner.store.records import T

P = ParamSpec("P")
Pairs = tuple[tuple[Any, Any], ...]
Replay = Literal["undo", "redo"]
MERGE_WINDOW = timedelta(seconds=5)
WRITING = -1
REPLAYED_A_STEP = 20  # changes of a long undo between two turns of a window
TEXTS_A_STEP = 200  # changes of a long step that are put into words of the journal at once


@dataclass(frozen=True, slots=True)
class Done:
    """What an operation did, for words: ``name`` picks the sentence, ``facts`` fill it.

    ``subject`` is the id of the thing that was made or changed. Steps with the same ``merge`` key
    that follow within five seconds become one step of the history. ``history`` is False for what
    is no change of the plan, such as how tall the calendar's hours are: nothing to take back.
    """

    name: str
    facts: dict[str, Any] = field(default_factory=dict)
    subject: str = ""
    merge: str | None = None
    history: bool = True


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one commit changed, why, and what it did in words' terms.

    ``undoable`` is False where the history has no step for it: it was none of the plan's, or it
    took back by hand what the step before had done. Undo would then take back something else.
    """

    changes: tuple[Change, ...]
    done: Done
    cause: Literal["do", "undo", "redo"] = "do"
    undoable: bool = True
    _sorted: dict[type, list[tuple[Any, Any]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, kind: type[T]) -> list[tuple[T | None, T | None]]:
        """(before, after) of each changed thing of one kind."""
        if self.changes and not self._sorted:  # once for all who ask: there may be thousands
            for change in self.changes:
                pair = change.before, change.after
                self._sorted.setdefault(type(change.thing), []).append(pair)
        return list(self._sorted.get(kind, ()))


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

        What it yields is progress, and WRITING while the history is written. It is one transaction
        all the same: nothing is there before the end, and nothing else can be changed meanwhile
        (StillRunningError).
        """
        with self._alone(), self.book.edit(fold=False) as edit:
            done = yield from operation(edit, *args, **kwargs)
            texts = []
            for number, text in enumerate(change_texts(_pairs(edit))):
                texts.append(text)
                if number % TEXTS_A_STEP == 0:
                    yield WRITING
            changed = self._kept(edit, done, texts)
            yield WRITING  # the commit is a piece of its own
        self._tell(changed)
        return done

    def undo(self) -> Step | None:
        """Take back the newest step; None if there is none. EditedMeanwhileError if it can't."""
        step = self.book.journal.last_done()
        if step is not None:
            for _ in self._replay(step, step.changes, "undo"):
                pass
        return step

    def redo(self) -> Step | None:
        """Do the last undone step again; None if there is none."""
        step = self.book.journal.next_undone()
        if step is not None:
            for _ in self._replay(step, step.changes, "redo"):
                pass
        return step

    def long_step(self, cause: Replay) -> Step | None:
        """The step that undo or redo would take, without its changes, if that takes long."""
        journal = self.book.journal
        step = journal.last_told() if cause == "undo" else journal.next_told()
        return step if step is not None and journal.is_long(step) else None

    def replay_in_steps(self, step: Step, cause: Replay) -> Generator[int, None, Done]:
        """Undo or redo for a long step, as ``run_in_steps`` does long work."""
        changes = self.book.journal.changes_of(step)
        return (yield from self._replay(step, changes, cause, fold=False))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._running:
            raise StillRunningError
        self._running = True
        try:
            yield
        finally:
            self._running = False

    def _kept(self, edit: Edit, done: Done, texts: list[str] | None = None) -> ChangeSet:
        """What the operation changed, written into the history."""
        changes = tuple(change for change in edit.changes.values() if _differs(change))
        pairs = tuple((change.before, change.after) for change in changes)
        undoable = bool(changes) and done.history and self._record(done, pairs, texts)
        again = tuple(Change(thing, thing) for thing in edit.written_again)
        return ChangeSet(changes + again, done, undoable=undoable)

    def _record(self, done: Done, pairs: Pairs, texts: list[str] | None) -> bool:
        """Write the step, or join it to the last one; False if nothing is left of the two."""
        now = self.clock.now()
        step = Step(0, done.name, done.facts, pairs, done.merge, now)
        follows = done.merge and self.book.journal.last_merge_key() == done.merge
        last = self.book.journal.last_done() if follows else None
        if last is None or not _merges(last, step):
            self.book.journal.add(step, texts)
            return True
        merged = _merged(last.changes, pairs)
        if merged:
            self.book.journal.replace(replace(step, seq=last.seq, changes=merged))
        else:
            self.book.journal.drop(last)
        return bool(merged)

    def _replay(
        self, step: Step, told: Iterable[tuple[Any, Any]], cause: Replay, *, fold: bool = True
    ) -> Generator[int, None, Done]:
        back, changes = cause == "undo", list[tuple[Any, Any]]()
        with self._alone(), self.book.edit(fold=fold) as edit:
            for change in told:
                changes.append(change)
                if len(changes) % TEXTS_A_STEP == 0:
                    yield 0
            for number, change in enumerate(reversed(changes) if back else changes):
                expected, wanted = reversed(change) if back else change
                thing = expected if expected is not None else wanted
                assert thing is not None
                if edit.find(type(thing), thing.id) != expected:
                    raise EditedMeanwhileError(step.name)
                if wanted is None:
                    edit.delete(thing)
                else:
                    edit.put(wanted)
                if number % REPLAYED_A_STEP == 0:
                    yield number
            self._settle_series(edit, changes)
            self.book.journal.mark(step, undone=back)
            yield WRITING
        done = Done(step.name, step.facts)
        self._tell(ChangeSet(tuple(edit.changes.values()), done, cause))
        return done

    def _settle_series(self, edit: Edit, changes: list[tuple[Any, Any]]) -> None:
        """Streams that a series got since the step was made are in no step of the history."""
        pairs = (pair for changed in changes for pair in changed)
        touched = {thing.id for thing in pairs if isinstance(thing, Series)}
        if touched:
            from creatorplanner.operations.series_rows import settle_after_replay

            settle_after_replay(edit, touched, self.clock.now())

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


def _pairs(edit: Edit) -> Pairs:
    """(before, after) of all that an edit changed."""
    found = edit.changes.values()
    return tuple((change.before, change.after) for change in found if _differs(change))


def _merged(older: Pairs, newer: Pairs) -> Pairs:
    """Two steps as one: the older's before, the newer's after; what came back is left out."""
    found: dict[tuple[type, str], tuple[Any, Any]] = {}
    for before, after in (*older, *newer):
        thing = before if after is None else after
        place = (type(thing), thing.id)
        found[place] = (found[place][0], after) if place in found else (before, after)
    return tuple(pair for pair in found.values() if pair[0] != pair[1])
