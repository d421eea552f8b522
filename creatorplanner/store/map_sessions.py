"""How sessions, money, goals, what is known of a channel, and settings lie in the file."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, TypeVar

from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.sessions import COUNTS, Session
from creatorplanner.domain.settings import Setting
from creatorplanner.store.mapping import Mapping, Record, instant, plain, seconds

K = TypeVar("K")
_HOUR = ("id", "platform", "weekday", "hour", "followers")
_INCOME = (
    *("id", "source", "gross", "currency", "cut"),
    *("label", "platform", "stream_id", "note"),
)
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


def _experiment_record(experiment: Experiment) -> Record:
    return {**plain("id", "kind", "told")(experiment), "made_utc": seconds(experiment.made_at)}


def _experiment(record: Record) -> Experiment:
    made = instant(record["made_utc"])
    assert made is not None
    return Experiment(record["id"], record["kind"], made, record["told"])


def _dated(kind: type[K], table: str, names: tuple[str, ...], *days: str) -> Mapping[K]:
    """A kind of plain columns and ISO dates."""

    def to_record(thing: K) -> Record:
        return {**plain(*names)(thing), **{day: getattr(thing, day).isoformat() for day in days}}

    def from_record(record: Record) -> K:
        dates = {day: date.fromisoformat(record[day]) for day in days}
        return kind(**{name: record[name] for name in names}, **dates)

    return Mapping(kind, table, (*names, *days), to_record, from_record)


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
    _dated(DailyNumber, "daily_numbers", ("id", "platform", "measure", "value"), "day"),
    _dated(Income, "incomes", _INCOME, "day"),
    _dated(Payout, "payouts", ("id", "platform", "diamonds", "money", "currency"), "day"),
    _dated(Goal, "goals", ("id", "measure", "amount", "currency", "said"), "first", "last"),
    Mapping(ActiveHour, "active_hours", _HOUR, plain(*_HOUR), lambda row: ActiveHour(**row)),
    Mapping(
        ColumnMapping,
        "column_mappings",
        ("id", "columns"),
        plain("id", "columns"),
        lambda row: ColumnMapping(**row),
    ),
    Mapping(
        Experiment,
        "experiments",
        ("id", "kind", "made_utc", "told"),
        _experiment_record,
        _experiment,
    ),
)
