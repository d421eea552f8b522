"""What a step did: in words' terms, and change by change."""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import dataclass, field
from typing import Any, Literal

from creatorplanner.domain.pieces import finished
from creatorplanner.domain.settings import Setting
from creatorplanner.store.planbook import Change
from creatorplanner.store.records import T

# what a long step tells beside the number of things done: that it is written, and then kept
WRITING, COMMITTING = -1, -2
CHANGES_A_STEP = 4_000  # of which nothing is written, only looked at


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

    def sorting(self) -> Generator[int, None, None]:
        """Sort by kind in pieces, before anybody asks."""
        for number, change in enumerate(self.changes):
            pair = change.before, change.after
            self._sorted.setdefault(type(change.thing), []).append(pair)
            if number % CHANGES_A_STEP == 0:
                yield WRITING

    def of(self, kind: type[T]) -> list[tuple[T | None, T | None]]:
        """(before, after) of each changed thing of one kind."""
        return list(self._by_kind().get(kind, ()))

    def touches(self, *kinds: type, settings: Collection[str] = ()) -> bool:
        """Whether anything of one of the kinds was changed, or a setting named here.

        Asked first, it costs the same however much was changed.
        """
        found = self._by_kind()
        named = found.get(Setting, ()) if settings else ()
        return any(kind in found for kind in kinds) or any(
            (before or after).id in settings for before, after in named
        )

    def _by_kind(self) -> dict[type, list[tuple[Any, Any]]]:
        if self.changes and not self._sorted:  # once for all who ask
            finished(self.sorting())
        return self._sorted
