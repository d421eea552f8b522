"""Words for how a stream stands right now."""

from __future__ import annotations

from creatorplanner.domain.streams import Phase
from creatorplanner.models.tongue import tr

_WORDS = {
    Phase.IDEA: "Idea",
    Phase.PLANNED: "Planned",
    Phase.NEXT: "Next",
    Phase.LIVE: "Live now",
    Phase.TO_LOG: "Log results",
    Phase.DONE: "Done",
    Phase.CANCELLED: "Cancelled",
}
_SPOKEN = {
    Phase.IDEA: "idea without a date",
    Phase.PLANNED: "",
    Phase.NEXT: "next stream",
    Phase.LIVE: "live now",
    Phase.TO_LOG: "ended, results not logged",
    Phase.DONE: "done",
    Phase.CANCELLED: "cancelled",
}


def phase_words(phase: Phase) -> str:
    """The word on a badge: "Log results", "Live now"."""
    return tr("Phases", _WORDS[phase])


def phase_spoken(phase: Phase) -> str:
    """The words inside a spoken name, "" where there is nothing to add."""
    return tr("Phases", _SPOKEN[phase])
