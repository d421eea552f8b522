"""Every kind of thing that the plan holds, and where it lies."""

from __future__ import annotations

from typing import Any, TypeVar

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
from creatorplanner.store.map_promotion import PROMOTION_MAPPINGS
from creatorplanner.store.map_sessions import SESSION_MAPPINGS
from creatorplanner.store.map_streams import STREAM_MAPPINGS
from creatorplanner.store.mapping import Mapping

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
T = TypeVar("T", bound=Thing)

MAPPINGS: tuple[Mapping[Any], ...] = (*STREAM_MAPPINGS, *PROMOTION_MAPPINGS, *SESSION_MAPPINGS)
BY_KIND: dict[type, Mapping[Any]] = {mapping.kind: mapping for mapping in MAPPINGS}
BY_TABLE: dict[str, Mapping[Any]] = {mapping.table: mapping for mapping in MAPPINGS}
