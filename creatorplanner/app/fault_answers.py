"""What a plan that does not open is answered with: the fault's words, and the actions that help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import FolderNotWritableError, PlannerError
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.regional import Regional
from creatorplanner.store.backups import Backup, Backups
from creatorplanner.store.sidecars import real
from creatorplanner.views.wording.faults import FaultWords, fault, no_room
from creatorplanner.views.wording.rescue import START_NEW, backup_words, without_backup


def answers(
    error: PlannerError, path: Path, clock: Clock, tried: frozenset[str] = frozenset()
) -> FaultWords:
    """The words for a plan that does not open; only actions that can work here.

    ``tried`` has just been in vain.
    """
    if isinstance(error, FolderNotWritableError) and not path.exists():
        return no_room(error.path)
    words = fault(error)
    names = [name for name, _ in words.actions]
    if "read_only" in names and ("read_only" in tried or not path.exists()):
        words = _without(words, "read_only")
    return _with_backup(words, path, clock) if "restore" in names else words


def _with_backup(words: FaultWords, path: Path, clock: Clock) -> FaultWords:
    newest = Backups.beside(path, clock).newest_verified()
    if newest is None:
        actions = tuple(
            START_NEW if name == "restore" else (name, text) for name, text in words.actions
        )
        return replace(words, text=without_backup(str(path)), actions=actions)
    regional = Regional(Settings())
    when = to_wall(newest.created, clock.zone())
    told = backup_words(regional, when, newest.counts, _missing(newest, path))
    return replace(words, text=f"{words.text}\n\n{told}")


def _missing(newest: Backup, path: Path) -> dict[str, int] | None:
    """How many more things the damaged file seems to hold; None where it can't be counted."""
    from creatorplanner.store.copies import countable

    found = countable(real(path))
    if found is None:
        return None
    return {name: found[name] - newest.counts.get(name, 0) for name in found}


def _without(words: FaultWords, name: str) -> FaultWords:
    return replace(words, actions=tuple(one for one in words.actions if one[0] != name))
