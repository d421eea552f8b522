"""Words for what happened to the plan as a file: backups, copies, going back."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate

_CONTEXT = "Plan file"


def backed_up_words() -> str:
    """After a backup by hand."""
    return tr(_CONTEXT, "Backed up just now and checked.")


def copied_words(path: str) -> str:
    """After a copy was saved."""
    return tr(_CONTEXT, "Saved a copy as {path}.", path=isolate(path))


def restored_words(when: datetime, regional: Regional) -> str:
    """After a restore; ``when`` is the wall time at which the backup was made."""
    day, time = regional.date_short(when.date()), regional.time_full(when)
    return tr(_CONTEXT, "Your plan is as it was on {day}, {time}.", day=day, time=time)


def undo_restore_words() -> str:
    """The menu's undo right after a restore."""
    return tr(_CONTEXT, "Undo going back to the backup")


def kept_words() -> str:
    """What became of the plan that a restore replaced."""
    return tr(_CONTEXT, "What was there before is the newest backup.")
