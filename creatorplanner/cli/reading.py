"""Opening a plan for a command that only reads, and the one sentence when that fails."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from creatorplanner.cli.codes import ERROR, HELD, OK
from creatorplanner.domain.clock import SystemClock
from creatorplanner.domain.errors import (
    DamagedFileError,
    DiskFullError,
    FileBusyError,
    FolderNotWritableError,
    ForeignSchemaError,
    LeftoverLogError,
    NewerFileError,
    NotFoundError,
    NotOurFileError,
    PlannerError,
    ReadOnlyPlanError,
    WriteFailedError,
)
from creatorplanner.store.database import open_in_memory, open_plan
from creatorplanner.store.faults import known_fault
from creatorplanner.store.places import default_path
from creatorplanner.store.planbook import Planbook

SENTENCES: dict[type[PlannerError], str] = {
    NotFoundError: "there is no plan at {path}",
    FileBusyError: "{path} is open in {holder}; close it there, then run this again",
    NewerFileError: "{path} was made by a newer version (format {found}, this one reads"
    " {supported})",
    NotOurFileError: "{path} is not a Creator Planner plan",
    DamagedFileError: "{path} is damaged; open the window to restore a backup",
    ForeignSchemaError: "{path} was changed by another program, so it was not read",
    LeftoverLogError: "beside {path} lies a log that may belong to another file; open the window"
    " to say what to do with it",
    FolderNotWritableError: "the folder of {path} can't be written",
    ReadOnlyPlanError: "{path} can't be written",
    DiskFullError: "there is no room left for {path}; nothing was written",
    WriteFailedError: "{path} can't be written ({code})",
    PlannerError: "{path} can't be read",
}


def reading(file: Path | None, act: Callable[[Planbook], int], *, begin: bool = False) -> int:
    """Run ``act`` on the plan, opened so that nothing is written; the exit code.

    ``begin``: where there is no plan, on an empty one, as a command that writes would begin it.
    """
    path = file or default_path()
    try:
        new = begin and not path.exists()
        book = open_in_memory() if new else open_plan(path, clock=SystemClock(), read_only=True)
    except PlannerError as error:
        sys.stderr.write(f"creatorplanner: {sentence(error, path)}.\n")
        return HELD if isinstance(error, FileBusyError) else ERROR
    except OSError as error:
        sys.stderr.write(f"creatorplanner: {path} can't be read: {error.strerror}.\n")
        return ERROR
    try:
        with known_fault(str(path)):
            return act(book)
    except DamagedFileError as error:
        sys.stderr.write(f"creatorplanner: {sentence(error, path)}.\n")
        return ERROR
    finally:
        book.close()


def missing(file: Path | None) -> int:
    """ERROR after telling so where there is no plan; a command that reads never begins one."""
    path = file or default_path()
    if path.exists():
        return OK
    sys.stderr.write(f"creatorplanner: {sentence(NotFoundError('plan', str(path)), path)}.\n")
    return ERROR


def sentence(error: PlannerError, path: Path) -> str:
    """What is wrong, for a terminal: words without Qt, which may not be there."""
    text = next(SENTENCES[kind] for kind in type(error).__mro__ if kind in SENTENCES)
    facts = {**vars(error), "path": path}
    facts["holder"] = facts.get("holder") or "another program"
    return text.format(**facts)
