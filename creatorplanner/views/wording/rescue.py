"""Words for getting a plan back: which backup there is, and what it would not have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate

START_NEW = ("start_new", "Start a new plan")


def backup_words(
    regional: Regional, when: datetime, counts: Mapping[str, int], missing: Mapping[str, int] | None
) -> str:
    """The newest backup, and what would be missing after it took the plan's place.

    ``when`` is the wall time it was made; ``missing`` counts what the plan has more, or is None
    where that can't be told.
    """
    made = tr(
        "Rescue",
        "The newest checked backup is from {day}, {time}, with {streams} and {sessions}.",
        day=regional.date_long(when.date(), year=True),
        time=regional.time_full(when),
        streams=_streams(regional, counts.get("streams", 0)),
        sessions=_sessions(regional, counts.get("sessions", 0)),
    )
    return f"{made} {_lost(regional, missing)}"


def without_backup(path: str) -> str:
    """What to say where no backup can help."""
    return tr(
        "Rescue",
        "{path} is kept as it is. There is no checked backup beside it. You can start a new plan:"
        " the damaged file is then set aside under another name, never deleted.",
        path=isolate(path),
    )


def _lost(regional: Regional, missing: Mapping[str, int] | None) -> str:
    if missing is None:
        return tr("Rescue", "What you changed after that would be missing.")
    streams, sessions = missing.get("streams", 0), missing.get("sessions", 0)
    if streams <= 0 and sessions <= 0:
        return tr("Rescue", "Only changes made after that would be missing.")
    return tr(
        "Rescue",
        "At least {streams} and {sessions} made after that would be missing.",
        streams=_streams(regional, max(0, streams)),
        sessions=_sessions(regional, max(0, sessions)),
    )


def _streams(regional: Regional, count: int) -> str:
    return tr_count("Rescue", "{n} stream", "{n} streams", count, regional.number(count))


def _sessions(regional: Regional, count: int) -> str:
    return tr_count(
        "Rescue", "{n} logged session", "{n} logged sessions", count, regional.number(count)
    )
