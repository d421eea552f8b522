"""Income and payouts for the Log page: what is there, what is usual, and what to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.gift_rates import GiftRate
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.usual import Usual, usual_of
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.incomes import (
    add_income,
    add_payout,
    change_income,
    change_payout,
    delete_income,
    delete_payout,
)
from creatorplanner.operations.money import gift_rates

MOST = 400
KINDS = (Income, Payout, Stream, Setting)


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount that came in, or a payout; ``stream`` is its own, of the format ``kind``."""

    thing: Income | Payout
    stream: Stream | None = None
    kind: Format | None = None


class IncomeModel(QObject):
    """``changed`` when ``entries`` or rates did. Nothing is read while nobody looks."""

    changed = Signal()

    def __init__(self, desk: Desk, platforms: Platforms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._known = desk, platforms
        self._shown = False
        self.entries: list[Entry] = []
        self.rates: dict[str, GiftRate] = {}
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._again)

    @property
    def currency(self) -> str:
        """What new amounts are counted in."""
        return self._desk.book.formats.settings().currency

    @property
    def today(self) -> date:
        """Today where the computer is."""
        clock = self._desk.clock
        return to_wall(clock.now(), clock.zone()).date()

    def shown(self, shown: bool = True) -> None:
        """Somebody looks now, or nobody any more."""
        came, self._shown = shown and not self._shown, shown
        if came:
            self.read()

    def read(self) -> None:
        """Read everything again, newest first."""
        book = self._desk.book
        payouts = book.money.payouts()
        listed: list[Income | Payout] = [*book.money.latest(MOST), *payouts]
        listed.sort(key=lambda one: (one.day, one.id), reverse=True)
        kinds = {kind.id: kind for kind in book.formats.all()}
        own = [(one, self._stream(one)) for one in listed[:MOST]]
        self.entries = [
            Entry(one, stream, kinds.get(stream.format_id or "") if stream else None)
            for one, stream in own
        ]
        paid = [one for one in payouts if one.day <= self.today]
        self.rates = gift_rates(self._known, paid, book.formats.settings())
        self.changed.emit()

    def of_stream(self, stream_id: str) -> list[Income]:
        """What a stream brought in besides its gifts."""
        return self._desk.book.money.incomes_of(stream_id)

    def usual(self, source: str, currency: str, but: str = "") -> Usual | None:
        """What amounts of a source usually are, in hundredths."""
        things = (entry.thing for entry in self.entries)
        return usual_of(
            one.gross
            for one in things
            if isinstance(one, Income)
            and (one.source, one.currency) == (source, currency)
            and one.id != but
        )

    def unpaid_diamonds(self, platform: str, day: date, but: str = "") -> int:
        """Diamonds logged on a platform up to a day that no other payout was for."""
        book, zone = self._desk.book, self._desk.clock.zone()
        midnight = place(datetime.combine(day, time.min), zone).instant + timedelta(days=1)
        paid = sum(
            one.diamonds
            for one in book.money.payouts(day)
            if one.platform == platform and one.id != but
        )
        return max(0, book.money.diamonds(platform, midnight) - paid)

    def save(self, thing: Income | Payout) -> bool:
        """Add it where its id is "", else correct it; False when it was refused."""
        run = self._desk.run
        if isinstance(thing, Income):
            return run(change_income if thing.id else add_income, thing) is not None
        return run(change_payout if thing.id else add_payout, thing) is not None

    def delete(self, thing: Income | Payout) -> bool:
        """Take it out; undo brings it back."""
        if isinstance(thing, Income):
            return self._desk.run(delete_income, thing.id) is not None
        return self._desk.run(delete_payout, thing.id) is not None

    def _stream(self, thing: Income | Payout) -> Stream | None:
        if isinstance(thing, Payout) or not thing.stream_id:
            return None
        return self._desk.book.streams.get(thing.stream_id)

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(*KINDS):
            self._again()

    def _again(self) -> None:
        if self._shown:
            self.read()
