"""Where plans lie, and which places deserve a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorplanner.store.places import default_path, filesystem, folder_notices


def _names(path: Path) -> dict[str, dict[str, object]]:
    return {notice.name: notice.facts for notice in folder_notices(path)}


def test_the_default_lies_in_the_platforms_data_folder() -> None:
    path = default_path()
    assert path.name == "plan.db"
    assert "creatorplanner" in str(path.parent)


def test_an_ordinary_folder_gives_no_notice(tmp_path: Path) -> None:
    assert _names(tmp_path / "plan.db").keys() <= {"folder.little_room"}


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Work", "My Nextcloud"])
def test_s14_a_cloud_folder_is_noticed_by_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "planning"
    folder.mkdir(parents=True)
    assert _names(folder / "plan.db")["folder.cloud"]["name"] == name


def test_s14_a_cloud_folder_is_noticed_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert _names(tmp_path / "plan.db")["folder.cloud"]["name"] == tmp_path.name


def test_s14_conflict_copies_of_this_plan_are_named(tmp_path: Path) -> None:
    ours = ["plan (conflicted copy 2026-11-18).db", "plan.sync-conflict-20261118-1.db"]
    for name in (*ours, "holiday (conflicted copy).jpg", "plan.db"):
        (tmp_path / name).touch()
    assert _names(tmp_path / "plan.db")["folder.conflict_copies"]["names"] == ours


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/home/mia", "ext4"),
        ("/mnt/my share/plans", "nfs4"),
        ("/mnt/my share/plans/local", "tmpfs"),
        ("/mnt/my", "ext4"),
    ],
)
def test_s14_the_innermost_mount_counts(tmp_path: Path, folder: str, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/x /mnt/my\\040share nfs4 rw 0 0\n"
        "tmpfs /mnt/my\\040share/plans/local tmpfs rw 0 0\n"
    )
    assert filesystem(Path(folder), mounts) == kind


def test_a_system_that_does_not_tell_gives_no_type(tmp_path: Path) -> None:
    assert filesystem(tmp_path, tmp_path / "nothing") == ""
