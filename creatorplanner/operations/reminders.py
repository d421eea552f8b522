"""What becomes of reminders. None of it is a step of the history: nobody wants to undo a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from creatorplanner.domain.reminders import MOST_KEYS, Snooze
from creatorplanner.domain.settings import Setting, setting
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit


def note_told(edit: Edit, told: datetime, keys: Sequence[str]) -> Done:
    """Note that everything up to ``told`` (aware UTC) was said, and the keys of it."""
    known = edit.book.formats.settings().reminded
    merged = tuple(dict.fromkeys((*known, *keys)))[-MOST_KEYS:]
    return _keep(edit, {"reminded_until": _seconds(told), "reminded": merged})


def look_at_reminders(edit: Edit, now: datetime) -> Done:
    """Note that the list was looked at."""
    return _keep(edit, {"reminders_seen": _seconds(now)})


def dismiss_reminders(edit: Edit, keys: Sequence[str]) -> Done:
    """Take reminders off the list for good."""
    known = edit.book.formats.settings().reminders_done
    merged = tuple(dict.fromkeys((*known, *keys)))[-MOST_KEYS:]
    return _keep(edit, {"reminders_done": merged})


def snooze_reminders(edit: Edit, subjects: Sequence[str], until: datetime, now: datetime) -> Done:
    """Say what is about these subjects again at ``until``; snoozes long past are forgotten."""
    known = [Snooze.read(text) for text in edit.book.formats.settings().reminders_snoozed]
    kept = [
        one
        for one in known
        if one is not None and one.subject not in subjects and (now - one.until).days < 2
    ]
    texts = [one.text for one in (*kept, *(Snooze(subject, until) for subject in subjects))]
    return _keep(edit, {"reminders_snoozed": tuple(texts[-MOST_KEYS:])})


def _seconds(at: datetime) -> str:
    return str(int(at.timestamp()))


def _keep(edit: Edit, values: Mapping[str, object]) -> Done:
    for name, value in values.items():
        kept = setting(name, value)
        if edit.find(Setting, name) != kept:
            edit.put(kept)
    return Done("setting.changed", {"field": next(iter(values))}, history=False)
