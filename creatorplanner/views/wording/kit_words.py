"""Words of the kit."""

from __future__ import annotations

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr


def _say(text: str, **values: object) -> str:
    return tr("Kit", text, **values)


def announce() -> str:
    """The first card."""
    return _say("Announce the week")


def event(title: str) -> str:
    """A stream's card."""
    return _say("TikTok LIVE Event: {title}", title=title)


def events() -> str:
    """The cards below."""
    return _say("TikTok LIVE Events")


def event_hint() -> str:
    """Why so early."""
    return _say("TikTok reviews events, so enter them some days ahead.")


def posted() -> str:
    """The tick."""
    return _say("Posted")


def zones(names: str) -> str:
    """By whose clocks."""
    return _say("Times in {zones}", zones=names)


def discord_zones() -> str:
    """Discord's own stamps."""
    return _say("Discord shows the stamps as each reader's own time.")


def fields() -> dict[str, str]:
    """The event form's fields, in its order."""
    return {
        "title": _say("Title"),
        "start": _say("Start"),
        "description": _say("Description"),
        "cover": _say("Cover"),
    }


def nothing(name: str) -> str:
    """A field without content."""
    known = {
        "description": _say("No caption yet"),
        "cover": _say("No cover yet"),
    }
    return known.get(name, "")


def cut(limit: str) -> str:
    """The title was shortened."""
    return _say("Shortened to {limit} characters", limit=limit)


def filled(regional: Regional, used: int, limit: int) -> str:
    """How much of a network's room is used."""
    return f"{regional.number(used)}/{regional.number(limit)}"


def too_long(over: str, network: str) -> str:
    """More than a network takes: told, never cut."""
    return _say("{over} too long for {network}", over=over, network=network)


def nothing_to_announce() -> tuple[str, str]:
    """A week without streams to come."""
    return _say("Nothing to announce"), _say("No stream of this week is still to come.")


def week_mark(network: str) -> str:
    """How the history names a mark of the week."""
    return _say("the week on {network}", network=network)


def event_mark(title: str) -> str:
    """How the history names an event's mark."""
    return _say("event of {title}", title=title)


def more() -> str:
    """The button beside the pack."""
    return _say("More to copy")


def copy_field(name: str) -> str:
    """An entry of the menu."""
    known = {
        "title": _say("Copy event title"),
        "start": _say("Copy event start"),
        "description": _say("Copy event description"),
    }
    return known[name]


def copy_for(network: str) -> str:
    """The announcement of one stream."""
    return _say("Copy announcement for {network}", network=network)


def entered() -> str:
    """The event's tick in the menu."""
    return _say("Entered as a TikTok LIVE Event")


def no_date() -> str:
    """A stream that can't be announced."""
    return _say("No date yet: nothing to announce")
