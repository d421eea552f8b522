"""How streams, series and formats lie in the file."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from creatorplanner.domain.formats import Format
from creatorplanner.domain.series import Break, Occurrence, Series
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import read_wall, wall_text
from creatorplanner.store.mapping import Mapping, Record, seconds

_STREAM_PLAIN = (
    "id", "title", "format_id", "zone", "minutes", "goal", "caption", "run_of_show", "notes",
)  # fmt: skip
_FORMAT_PLAIN = ("id", "name", "emoji", "color", "minutes", "goal", "template_id", "position")
_SERIES_PLAIN = (
    "id", "title", "format_id", "zone", "minutes", "goal", "caption", "run_of_show", "notes",
)  # fmt: skip


def _stream_record(stream: Stream) -> Record:
    return {
        **{name: getattr(stream, name) for name in _STREAM_PLAIN},
        "status": stream.status.value,
        "start_wall": _wall(stream),
        "start_utc": seconds(stream.begins),
        "tentative": int(stream.tentative),
        "platforms": list(stream.platforms),
        "hashtags": list(stream.hashtags),
    }


def _stream(record: Record) -> Stream:
    wall = record["start_wall"]
    start, later = (None, False) if wall is None else read_wall(wall)
    return Stream(
        **{name: record[name] for name in _STREAM_PLAIN},
        status=Status(record["status"]),
        start=start,
        later=later,
        tentative=bool(record["tentative"]),
        platforms=tuple(record["platforms"]),
        hashtags=tuple(record["hashtags"]),
    )


def _wall(stream: Stream) -> str | None:
    start = stream.start
    return None if start is None else wall_text(start, stream.zone, later=stream.later)


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


STREAM_MAPPINGS: tuple[Mapping[Any], ...] = (
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
)
