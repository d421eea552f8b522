"""What a user can do with ideas beyond what streams can."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import place
from creatorplanner.operations.done import Done
from creatorplanner.operations.streams import Draft, create_stream, move_stream
from creatorplanner.store.planbook import Edit

MOST = 200  # ideas that one paste may add
LIST_MARK = re.compile(
    r"^(?:[-*+\u2022\u2023\u25e6\u2013]|[0-9]{1,3}[.)])(?:\s+\[[ xX]\])?(?:\s+|$)"
)


def add_ideas(edit: Edit, text: str, zone: str, platforms: tuple[str, ...]) -> Done:
    """One idea for each line of a text, in one step; empty lines are left out.

    The marks of a list ("- ", "* ", "2) ", "[ ] ") belong to where it was copied from.
    """
    lines = text.splitlines()
    bare = [line.strip() for line in lines]
    if len(lines) > 1:
        bare = [LIST_MARK.sub("", line) for line in bare]
    titles = [line for line in bare if line][:MOST]
    for title in reversed(titles):  # the list shows the newest first: the first line comes last
        create_stream(edit, Draft(zone=zone, title=title, platforms=platforms))
    return Done("ideas.added", {"count": len(titles), "title": titles[0] if titles else ""})


def schedule_idea(edit: Edit, stream_id: str, start: datetime, zone: str) -> Done:
    """Give an idea its time, a wall time of ``zone``: where it is planned, not where it was had."""
    place(start, zone)  # refuses an unknown zone before anything is written
    edit.put(replace(edit.get(Stream, stream_id), zone=zone))
    return move_stream(edit, stream_id, start)
