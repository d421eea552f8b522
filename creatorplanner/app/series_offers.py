"""What a toast offers after one stream of a series changed: the same for others of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from creatorplanner.domain.series import Occurrence
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.series_standing import read_standing
from creatorplanner.models.tongue import tr
from creatorplanner.operations.done import Done
from creatorplanner.operations.series import Scope, delete_series, end_series, widen

_CONTEXT = "Series"
CARRIED = {
    "stream.moved", "stream.resized", "stream.zone", "stream.format", "stream.platforms",
    "stream.hashtags", "stream.hashtag_set", "stream.tentative", "stream.certain",
}  # fmt: skip
"""Steps of one stream that its series could follow. Of typing the side panel tells by itself."""
Offers = list[tuple[str, Callable[[], object]]]


class SeriesOffers:
    """Reads how the changed stream stands in its series, right after the change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def after(self, done: Done) -> tuple[str, Offers]:
        """What the sentence ends with, and what can be done; ("", []) for single streams."""
        if done.name == "stream.deleted" and "series" in done.facts:
            return self._deleted(str(done.facts["series"]), str(done.facts["recurrence"]))
        if done.name in CARRIED:
            return self._changed(done.subject)
        return "", []

    def _changed(self, key: str) -> tuple[str, Offers]:
        book, now = self._desk.book, self._desk.clock.now()
        standing = read_standing(book, book.find(Stream, key), now)
        if standing is None or not standing.own or not standing.around:
            return "", []
        offers: Offers = []
        if standing.earlier and standing.later:
            offers.append((tr(_CONTEXT, "This and later"), partial(self._widen, key, "later")))
        offers.append((tr(_CONTEXT, "All"), partial(self._widen, key, "all")))
        return " · " + tr(_CONTEXT, "only this one"), offers

    def _deleted(self, series_id: str, recurrence: str) -> tuple[str, Offers]:
        book, now = self._desk.book, self._desk.clock.now()
        wall = datetime.fromisoformat(recurrence)
        if book.series.get(series_id) is None:
            return "", []
        near = book.series.neighbours(Occurrence("", series_id, wall), now)
        offers: Offers = []
        if near.later:
            later = partial(self._desk.run, end_series, series_id, wall, now)
            offers.append((tr(_CONTEXT, "This and later"), later))
        if near.earlier_ahead:
            whole = partial(self._desk.run, delete_series, series_id, now)
            offers.append((tr(_CONTEXT, "Whole series"), whole))
        return (" · " + tr(_CONTEXT, "only this one") if offers else ""), offers

    def _widen(self, key: str, scope: Scope) -> None:
        self._desk.run(widen, key, scope, self._desk.clock.now())
