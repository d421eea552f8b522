"""What is remembered of a graphic that left the program, to tell when the plan has moved on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.graphic.choosing import can_be_shown, facts, goes_by_itself

MOST = 40


@dataclass(frozen=True, slots=True)
class Made:
    """One graphic of one week. ``path`` is "" for one that was copied.

    ``drawn`` are the ids of the streams on it, ``left_out`` of those that were taken off by hand.
    """

    week: date
    size: str
    theme: str
    path: str
    at: datetime
    drawn: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    digest: str = ""

    @property
    def key(self) -> tuple[date, str, str, str]:
        """A newer graphic with the same key takes its place."""
        return self.week, self.size, self.theme, self.path

    def to_text(self) -> str:
        """As a setting keeps it."""
        values = {name: getattr(self, name) for name in self.__slots__}
        values["week"], values["at"] = self.week.isoformat(), self.at.isoformat()
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Made | None:
    """What ``to_text`` wrote; None for anything else, such as another version's."""
    try:
        values = json.loads(text)
        return Made(
            date.fromisoformat(values["week"]),
            str(values["size"]),
            str(values["theme"]),
            str(values["path"]),
            datetime.fromisoformat(values["at"]),
            tuple(map(str, values["drawn"])),
            tuple(map(str, values["left_out"])),
            str(values["digest"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def known(texts: Iterable[str]) -> list[Made]:
    """All that can be read, oldest first."""
    return [made for made in map(from_text, texts) if made is not None]


def with_made(texts: Iterable[str], made: Made) -> tuple[str, ...]:
    """The remembered ones with a new one; it takes the place of one like it."""
    kept = [one for one in known(texts) if one.key != made.key]
    return tuple(one.to_text() for one in (*kept, made)[-MOST:])


def sealed(made: Made, week: list[Stream], formats: Mapping[str, Format]) -> Made:
    """With the digest of what the week holds of it now."""
    return replace(made, digest=digest(made, week, formats))


def is_out_of_date(made: Made, week: list[Stream], formats: Mapping[str, Format]) -> bool:
    """Whether the same graphic made now would show something else."""
    return digest(made, week, formats) != made.digest


def digest(made: Made, week: list[Stream], formats: Mapping[str, Format]) -> str:
    """A sum over what the graphic would show, had the plan been so when it was made.

    Time that passes does not count: a stream that is over stays on what was made before.
    """
    import hashlib

    found = facts((one for one in week if _counts(one, made)), formats)
    text = json.dumps(sorted(found, key=str), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _counts(stream: Stream, made: Made) -> bool:
    if not can_be_shown(stream):
        return False
    if stream.id in made.drawn:
        return True
    return goes_by_itself(stream, made.at) and stream.id not in made.left_out
