"""What a user can do with covers, and with marks of what was posted.

A series may have a cover of its own; its streams show it until they get another one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.posts import COVER_FILE, Cover, Post
from creatorplanner.domain.series import Occurrence, Series
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit


def set_cover(edit: Edit, stream_id: str, file: str, width: int, height: int) -> Done:
    """Show a picture from the plan's folder as the stream's cover; ``file`` is its bare name."""
    if not COVER_FILE.fullmatch(file) or width < 1 or height < 1:
        raise InvalidValueError("cover", file)
    stream = edit.get(Stream, stream_id)
    edit.put(Cover(stream_id, file, width, height))
    return _done("cover.set", stream)


def share_cover(edit: Edit, stream_id: str) -> Done:
    """Give all of the stream's series the cover that it shows; what others have of their own goes.

    Raises InvalidValueError where there is no series or no cover.
    """
    stream, tie = edit.get(Stream, stream_id), edit.find(Occurrence, stream_id)
    cover = edit.book.posts.cover_of(stream_id)
    if tie is None or cover is None:
        raise InvalidValueError("cover", "")
    edit.put(replace(cover, id=edit.get(Series, tie.series_id).id))
    for one in edit.book.series.of_series(tie.series_id):
        own = edit.find(Cover, one.id)
        if own is not None:
            edit.delete(own)
    return _done("cover.set_series", stream)


def remove_cover(edit: Edit, stream_id: str) -> Done:
    """Take off the cover that a stream shows: its own, or else that of its series."""
    stream = edit.get(Stream, stream_id)
    cover = edit.book.posts.cover_of(stream_id)
    if cover is not None:
        edit.delete(cover)
    return _done("cover.removed", stream)


def copy_cover(edit: Edit, source_id: str, target_id: str) -> None:
    """Let a copy show the same picture; the file is shared."""
    cover = edit.book.posts.cover_of(source_id)
    if cover is not None:
        edit.put(replace(cover, id=target_id))


def give_cover(edit: Edit, stream_id: str, series_id: str) -> None:
    """Hand a stream's own cover on to its new series, which the stream then shows."""
    cover = edit.find(Cover, stream_id)
    if cover is not None:
        edit.put(replace(cover, id=series_id))
        edit.delete(cover)


def delete_posts(edit: Edit, owner: str) -> None:
    """Forget the cover and the marks of a stream or series that goes."""
    cover = edit.find(Cover, owner)
    if cover is not None:
        edit.delete(cover)
    for post in edit.book.posts.posts_of([owner]).values():
        edit.delete(post)


def mark_posted(edit: Edit, owner: str, network: str, kind: str, title: str, now: datetime) -> Done:
    """Note that a text was posted; ``owner`` is a stream, or a week such as ``2026-W48``.

    ``title`` names it in the history's words.
    """
    edit.put(Post.of(owner, network, kind, now))
    return Done("post.marked", {"title": clean_text(title, NAME_LIMIT)}, owner)


def unmark(edit: Edit, owner: str, network: str, kind: str, title: str, now: datetime) -> Done:
    """Take the mark back."""
    edit.delete(Post.of(owner, network, kind, now))
    return Done("post.cleared", {"title": clean_text(title, NAME_LIMIT)}, owner)


def _done(name: str, stream: Stream, **facts: Any) -> Done:
    return Done(name, {"title": stream.title, **facts}, stream.id)
