"""The folder of pictures beside a plan: which are needed, and which can go.

Plans that lie side by side share the folder, and so may a copy of a plan. A picture is therefore
only taken away where its plan lies alone, is old, and neither the plan nor its history needs it.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from creatorplanner.domain.posts import COVER_FILE
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.planbook import Planbook

PICTURES = "pictures"
OLD = timedelta(days=30)
"""Backups that are older than this may show a cover as missing."""


def pictures_folder(plan: Path | None) -> Path | None:
    """Where a plan's pictures lie; None for a plan without a file."""
    return plan.parent / PICTURES if plan is not None else None


def sweep(book: Planbook, now: datetime) -> list[str]:
    """Delete old covers that nothing needs any more; their names. ``now`` is aware UTC.

    Whatever is not for certain ours or not for certain unneeded stays.
    """
    folder = pictures_folder(book.path)
    if folder is None or book.path is None or book.read_only or not folder.is_dir():
        return []
    try:
        if _has_neighbours(book.path):
            return []
        used = book.posts.cover_files()
        old = {name for name in _covers(folder) - used if _is_old(folder / name, now)}
        gone = sorted(old - book.posts.remembered(old))
        for name in gone:
            (folder / name).unlink(missing_ok=True)
    except OSError:
        return []
    return gone


def copy_along(book: Planbook, target: Path) -> int:
    """Put the plan's pictures beside a copy of it; how many were copied.

    What is missing is left out. Raises the ``StorageError`` that fits.
    """
    source, folder = pictures_folder(book.path), pictures_folder(target)
    if source is None or folder is None or source == folder:
        return 0
    settings = book.formats.settings()
    names = {Path(name).name for name in (*book.posts.cover_files(), settings.graphic_picture)}
    wanted = [name for name in sorted(names) if name and (source / name).is_file()]
    with known_refusal(folder):
        if wanted:
            folder.mkdir(mode=0o700, exist_ok=True)
        missing = [name for name in wanted if not (folder / name).exists()]
        for name in missing:
            _copy(source / name, folder / name)
    return len(missing)


def _copy(source: Path, target: Path) -> None:
    waiting = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, waiting)
        waiting.chmod(0o600)
        os.replace(waiting, target)
    finally:
        with suppress(FileNotFoundError):
            waiting.unlink()


def _covers(folder: Path) -> set[str]:
    found = (entry for entry in folder.iterdir() if COVER_FILE.fullmatch(entry.name))
    return {entry.name for entry in found if entry.is_file() and not entry.is_symlink()}


def _is_old(path: Path, now: datetime) -> bool:
    return path.stat().st_mtime < (now - OLD).timestamp()


def _has_neighbours(plan: Path) -> bool:
    """Whether another plan may use the same folder."""
    ending = plan.suffix.lower()
    return any(
        other.name != plan.name and other.suffix.lower() == ending
        for other in plan.parent.iterdir()
        if other.is_file()
    )
