"""``creatorplanner pictures``: every screen, drawn without a display."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from creatorplanner.cli.codes import ERROR, OK, USAGE
from creatorplanner.cli.display import drawing_obstacle


def pictures(folder: Path, size: tuple[int, int], scale: float) -> int:
    """Draw into ``folder``; the exit code."""
    problem = drawing_obstacle()
    if problem:
        sys.stderr.write(problem + "\n")
        return USAGE
    # before Qt is imported: it reads them once
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from creatorplanner.app.pictures import draw_all

    try:
        made = draw_all(folder, size)
    except OSError as error:
        sys.stderr.write(f"creatorplanner: {folder} can't be written: {error.strerror}.\n")
        return ERROR
    for path in made:
        sys.stdout.write(f"{path}\n")
    return OK
