"""What a row changes in what the plan has."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.said import LONGEST, Said

_STREAM_FIELDS = tuple(one.name for one in fields(Stream) if one.name != "id")
_SESSION_FIELDS = tuple(one.name for one in fields(Session) if one.name != "id")


def updated(base: Session, said: Said) -> Session:
    """The session with what a row says; what was estimated is known now."""
    values = {"estimated": False, **said.values}
    if "money" not in values and base.money is not None:
        values.pop("currency", None)  # it is that of the amount
    session = replace(base, **values)
    if session.started is None or session.ended is None:
        return session
    if timedelta(0) < session.ended - session.started <= LONGEST:
        return session
    return replace(session, started=base.started, ended=base.ended)


def differing(before: Stream, after: Stream) -> tuple[str, ...]:
    """The names of the fields in which two streams differ, but the id."""
    return _differing(_STREAM_FIELDS, before, after)


def session_fields(before: Session, after: Session) -> tuple[str, ...]:
    """The names of the fields in which two sessions differ, but the ids."""
    return _differing(_SESSION_FIELDS, before, after)


def _differing(names: tuple[str, ...], before: object, after: object) -> tuple[str, ...]:
    if before == after:  # so it is for most rows of a table that comes again
        return ()
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
