"""What a user can do with the texts that networks have of their own."""

from __future__ import annotations

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.posts import Caption
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import CAPTION_LIMIT, HASHTAG_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit


def set_caption_for(edit: Edit, stream_id: str, network: str, text: str) -> Done:
    """Give a network its own text instead of the base one; an empty one is a text too."""
    stream = edit.get(Stream, stream_id)
    caption = Caption.of(
        stream.id, _checked(network), clean_text(text, CAPTION_LIMIT, multiline=True)
    )
    edit.put(caption)
    return _done("caption.set", stream, network, f"caption:{caption.id}")


def clear_caption_for(edit: Edit, stream_id: str, network: str) -> Done:
    """Back to the base text."""
    stream = edit.get(Stream, stream_id)
    known = edit.find(Caption, Caption.of(stream.id, network, "").id)
    if known is not None:
        edit.delete(known)
    return _done("caption.cleared", stream, network)


def delete_captions(edit: Edit, owner: str) -> None:
    """Delete all of an owner's texts, as a part of deleting it."""
    for caption in edit.book.promotion.captions(owner):
        edit.delete(caption)


def copy_captions(edit: Edit, owner: str, other: str) -> None:
    """Give another owner the same texts."""
    for caption in edit.book.promotion.captions(owner):
        made = Caption.of(other, caption.network, caption.text)
        edit.put(made)


def _checked(network: str) -> str:
    clean = clean_text(network, HASHTAG_LIMIT)
    if not clean or clean != network:
        raise InvalidValueError("network", network)
    return clean


def _done(name: str, stream: Stream, network: str, merge: str | None = None) -> Done:
    facts = {"title": stream.title, "network": network}
    return Done(name, facts, stream.id, merge)
