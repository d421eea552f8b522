"""What a stream of the plan becomes when an event of a file is taken over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Break
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.text import CAPTION_LIMIT, NOTES_LIMIT, clean_text, split_hashtags
from creatorplanner.exchange.calendar.parsed import CalendarEvent

MOST_PLATFORMS = 20
MOST_BREAKS = 500
_LARGEST_GOAL = 10**12


@dataclass
class Formats:
    """Finds the format that a category names; a format of ours that is missing is made anew."""

    known: Iterable[Format]
    made: dict[str, Format] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = sorted(self.known, key=lambda kind: (kind.archived, kind.position), reverse=True)
        self._by_name = {_key(kind.name): kind.id for kind in named}

    def find(self, event: CalendarEvent, own: Mapping[str, str]) -> str | None:
        """The id of the event's format, or None."""
        for name in (own.get("FORMAT", ""), *event.categories):
            if _key(name) in self._by_name:
                return self._by_name[_key(name)]
        name = clean_text(own.get("FORMAT", ""), 100)
        return self._make(name, own).id if name else None

    def _make(self, name: str, own: Mapping[str, str]) -> Format:
        color = own.get("FORMAT-COLOR", "")
        emoji = clean_text(own.get("FORMAT-EMOJI", ""), 16)
        kind = Format(new_id(), name, emoji, color if color in COLORS else "slate")
        self.made[_key(name)] = kind
        self._by_name[_key(name)] = kind.id
        return kind


@dataclass(frozen=True)
class Taker:
    """Turns events into streams. ``platforms`` are ids by name in small letters."""

    formats: Formats
    platforms: Mapping[str, str]
    home: str
    now: datetime

    def stream(self, event: CalendarEvent, base: Stream | None) -> Stream:
        """The stream that the event means; what the file does not tell stays as in ``base``."""
        own = dict(event.own)
        known = base or Stream(new_id(), status=Status.PLANNED)
        values: dict[str, Any] = {
            "title": "" if own.get("UNTITLED") == event.title else event.title,
            "start": event.start,
            "later": event.later,
            "zone": event.zone or self.home,
            "minutes": event.minutes,
            "tentative": event.status == "TENTATIVE",
        }
        values |= self._own(event, own) if own else self._foreign(event, known)
        found = self.formats.find(event, own)
        if found is not None or "STATE" in own:
            values["format_id"] = found
        taken = replace(known, **values)
        return replace(taken, status=self._status(event, own, taken, base))

    def _own(self, event: CalendarEvent, own: Mapping[str, str]) -> dict[str, Any]:
        tags = tuple(split_hashtags(own.get("HASHTAGS", ""))) if own.get("HASHTAGS") else ()
        goal = own.get("GOAL", "")
        fits = goal.isascii() and goal.isdecimal() and int(goal[:14]) <= _LARGEST_GOAL
        names = own.get("PLATFORMS", "").split("\n")[:MOST_PLATFORMS]
        return {
            "hashtags": tags,
            "goal": int(goal[:14]) if fits else None,
            "platforms": tuple(filter(None, (clean_text(name, 60) for name in names))),
            "caption": _without_tags(event.description, own.get("HASHTAGS", "")),
        }

    def _foreign(self, event: CalendarEvent, known: Stream) -> dict[str, Any]:
        """Texts of other calendars were not written for an audience: they go to the notes."""
        values: dict[str, Any] = {}
        if not known.notes:
            told = "\n\n".join(filter(None, (event.description, event.url)))
            values["notes"] = clean_text(told, NOTES_LIMIT, multiline=True)
        names = (name.strip().casefold() for name in event.location.split(","))
        platforms = tuple(dict.fromkeys(self.platforms[n] for n in names if n in self.platforms))
        if platforms:
            values["platforms"] = platforms
        return values

    def _status(
        self, event: CalendarEvent, own: Mapping[str, str], taken: Stream, base: Stream | None
    ) -> Status:
        if event.status == "CANCELLED":
            return Status.CANCELLED
        state = own.get("STATE", "")
        if state in (Status.PLANNED, Status.DONE):
            return Status(state)
        if base is not None:
            back = base.status in (Status.CANCELLED, Status.IDEA)
            return Status.PLANNED if back else base.status
        # what lies behind and came from elsewhere is no stream that waits for its numbers
        ends = taken.ends
        past = ends is not None and ends <= self.now and not own
        return Status.DONE if past else Status.PLANNED


def own_breaks(event: CalendarEvent) -> tuple[Break, ...]:
    """The breaks of a series of ours, as our own line tells them."""
    found = set()
    for text in dict(event.own).get("BREAKS", "").split("\n")[:MOST_BREAKS]:
        first, _, last = text.partition("/")
        try:
            found.add(Break(date.fromisoformat(first), date.fromisoformat(last)))
        except ValueError:
            continue
    return tuple(sorted(found))


def whole_again(event: CalendarEvent, uids: Collection[str]) -> CalendarEvent:
    """An event of ours as the plan has it, where it was written in two parts (``Entry.first``)."""
    own = dict(event.own)
    first, place = _wall(own.get("FIRST", "")), _wall(own.get("PLACE", ""))
    if first is not None and event.rule and first < event.start:
        rule = read_rule(event.rule)
        rule = rule if rule.count is None else replace(rule, count=rule.count + 1)
        return replace(event, start=first, rule=rule.text())
    if place is not None and own.get("SERIES") in uids:
        return replace(event, uid=own["SERIES"], recurrence=place)
    return event


def _wall(text: str) -> datetime | None:
    try:
        wall = datetime.fromisoformat(text)
    except ValueError:
        return None
    return wall if wall.tzinfo is None else None


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _without_tags(description: str, tags: str) -> str:
    """The caption without the line of hashtags that was written below it."""
    text = description.removesuffix(tags).rstrip("\n") if tags else description
    return clean_text(text, CAPTION_LIMIT, multiline=True)
