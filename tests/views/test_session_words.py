"""A session's marks in one line."""

from __future__ import annotations

import pytest

from creatorplanner.domain.sessions import DISTURBANCES, TOOLS, Session
from creatorplanner.views.wording.sessions import DISTURBED_WORDS, TOOL_WORDS, session_words


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (Session("", "", "tiktok"), ""),
        (Session("", "", "tiktok", tools=("poll", "guests")), "Used: Poll, Guests"),
        (Session("", "", "tiktok", disturbed="outage"), "Outage"),
        (
            Session("", "", "t", tools=("poll",), disturbed="raid", disturbed_note="from a friend"),
            "Used: Poll \u00b7 Raid: from a friend",
        ),
        # another version may know marks that this one does not
        (Session("", "", "tiktok", tools=("quiz",), disturbed="storm"), "Used: quiz \u00b7 storm"),
    ],
)
def test_marks_in_one_line(session: Session, words: str) -> None:
    assert session_words(session) == words


def test_every_mark_has_a_word() -> None:
    assert set(TOOL_WORDS) == set(TOOLS)
    assert set(DISTURBED_WORDS) == set(DISTURBANCES)
