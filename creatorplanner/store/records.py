"""Every kind of thing that the plan holds, and where it lies.

What the calendar shows is known at once. The other kinds are imported when one of them is first
read or written, since the window stands without them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from creatorplanner.store.map_promotion import PROMOTION_MAPPINGS
from creatorplanner.store.map_sessions import SESSION_MAPPINGS
from creatorplanner.store.map_streams import STREAM_MAPPINGS
from creatorplanner.store.mapping import Mapping

if TYPE_CHECKING:
    from creatorplanner.domain.calendar_links import CalendarLink
    from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
    from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, Template, TemplateItem
    from creatorplanner.domain.formats import Format
    from creatorplanner.domain.goals import Experiment, Goal
    from creatorplanner.domain.hashtags import Hashtag, HashtagSet
    from creatorplanner.domain.incomes import Income, Payout
    from creatorplanner.domain.posts import Caption, Cover, Post
    from creatorplanner.domain.series import Occurrence, Series
    from creatorplanner.domain.sessions import Session
    from creatorplanner.domain.settings import Setting
    from creatorplanner.domain.streams import Stream

    Thing = (
        Stream
        | Format
        | Hashtag
        | HashtagSet
        | Template
        | TemplateItem
        | ChecklistItem
        | Session
        | Setting
        | Series
        | Occurrence
        | CalendarLink
        | DroppedLine
        | Caption
        | Cover
        | Post
        | DailyNumber
        | ActiveHour
        | ColumnMapping
        | Income
        | Payout
        | Goal
        | Experiment
    )
else:
    Thing = object

T = TypeVar("T", bound="Thing")

_FIRST: tuple[Mapping[Any], ...] = (*STREAM_MAPPINGS, *PROMOTION_MAPPINGS, *SESSION_MAPPINGS)
_FIRST_BY_KIND: dict[type, Mapping[Any]] = {mapping.kind: mapping for mapping in _FIRST}
_FIRST_BY_TABLE: dict[str, Mapping[Any]] = {mapping.table: mapping for mapping in _FIRST}


def mapping_of(kind: type[T]) -> Mapping[T]:
    """Where things of that kind lie."""
    found = _FIRST_BY_KIND.get(kind)
    return found if found is not None else _by_kind()[kind]


def mapping_of_table(table: str) -> Mapping[Any]:
    """What lies in that table."""
    found = _FIRST_BY_TABLE.get(table)
    return found if found is not None else _by_table()[table]


@lru_cache(maxsize=1)
def mappings() -> tuple[Mapping[Any], ...]:
    """All kinds."""
    from creatorplanner.store.map_numbers import NUMBER_MAPPINGS
    from creatorplanner.store.map_texts import TEXT_MAPPINGS

    return *_FIRST, *TEXT_MAPPINGS, *NUMBER_MAPPINGS


@lru_cache(maxsize=1)
def _by_kind() -> dict[type, Mapping[Any]]:
    return {mapping.kind: mapping for mapping in mappings()}


@lru_cache(maxsize=1)
def _by_table() -> dict[str, Mapping[Any]]:
    return {mapping.table: mapping for mapping in mappings()}
