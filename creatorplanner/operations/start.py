"""What a user can do on the first run."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.formats import Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.start import StartAnswers, StartFormat, first_week
from creatorplanner.domain.start_templates import TIKTOK_STANDARD
from creatorplanner.domain.text import NAME_LIMIT, clean_text
from creatorplanner.domain.zones import place
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import drop_item
from creatorplanner.operations.settings import change_settings
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.operations.templates import create_template
from creatorplanner.store.planbook import Edit


def make_week(edit: Edit, answers: StartAnswers, now: datetime, zone: str) -> Done:
    """Formats with the standard checklist, settings and the first week's streams in one step.

    ``now`` is wall time in ``zone``. Formats that are there already by name are taken as they are.
    """
    template_id = _standard_template(edit)
    ids = {kind: _format(edit, kind, answers.minutes, template_id) for kind in answers.formats}
    change_settings(
        edit, {"started": True, "platforms": answers.platforms, "handle": answers.handle}
    )
    streams = first_week(answers, now)
    subjects = []
    for stream in streams:
        draft = Draft(
            zone=zone,
            start=stream.start,
            minutes=stream.minutes,
            title=stream.kind.name,  # as the draft beside the questions has shown it
            format_id=ids[stream.kind],
            platforms=answers.platforms,
        )
        subjects.append(create_stream(edit, draft).subject)
        _leave_out_missed(edit, subjects[-1], place(now, zone).instant)
    return Done("week.made", {"count": len(streams)}, next(iter(subjects), ""))


def _leave_out_missed(edit: Edit, stream_id: str, now: datetime) -> None:
    """Nobody begins with a list of things that were due before there was a plan."""
    for item in edit.items_of(stream_id):
        if item.due_at is not None and item.due_at < now:
            drop_item(edit, item)


def skip_start(edit: Edit) -> Done:
    """Begin with an empty plan and do not ask again."""
    change_settings(edit, {"started": True})
    return Done("start.skipped")


def _standard_template(edit: Edit) -> str:
    for known in edit.book.promotion.templates():
        if known.name == TIKTOK_STANDARD.name:
            return known.id
    return create_template(edit, TIKTOK_STANDARD.name, TIKTOK_STANDARD.lines).subject


def _format(edit: Edit, kind: StartFormat, minutes: int, template_id: str) -> str:
    name = clean_text(kind.name, NAME_LIMIT)
    known = edit.book.formats.all()
    for other in known:
        if other.name.casefold() == name.casefold():
            return other.id
    position = max((other.position for other in known), default=-1) + 1
    made = Format(
        new_id(),
        name,
        kind.emoji,
        kind.color,
        minutes,
        template_id=template_id,
        position=position,
    )
    edit.put(made)
    return made.id
