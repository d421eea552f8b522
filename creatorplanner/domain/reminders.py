"""What is to be said by itself: promotion that is on, a stream that begins, one to be logged.

Everything here follows from the plan and an instant; nothing is scheduled. What was said is
remembered by the instant up to which the plan was looked at, and by keys, because a computer's
clock can be set back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.zones import place, to_wall

TASK_LEAD = timedelta(minutes=10)
"""How long before a promotion task is on it is said."""
LOG_AFTER = timedelta(minutes=10)
CATCH_UP = timedelta(hours=36)
"""What was missed longer ago is not caught up with: the pages show it anyway."""
AT_ONCE = timedelta(minutes=3)
"""What is said later than this is said as missed."""
STEPS = (60, 15, 5)
"""Minutes before going live."""
EVENING, MORNING = time(20), time(9)
MOST_KEYS = 200
SECONDS_DIGITS = 12  # of the year 5138


class About(StrEnum):
    """What a reminder is about."""

    TASK = "task"
    START = "start"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to say at ``at`` (aware UTC); ``minutes`` before the start, ``item`` of a task."""

    about: About
    stream: Stream
    at: datetime
    item: ChecklistItem | None = None
    minutes: int = 0
    snoozed: bool = False

    @property
    def key(self) -> str:
        """What it is, once a moment: a stream that moves is worth another reminder."""
        return f"{self.subject}@{int(self.at.timestamp())}"

    @property
    def subject(self) -> str:
        """What it is about, whenever it is said."""
        return f"{self.about}:{self.item.id if self.item else self.stream.id}"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the creator wants to be reminded of; ``before`` in minutes, ``quiet`` while live."""

    tasks: bool = True
    before: tuple[int, ...] = STEPS
    log: bool = True
    quiet: bool = True

    @classmethod
    def of(cls, settings: Settings) -> Wishes:
        """As the settings have it."""
        wanted = (settings.remind_60, settings.remind_15, settings.remind_5)
        before = tuple(step for step, on in zip(STEPS, wanted, strict=True) if on)
        return cls(settings.remind_tasks, before, settings.remind_log, settings.remind_quiet)


@dataclass(frozen=True, slots=True)
class Plan:
    """What reminders are made from: streams around now, open tasks, ids that wait to be logged."""

    streams: Sequence[Stream] = ()
    items: Sequence[ChecklistItem] = ()
    to_log: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Snooze:
    """Say what is about ``subject`` again at ``until`` (aware UTC) and not before."""

    subject: str
    until: datetime

    @property
    def text(self) -> str:
        """As it is kept in the settings."""
        return f"{self.subject} {int(self.until.timestamp())}"

    @classmethod
    def read(cls, text: str) -> Snooze | None:
        """What was kept; None for a text that is none."""
        subject, _, seconds = text.rpartition(" ")
        at = read_seconds(seconds)
        return cls(subject, at) if subject and at is not None else None


def read_seconds(text: str) -> datetime | None:
    """The aware UTC instant of seconds since 1970; None for a text that is none."""
    fits = text.isascii() and text.isdecimal() and len(text) < SECONDS_DIGITS
    return datetime.fromtimestamp(int(text), UTC) if fits else None


def window(
    told: datetime | None, now: datetime, passed: timedelta = timedelta()
) -> tuple[datetime, datetime]:
    """The time to say: after its first instant, up to its second.

    ``told`` is up to where everything was said. Where the clock was set back before that, only
    the time that really ``passed`` (by a clock that nobody sets) is looked at again.
    """
    if told is None:
        return now - AT_ONCE, now
    if told > now:
        return now - min(max(passed, AT_ONCE), CATCH_UP), now
    return max(told, now - CATCH_UP), now


def due(plan: Plan, wishes: Wishes, begin: datetime, end: datetime) -> list[Reminder]:
    """What is to be said after ``begin`` up to ``end`` and is still worth it then, in order."""
    found = [*_tasks(plan, wishes), *_starts(plan, wishes, end), *_logs(plan, wishes)]
    within = [one for one in found if begin < one.at <= end]
    return newest(sorted(within, key=lambda one: (one.at, one.key)))


def newest(reminders: Iterable[Reminder]) -> list[Reminder]:
    """Only the newest about each subject: "in 15 minutes" makes "in an hour" old."""
    last = {one.subject: one for one in reminders}
    return sorted(last.values(), key=lambda one: (one.at, one.key))


def is_quiet(streams: Iterable[Stream], now: datetime) -> bool:
    """Whether a stream is on: from its start to its planned end, or until it was ended."""
    return any(_is_on(stream, now) for stream in streams)


def without_snoozed(
    reminders: Iterable[Reminder], snoozes: Iterable[Snooze], now: datetime
) -> list[Reminder]:
    """What is left, with those back whose time has come, from then on."""
    until = {snooze.subject: snooze.until for snooze in snoozes}
    kept = []
    for one in reminders:
        back = until.get(one.subject)
        if back is None or back <= one.at:
            kept.append(one)
        elif back <= now:
            kept.append(replace(one, at=back, snoozed=True))
    return sorted(kept, key=lambda one: (one.at, one.key))


def snooze_times(now: datetime, zone: str) -> dict[str, datetime]:
    """When "hour", "tonight" and "tomorrow" are; tonight only while it is still to come."""
    wall = to_wall(now, zone)
    found = {"hour": now + timedelta(hours=1)}
    tonight = place(datetime.combine(wall.date(), EVENING), zone).instant
    if tonight > now + timedelta(hours=1):
        found["tonight"] = tonight
    morning = datetime.combine(wall.date() + timedelta(days=1), MORNING)
    found["tomorrow"] = place(morning, zone).instant
    return found


def _tasks(plan: Plan, wishes: Wishes) -> list[Reminder]:
    streams = {stream.id: stream for stream in plan.streams} if wishes.tasks else {}
    return [
        Reminder(About.TASK, streams[item.stream_id], item.at - TASK_LEAD, item)
        for item in plan.items
        if item.at is not None and not item.done and item.stream_id in streams
    ]


def _starts(plan: Plan, wishes: Wishes, now: datetime) -> list[Reminder]:
    return [
        Reminder(About.START, stream, begins - timedelta(minutes=step), minutes=step)
        for stream in plan.streams
        for step in wishes.before
        if (begins := stream.begins) is not None
        and stream.status is Status.PLANNED
        and now < begins
    ]


def _logs(plan: Plan, wishes: Wishes) -> list[Reminder]:
    return [
        Reminder(About.LOG, stream, ends + LOG_AFTER)
        for stream in plan.streams
        if wishes.log and stream.id in plan.to_log and (ends := stream.ends) is not None
    ]


def _is_on(stream: Stream, now: datetime) -> bool:
    begins, ends = stream.begins, stream.ends
    if begins is None or ends is None:
        return False
    if stream.status is Status.LIVE:
        return begins <= now < begins + timedelta(minutes=MAX_MINUTES)
    return stream.status is Status.PLANNED and begins <= now < ends
