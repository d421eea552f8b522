"""Where plans lie: the default place, private folders, and folders that deserve a warning."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from creatorplanner.domain.notices import Notice
from creatorplanner.store.faults import known_refusal
from creatorplanner.store.sidecars import PRIVATE, PRIVATE_FOLDER

LITTLE_ROOM = 50 * 1024 * 1024  # bytes
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs", "glusterfs"}
_CLOUDS = ("dropbox", "onedrive", "google drive", "nextcloud", "owncloud", "icloud", "pcloud")
_CLOUD_MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".sync")
_CONFLICTS = ("*conflicted copy*", "*.sync-conflict-*", "*conflict-*")


def default_path() -> Path:
    """The plan in the platform's own data folder."""
    from platformdirs import user_data_path

    return user_data_path("creatorplanner", appauthor=False) / "plan.db"


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner reads; one that exists is left as it is.

    Raises ``FolderNotWritableError`` or ``WriteFailedError``.
    """
    with known_refusal(folder / "."):
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def make_private(path: Path) -> None:
    """Let only its owner read and write a file, where the system knows of owners."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(PRIVATE)


def folder_notices(path: Path) -> list[Notice]:
    """What is worth a warning about the place of a plan. Reads the folder: not before painting."""
    folder = path.parent
    found = []
    with suppress(OSError):
        free = shutil.disk_usage(folder).free
        if free < LITTLE_ROOM:
            found.append(Notice("folder.little_room", {"path": str(folder), "free": free}))
    kind = filesystem(folder)
    if kind in _NETWORK or (kind.startswith("fuse.") and kind != "fuse.fuseblk"):
        found.append(Notice("folder.network", {"path": str(folder), "kind": kind}))
    cloud = _cloud(folder)
    if cloud:
        found.append(Notice("folder.cloud", {"path": str(folder), "name": cloud}))
    copies = sorted({copy.name for mask in _CONFLICTS for copy in folder.glob(mask)})
    ours = [name for name in copies if name.startswith(path.stem)]
    if ours:
        found.append(Notice("folder.conflict_copies", {"path": str(folder), "names": ours}))
    return found


def filesystem(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The type of the file system a folder lies on, or "" where the system does not tell."""
    best, kind = -1, ""
    with suppress(OSError):
        for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
            parts = line.split()
            if len(parts) < 3:
                continue
            point = parts[1].replace("\\040", " ")
            if folder.is_relative_to(point) and len(point) >= best:
                best, kind = len(point), parts[2]
    return kind


def _cloud(folder: Path) -> str:
    for part in (folder, *folder.parents):
        if any(name in part.name.casefold() for name in _CLOUDS):
            return part.name
        if any(os.path.lexists(part / mark) for mark in _CLOUD_MARKS):
            return part.name
    return ""
