"""One notification of the system."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """One notification: plain texts, and the words of its one or two buttons.

    ``token`` comes back with what happens to it.
    """

    token: str
    title: str
    text: str
    open_words: str
    snooze_words: str = ""
