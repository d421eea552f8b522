"""How each kind of thing lies in the file: one mapping a kind, both ways.

A record is a plain dictionary of what SQLite and JSON can both carry. It is what a table row
holds, what the journal keeps as before and after, and what an undo puts back. Instants are whole
seconds since 1970 UTC; wall times are ISO 8601 without an offset. ``lists`` name the columns that
live in a table of their own (owner, position, value).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from creatorplanner.domain.calendar_links import CalendarLink
from creatorplanner.domain.checklists import ChecklistItem, Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.hashtags import Hashtag, HashtagSet
from creatorplanner.domain.series import Break, Occurrence, Series
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Status, Stream

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
)
T = TypeVar("T", bound=Thing)
Record = dict[str, Any]


@dataclass(frozen=True)
class Mapping(Generic[T]):
    """One kind of thing and its table."""

    kind: type[T]
    table: str
    columns: tuple[str, ...]
    to_record: Callable[[T], Record]
    from_record: Callable[[Record], T]
    lists: tuple[tuple[str, str], ...] = ()  # (field, table)


def seconds(instant: datetime | None) -> int | None:
    """Whole seconds since 1970 UTC."""
    return None if instant is None else int(instant.timestamp())


def instant(value: int | None) -> datetime | None:
    """The UTC instant of ``seconds``."""
    return None if value is None else datetime.fromtimestamp(value, UTC)


def _plain(*names: str) -> Callable[[Any], Record]:
    return lambda thing: {name: getattr(thing, name) for name in names}


def _due_columns(due: DueRule) -> Record:
    return {
        "anchor": due.anchor.value,
        "offset_minutes": due.offset_minutes,
        "day_offset": due.day_offset,
        "clock_minutes": due.clock_minutes,
    }


def _due_rule(record: Record) -> DueRule:
    return DueRule(
        Anchor(record["anchor"]),
        record["offset_minutes"],
        record["day_offset"],
        record["clock_minutes"],
    )


_STREAM_PLAIN = (
    "id", "title", "format_id", "zone", "minutes", "goal", "caption", "run_of_show", "notes",
)  # fmt: skip


def _stream_record(stream: Stream) -> Record:
    return {
        **{name: getattr(stream, name) for name in _STREAM_PLAIN},
        "status": stream.status.value,
        "start_wall": None if stream.start is None else stream.start.isoformat(timespec="minutes"),
        "start_utc": seconds(stream.begins),
        "tentative": int(stream.tentative),
        "platforms": list(stream.platforms),
        "hashtags": list(stream.hashtags),
    }


def _stream(record: Record) -> Stream:
    wall = record["start_wall"]
    return Stream(
        **{name: record[name] for name in _STREAM_PLAIN},
        status=Status(record["status"]),
        start=None if wall is None else datetime.fromisoformat(wall),
        tentative=bool(record["tentative"]),
        platforms=tuple(record["platforms"]),
        hashtags=tuple(record["hashtags"]),
    )


_FORMAT_PLAIN = ("id", "name", "emoji", "color", "minutes", "goal", "template_id", "position")


def _format_record(value: Format) -> Record:
    return {
        **{name: getattr(value, name) for name in _FORMAT_PLAIN},
        "archived": int(value.archived),
        "hashtags": list(value.hashtags),
    }


def _format(record: Record) -> Format:
    return Format(
        **{name: record[name] for name in _FORMAT_PLAIN},
        archived=bool(record["archived"]),
        hashtags=tuple(record["hashtags"]),
    )


def _set_record(value: HashtagSet) -> Record:
    return {**_plain("id", "name", "position")(value), "hashtags": list(value.hashtags)}


def _hashtag_set(record: Record) -> HashtagSet:
    return HashtagSet(record["id"], record["name"], tuple(record["hashtags"]), record["position"])


def _template_item_record(item: TemplateItem) -> Record:
    return {**_plain("id", "template_id", "text", "position")(item), **_due_columns(item.due)}


def _template_item(record: Record) -> TemplateItem:
    return TemplateItem(
        record["id"], record["template_id"], record["text"], _due_rule(record), record["position"]
    )


def _checklist_record(item: ChecklistItem) -> Record:
    return {
        **_plain("id", "stream_id", "text", "position")(item),
        **_due_columns(item.due),
        "due_utc": seconds(item.due_at),
        "done_utc": seconds(item.done_at),
        "touched": int(item.touched),
    }


def _checklist_item(record: Record) -> ChecklistItem:
    return ChecklistItem(
        id=record["id"],
        stream_id=record["stream_id"],
        text=record["text"],
        due=_due_rule(record),
        due_at=instant(record["due_utc"]),
        done_at=instant(record["done_utc"]),
        touched=bool(record["touched"]),
        position=record["position"],
    )


_SESSION_PLAIN = ("id", "stream_id", "platform", *COUNTS, "money", "currency", "feeling", "note")


def _session_record(session: Session) -> Record:
    return {
        **{name: getattr(session, name) for name in _SESSION_PLAIN},
        "started_utc": seconds(session.started),
        "ended_utc": seconds(session.ended),
    }


def _session(record: Record) -> Session:
    return Session(
        **{name: record[name] for name in _SESSION_PLAIN},
        started=instant(record["started_utc"]),
        ended=instant(record["ended_utc"]),
    )


def _setting_record(setting: Setting) -> Record:
    return {"id": setting.id, "value": json.dumps(setting.value, ensure_ascii=False)}


def _setting(record: Record) -> Setting:
    return Setting(record["id"], json.loads(record["value"]))


_SERIES_PLAIN = (
    "id", "title", "format_id", "zone", "minutes", "goal", "caption", "run_of_show", "notes",
)  # fmt: skip


def _series_record(series: Series) -> Record:
    return {
        **{name: getattr(series, name) for name in _SERIES_PLAIN},
        "start_wall": series.start.isoformat(timespec="minutes"),
        "rule": series.rule.text(),
        "tentative": int(series.tentative),
        "platforms": list(series.platforms),
        "hashtags": list(series.hashtags),
        "skipped": [wall.isoformat(timespec="minutes") for wall in series.skipped],
        "breaks": [f"{first}/{last}" for first, last in series.breaks],
    }


def _series(record: Record) -> Series:
    from creatorplanner.domain.recurrence_text import read_rule

    return Series(
        **{name: record[name] for name in _SERIES_PLAIN},
        start=datetime.fromisoformat(record["start_wall"]),
        rule=read_rule(record["rule"]),
        tentative=bool(record["tentative"]),
        platforms=tuple(record["platforms"]),
        hashtags=tuple(record["hashtags"]),
        skipped=tuple(map(datetime.fromisoformat, record["skipped"])),
        breaks=tuple(_break(text) for text in record["breaks"]),
    )


def _break(text: str) -> Break:
    first, _, last = text.partition("/")
    return Break(date.fromisoformat(first), date.fromisoformat(last))


def _occurrence_record(occurrence: Occurrence) -> Record:
    return {
        "id": occurrence.id,
        "series_id": occurrence.series_id,
        "recurrence_wall": occurrence.recurrence.isoformat(timespec="minutes"),
    }


def _occurrence(record: Record) -> Occurrence:
    wall = datetime.fromisoformat(record["recurrence_wall"])
    return Occurrence(record["id"], record["series_id"], wall)


_LINK = ("id", "uid", "recurrence", "source")

_DUE = ("anchor", "offset_minutes", "day_offset", "clock_minutes")

MAPPINGS: tuple[Mapping[Any], ...] = (
    Mapping(
        Stream,
        "streams",
        (*_STREAM_PLAIN, "status", "start_wall", "start_utc", "tentative"),
        _stream_record,
        _stream,
        (("platforms", "stream_platforms"), ("hashtags", "stream_hashtags")),
    ),
    Mapping(
        Format,
        "formats",
        (*_FORMAT_PLAIN, "archived"),
        _format_record,
        _format,
        (("hashtags", "format_hashtags"),),
    ),
    Mapping(Hashtag, "hashtags", ("id", "name"), _plain("id", "name"), lambda row: Hashtag(**row)),
    Mapping(
        HashtagSet,
        "hashtag_sets",
        ("id", "name", "position"),
        _set_record,
        _hashtag_set,
        (("hashtags", "hashtag_set_hashtags"),),
    ),
    Mapping(
        Template,
        "templates",
        ("id", "name", "position"),
        _plain("id", "name", "position"),
        lambda row: Template(**row),
    ),
    Mapping(
        TemplateItem,
        "template_items",
        ("id", "template_id", "text", "position", *_DUE),
        _template_item_record,
        _template_item,
    ),
    Mapping(
        ChecklistItem,
        "checklist_items",
        ("id", "stream_id", "text", "position", *_DUE, "due_utc", "done_utc", "touched"),
        _checklist_record,
        _checklist_item,
    ),
    Mapping(
        Session,
        "sessions",
        (*_SESSION_PLAIN, "started_utc", "ended_utc"),
        _session_record,
        _session,
    ),
    Mapping(Setting, "settings", ("id", "value"), _setting_record, _setting),
    Mapping(
        Series,
        "series",
        (*_SERIES_PLAIN, "start_wall", "rule", "tentative"),
        _series_record,
        _series,
        tuple((name, f"series_{name}") for name in ("platforms", "hashtags", "skipped", "breaks")),
    ),
    Mapping(
        Occurrence,
        "occurrences",
        ("id", "series_id", "recurrence_wall"),
        _occurrence_record,
        _occurrence,
    ),
    Mapping(
        CalendarLink,
        "calendar_links",
        _LINK,
        _plain(*_LINK),
        lambda row: CalendarLink(**row),
    ),
)
BY_KIND: dict[type, Mapping[Any]] = {mapping.kind: mapping for mapping in MAPPINGS}
BY_TABLE: dict[str, Mapping[Any]] = {mapping.table: mapping for mapping in MAPPINGS}
