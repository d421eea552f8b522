"""What opening a plan found out, for the window to say once it stands."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class OpenReport(NamedTuple):
    """How the plan was opened.

    ``unclean``: the program died while it was open last time, nothing is lost, but the pages
    deserve a check. ``migrated_from`` is the version an older file had. ``strangers`` are objects
    in a read-only file that this program never made. ``newer``: a later version made the file,
    and what this one knows of it can be looked at.
    """

    path: Path | None = None
    created: bool = False
    read_only: bool = False
    unclean: bool = False
    migrated_from: int | None = None
    strangers: tuple[str, ...] = ()
    newer: bool = False
