"""Formats: made, changed, put in order, archived, deleted."""

from __future__ import annotations

import pytest

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.errors import InUseError, InvalidValueError
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.streams import Stream
from creatorplanner.operations import formats as ops
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream


def make(planner: Planner, *names: str) -> list[str]:
    return [planner.run(ops.create_format, name).subject for name in names]


def names(planner: Planner) -> list[str]:
    return [kind.name for kind in planner.book.formats.all()]


def test_new_formats_come_last_and_take_free_colors(planner: Planner) -> None:
    made = make(planner, *(f"Format {number}" for number in range(9)))
    kinds = planner.book.formats.all()
    assert [kind.id for kind in kinds] == made
    assert [kind.color for kind in kinds] == [*COLORS, COLORS[0]]


def test_an_archived_format_frees_its_color(planner: Planner) -> None:
    first, _second = make(planner, "One", "Two")
    planner.run(ops.archive_format, first)
    (third,) = make(planner, "Three")
    assert planner.book.find(Format, third).color == COLORS[0]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["", "  ", "\0"])
def test_a_format_needs_a_name(planner: Planner, name: str) -> None:
    with pytest.raises(InvalidValueError):
        planner.run(ops.create_format, name)
    (made,) = make(planner, "Q&A")
    with pytest.raises(InvalidValueError):
        planner.run(ops.rename_format, made, name)
    assert names(planner) == ["Q&A"]


def test_values_out_of_reach_are_refused(planner: Planner) -> None:
    (made,) = make(planner, "Q&A")
    for operation, value in (
        (ops.set_format_color, "red"),
        (ops.set_format_minutes, 0),
        (ops.set_format_minutes, 1441),
        (ops.set_format_goal, -1),
    ):
        with pytest.raises(InvalidValueError):
            planner.run(operation, made, value)  # type: ignore[arg-type]


def test_changes_are_kept_and_taken_back_one_by_one(planner: Planner) -> None:
    (made,) = make(planner, "Q&A")
    before = planner.book.find(Format, made)
    planner.run(ops.set_format_minutes, made, 90)
    planner.run(ops.set_format_goal, made, 700)
    planner.run(ops.set_format_emoji, made, "💬")
    planner.run(ops.set_format_hashtags, made, ("#ama", "AMA", "live"))
    kind = planner.book.find(Format, made)
    assert kind is not None
    assert (kind.minutes, kind.goal, kind.emoji) == (90, 700, "💬")
    assert kind.hashtags == ("ama", "live")
    for _step in range(4):
        planner.undo()
    assert planner.book.find(Format, made) == before


def test_deleting_is_refused_while_streams_are_of_the_format(planner: Planner) -> None:
    (made,) = make(planner, "Q&A")
    stream = planner.run(create_stream, Draft("UTC", format_id=made)).subject
    with pytest.raises(InUseError) as refused:
        planner.run(ops.delete_format, made)
    assert (refused.value.name, refused.value.count) == ("Q&A", 1)
    assert planner.book.find(Stream, stream).format_id == made  # type: ignore[union-attr]


def test_deleting_lets_go_of_streams_and_undo_gives_them_back(planner: Planner) -> None:
    (made,) = make(planner, "Q&A")
    streams = [
        planner.run(create_stream, Draft("UTC", format_id=made)).subject for _number in range(3)
    ]
    planner.run(ops.delete_format, made, release=True)
    found = [planner.book.find(Stream, key) for key in streams]
    assert [stream.format_id for stream in found if stream] == [None] * 3
    planner.undo()
    found = [planner.book.find(Stream, key) for key in streams]
    assert [stream.format_id for stream in found if stream] == [made] * 3


@pytest.mark.parametrize(
    ("index", "order"),
    [(0, "cab"), (1, "acb"), (2, "abc"), (99, "abc"), (-5, "cab")],
)
def test_formats_are_put_in_order(planner: Planner, index: int, order: str) -> None:
    *_others, last = make(planner, "a", "b", "c")
    planner.run(ops.move_format, last, index)
    assert "".join(names(planner)) == order


def test_archived_formats_do_not_count_in_the_order(planner: Planner) -> None:
    keys = dict(zip("abcd", make(planner, *"abcd"), strict=True))
    planner.run(ops.archive_format, keys["a"])
    planner.run(ops.move_format, keys["d"], 0)
    used = [kind.name for kind in planner.book.formats.all() if not kind.archived]
    assert used == ["d", "b", "c"]


def test_a_format_made_for_a_stream_is_one_step(planner: Planner) -> None:
    stream = planner.run(create_stream, Draft("UTC")).subject
    made = planner.run(ops.create_format_for, stream, "Karaoke").subject
    assert planner.book.find(Stream, stream).format_id == made  # type: ignore[union-attr]
    planner.undo()
    assert names(planner) == []
    assert planner.book.find(Stream, stream).format_id is None  # type: ignore[union-attr]
    assert planner.book.promotion.items_of(stream) == []
    assert planner.book.find(ChecklistItem, stream) is None
