"""Hashtag sets: made, changed, used on a stream, deleted."""

from __future__ import annotations

import pytest

from creatorplanner.domain.errors import InvalidValueError, NotFoundError
from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.streams import Stream
from creatorplanner.operations import hashtags as ops
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, set_hashtags


def test_a_set_keeps_its_tags_clean_and_in_order(planner: Planner) -> None:
    made = planner.run(ops.create_hashtag_set, "AMA", ("#ama", "Ama", "battle night")).subject
    found = planner.book.find(HashtagSet, made)
    assert found == HashtagSet(made, "AMA", ("ama", "battlenight"), 0)
    assert {tag.name for tag in planner.book.promotion.hashtags()} == {"ama", "battlenight"}


def test_sets_come_in_the_order_they_were_made(planner: Planner) -> None:
    for name in ("z", "a", "m"):
        planner.run(ops.create_hashtag_set, name)
    assert [known.name for known in planner.book.promotion.hashtag_sets()] == ["z", "a", "m"]


def test_a_set_adds_to_what_a_stream_has(planner: Planner) -> None:
    stream = planner.run(create_stream, Draft("UTC")).subject
    planner.run(set_hashtags, stream, ("live", "50k"))
    made = planner.run(ops.create_hashtag_set, "AMA", ("ama", "LIVE")).subject
    done = planner.run(ops.apply_hashtag_set, stream, made)
    assert planner.book.find(Stream, stream).hashtags == (  # type: ignore[union-attr]
        "live",
        "50k",
        "ama",
    )
    assert done.facts["set"] == "AMA"
    planner.undo()
    assert planner.book.find(Stream, stream).hashtags == (  # type: ignore[union-attr]
        "live",
        "50k",
    )


def test_deleting_a_set_leaves_its_tags_on_streams(planner: Planner) -> None:
    stream = planner.run(create_stream, Draft("UTC")).subject
    made = planner.run(ops.create_hashtag_set, "AMA", ("ama",)).subject
    planner.run(ops.apply_hashtag_set, stream, made)
    planner.run(ops.delete_hashtag_set, made)
    assert planner.book.promotion.hashtag_sets() == []
    assert planner.book.find(Stream, stream).hashtags == ("ama",)  # type: ignore[union-attr]
    with pytest.raises(NotFoundError):
        planner.run(ops.change_hashtag_set, made, ("x",))


def test_a_set_is_renamed_and_changed(planner: Planner) -> None:
    made = planner.run(ops.create_hashtag_set, "AMA", ("ama",)).subject
    planner.run(ops.rename_hashtag_set, made, "Q&A")
    planner.run(ops.change_hashtag_set, made, ("qa",))
    assert planner.book.find(HashtagSet, made) == HashtagSet(made, "Q&A", ("qa",), 0)
    with pytest.raises(InvalidValueError):
        planner.run(ops.rename_hashtag_set, made, " ")
