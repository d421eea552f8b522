"""Which starts did well, for the calendar: from the sessions of a year, or from followers' hours.

numpy is only imported where the work is done: in a thread, after the window is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from creatorplanner.domain.channel import ActiveHour
from creatorplanner.domain.measures import Measure, median
from creatorplanner.domain.strong_places import Strong
from creatorplanner.insights.observations import Observation
from creatorplanner.insights.slots import slot_of
from creatorplanner.insights.verdicts import ENOUGH
from creatorplanner.models.fits import Fits, Fitted
from creatorplanner.models.ledger import Ledger
from creatorplanner.operations import results
from creatorplanner.store.planbook import Planbook

YEAR = "52"  # the page's own, so that one fit serves both
STARTS = 4  # of one slot: four evenings from Monday to Thursday
HINTS = 2  # followers' hours that are told of where no session is
BUSY = 0.9  # share of the busiest hour that counts as many followers
USUAL_MINUTES = 90


@dataclass(frozen=True, slots=True)
class Question:
    """What strong starts are worked out from: a year's sessions on one platform by one measure.

    ``minutes`` is how long streams usually are.
    """

    rows: tuple[results.Row, ...]
    measure: Measure
    now: datetime
    zone: str
    hours: tuple[ActiveHour, ...]
    minutes: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to work out."""
        return len(self.rows) < ENOUGH and not self.hours


def question(book: Planbook, ledger: Ledger, now: datetime, zone: str) -> Question:
    """Read what is asked: the sessions of a year, compared as on the Results page."""
    begin = results.begin_of(YEAR, now)
    rows = ledger.between(begin, now)
    used = results.platforms_of(rows)
    settings = book.formats.settings()
    platform = used[0] if used else next(iter(settings.platforms), "")
    compared = results.on_platform(rows, platform) if used else []
    measure = results.measure_named(settings.results_measure, compared)
    if measure is Measure.MONEY:
        compared = ledger.earned(compared, ledger.came_in(begin, now, rows))
    kinds = {kind.id for kind in book.formats.all()}
    minutes = median(row.minutes for row in compared)
    whole = round((minutes or USUAL_MINUTES) / 30) * 30
    return Question(
        tuple(results.with_known_formats(compared, kinds)),
        measure,
        now,
        zone,
        tuple(book.money.active_hours(platform)),
        max(60, min(180, whole)),
    )


def strong_starts(asked: Question, fits: Fits) -> tuple[Strong, ...]:
    """The strong starts, those that sessions tell of first."""
    fitted = fits.of(asked.rows, asked.measure, asked.now, asked.zone)
    return _told(fitted) + hints(asked.hours, fitted.observations)


def _told(fitted: Fitted) -> tuple[Strong, ...]:
    """In each strong slot the starts that it is known by."""
    if fitted.posterior is None:
        return ()
    from creatorplanner.insights.strong_slots import strong_in

    known = [one for one in fitted.observations if one.value is not None and not one.disturbed]
    found = []
    for one in strong_in(fitted.posterior):
        starts = Counter(
            (seen.weekday, seen.hour)
            for seen in known
            if slot_of(seen.weekday, seen.hour) == one.slot
        )
        for (weekday, hour), _count in starts.most_common(STARTS):
            found.append(Strong(weekday, hour, one.ratio, one.count))
    return tuple(found)


def hints(hours: Iterable[ActiveHour], tried: Iterable[Observation]) -> tuple[Strong, ...]:
    """Hours with many followers at which nothing was ever streamed, the busiest first."""
    starts = Counter((one.weekday, one.hour) for one in tried)
    listed = list(hours)
    most = max((one.followers for one in listed), default=0)
    busy = [
        one
        for one in sorted(listed, key=lambda one: (-one.followers, one.weekday, one.hour))
        if one.followers >= BUSY * most > 0
        and not any(starts[one.weekday, one.hour + near] for near in (-1, 0, 1))
    ]
    found: dict[int, Strong] = {}
    for one in busy:  # one a day: neighbouring hours say the same
        if one.weekday not in found:
            ratio = one.followers / most
            found[one.weekday] = Strong(one.weekday, one.hour, ratio, 0, one.platform)
    return tuple(found.values())[:HINTS]
