"""What a user can do with the log: write down how streams went, correct it, let one be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.incomes import Income
from creatorplanner.domain.sessions import COUNTS, DISTURBANCES, TOOLS, Session
from creatorplanner.domain.streams import MAX_MINUTES, MIN_MINUTES, Status, Stream
from creatorplanner.domain.text import NOTES_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.domain.zones import comes_later, to_wall
from creatorplanner.operations.done import Done
from creatorplanner.operations.incomes import put_income
from creatorplanner.operations.streams import Draft
from creatorplanner.store.planbook import Edit

LONGEST = timedelta(days=2)
PLATFORM_LIMIT = 60


def log_sessions(
    edit: Edit, stream_id: str, sessions: Sequence[Session], incomes: Sequence[Income] = ()
) -> Done:
    """Write one session a platform and set the stream to done; platforms left out lose theirs.

    Ids and the stream's id of ``sessions`` are filled in here, so they may be empty. ``incomes``
    are new ones of that stream.
    Raises InvalidValueError for a number, time or feeling that cannot be.
    """
    stream = edit.get(Stream, stream_id)
    known = {session.platform: session for session in edit.book.sessions.of_stream(stream_id)}
    _write(edit, stream, sessions, known)
    _add_incomes(edit, stream, incomes)
    return _done("session.changed" if known else "session.logged", stream)


def log_unplanned(
    edit: Edit, draft: Draft, sessions: Sequence[Session], incomes: Sequence[Income] = ()
) -> Done:
    """Put a stream that was never planned on the plan, done and with its sessions.

    It gets no checklist: there is nothing left to promote.
    """
    if draft.start is None:
        raise InvalidValueError("start", "")
    kind = None if draft.format_id is None else edit.get(Format, draft.format_id)
    stream = Stream(
        id=new_id(),
        title=clean_text(draft.title, TITLE_LIMIT),
        format_id=draft.format_id,
        start=draft.start,
        zone=draft.zone,
        minutes=max(MIN_MINUTES, min(MAX_MINUTES, draft.minutes or 60)),
        goal=kind.goal if kind else None,
        platforms=draft.platforms,
        later=_in_second_hour(sessions, draft.zone),
    )
    edit.put(stream)
    _write(edit, stream, sessions, {})
    _add_incomes(edit, stream, incomes)
    return _done("session.logged", stream)


def delete_sessions(edit: Edit, stream_id: str) -> Done:
    """Delete what was logged for a stream; it then waits to be logged again."""
    stream = edit.get(Stream, stream_id)
    for session in edit.book.sessions.of_stream(stream_id):
        edit.delete(session)
    if stream.status is Status.DONE:
        edit.put(replace(stream, status=Status.PLANNED))
    return _done("session.deleted", stream)


def skip_log(edit: Edit, stream_id: str) -> Done:
    """Let a stream be that did not happen: it is cancelled and no longer asked for."""
    stream = replace(edit.get(Stream, stream_id), status=Status.CANCELLED)
    edit.put(stream)
    return _done("session.skipped", stream)


def _in_second_hour(sessions: Sequence[Session], zone: str) -> bool:
    """Whether the stream began in an hour that clocks show twice, the second time."""
    started = sessions[0].started if sessions else None
    return started is not None and comes_later(started, zone)


def _add_incomes(edit: Edit, stream: Stream, incomes: Sequence[Income]) -> None:
    for income in incomes:
        put_income(edit, replace(income, id=new_id(), stream_id=stream.id))


def _write(
    edit: Edit, stream: Stream, sessions: Sequence[Session], known: dict[str, Session]
) -> None:
    if stream.start is None:
        raise InvalidValueError("start", "")
    wanted = [_checked(session) for session in sessions]
    if not wanted or len({session.platform for session in wanted}) < len(wanted):
        raise InvalidValueError("platform", "")
    for session in wanted:
        old = known.pop(session.platform, None)
        key = old.id if old is not None else new_id()
        edit.put(replace(session, id=key, stream_id=stream.id))
    for old in known.values():
        edit.delete(old)
    edit.put(_ran(stream, wanted[0]))


def _ran(stream: Stream, session: Session) -> Stream:
    """The stream as done; it is certain now, and stands where it ran if only its day was known."""
    started = session.started
    done = replace(stream, status=Status.DONE, tentative=stream.tentative and started is None)
    if started is None or not stream.only_day:
        return done
    wall = to_wall(started, stream.zone).replace(second=0, microsecond=0)
    return replace(done, start=wall, later=comes_later(started, stream.zone))


def _checked(session: Session) -> Session:
    platform = clean_text(session.platform, PLATFORM_LIMIT)
    if not platform:
        raise InvalidValueError("platform", session.platform)
    for name in COUNTS:
        _check(name, getattr(session, name), -LARGEST if name == "new_followers" else 0, LARGEST)
    _check("money", session.money, -LARGEST, LARGEST)
    _check("feeling", session.feeling, 1, 5)
    _check("average_watch", session.average_watch, 0, int(LONGEST.total_seconds()))
    _check("subscribers", session.subscribers, 0, LARGEST)
    _check_times(session)
    _check_names(session)
    return replace(
        session,
        platform=platform,
        note=clean_text(session.note, NOTES_LIMIT, multiline=True),
        disturbed_note=clean_text(session.disturbed_note, NOTES_LIMIT) if session.disturbed else "",
    )


def _check_names(session: Session) -> None:
    if session.disturbed and session.disturbed not in DISTURBANCES:
        raise InvalidValueError("disturbed", session.disturbed)
    for tool in session.tools:
        if tool not in TOOLS:
            raise InvalidValueError("tools", tool)


def _check_times(session: Session) -> None:
    if session.started is None or session.ended is None:
        return
    if not timedelta(0) < session.ended - session.started <= LONGEST:
        raise InvalidValueError("ended", session.ended.isoformat())


def _check(name: str, value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise InvalidValueError(name, str(value))


def _done(name: str, stream: Stream) -> Done:
    start = None if stream.start is None else stream.start.isoformat(timespec="minutes")
    facts: dict[str, Any] = {"title": stream.title, "start": start, "minutes": stream.minutes}
    return Done(name, facts, stream.id)
