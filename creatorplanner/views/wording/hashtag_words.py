"""What is said of hashtags that could not be taken as they were typed."""

from __future__ import annotations

from creatorplanner.domain.text import cut_hashtags
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate

_CONTEXT = "Hashtags"


def cut_words(typed: str) -> str:
    """That "#foo-bar" was taken as "#foo", "" where nothing was cut."""
    cut = cut_hashtags(typed)
    if not cut:
        return ""
    word, kept = cut[0]
    text = "#{word} was taken as #{kept}: networks end a hashtag there."
    return tr(_CONTEXT, text, word=isolate(word), kept=isolate(kept))
