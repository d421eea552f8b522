"""Sessions and streams as tables that spreadsheets open and that our own import reads back.

CSV is UTF-8 with a byte order mark and CRLF: without the mark, Excel takes UTF-8 for the system's
old encoding; our import and other programs know it. Text is made harmless (``harmless``), numbers
stay numbers. JSON is ``{"creatorplanner": 1, "<what>": [{...}, ...]}``, one flat object a row, its
keys being names of ``fields.FIELDS``; what is unknown is null, and text is as it was written.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Generator, Mapping, Sequence
from typing import Any

from creatorplanner.domain.pieces import finished
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import wall_text, zone_info
from creatorplanner.exchange.tables.fields import own_heading
from creatorplanner.exchange.tables.harmless import harmless
from creatorplanner.exchange.tables.own_rows import join_names

VERSION = 1
BOM = "\ufeff"
PIECE = 200  # rows between two turns
STREAM_COLUMNS = (
    "title", "format", "status", "planned", "zone", "planned_minutes", "tentative", "goal",
    "platforms", "hashtags", "caption", "run_of_show", "stream_notes", "format_id", "stream_id",
)  # fmt: skip
SESSION_COLUMNS = (
    "started", "ended", "title", "format", "platform", *COUNTS, "subscribers", "average_watch",
    "money", "currency", "feeling", "tools", "disturbed", "disturbed_note", "note", "estimated",
    *STREAM_COLUMNS[2:], "session_id",
)  # fmt: skip
_SESSION_PLAIN = (
    "platform", *COUNTS, "subscribers", "average_watch", "currency", "feeling", "disturbed",
    "disturbed_note", "note", "estimated",
)  # fmt: skip
Row = Mapping[str, Any]
"""Values by field: text, whole numbers, booleans, tuples of text, None."""


def stream_row(stream: Stream, format_name: str) -> dict[str, Any]:
    """A stream's row, without what its sessions say."""
    return {
        "title": stream.title,
        "format": format_name,
        "status": stream.status.value,
        "planned": _planned(stream),
        "zone": stream.zone,
        "planned_minutes": stream.minutes,
        "tentative": stream.tentative,
        "goal": stream.goal,
        "platforms": stream.platforms,
        "hashtags": tuple(f"#{tag}" for tag in stream.hashtags),
        "caption": stream.caption,
        "run_of_show": stream.run_of_show,
        "stream_notes": stream.notes,
        "format_id": stream.format_id,
        "stream_id": stream.id,
    }


def _planned(stream: Stream) -> str | None:
    start = stream.start
    return None if start is None else wall_text(start, stream.zone, later=stream.later)


def session_row(stream: Stream, session: Session, format_name: str) -> dict[str, Any]:
    """A session's row, with its stream; times in the stream's zone."""
    rules = zone_info(stream.zone)
    times = {"started": session.started, "ended": session.ended}
    told = {
        name: None if at is None else at.astimezone(rules).isoformat(timespec="seconds")
        for name, at in times.items()
    }
    return {
        **stream_row(stream, format_name),
        **told,
        **{name: getattr(session, name) for name in _SESSION_PLAIN},
        "money": None if session.money is None else decimal(session.money),
        "tools": session.tools,
        "session_id": session.id,
    }


def decimal(hundredths: int) -> str:
    """An amount as a plain decimal number: "-12.30"."""
    whole, part = divmod(abs(hundredths), 100)
    return f"{'-' if hundredths < 0 else ''}{whole}.{part:02}"


def write_csv(columns: Sequence[str], rows: Sequence[Row], delimiter: str = ",") -> bytes:
    """A table of fields, with our headings over them."""
    return finished(csv_steps(columns, rows, delimiter))


def csv_steps(
    columns: Sequence[str], rows: Sequence[Row], delimiter: str = ","
) -> Generator[int, None, bytes]:
    """The same in pieces: yields how many rows are written."""
    text = io.StringIO(BOM, newline="")
    text.seek(0, io.SEEK_END)
    table = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    table.writerow([harmless(own_heading(name)) for name in columns])
    for number, row in enumerate(rows, 1):
        table.writerow([_cell(name, row.get(name)) for name in columns])
        if number % PIECE == 0:
            yield number
    return text.getvalue().encode()


def write_json(what: str, columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """One flat object a row, under the name of what they are."""
    return finished(json_steps(what, columns, rows))


def json_steps(
    what: str, columns: Sequence[str], rows: Sequence[Row]
) -> Generator[int, None, bytes]:
    """The same in pieces: yields how many rows are written."""
    parts = []
    for number, row in enumerate(rows, 1):
        found = {name: _value(name, row.get(name)) for name in columns}
        parts.append(json.dumps(found, ensure_ascii=False))
        if number % PIECE == 0:
            yield number
    inner = ",\n  ".join(parts)
    lines = f"[\n  {inner}\n]" if parts else "[]"
    return f'{{"creatorplanner": {VERSION}, "{what}": {lines}}}\n'.encode()


def _cell(name: str, value: Any) -> str | int | float:
    if name == "money" and value is not None:
        return str(value)  # a number, also where it begins with a minus
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, tuple):
        value = join_names(value) if name == "platforms" else " ".join(value)
    return harmless(value or "")


def _value(name: str, value: Any) -> Any:
    if name == "platforms" and "," in "".join(value or ()):
        return join_names(value)  # a list would be read as more names
    return list(value) if isinstance(value, tuple) else value
