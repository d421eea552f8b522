"""The go-live pack: all that is pasted into a platform's form, as one text."""

from __future__ import annotations

from collections.abc import Sequence


def caption_text(caption: str, hashtags: Sequence[str]) -> str:
    """Caption and hashtags as they are posted: tags with their sign on a line of their own."""
    tags = " ".join(f"#{tag}" for tag in hashtags)
    return "\n\n".join(part for part in (caption.strip(), tags) if part)


def go_live_pack(title: str, when: str, caption: str, hashtags: Sequence[str]) -> str:
    """Title, time, caption and hashtags, a blank line between; what is empty is left out.

    ``when`` is the time in the reader's own words.
    """
    head = "\n".join(part for part in (title.strip(), when.strip()) if part)
    return "\n\n".join(part for part in (head, caption_text(caption, hashtags)) if part)
