"""Long work in pieces: generators that yield between two of them and return what they found."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
LET_GO = 100  # values


def finished(steps: Generator[Any, None, T]) -> T:
    """All pieces one after the other: what the work returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: T = end.value
            return found


def let_go(values: list[Any]) -> None:
    """Forget many values a few at a time: Python frees what goes at once in one breath.

    A hundred thousand take 100 ms, for which every other thread waits, the window's too.
    """
    while values:
        del values[-LET_GO:]


def parts(values: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    """The values in their order, ``size`` at a time; the last part may be shorter."""
    return (values[at : at + size] for at in range(0, len(values), size))
