"""Covers and marks of what was posted: undo, copies, series, and which files may go."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.posts import Cover, Post
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Occurrence
from creatorplanner.operations.covers import (
    mark_posted,
    remove_cover,
    set_cover,
    share_cover,
    unmark,
)
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series, delete_series, repeat_stream, split
from creatorplanner.operations.settings import set_view
from creatorplanner.operations.streams import Draft, copy_stream, create_stream, delete_stream
from creatorplanner.store.pictures import OLD, copy_along, pictures_folder, sweep
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

FRIDAY = datetime(2026, 11, 20, 20)
WEEKLY = read_rule("FREQ=WEEKLY;BYDAY=FR")
ONE, TWO = "cover-00112233aabb.jpg", "cover-ffeeddccbbaa.png"
LATER = NOW + OLD + timedelta(days=1)


@pytest.fixture
def mine(planner: Planner) -> str:
    return planner.run(create_stream, Draft(ZONE, FRIDAY, title="Ask me")).subject


@pytest.fixture
def weekly(planner: Planner) -> list[str]:
    """The streams of a series in their order."""
    done = planner.run(create_series, Draft(ZONE, FRIDAY, title="Ask me"), WEEKLY, NOW)
    tie = planner.book.find(Occurrence, done.subject)
    assert tie is not None
    return [one.id for one in planner.book.series.of_series(tie.series_id)]


def shown(planner: Planner, stream_id: str) -> str:
    cover = planner.book.posts.cover_of(stream_id)
    return "" if cover is None else cover.file


def test_setting_replacing_and_removing_can_be_taken_back(planner: Planner, mine: str) -> None:
    planner.run(set_cover, mine, ONE, 1080, 1920)
    planner.run(set_cover, mine, TWO, 900, 1600)
    planner.run(remove_cover, mine)
    seen = [shown(planner, mine)]
    for _ in range(3):
        planner.undo()
        seen.append(shown(planner, mine))
    assert seen == ["", TWO, ONE, ""]
    planner.redo()
    assert planner.book.find(Cover, mine) == Cover(mine, ONE, 1080, 1920)


@pytest.mark.parametrize(
    "file", ["", "../plan.db", "/etc/passwd", "cover-x.jpg", "graphic-00112233aabb.jpg", ONE + "x"]
)
def test_only_names_of_our_own_copies(planner: Planner, mine: str, file: str) -> None:
    with pytest.raises(InvalidValueError):
        planner.run(set_cover, mine, file, 10, 10)


def test_a_copy_shares_the_picture_and_a_deleted_stream_gives_it_back(
    planner: Planner, mine: str
) -> None:
    planner.run(set_cover, mine, ONE, 1080, 1920)
    planner.run(mark_posted, mine, "tiktok", "event", "Event", NOW)
    copied = planner.run(copy_stream, mine, FRIDAY + timedelta(days=7)).subject
    assert shown(planner, copied) == ONE
    assert not planner.book.posts.posts_of([copied])  # the copy was posted nowhere
    planner.run(delete_stream, mine)
    assert planner.book.find(Cover, mine) is None
    planner.undo()
    assert shown(planner, mine) == ONE
    assert len(planner.book.posts.posts_of([mine])) == 1


def test_a_series_shares_its_cover_until_a_stream_has_its_own(
    planner: Planner, weekly: list[str]
) -> None:
    first, second, third = weekly[:3]
    planner.run(set_cover, second, TWO, 10, 10)
    planner.run(set_cover, first, ONE, 10, 10)
    assert [shown(planner, key) for key in weekly[:3]] == [ONE, TWO, ""]
    planner.run(share_cover, first)
    assert {shown(planner, key) for key in weekly} == {ONE}
    planner.run(set_cover, third, TWO, 10, 10)
    assert [shown(planner, key) for key in weekly[:3]] == [ONE, ONE, TWO]
    planner.run(remove_cover, third)
    assert shown(planner, third) == ONE
    planner.run(remove_cover, third)  # now it is the series' that goes
    assert {shown(planner, key) for key in weekly} == {""}
    for _ in range(4):
        planner.undo()
    assert [shown(planner, key) for key in weekly[:3]] == [ONE, TWO, ""]


def test_a_stream_that_repeats_hands_its_cover_on(planner: Planner, mine: str) -> None:
    planner.run(set_cover, mine, ONE, 10, 10)
    planner.run(repeat_stream, mine, WEEKLY, NOW)
    tie = planner.book.find(Occurrence, mine)
    assert tie is not None
    keys = [one.id for one in planner.book.series.of_series(tie.series_id)]
    assert len(keys) > 5
    assert {shown(planner, key) for key in keys} == {ONE}


def test_a_divided_series_keeps_it_on_both_sides_and_the_past_keeps_it_for_good(
    planner: Planner, weekly: list[str]
) -> None:
    planner.run(set_cover, weekly[0], ONE, 10, 10)
    planner.run(share_cover, weekly[0])
    tie = planner.book.find(Occurrence, weekly[0])
    assert tie is not None
    series = planner.book.series.get(tie.series_id)
    assert series is not None
    with planner.book.edit() as edit:
        later = split(edit, series, FRIDAY + timedelta(days=14))
    assert {shown(planner, key) for key in weekly} == {ONE}
    planner.run(delete_series, later.id, NOW)
    planner.run(delete_series, series.id, NOW + timedelta(days=4))
    assert shown(planner, weekly[0]) == ONE
    assert planner.book.find(Occurrence, weekly[0]) is None


def test_marks_of_what_was_posted(planner: Planner) -> None:
    planner.run(mark_posted, "2026-W48", "discord", "week", "Week on Discord", NOW)
    mark = Post.of("2026-W48", "discord", "week", NOW)
    assert planner.book.posts.posts_of(["2026-W48", "other"]) == {mark.id: mark}
    planner.run(unmark, "2026-W48", "discord", "week", "Week on Discord", NOW)
    assert not planner.book.posts.posts_of(["2026-W48"])
    planner.undo()
    assert planner.book.posts.posts_of(["2026-W48"]) == {mark.id: mark}


# ------------------------------------------------------------------ which files go


@pytest.fixture
def on_disk(open_book: Callable[[], Planbook], clock: FixedClock) -> Planner:
    return Planner(open_book(), clock)


def old_file(plan: Planner, name: str) -> Path:
    """A picture in the plan's folder, as old as the tests' day."""
    folder = pictures_folder(plan.book.path)
    assert folder is not None
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"x")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    return path


def test_only_old_covers_that_neither_plan_nor_history_needs_go(on_disk: Planner) -> None:
    key = on_disk.run(create_stream, Draft(ZONE, FRIDAY, title="Ask me")).subject
    names = [f"cover-{number:012x}.jpg" for number in range(3)]
    others = ["graphic-00112233aabb.jpg", "cover-mine.jpg", "holiday.png", f".{names[0]}.part"]
    for name in (*names, *others):
        old_file(on_disk, name)
    on_disk.run(set_cover, key, names[0], 10, 10)
    on_disk.run(set_cover, key, names[1], 10, 10)  # the first one is in the history only
    assert sweep(on_disk.book, NOW) == []
    assert sweep(on_disk.book, LATER) == [names[2]]
    on_disk.undo()
    on_disk.undo()
    assert sweep(on_disk.book, LATER) == []  # a redo needs both
    folder = pictures_folder(on_disk.book.path)
    assert folder is not None
    assert {path.name for path in folder.iterdir()} == {*names[:2], *others}


def test_what_is_gone_for_good_goes(on_disk: Planner) -> None:
    key = on_disk.run(create_stream, Draft(ZONE, FRIDAY, title="Ask me")).subject
    path = old_file(on_disk, ONE)
    on_disk.run(set_cover, key, ONE, 10, 10)
    on_disk.undo()
    on_disk.run(mark_posted, key, "x", "post", "Post", NOW)  # what was undone is let go
    assert sweep(on_disk.book, LATER) == [ONE]
    assert not path.exists()


def test_a_second_plan_beside_it_may_need_them(on_disk: Planner, plan_file: Path) -> None:
    path = old_file(on_disk, ONE)
    copy = plan_file.with_name("copy.db")
    on_disk.book.save_copy(copy)
    assert sweep(on_disk.book, LATER) == []
    copy.unlink()
    assert sweep(on_disk.book, LATER) == [ONE]
    assert not path.exists()


def test_links_and_folders_are_left_alone(on_disk: Planner, tmp_path: Path) -> None:
    old_file(on_disk, "holiday.png")
    folder = tmp_path / "pictures"
    (folder / ONE).mkdir()
    (folder / TWO).symlink_to(folder / "holiday.png")
    assert sweep(on_disk.book, LATER) == []
    assert (folder / TWO).is_symlink()


def test_a_saved_copy_takes_its_pictures_along(on_disk: Planner, tmp_path: Path) -> None:
    key = on_disk.run(create_stream, Draft(ZONE, FRIDAY, title="Ask me")).subject
    for name in (ONE, "graphic-1.png", "unused.png"):
        old_file(on_disk, name)
    on_disk.run(set_cover, key, ONE, 10, 10)
    on_disk.run(set_view, "graphic_picture", "graphic-1.png")
    there = tmp_path / "stick" / "plan.db"
    there.parent.mkdir()
    assert copy_along(on_disk.book, there) == 2
    found = sorted((there.parent / "pictures").iterdir())
    assert [path.name for path in found] == [ONE, "graphic-1.png"]
    assert {path.stat().st_mode & 0o777 for path in found} == {0o600}
    assert copy_along(on_disk.book, there) == 0
    assert copy_along(on_disk.book, tmp_path / "beside.db") == 0
