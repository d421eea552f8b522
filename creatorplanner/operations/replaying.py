"""Taking a step of the history back, or doing it again: the same changes through the same door."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from creatorplanner.domain.errors import EditedMeanwhileError
from creatorplanner.domain.series import Series
from creatorplanner.operations.apart import apart
from creatorplanner.store.journal import Step
from creatorplanner.store.planbook import Edit

EVERY = 20  # changes between two words of progress
READ_AT_ONCE = 200


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
    pairs: list[tuple[Any, Any]] = []
    for pair in edit.book.journal.changes_of(told):
        pairs.append(pair)
        if len(pairs) % READ_AT_ONCE == 0:
            yield 0
    touched = set[str]()
    if not back:
        pairs.reverse()
    number = 0
    while pairs:  # emptied on the way: to let go of all at once would take a while
        _replay_one(edit, pairs.pop(), told.name, touched, back=back)
        number += 1
        if number % EVERY == 0:
            yield number
    _settle(edit, touched, now)
    yield 0
    # the row with all that the step changed is written anew
    yield from apart(partial(edit.book.journal.mark, told, undone=back), 0)


def _replay_one(
    edit: Edit, pair: tuple[Any, Any], name: str, touched: set[str], *, back: bool
) -> None:
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
