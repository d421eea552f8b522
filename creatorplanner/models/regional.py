"""How dates, times, numbers, money and the week read for this creator.

Everything follows the system's locale, and each part of it can be set otherwise. Times and dates
come in as the wall values that shall be shown; placing instants in zones is done before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from creatorplanner.domain.settings import Settings
from creatorplanner.models.date_words import DateWords
from creatorplanner.models.number_words import NumberWords
from creatorplanner.models.time_words import TimeWords
from creatorplanner.models.tongue import tr

if TYPE_CHECKING:
    from decimal import Decimal

_CONTEXT = "Regional"
_WRITTEN_LIMIT = 2000
_Time = time  # the method of this name hides it inside the class
NEAR_DAYS = 6
"""How many days away a weekday alone still says which day is meant."""


class Regional(QObject):
    """The creator's locale with the overrides of the settings; ``changed`` when it reads anew."""

    changed = Signal()

    def __init__(
        self, settings: Settings, system: QLocale | None = None, parent: QObject | None = None
    ) -> None:
        """``system`` is what the settings leave open; without it the computer's own locale."""
        super().__init__(parent)
        self._system = system or QLocale.system()
        self._read(settings)

    def apply(self, settings: Settings) -> None:
        """Follow other settings; ``changed`` is emitted only if something reads otherwise."""
        if self._key(settings) != self._used:
            self._read(settings)
            self.changed.emit()

    @property
    def locale(self) -> QLocale:
        """The locale in use."""
        return self._locale

    @property
    def language(self) -> str:
        """The locale's language, in two letters (three for a few)."""
        return self._locale.name().partition("_")[0]

    @property
    def right_to_left(self) -> bool:
        """Whether this locale's screens are mirrored."""
        return self._locale.textDirection() == Qt.LayoutDirection.RightToLeft

    # ---------------------------------------------------------------- the week

    @property
    def first_weekday(self) -> int:
        """ISO weekday that weeks start with; Monday is 1."""
        return self._dates.first_weekday

    def week_of(self, day: date) -> date:
        """The first day of the week that a day is in."""
        return self._dates.week_of(day)

    def weekdays(self) -> tuple[int, ...]:
        """ISO weekdays in the order of the week."""
        return self._dates.weekdays()

    def weekday_long(self, day: date) -> str:
        """Friday."""
        return self._dates.write("weekday", day)

    def weekday_short(self, day: date) -> str:
        """Fri, as it stands alone above a column."""
        return self._dates.write("weekday_short", day)

    def weekday_narrow(self, day: date) -> str:
        """F."""
        return self._dates.write("weekday_narrow", day)

    def week_title(self, first: date, last: date, short: bool = False) -> tuple[str, str]:
        """("November 16 – 22", "2026"), with ``short`` ("Nov 16 – 22", "2026")."""
        return self._dates.week_title(first, last, short)

    # ------------------------------------------------------------------- dates

    def day_number(self, day: date) -> str:
        """20, in the locale's digits."""
        return self._dates.write("day", day)

    def month_year(self, day: date) -> str:
        """November 2026."""
        return self._dates.write("month_year", day)

    def month(self, day: date, short: bool = False) -> str:
        """November or Nov."""
        return self._dates.write("month_short" if short else "month", day)

    def day_month(self, day: date, short: bool = True) -> str:
        """Nov 20, or November 20."""
        return self._dates.write("month_day_short" if short else "month_day", day)

    def date_year(self, day: date) -> str:
        """Nov 20, 2026."""
        return self._dates.write("month_day_year", day)

    def date_long(self, day: date, year: bool = False) -> str:
        """Friday, November 20; with ``year`` Friday, November 20, 2026."""
        return self._dates.write("long" if year else "weekday_month_day", day)

    def date_short(self, day: date) -> str:
        """Fri Nov 20."""
        return self._dates.write("short", day)

    def date_numeric(self, day: date) -> str:
        """11/20/26."""
        return self._dates.write("numeric", day)

    def relative_day(self, day: date, today: date) -> str:
        """Today, Tomorrow, Yesterday, a weekday of the next days, else the date."""
        distance = (day - today).days
        if distance == 0:
            return tr(_CONTEXT, "Today")
        if abs(distance) == 1:
            return tr(_CONTEXT, "Tomorrow") if distance > 0 else tr(_CONTEXT, "Yesterday")
        if 0 < distance <= NEAR_DAYS:
            return self.weekday_long(day)
        if day.year != today.year:
            return self.date_year(day)
        return self.date_short(day)

    # ------------------------------------------------------------------- times

    @property
    def clock_hours(self) -> int:
        """12 or 24."""
        return self._times.clock_hours

    @property
    def twelve_hours(self) -> bool:
        """Whether the clock has twelve hours."""
        return self._times.clock_hours == 12

    def time(self, at: datetime | _Time) -> str:
        """8 PM, 8:30 PM, 20:00."""
        return self._times.compact(at)

    def time_full(self, at: datetime | _Time) -> str:
        """8:00 PM, 20:00."""
        return self._times.full(at)

    def hour_label(self, hour: int) -> str:
        """Noon, 1 PM, 13:00; hours past 24 are those of the next day."""
        return self._times.hour_label(hour)

    def time_range(self, start: datetime, end: datetime) -> str:
        """8–9:30 PM, 11:30 AM–1 PM, 20:00–21:30."""
        return self._times.span(start, end)

    def day_time(self, at: datetime, full: bool = False) -> str:
        """Fri 8 PM; with ``full`` Fri 8:00 PM."""
        shown = self.time_full(at) if full else self.time(at)
        return f"{self._dates.write('weekday_in_text', at.date())} {shown}"

    def due(self, at: datetime, today: date) -> str:
        """6:45 PM today, Thu 8 PM in the days around, Nov 27, 8 PM farther away."""
        distance = abs((at.date() - today).days)
        if distance == 0:
            return self.time(at)
        if distance <= NEAR_DAYS:
            return self.day_time(at)
        return tr(_CONTEXT, "{date}, {time}", date=self.day_month(at.date()), time=self.time(at))

    def duration(self, minutes: float) -> str:
        """1 h 30, 45 min."""
        return self._times.duration(round(minutes))

    def hours(self, minutes: float) -> str:
        """14.75 h."""
        return tr(_CONTEXT, "{h} h", h=self.decimal(minutes / 60, 2))

    def length(self, minutes: int) -> str:
        """1 h 40 min, 45 min, 2 days 3 h: the long form for sentences."""
        return self._times.length(minutes)

    def countdown(self, seconds: float) -> str:
        """In 1 h 40 min; begun minutes count whole, so it never says less than is left."""
        if seconds <= 0:
            return tr(_CONTEXT, "now")
        return tr(_CONTEXT, "in {length}", length=self.length(-int(-seconds // 60)))

    def stopwatch(self, seconds: float) -> str:
        """1:39:52, for what counts each second."""
        return self._times.stopwatch(seconds)

    # ----------------------------------------------------------------- numbers

    @property
    def currency(self) -> str:
        """The currency (ISO 4217) of money that names none."""
        return self._numbers.currency

    @property
    def decimal_point(self) -> str:
        """What stands before the fraction."""
        return self._numbers.decimal_point

    @property
    def group_separator(self) -> str:
        """What stands between groups of digits."""
        return self._numbers.group_separator

    def number(self, value: int | float | Decimal, decimals: int = 0) -> str:
        """1,234,567; fractions are rounded to ``decimals`` places."""
        return self._numbers.number(value, decimals)

    def decimal(self, value: float, places: int = 1) -> str:
        """14.75; zeros at the end are left out."""
        return self._numbers.decimal(value, places)

    def compact(self, value: float) -> str:
        """2.1k, for small blocks."""
        return self._numbers.compact(round(value))

    def money(self, hundredths: float, currency: str = "", *, short: bool = False) -> str:
        """$1,312.50 from 131250 hundredths; ``short`` leaves the decimals out."""
        return self._numbers.money(hundredths, currency, short)

    def percent(self, share: float, decimals: int = 0, signed: bool = False) -> str:
        """85% from 0.85."""
        return self._numbers.percent(share, decimals, signed)

    # ----------------------------------------------------------------- reading

    def read_number(self, text: str) -> int | Decimal | None:
        """A typed number, None for blank (unknown). Raises NotANumber."""
        from creatorplanner.domain.entry import read_number

        return read_number(text, self.decimal_point, self.group_separator, self.language)

    def read_amount(self, text: str) -> int | Decimal | None:
        """A typed amount of money, None for blank (unknown). Raises NotANumber."""
        return self.read_number(text)

    def read_duration(self, text: str) -> int:
        """A typed length in minutes. Raises NotADuration."""
        from creatorplanner.domain.entry import read_duration

        return read_duration(text)

    def read_seconds(self, text: str) -> int | None:
        """A typed short length in seconds, None for blank (unknown). Raises NotADuration."""
        from creatorplanner.domain.entry_seconds import read_seconds

        return read_seconds(text)

    def read_count(self, text: str) -> int | None:
        """A typed number of things, None for blank (unknown). Raises NotANumber."""
        from creatorplanner.domain.entry import read_count

        return read_count(text, self.decimal_point, self.group_separator, self.language)

    def read_time(self, text: str) -> _Time:
        """A typed time; a bare 1 to 11 means the evening. Raises NotATime."""
        from creatorplanner.domain.entry import read_time

        return read_time(self._times.neutral(text), full_day=self.clock_hours == 24)

    def read_times(self, text: str) -> tuple[_Time, ...]:
        """What a typed time may mean, the likeliest first. Raises NotATime."""
        from creatorplanner.domain.entry import read_times

        return read_times(self._times.neutral(text), full_day=self.clock_hours == 24)

    def read_range(self, text: str) -> tuple[_Time, int]:
        """A typed span as start and minutes. Raises NotATime."""
        from creatorplanner.domain.entry import read_range

        return read_range(self._times.neutral(text), full_day=self.clock_hours == 24)

    def read_date(self, text: str, today: date, *, past: bool = False) -> date:
        """A typed date, in English or in the locale's words. Raises NotADate.

        ``past`` is for what has been: a weekday alone is the last one, not the next.
        """
        from creatorplanner.domain.entry import read_date
        from creatorplanner.domain.quick_add.tongues import words_of

        return read_date(
            text,
            today,
            day_first=self._dates.day_first,
            day_names=self._dates.names("E"),
            month_names=self._dates.names("M"),
            relative=words_of(self.language).relative,
            past=past,
        )

    def names(self, kind: str) -> dict[str, int]:
        """Names as people type them: ``E`` weekdays from Monday 0, ``M`` months from 1."""
        return self._dates.names(kind)

    @property
    def date_order(self) -> Literal["dmy", "mdy", "ymd"]:
        """The order in which dates in numbers are written."""
        return self._dates.order

    # ------------------------------------------------------------------- parts

    def once(self, key: Hashable, write: Callable[[], str]) -> str:
        """What ``write`` says, put together only once as long as nothing reads otherwise."""
        found = self._written.get(key)
        if found is None:
            if len(self._written) > _WRITTEN_LIMIT:
                self._written.clear()
            found = self._written[key] = write()
        return found

    def _read(self, settings: Settings) -> None:
        self._used = self._key(settings)
        self._written: dict[Hashable, str] = {}
        self._locale = self._chosen(settings.locale)
        own = self._locale.firstDayOfWeek().value
        self._dates = DateWords(self._locale, settings.week_start or own)
        self._times = TimeWords(self._locale, settings.clock_hours)
        self._numbers = NumberWords(self._locale, settings.currency)

    def _chosen(self, name: str) -> QLocale:
        locale = QLocale(name) if name else self._system
        if locale.language() == QLocale.Language.C and name:
            locale = self._system
        # C is nobody's own: a machine without a locale gets what most screens show
        return QLocale("en_US") if locale.language() == QLocale.Language.C else locale

    @staticmethod
    def _key(settings: Settings) -> tuple[str, int, int, str]:
        return (settings.locale, settings.clock_hours, settings.week_start, settings.currency)
