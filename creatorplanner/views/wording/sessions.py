"""What a session's marks are called."""

from __future__ import annotations

from creatorplanner.domain.sessions import Session

TOOL_WORDS = {
    "poll": "Poll",
    "question": "Question",
    "challenge": "Challenge",
    "battle": "Battle",
    "guests": "Guests",
}
DISTURBED_WORDS = {
    "raid": "Raid",
    "viral": "Viral clip",
    "outage": "Outage",
    "other": "Something else",
}


def session_words(session: Session) -> str:
    """Its marks in one line: "Used: Poll, Guests \u00b7 Raid: from a friend", "" without any."""
    parts = []
    if session.tools:
        used = ", ".join(TOOL_WORDS.get(tool, tool) for tool in session.tools)
        parts.append(f"Used: {used}")
    if session.disturbed:
        why = DISTURBED_WORDS.get(session.disturbed, session.disturbed)
        parts.append(f"{why}: {session.disturbed_note}" if session.disturbed_note else why)
    return " \u00b7 ".join(parts)
