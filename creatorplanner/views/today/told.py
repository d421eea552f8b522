"""How Today names streams and times that are near."""

from __future__ import annotations

from datetime import date, datetime

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import stream_title

HOUR = 3600


def with_emoji(stream: Stream, kind: Format | None) -> str:
    """The name after its format's emoji."""
    name = stream_title(stream, kind)
    return f"{kind.emoji} {name}" if kind is not None and kind.emoji else name


def moment(regional: Regional, wall: datetime, today: date) -> str:
    """ "today 8 PM", "Thu 8 PM" within a week, "Nov 30, 8 PM" beyond."""
    time = regional.time(wall)
    distance = (wall.date() - today).days
    if distance == 0:
        return f"today {time}"
    if -7 < distance < 7:
        return f"{regional.weekday_short(wall.date())} {time}"
    return f"{regional.day_month(wall.date())}, {time}"


def countdown(regional: Regional, seconds: float) -> str:
    """Time left: seconds only inside the last hour, whole minutes and days before that."""
    if seconds < HOUR:
        whole = regional.stopwatch(seconds)
        return whole.partition(":")[2]
    return regional.countdown(seconds).removeprefix("in ")


def spoken_line(text: str, stream: str, when: str) -> str:
    """A line for screen readers; ``when`` says its times and how it stands."""
    return f"{isolate(text)}, {isolate(stream)}, {when}"


def things(count: int, one: str, many: str, regional: Regional) -> str:
    """ "1 promo item", "4 promo items"."""
    return f"{regional.number(count)} {one if count == 1 else many}"
