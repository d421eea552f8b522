"""Opening a plan for a command that changes it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from creatorplanner.cli.codes import ERROR, HELD
from creatorplanner.cli.reading import sentence
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.errors import FileBusyError, PlannerError
from creatorplanner.store.database import open_plan
from creatorplanner.store.places import default_path
from creatorplanner.store.planbook import Planbook


def writing(file: Path | None, clock: Clock, act: Callable[[Planbook], int]) -> int:
    """Run ``act`` on the plan, begun where none is; the exit code. Errors change nothing."""
    path = file or default_path()
    try:
        book = open_plan(path, clock=clock)
    except PlannerError as error:
        return _told(error, path)
    except OSError as error:
        sys.stderr.write(f"creatorplanner: {path} can't be opened: {error.strerror}.\n")
        return ERROR
    try:
        return act(book)
    except PlannerError as error:
        return _told(error, path)
    finally:
        book.close()


def _told(error: PlannerError, path: Path) -> int:
    sys.stderr.write(f"creatorplanner: {sentence(error, path)}.\n")
    return HELD if isinstance(error, FileBusyError) else ERROR
