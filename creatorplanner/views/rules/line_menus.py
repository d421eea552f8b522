"""What can be done with a line of a stream's list, in the panel, in Promotion and on Today."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import DueRule, due_at
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.streams import Stream
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.rules.rule_popover import Preview
from creatorplanner.views.wording.line_times import times_here

_CONTEXT = "LineMenus"
Act = Callable[[], object]


def add_missed(menu: QMenu, do_now: Act, move: Act, drop: Act) -> None:
    """What helps with a line that was missed: do it now, move its stream, or let it go."""
    for words, act in (("Do now", do_now), ("Move the stream…", move), ("Drop", drop)):
        action = menu.addAction(tr(_CONTEXT, words))
        action.triggered.connect(lambda _on=False, act=act: act())


def open_time(kit: Kit, item: ChecklistItem) -> None:
    """Show the fields that move a line's stream."""
    kit.navigator.select(item.stream_id, "when")


def preview_for(kit: Kit, stream_id: str) -> Preview:
    """When a rule would be for a stream; "" while it has no date."""

    def told(rule: DueRule) -> str:
        stream = kit.desk.book.find(Stream, stream_id)
        if stream is None or stream.start is None:
            return ""
        try:
            instant = due_at(rule, stream.start, stream.minutes, stream.zone, later=stream.later)
        except PlannerError:
            return ""
        return times_here(kit.regional, kit.desk.clock, narrow=True).near(instant)

    return told
