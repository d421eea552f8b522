"""Words for everything that can go wrong: what happened, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from creatorplanner.domain import entry_errors, errors, recurrence_text, zones
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording import calendar_faults, table_faults
from creatorplanner.views.wording.fault_words import FaultWords as FaultWords
from creatorplanner.views.wording.pictures import PICTURE_FAULTS, picture_words
from creatorplanner.views.wording.titles import quoted

RETRY = ("retry", "Try again")
COPY = ("save_copy", "Save a copy")
READ_ONLY = ("read_only", "Open for reading")
RESTORE = ("restore", "Restore a backup")
CHOOSE = ("choose_file", "Choose another file")
NEW = ("new_plan", "Start a new plan")
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
    "goals": "goal",
    "incomes": "amount",
    "payouts": "payout",
}
_FIELDS = {
    "minutes": "That length does not work",
    "goal": "That goal does not work",
    "name": "A name is missing",
    "color": "That colour is not one of the eight",
    "status": "That does not fit a stream at this time",
    "start": "This stream has no date yet",
    "feeling": "A feeling goes from 1 to 5",
    "amount": "A goal needs a number",
    "last": "A goal ends after it begins",
    "gross": "An amount is missing",
    "cut": "The platform cannot keep more than came in",
    "source": "That source is not known",
    "currency": "That is not a currency",
    "day": "That day does not work",
    "diamonds": "The number of diamonds is missing",
    "gift_rates": "That rate does not work",
    "money_rates": "That rate does not work",
}
_NEXT = {
    "minutes": "Choose between 15 minutes and 24 hours. Nothing was changed.",
    "goal": "Type a number of viewers, or leave it empty. Nothing was changed.",
    "name": "Type at least one letter. Nothing was changed.",
    "start": "Give it a day and a time first. Nothing was changed.",
    "amount": "Type a whole number above zero. Nothing was changed.",
    "gross": "Type an amount other than zero. Nothing was changed.",
    "cut": "Type the whole amount and what the platform kept of it. Nothing was changed.",
    "currency": "Type its three letters, such as USD or EUR. Nothing was changed.",
    "day": "Choose a day from 2000 on. Nothing was changed.",
    "diamonds": "Type how many diamonds were paid out. Nothing was changed.",
    "gift_rates": "Type what so many diamonds pay. Nothing was changed.",
    "money_rates": "Type a number, such as USD 0.92. Nothing was changed.",
    "last": "Choose a last day within three years of the first. Nothing was changed.",
}

Teller = Callable[[Any], FaultWords]


def _say(text: str, **values: object) -> str:
    return tr("Faults", text, **values)


def _words(title: str, text: str, actions: tuple[tuple[str, str], ...] = ()) -> FaultWords:
    """Title and text of ours, buttons in the interface's language."""
    return FaultWords(title, text, tuple((name, _say(label)) for name, label in actions))


def fault(error: errors.PlannerError) -> FaultWords:
    """The words for an error; those of its nearest known parent where it has none of its own."""
    for kind in type(error).__mro__:
        teller = TELLERS.get(kind)
        if teller is not None:
            return teller(error)
    raise TypeError(f"not a PlannerError: {type(error).__name__}")


def _planner(_error: errors.PlannerError) -> FaultWords:
    return _words(_say("That did not work"), _say("Nothing was changed. Try it again."))


def _not_found(error: errors.NotFoundError) -> FaultWords:
    if error.kind == "backup":
        safe = _say("Your plan is as it was. Choose another backup from the list.")
        return _words(_say("This backup is not there any more"), safe)
    kind = _say(_KINDS.get(error.kind, "entry"))
    text = _say("It was deleted meanwhile; nothing else was changed. Undo may bring it back.")
    return _words(_say("This {kind} is not in your plan any more", kind=kind), text)


def _edited(_error: errors.EditedMeanwhileError) -> FaultWords:
    text = _say("It was changed again after that step. Everything is as you last left it.")
    return _words(_say("Could not undo this step"), text)


def _running(_error: errors.StillRunningError) -> FaultWords:
    text = _say("Wait until it is done, or cancel it. Then try this again.")
    return _words(_say("Your plan is still being worked on"), text, (RETRY,))


def _invalid(error: errors.InvalidValueError) -> FaultWords:
    title = _FIELDS.get(error.field, "This value does not work here")
    text = _NEXT.get(error.field, "Nothing was changed. Try another value.")
    return _words(_say(title), _say(text))


def _in_use(error: errors.InUseError) -> FaultWords:
    text = tr_count(
        "Faults",
        "{n} stream uses it, so it was kept. Archive it to hide it, or let the stream go first.",
        "{n} streams use it, so it was kept. Archive it to hide it, or let the streams go first.",
        error.count,
    )
    return _words(_say("{name} is still in use", name=_named(error.name, _say("This"))), text)


def _storage(error: errors.StorageError) -> FaultWords:
    text = _say("What you had before is safe in {path}. Try again.", path=isolate(error.path))
    return _words(_say("Your plan could not be read or written"), text, (RETRY, COPY))


def _disk_full(error: errors.DiskFullError) -> FaultWords:
    text = _say(
        "Everything before this change is safe in {path}. Free some space, then try again.",
        path=isolate(error.path),
    )
    title = _say("The disk is full, so this change was not saved")
    return _words(title, text, (RETRY, COPY))


def _write_failed(error: errors.WriteFailedError) -> FaultWords:
    text = _say(
        "Everything before this change is safe in {path}."
        " Try again, or save a copy somewhere else ({code}).",
        path=isolate(error.path),
        code=error.code,
    )
    return _words(_say("This change could not be saved"), text, (RETRY, COPY))


def _busy(error: errors.FileBusyError) -> FaultWords:
    text = _say("Your plan is safe. Close the other window or program, then try again.")
    if error.holder:
        text = _say(
            "Your plan is safe. Close the other window or program ({holder}), then try again.",
            holder=isolate(error.holder),
        )
    return _words(_say("Your plan is open somewhere else"), text, (RETRY, READ_ONLY, QUIT))


def _newer(error: errors.NewerFileError) -> FaultWords:
    text = _say(
        "It has format {found}; this version reads up to {supported}. Nothing was"
        " changed in it. Update Creator Planner, or open it for reading.",
        found=error.found,
        supported=error.supported,
    )
    title = _say("This plan was made by a newer Creator Planner")
    return _words(title, text, (READ_ONLY, CHOOSE, QUIT))


def _not_ours(error: errors.NotOurFileError) -> FaultWords:
    text = _say(
        "{path} was left as it is. Choose a plan, or start a new one.", path=isolate(error.path)
    )
    return _words(_say("This file is not a Creator Planner plan"), text, (CHOOSE, NEW, QUIT))


def _not_readable(error: errors.NotReadableError) -> FaultWords:
    text = _say(
        "The computer does not let you read {path}. Nothing was changed. Ask whoever owns the file,"
        " or choose another one.",
        path=isolate(error.path),
    )
    return _words(_say("This plan can't be read"), text, (CHOOSE, RETRY, QUIT))


def _damaged(error: errors.DamagedFileError) -> FaultWords:
    text = _say(
        "{path} is kept as it is. Your newest checked backup can take its place;"
        " you see first what would be missing.",
        path=isolate(error.path),
    )
    return _words(_say("This plan is damaged"), text, (RESTORE, CHOOSE, QUIT))


def _foreign(error: errors.ForeignSchemaError) -> FaultWords:
    text = _say(
        "It holds parts that Creator Planner never made ({names}), so it was not opened for"
        " writing and nothing in it ran. Open it for reading, or restore a backup.",
        names=", ".join(isolate(name) for name in error.names[:5]),
    )
    title = _say("This plan was changed by another program")
    return _words(title, text, (READ_ONLY, RESTORE, QUIT))


def _replaced(error: errors.ReplacedFileError) -> FaultWords:
    text = _say(
        "{path} is not the file you opened; a sync program may have swapped it."
        " Nothing more is written. Save your version as a copy, or go on with the one on disk.",
        path=isolate(error.path),
    )
    return _words(_say("Your plan was replaced while it was open"), text, (COPY, RELOAD))


def _leftover(error: errors.LeftoverLogError) -> FaultWords:
    text = _say(
        "A log from another time lies beside {path}. Nothing was touched. If you"
        " put this file here yourself, set the log aside; otherwise use both.",
        path=isolate(error.path),
    )
    actions = (("leftover_aside", "Set the log aside"), ("leftover_keep", "Use both"), QUIT)
    return _words(_say("Which version of your plan do you mean?"), text, actions)


def _folder(error: errors.FolderNotWritableError) -> FaultWords:
    text = _say(
        "Your plan in {path} is safe, but changes can't be saved there. Open it"
        " for reading, or work on a copy in another folder.",
        path=isolate(error.path),
    )
    return _words(_say("This folder can't be written"), text, (READ_ONLY, COPY, RETRY, QUIT))


def no_room(folder: str) -> FaultWords:
    """The words where a new plan can't even begin: nothing is there that could be safe."""
    text = _say(
        "A new plan can't begin in {path}. Start it in another folder, or choose a plan you have.",
        path=isolate(folder),
    )
    return _words(_say("This folder can't be written"), text, (NEW, CHOOSE, RETRY, QUIT))


def _read_only(error: errors.ReadOnlyPlanError) -> FaultWords:
    text = _say("{path} is unchanged. Save a copy and work on that one.", path=isolate(error.path))
    return _words(_say("This plan is open for reading only"), text, (COPY,))


def _entry(error: entry_errors.EntryError) -> FaultWords:
    title = _say("{typed} can't be read here", typed=_named(error.text, _say("This")))
    return _words(title, _say("Try another way."))


def _time(_error: entry_errors.NotATime) -> FaultWords:
    return _words(_say("That is not a time"), _say("Try 8pm or 20:00"))


def _duration(_error: entry_errors.NotADuration) -> FaultWords:
    return _words(_say("That is not a length of time"), _say("Try 90, 1h30 or 45 min"))


def _number(_error: entry_errors.NotANumber) -> FaultWords:
    # no separators: they mean another number in another locale
    return _words(_say("That is not a number"), _say("Try 1240 or 12k"))


def _large(_error: entry_errors.NumberTooLarge) -> FaultWords:
    return _words(_say("That number is too large"), _say("Is there a digit too many?"))


def _date(_error: entry_errors.NotADate) -> FaultWords:
    return _words(_say("That is not a date"), _say("Try Fri, tomorrow or Nov 20"))


def _zone(error: zones.UnknownZone) -> FaultWords:
    text = _say("Nothing was changed. Choose one from the list, such as Europe/Berlin.")
    title = _say("{zone} is not a known time zone", zone=_named(error.name, _say("This")))
    return _words(title, text)


def _rule(error: recurrence_text.UnsupportedRule) -> FaultWords:
    text = _say(
        "Nothing else was changed. Change this stream only, or choose another way of repeating"
        " in its side panel."
    )
    title = _say("The series can’t follow this change ({part})", part=_named(error.part, "RRULE"))
    return _words(title, text)


def _year(error: zones.DateOutOfRange) -> FaultWords:
    text = _say(
        "Choose a date from {first} to {last}. Nothing was changed.",
        first=zones.FIRST_YEAR,
        last=zones.LAST_YEAR,
    )
    return _words(_say("The year {year} is out of reach", year=error.year), text)


def _named(name: str, otherwise: str) -> str:
    return quoted(name, otherwise)


def _picture(error: errors.PictureError) -> FaultWords:
    return FaultWords(*picture_words(error))


TELLERS: dict[type, Teller] = {
    **dict.fromkeys(PICTURE_FAULTS, _picture),
    errors.PlannerError: _planner,
    errors.NotFoundError: _not_found,
    errors.EditedMeanwhileError: _edited,
    errors.StillRunningError: _running,
    errors.InvalidValueError: _invalid,
    errors.InUseError: _in_use,
    errors.StorageError: _storage,
    errors.DiskFullError: _disk_full,
    errors.WriteFailedError: _write_failed,
    errors.FileBusyError: _busy,
    errors.NewerFileError: _newer,
    errors.NotOurFileError: _not_ours,
    errors.NotReadableError: _not_readable,
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
    entry_errors.NumberTooLarge: _large,
    entry_errors.NotADate: _date,
    zones.UnknownZone: _zone,
    zones.DateOutOfRange: _year,
    recurrence_text.UnsupportedRule: _rule,
    **calendar_faults.TELLERS,
    **table_faults.TELLERS,
}
