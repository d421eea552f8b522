"""Why a change of the panel was not saved, in half a line; the window's bar says the rest."""

from __future__ import annotations

from creatorplanner.domain.errors import (
    DiskFullError,
    InvalidValueError,
    NotFoundError,
    PlannerError,
    ReadOnlyPlanError,
)

_WORDS: tuple[tuple[type[PlannerError], str], ...] = (
    (DiskFullError, "the disk is full"),
    (ReadOnlyPlanError, "this plan is open for reading only"),
    (NotFoundError, "the stream is gone"),
    (InvalidValueError, "that value does not fit"),
)


def fault_sentence(error: PlannerError) -> str:
    """The reason, to stand after "Not saved: "."""
    found = (words for kind, words in _WORDS if isinstance(error, kind))
    return next(found, "the plan's file could not be written")
