"""Taking a step of the history back, or doing it again: the same changes through the same door."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from datetime import datetime
from itertools import groupby, islice
from typing import Any

from creatorplanner.domain.errors import EditedMeanwhileError
from creatorplanner.domain.series import Series
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Edit

EVERY = 40  # changes between two words of progress
Pair = tuple[Any, Any]


def replay(edit: Edit, step: Step, now: datetime, *, back: bool) -> None:
    """Replay a step that was read whole. Raises EditedMeanwhileError where a thing differs."""
    touched = set[str]()
    for pair in reversed(step.changes) if back else step.changes:
        _replay_one(edit, pair, step.name, touched, back=back)
    _settle(edit, touched, now)
    edit.book.journal.mark(step, undone=back)


def replay_steps(
    edit: Edit, told: Step, now: datetime, *, back: bool
) -> Generator[int, None, None]:
    """The same in small pieces, for a step of which only its words were read."""
    touched = set[str]()
    number = 0
    for some in _runs(edit.book.journal.changes_of(told, back=back)):
        if not _at_once(edit, some, back=back):
            for pair in some:
                _replay_one(edit, pair, told.name, touched, back=back)
        number += len(some)
        yield number
    _settle(edit, touched, now)
    edit.book.journal.mark(told, undone=back)


def _runs(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs that follow each other and of which all are made, or all go, or all change."""
    for _same, run in groupby(pairs, lambda pair: (pair[0] is None, pair[1] is None)):
        while some := list(islice(run, EVERY)):
            yield some


def _at_once(edit: Edit, some: list[Pair], *, back: bool) -> bool:
    """Make or delete things with a statement for many of them; False where that can't be done."""
    made, gone = ([pair[side] for pair in some] for side in ((0, 1) if back else (1, 0)))
    if _series((*made, *gone)):
        return False
    if made[0] is None:
        return edit.delete_all(gone)
    return gone[0] is None and edit.add_all(made)


def _replay_one(edit: Edit, pair: Pair, name: str, touched: set[str], *, back: bool) -> None:
    expected, wanted = reversed(pair) if back else pair
    thing = expected if expected is not None else wanted
    assert thing is not None
    if edit.find(type(thing), thing.id) != expected:
        raise EditedMeanwhileError(name)
    if wanted is None:
        edit.delete(thing)
    else:
        edit.put(wanted)
    touched |= _series((expected, wanted))


def _series(things: Iterable[Any]) -> set[str]:
    return {thing.id for thing in things if isinstance(thing, Series)}


def _settle(edit: Edit, touched: set[str], now: datetime) -> None:
    """Streams that a series got since the step was made are in no step of the history."""
    if touched:
        from creatorplanner.operations.series_rows import settle_after_replay

        settle_after_replay(edit, touched, now)
