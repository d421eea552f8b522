"""Words for everything that can go wrong: what happened, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from creatorplanner.domain import entry_errors, errors, zones
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import quoted


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A title for a bar or toast, a sentence or two below it, and what can be done.

    ``actions`` are (name, button text): ``retry``, ``save_copy``, ``read_only``, ``restore``,
    ``choose_file``, ``reload``, ``quit``, ``leftover_keep`` and ``leftover_aside``.
    """

    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """Title and text as one line, for a toast or a message beside a field."""
        return f"{self.title}. {self.text}" if self.text else f"{self.title}."


RETRY = ("retry", "Try again")
COPY = ("save_copy", "Save a copy")
READ_ONLY = ("read_only", "Open for reading")
RESTORE = ("restore", "Restore a backup")
CHOOSE = ("choose_file", "Choose another file")
RELOAD = ("reload", "Use the file on disk")
QUIT = ("quit", "Quit")

_KINDS = {
    "streams": "stream",
    "formats": "format",
    "checklist_items": "checklist line",
    "templates": "template",
    "template_items": "template line",
    "sessions": "logged session",
    "hashtag_sets": "hashtag set",
    "settings": "setting",
}
_FIELDS = {
    "minutes": "That length does not work",
    "goal": "That goal does not work",
    "name": "A name is missing",
    "color": "That colour is not one of the eight",
    "status": "That does not fit a stream at this time",
    "start": "This stream has no date yet",
    "feeling": "A feeling goes from 1 to 5",
}
_NEXT = {
    "minutes": "Choose between 15 minutes and 24 hours. Nothing was changed.",
    "goal": "Type a number of viewers, or leave it empty. Nothing was changed.",
    "name": "Type at least one letter. Nothing was changed.",
    "start": "Give it a day and a time first. Nothing was changed.",
}

Teller = Callable[[Any], FaultWords]


def fault(error: errors.PlannerError) -> FaultWords:
    """The words for an error; those of its nearest known parent where it has none of its own."""
    for kind in type(error).__mro__:
        teller = TELLERS.get(kind)
        if teller is not None:
            return teller(error)
    raise TypeError(f"not a PlannerError: {type(error).__name__}")


def _planner(_error: errors.PlannerError) -> FaultWords:
    return FaultWords("That did not work", "Nothing was changed. Try it again.")


def _not_found(error: errors.NotFoundError) -> FaultWords:
    kind = _KINDS.get(error.kind, "entry")
    text = "It was deleted meanwhile; nothing else was changed. Undo may bring it back."
    return FaultWords(f"This {kind} is not in your plan any more", text)


def _edited(_error: errors.EditedMeanwhileError) -> FaultWords:
    text = "It was changed again after that step. Everything is as you last left it."
    return FaultWords("Could not undo this step", text)


def _invalid(error: errors.InvalidValueError) -> FaultWords:
    title = _FIELDS.get(error.field, "This value does not work here")
    return FaultWords(title, _NEXT.get(error.field, "Nothing was changed. Try another value."))


def _in_use(error: errors.InUseError) -> FaultWords:
    users = "1 stream uses it" if error.count == 1 else f"{error.count} streams use it"
    text = f"{users}, so it was kept. Archive it to hide it, or let the streams go first."
    return FaultWords(f"{_named(error.name, 'This')} is still in use", text)


def _storage(error: errors.StorageError) -> FaultWords:
    text = f"What you had before is safe in {isolate(error.path)}. Try again."
    return FaultWords("Your plan could not be read or written", text, (RETRY, COPY))


def _disk_full(error: errors.DiskFullError) -> FaultWords:
    text = (
        f"Everything before this change is safe in {isolate(error.path)}."
        " Free some space, then try again."
    )
    return FaultWords("The disk is full, so this change was not saved", text, (RETRY, COPY))


def _write_failed(error: errors.WriteFailedError) -> FaultWords:
    text = (
        f"Everything before this change is safe in {isolate(error.path)}."
        f" Try again, or save a copy somewhere else ({error.code})."
    )
    return FaultWords("This change could not be saved", text, (RETRY, COPY))


def _busy(error: errors.FileBusyError) -> FaultWords:
    holder = f" ({isolate(error.holder)})" if error.holder else ""
    text = f"Your plan is safe. Close the other window or program{holder}, then try again."
    return FaultWords("Your plan is open somewhere else", text, (RETRY, READ_ONLY, QUIT))


def _newer(error: errors.NewerFileError) -> FaultWords:
    text = (
        f"It has format {error.found}; this version reads up to {error.supported}. Nothing was"
        " changed in it. Update Creator Planner, or open it for reading."
    )
    title = "This plan was made by a newer Creator Planner"
    return FaultWords(title, text, (READ_ONLY, CHOOSE, QUIT))


def _not_ours(error: errors.NotOurFileError) -> FaultWords:
    text = f"{isolate(error.path)} was left as it is. Choose a plan, or start a new one."
    return FaultWords("This file is not a Creator Planner plan", text, (CHOOSE, QUIT))


def _damaged(error: errors.DamagedFileError) -> FaultWords:
    text = (
        f"{isolate(error.path)} is kept as it is. Your newest checked backup can take its place;"
        " you see first what would be missing."
    )
    return FaultWords("This plan is damaged", text, (RESTORE, CHOOSE, QUIT))


def _foreign(error: errors.ForeignSchemaError) -> FaultWords:
    names = ", ".join(isolate(name) for name in error.names[:5])
    text = (
        f"It holds parts that Creator Planner never made ({names}), so it was not opened for"
        " writing and nothing in it ran. Open it for reading, or restore a backup."
    )
    return FaultWords("This plan was changed by another program", text, (READ_ONLY, RESTORE, QUIT))


def _replaced(error: errors.ReplacedFileError) -> FaultWords:
    text = (
        f"{isolate(error.path)} is not the file you opened; a sync program may have swapped it."
        " Nothing more is written. Save your version as a copy, or go on with the one on disk."
    )
    return FaultWords("Your plan was replaced while it was open", text, (COPY, RELOAD))


def _leftover(error: errors.LeftoverLogError) -> FaultWords:
    text = (
        f"A log from another time lies beside {isolate(error.path)}. Nothing was touched. If you"
        " put this file here yourself, set the log aside; otherwise use both."
    )
    actions = (("leftover_aside", "Set the log aside"), ("leftover_keep", "Use both"), QUIT)
    return FaultWords("Which version of your plan do you mean?", text, actions)


def _folder(error: errors.FolderNotWritableError) -> FaultWords:
    text = (
        f"Your plan in {isolate(error.path)} is safe, but changes can't be saved there. Open it"
        " for reading, or work on a copy in another folder."
    )
    return FaultWords("This folder can't be written", text, (READ_ONLY, COPY, RETRY))


def _read_only(error: errors.ReadOnlyPlanError) -> FaultWords:
    text = f"{isolate(error.path)} is unchanged. Save a copy and work on that one."
    return FaultWords("This plan is open for reading only", text, (COPY,))


def _entry(error: entry_errors.EntryError) -> FaultWords:
    return FaultWords(f"{_named(error.text, 'This')} can't be read here", "Try another way.")


def _time(_error: entry_errors.NotATime) -> FaultWords:
    return FaultWords("That is not a time", "Try 8pm or 20:00")


def _duration(_error: entry_errors.NotADuration) -> FaultWords:
    return FaultWords("That is not a length of time", "Try 90, 1h30 or 45 min")


def _number(_error: entry_errors.NotANumber) -> FaultWords:
    return FaultWords("That is not a number", "Try 1,240 or 1.2k")


def _date(_error: entry_errors.NotADate) -> FaultWords:
    return FaultWords("That is not a date", "Try Fri, tomorrow or Nov 20")


def _zone(error: zones.UnknownZone) -> FaultWords:
    text = "Nothing was changed. Choose one from the list, such as Europe/Berlin."
    return FaultWords(f"{_named(error.name, 'This')} is not a known time zone", text)


def _year(error: zones.DateOutOfRange) -> FaultWords:
    text = f"Choose a date from {zones.FIRST_YEAR} to {zones.LAST_YEAR}. Nothing was changed."
    return FaultWords(f"The year {error.year} is out of reach", text)


def _named(name: str, otherwise: str) -> str:
    return quoted(name, otherwise)


TELLERS: dict[type, Teller] = {
    errors.PlannerError: _planner,
    errors.NotFoundError: _not_found,
    errors.EditedMeanwhileError: _edited,
    errors.InvalidValueError: _invalid,
    errors.InUseError: _in_use,
    errors.StorageError: _storage,
    errors.DiskFullError: _disk_full,
    errors.WriteFailedError: _write_failed,
    errors.FileBusyError: _busy,
    errors.NewerFileError: _newer,
    errors.NotOurFileError: _not_ours,
    errors.DamagedFileError: _damaged,
    errors.ForeignSchemaError: _foreign,
    errors.ReplacedFileError: _replaced,
    errors.LeftoverLogError: _leftover,
    errors.FolderNotWritableError: _folder,
    errors.ReadOnlyPlanError: _read_only,
    entry_errors.EntryError: _entry,
    entry_errors.NotATime: _time,
    entry_errors.NotADuration: _duration,
    entry_errors.NotANumber: _number,
    entry_errors.NotADate: _date,
    zones.UnknownZone: _zone,
    zones.DateOutOfRange: _year,
}
