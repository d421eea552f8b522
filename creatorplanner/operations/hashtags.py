"""What a user can do with named hashtag sets."""

from __future__ import annotations

from dataclasses import replace

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import remember_hashtags
from creatorplanner.store.planbook import Edit


def create_hashtag_set(edit: Edit, name: str, hashtags: tuple[str, ...] = ()) -> Done:
    """A new set at the end of the list."""
    position = max((known.position for known in edit.book.promotion.hashtag_sets()), default=-1)
    made = HashtagSet(
        new_id(), _checked_name(name), remember_hashtags(edit, hashtags), position + 1
    )
    edit.put(made)
    return _done("hashtag_set.created", made)


def rename_hashtag_set(edit: Edit, set_id: str, name: str) -> Done:
    """Give a set another name."""
    renamed = replace(edit.get(HashtagSet, set_id), name=_checked_name(name))
    edit.put(renamed)
    return _done("hashtag_set.renamed", renamed, f"hashtag_set:{set_id}:name")


def change_hashtag_set(edit: Edit, set_id: str, hashtags: tuple[str, ...]) -> Done:
    """Change a set's hashtags; streams that got them from it keep theirs."""
    known = edit.get(HashtagSet, set_id)
    changed = replace(known, hashtags=remember_hashtags(edit, hashtags))
    edit.put(changed)
    return _done("hashtag_set.changed", changed, f"hashtag_set:{set_id}:hashtags")


def delete_hashtag_set(edit: Edit, set_id: str) -> Done:
    """Delete a set; the hashtags themselves stay known, and on their streams."""
    known = edit.get(HashtagSet, set_id)
    edit.delete(known)
    return _done("hashtag_set.deleted", known)


def apply_hashtag_set(edit: Edit, stream_id: str, set_id: str) -> Done:
    """Add a set's hashtags to a stream, after those it has; none twice."""
    stream, known = edit.get(Stream, stream_id), edit.get(HashtagSet, set_id)
    hashtags = remember_hashtags(edit, (*stream.hashtags, *known.hashtags))
    edit.put(replace(stream, hashtags=hashtags))
    facts = {"title": stream.title, "set": known.name, "count": len(known.hashtags)}
    return Done("stream.hashtag_set", facts, stream_id)


def _checked_name(name: str) -> str:
    clean = clean_text(name, NAME_LIMIT)
    if not clean:
        raise InvalidValueError("name", name)
    return clean


def _done(name: str, known: HashtagSet, merge: str | None = None) -> Done:
    return Done(name, {"title": known.name}, known.id, merge)
