"""What is posted on a network: its own text or the base one, the blanks in it filled."""

from __future__ import annotations

import re
from collections.abc import Mapping

from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.go_live_pack import caption_text

VARIABLES = ("title", "day", "time", "times", "handle", "link")
"""What can stand in braces: the stream's title, its day and time, that time in the audience's
zones, the creator's handle, and the link to where it runs."""

BLANK = re.compile(r"\{(" + "|".join(VARIABLES) + r")\}", re.IGNORECASE)

_LIKE_A_BLANK = re.compile(r"\{ *([^\W\d_][\w -]{0,19}?) *\}")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every known blank filled; what has no value leaves nothing behind."""
    return BLANK.sub(lambda found: values.get(found[1].lower(), ""), text)


def missing(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The blanks in a text that have no value, each once."""
    used = dict.fromkeys(found.lower() for found in BLANK.findall(text))
    return tuple(name for name in used if not values.get(name))


def unknown(text: str) -> tuple[str, ...]:
    """What stands in braces like a blank but is none, each once: it is posted as it stands."""
    used = dict.fromkeys(_LIKE_A_BLANK.findall(text))
    return tuple(name for name in used if name.lower() not in VARIABLES)


def caption_for(stream: Stream, network: str, own: Mapping[str, str]) -> str:
    """The text as it was written: the network's ``own`` one, else the base text."""
    return own.get(network, stream.caption)


def text_for(
    stream: Stream, network: str, own: Mapping[str, str], values: Mapping[str, str]
) -> str:
    """What is pasted into a network: caption with its blanks filled, and hashtags.

    ``own`` are texts by network that stand instead of the base text, ``values`` what fills the
    blanks (see ``VARIABLES``). A network of "" means the base text.
    """
    return caption_text(filled(caption_for(stream, network, own), values), stream.hashtags)
