"""From proposals to what a press plans: places in the coming week that are free."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.placing import Span, free_place
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.week_plan import Coming
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.insights.proposals import Proposal
from creatorplanner.models.advice import Advised
from creatorplanner.models.offers import Offer
from creatorplanner.models.slot_starts import meant_starts
from creatorplanner.operations.experiments import Wish
from creatorplanner.operations.weeks import WEEK, coming_week, starting_in_week
from creatorplanner.store.planbook import Planbook

LOOK_BACK = timedelta(days=84)
MOST = 4


class Offering:
    """Reads the plan once around a week from ``first`` and finds places in it.

    ``coming`` are spans that will be taken, though nothing is planned there yet.
    """

    def __init__(
        self,
        book: Planbook,
        first: date,
        now: datetime,
        zone: str,
        coming: Iterable[Span] = (),
    ) -> None:
        self._coming = list(coming)
        self._book, self._first, self._now, self._zone = book, first, now, zone
        self._kinds = {kind.id: kind for kind in book.formats.all()}
        self._there = [
            one for one in starting_in_week(book, first, zone) if one.status is not Status.CANCELLED
        ]
        self._starts = book.streams.starts_between(now - LOOK_BACK, now)
        self._tests = {one.id: one for one in book.money.experiments()}
        self._settings = book.formats.settings()

    def offers(self, advised: Advised) -> list[Offer]:
        """Each proposal with its place, or with where it is planned already."""
        taken = self._taken()
        found: dict[str, Offer] = {}
        # what is kept has its time already: the others go around it
        for proposed in sorted(advised.proposals[:MOST], key=lambda one: one.kind != "keep"):
            offer = found[proposed.key] = self._offer(proposed, advised, taken)
            # two proposals must not be promised the same hours
            taken += [_span(wish, self._minutes(wish)) for wish in offer.wishes if not wish.instead]
        return [found[proposed.key] for proposed in advised.proposals[:MOST]]

    def _offer(self, proposed: Proposal, advised: Advised, taken: list[Span]) -> Offer:
        kind, other = self._kinds.get(proposed.format_id), self._kinds.get(proposed.other_id)
        planned = self._planned(proposed)
        wishes: list[Wish] = []
        gives_way: Stream | None = None
        if proposed.kind == "keep":
            wishes = self._kept(proposed, taken)[: max(0, proposed.weekly - len(planned))]
        elif not planned and proposed.kind == "swap":
            wishes, gives_way = self._swap(proposed, taken)
        elif not planned:
            wishes = self._new(proposed, taken)
        return Offer(
            key=proposed.key,
            kind=proposed.kind,
            format=kind,
            streams=proposed.streams,
            chance=proposed.chance,
            more=proposed.more,
            above=proposed.above,
            doubt=proposed.doubt,
            weekly=proposed.weekly,
            other=other,
            other_streams=proposed.other_streams,
            other_chance=proposed.other_chance,
            gives_way="" if gives_way is None else gives_way.title,
            wishes=tuple(wishes),
            starts=tuple(self._wall(place(wish.start, wish.zone).instant) for wish in wishes),
            planned=tuple(self._wall(one.begins) for one in planned if one.begins),
            told=_told(proposed, advised),
            lacks="" if wishes or planned else self._lack(proposed),
        )

    def _lack(self, proposed: Proposal) -> str:
        """Why a proposal has no place in the week."""
        if proposed.kind == "swap" and not self._could_give_way(proposed.other_id):
            return "other"
        last = self._first + WEEK
        days = [self._first + timedelta(days=number) for number in range(WEEK.days)]
        pauses = list(self._book.series.pausing(self._first, last - timedelta(days=1)))
        off = all(any(one.first <= day <= one.last for one in pauses) for day in days)
        return "off" if off else "time"

    def _could_give_way(self, format_id: str) -> bool:
        if any(one.format_id == format_id and _to_come(one, self._now) for one in self._there):
            return True
        coming = coming_week(self._book, self._first - WEEK, self._first, self._zone)
        return any(one.stream.format_id == format_id and one.usual for one in coming)

    def _planned(self, proposed: Proposal) -> list[Stream]:
        """What of a proposal the week has already, by it or by hand."""
        own = [one for one in self._there if one.format_id == proposed.format_id]
        made_by = {one.id: told_key(self._tests[one.id]) for one in own if one.id in self._tests}
        if proposed.kind == "swap":
            return [one for one in own if made_by.get(one.id) == proposed.key]
        # what another one put there is not this one's: to keep a stream is not to swap one in
        return [one for one in own if made_by.get(one.id, proposed.key) == proposed.key]

    def _kept(self, proposed: Proposal, taken: list[Span]) -> list[Wish]:
        """The streams of this week, else of the one before, at their times."""
        for back in (1, 2):
            coming = coming_week(self._book, self._first - back * WEEK, self._first, self._zone)
            own = [one for one in coming if one.stream.format_id == proposed.format_id]
            if own:
                return [wish for one in own if one.usual for wish in self._copied(one, taken)]
        return self._new(proposed, taken)

    def _copied(self, coming: Coming, taken: list[Span]) -> list[Wish]:
        stream = coming.stream
        start = self._free([coming.start], stream.minutes, stream.zone, taken)
        if start is None:
            return []
        return [Wish(stream.format_id or "", start, stream.zone, stream.minutes, like=stream.id)]

    def _new(self, proposed: Proposal, taken: list[Span]) -> list[Wish]:
        if proposed.slot is None:
            return []
        known = [wall for wall, _kind in self._starts]
        own = [wall for wall, kind in self._starts if kind == proposed.format_id]
        meant = meant_starts(proposed.slot, self._first, known, own)
        kind = self._kinds.get(proposed.format_id)
        minutes = kind.minutes if kind else 60
        start = self._free(meant, minutes, self._zone, taken)
        if start is None:
            return []
        platforms = self._settings.platforms
        return [Wish(proposed.format_id, start, self._zone, platforms=platforms)]

    def _swap(self, proposed: Proposal, taken: list[Span]) -> tuple[list[Wish], Stream | None]:
        """In place of a planned stream of the weaker format, else at its time of this week."""
        kind = self._kinds.get(proposed.format_id)
        minutes = kind.minutes if kind else 60
        for old in self._there:
            if old.format_id != proposed.other_id or not _to_come(old, self._now):
                continue
            assert old.start is not None
            rest = [span for span in taken if span != _own_span(old)]
            room = self._free([old.start], minutes, old.zone, rest) == old.start
            wish = Wish(
                proposed.format_id,
                old.start,
                old.zone,
                minutes if room else min(minutes, old.minutes),
                old.platforms,
                instead=old.id,
            )
            return [wish], old
        coming = coming_week(self._book, self._first - WEEK, self._first, self._zone)
        for one in coming:
            if one.stream.format_id == proposed.other_id and one.usual:
                rest = [span for span in taken if span != (one.begins, one.ends)]
                start = self._free([one.start], minutes, one.stream.zone, rest)
                if start is not None:
                    platforms = one.stream.platforms
                    wish = Wish(proposed.format_id, start, one.stream.zone, platforms=platforms)
                    return [wish], None
        return [], None

    def _free(
        self, meant: Sequence[datetime], minutes: int, zone: str, taken: Iterable[Span]
    ) -> datetime | None:
        """The best free start on a day that is not off."""
        last = self._first + WEEK - timedelta(days=1)
        pauses = list(self._book.series.pausing(self._first, last))
        on = [
            wall
            for wall in meant
            if not any(pause.first <= wall.date() <= pause.last for pause in pauses)
        ]
        return free_place(on, minutes, zone, taken, self._now)

    def _taken(self) -> list[Span]:
        begin = place(datetime.combine(self._first, datetime.min.time()), self._zone).instant
        day = timedelta(days=1)
        near = self._book.streams.between(begin - day, begin + WEEK + day)
        there = [_own_span(one) for one in near if one.status is not Status.CANCELLED]
        return there + self._coming

    def _minutes(self, wish: Wish) -> int:
        kind = self._kinds.get(wish.format_id)
        return wish.minutes or (kind.minutes if kind else 60)

    def _wall(self, instant: datetime) -> datetime:
        return to_wall(instant, self._zone)


def _span(wish: Wish, minutes: int) -> Span:
    begin = place(wish.start, wish.zone).instant
    return begin, begin + timedelta(minutes=minutes)


def _own_span(stream: Stream) -> Span:
    begins, ends = stream.begins, stream.ends
    assert begins is not None
    assert ends is not None
    return begins, ends


def _to_come(stream: Stream, now: datetime) -> bool:
    return stream.begins is not None and stream.begins > now


def told_key(test: Experiment) -> str:
    """The key of the proposal that an experiment was made from; "" where it is not known."""
    try:
        found = json.loads(test.told or "{}")
    except ValueError:
        return ""
    return str(found.get("key", "")) if isinstance(found, dict) else ""


def _told(proposed: Proposal, advised: Advised) -> str:
    return json.dumps(
        {
            "key": proposed.key,
            "streams": proposed.streams,
            "chance": None if proposed.chance is None else round(proposed.chance, 3),
            "measure": advised.measure.value,
            "platform": advised.platform,
        }
    )
