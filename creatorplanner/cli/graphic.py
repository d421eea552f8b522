"""``creatorplanner graphic``: the week as a picture to share, drawn without a display."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from creatorplanner.cli.codes import ERROR, OK, USAGE
from creatorplanner.cli.display import drawing_obstacle
from creatorplanner.cli.reading import reading
from creatorplanner.domain.clock import NOW, chosen_clock
from creatorplanner.domain.errors import PictureNotKeptError
from creatorplanner.store.planbook import Planbook


def graphic(
    file: Path | None, out: Path, week: date | None, size: str | None, theme: str | None
) -> int:
    """Draw one week of a plan to ``out``; the exit code."""
    problem = drawing_obstacle()
    if problem:
        sys.stderr.write(problem + "\n")
        return USAGE
    # before Qt is imported: it reads it once
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return reading(file, lambda book: _draw(book, out, week, size, theme))


def _draw(book: Planbook, out: Path, week: date | None, size: str | None, theme: str | None) -> int:
    from creatorplanner.app.graphic_files import draw_week

    try:
        made = draw_week(book, chosen_clock(os.environ.get(NOW, "")), out, week, size, theme)
    except PictureNotKeptError as error:
        sys.stderr.write(f"creatorplanner: {error.path} can't be written.\n")
        return ERROR
    if not made:
        sys.stderr.write(
            "creatorplanner: no stream of that week is left to show, so nothing was drawn.\n"
        )
        return ERROR
    for path in made:
        sys.stdout.write(f"{path}\n")
    return OK
