"""What a row changes in what the plan has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from datetime import timedelta

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.planning import Differs
from creatorplanner.exchange.tables.said import LONGEST, Said

_BLANK = (None, "", ())
_STREAM_FIELDS = tuple(one.name for one in fields(Stream) if one.name != "id")
_SESSION_FIELDS = tuple(one.name for one in fields(Session) if one.name != "id")


_TIMES = frozenset({"start", "zone", "minutes", "status", "tentative"})


def updated(base: Session, said: Said) -> Session:
    """The session with what a row says; what was estimated is known now."""
    values = {"estimated": False, **said.values}
    if all(getattr(base, name) == value for name, value in values.items()):
        return base  # so it is for most rows of a table that comes again
    if "money" not in values and base.money is not None:
        values.pop("currency", None)  # it is that of the amount
    session = replace(base, **values)
    if session.started is None or session.ended is None:
        return session
    if timedelta(0) < session.ended - session.started <= LONGEST:
        return session
    return replace(session, started=base.started, ended=base.ended)


def kept_session(base: Session, wanted: Session) -> tuple[Session, tuple[Differs, ...]]:
    """The session with only what it lacks of another, and what it keeps although it differs.

    An estimate nobody logged, so all of it may change.
    """
    if base.estimated or wanted is base:
        return wanted, ()
    names = session_fields(base, wanted)
    kept = [name for name in names if getattr(base, name) not in _BLANK]
    if base.money is None:
        kept = [name for name in kept if name != "currency"]  # of an amount that is not there
    if "started" in kept and "ended" in names:
        kept.append("ended")  # of another time
    session = replace(wanted, **{name: getattr(base, name) for name in kept})
    return session, _differs(names, kept, base, wanted)


def kept_stream(base: Stream, wanted: Stream) -> tuple[Stream, tuple[Differs, ...]]:
    """The same of a stream. When it is belongs together."""
    names = differing(base, wanted)
    kept = [name for name in names if name in _TIMES or getattr(base, name) not in _BLANK]
    stream = replace(wanted, **{name: getattr(base, name) for name in kept})
    return stream, _differs(names, kept, base, wanted)


def _differs(
    names: Iterable[str], kept: Collection[str], before: object, after: object
) -> tuple[Differs, ...]:
    return tuple(
        Differs(name, getattr(before, name), getattr(after, name)) for name in names if name in kept
    )


def overwritten(before: object, after: object, names: Iterable[str]) -> tuple[Differs, ...]:
    """What takes the place of something, old and new."""
    found = (Differs(name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(one for one in found if one.old not in _BLANK)


def differing(before: Stream, after: Stream) -> tuple[str, ...]:
    """The names of the fields in which two streams differ, but the id."""
    return _differing(_STREAM_FIELDS, before, after)


def session_fields(before: Session, after: Session) -> tuple[str, ...]:
    """The names of the fields in which two sessions differ, but the ids."""
    return _differing(_SESSION_FIELDS, before, after)


def _differing(names: tuple[str, ...], before: object, after: object) -> tuple[str, ...]:
    if before is after or before == after:
        return ()
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
