"""How sessions, money, goals, what is known of a channel, and settings lie in the file."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.settings import Setting
from creatorplanner.store.mapping import Mapping, Record, instant, seconds

K = TypeVar("K")
_SESSION_LATER = ("average_watch", "subscribers", "disturbed", "disturbed_note")
_SESSION_PLAIN = ("id", "stream_id", "platform", *COUNTS, "money", "currency", "feeling", "note")


def _session_record(session: Session) -> Record:
    return {
        **{name: getattr(session, name) for name in (*_SESSION_PLAIN, *_SESSION_LATER)},
        "tools": " ".join(session.tools),
        "estimated": int(session.estimated),
        "started_utc": seconds(session.started),
        "ended_utc": seconds(session.ended),
    }


def _session(record: Record) -> Session:
    return Session(
        **{name: record[name] for name in _SESSION_PLAIN},
        # steps of the history that were written before version 4 have none of these
        **{name: record[name] for name in _SESSION_LATER if name in record},
        tools=tuple(record.get("tools", "").split()),
        estimated=bool(record.get("estimated", 0)),
        started=instant(record["started_utc"]),
        ended=instant(record["ended_utc"]),
    )


def _setting_record(setting: Setting) -> Record:
    return {"id": setting.id, "value": json.dumps(setting.value, ensure_ascii=False)}


def _setting(record: Record) -> Setting:
    return Setting(record["id"], json.loads(record["value"]))


SESSION_MAPPINGS: tuple[Mapping[Any], ...] = (
    Mapping(
        Session,
        "sessions",
        (
            *(*_SESSION_PLAIN, *_SESSION_LATER, "tools", "estimated"),
            *("started_utc", "ended_utc"),
        ),
        _session_record,
        _session,
    ),
    Mapping(Setting, "settings", ("id", "value"), _setting_record, _setting),
)
