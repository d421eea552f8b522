"""Words for notices: things worth saying once, with nothing wrong yet."""

from __future__ import annotations

from creatorplanner.domain.notices import Notice
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.faults import FaultWords

MEGABYTE = 1_000_000
_FOLDER = {
    "folder.network": (
        "Your plan lies on a network drive",
        "That works, but a lost connection can cost the last change. A folder on this computer,"
        " with backups there, is safer. Your plan is in {path}.",
    ),
    "folder.cloud": (
        "Your plan lies in a synced folder",
        "{name} may swap the file while it is open. Keep the plan on this computer and save"
        " copies into {path}.",
    ),
    "folder.conflict_copies": (
        "A sync program made a second copy of your plan",
        "This one is open; the others are untouched beside it in {path}: {names}.",
    ),
}


def newer_words() -> FaultWords:
    """For a later version's plan that is only looked at: a copy would lose what is new in it."""
    return FaultWords(
        tr("Notices", "This plan was made by a newer Creator Planner"),
        tr("Notices", "You see what this version knows of it. Update Creator Planner to edit it."),
    )


def notice_words(notice: Notice, regional: Regional) -> FaultWords:
    """The words for a notice; a neutral line for one that nobody named."""
    path = isolate(str(notice.facts.get("path", "")))
    if notice.name == "folder.little_room":
        room = regional.number(int(notice.facts.get("free", 0)) // MEGABYTE)
        text = f"{room} MB are free in {path}. Your plan is safe; free some space soon."
        return FaultWords("The disk is almost full", text)
    title, text = _FOLDER.get(notice.name, ("Something to know about your plan", "See {path}."))
    given = notice.facts.get("names", ())
    names = ", ".join(isolate(str(name)) for name in given)
    return FaultWords(
        title,
        text.format(path=path, name=isolate(str(notice.facts.get("name", ""))), names=names),
    )
