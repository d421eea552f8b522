"""Which backups are kept: by day, week and month, and the newest ones always.

Age is never asked: buckets are counted, newest first by sequence. So a clock that jumps, back or
to 2099, deletes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

DAYS, WEEKS, MONTHS = 14, 8, 12
NEWEST = 3
BY_HAND = 10  # of those that were not made by the daily round


class Datable(Protocol):
    """What thinning needs to know of a backup."""

    @property
    def created(self) -> datetime: ...
    @property
    def sequence(self) -> int: ...
    @property
    def reason(self) -> str: ...


T = TypeVar("T", bound=Datable)


def surplus(backups: Iterable[T]) -> list[T]:
    """The backups that may go, oldest last."""
    newest_first = sorted(backups, key=lambda backup: backup.sequence, reverse=True)
    kept = {backup.sequence for backup in newest_first[:NEWEST]}
    others = [backup for backup in newest_first if backup.reason != "daily"]
    kept |= {backup.sequence for backup in others[:BY_HAND]}
    # a restore makes a backup too; it must not push out the day's own, just restored perhaps
    daily = [backup for backup in newest_first if backup.reason == "daily"]
    for group in (newest_first, daily):
        kept |= _firsts(group, lambda at: at.date(), DAYS)
        kept |= _firsts(group, lambda at: at.isocalendar()[:2], WEEKS)
        kept |= _firsts(group, lambda at: (at.year, at.month), MONTHS)
    return [backup for backup in newest_first if backup.sequence not in kept]


def _firsts(
    newest_first: Sequence[Datable], bucket: Callable[[datetime], object], count: int
) -> set[int]:
    """The newest backup of each of the first ``count`` buckets that come up."""
    found: dict[object, int] = {}
    for backup in newest_first:
        found.setdefault(bucket(backup.created), backup.sequence)
    return set(list(found.values())[:count])
