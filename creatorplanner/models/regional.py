"""How dates, times, numbers and money read where the creator lives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, QObject, QTime, Signal

from creatorplanner.domain import entry
from creatorplanner.domain.settings import Settings
from creatorplanner.models.patterns import Patterns, patterns_of

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "BRL": "R$", "INR": "₹", "KRW": "₩"}
WHOLE_CURRENCIES = {"JPY", "KRW", "VND", "CLP", "ISK", "HUF", "IDR", "PYG", "UGX"}
KEEP = 4_000  # texts remembered before the memory is emptied
Wall = datetime | time
ClockTime = time  # inside the class, ``time`` is the method


class Regional(QObject):
    """Formats from QLocale with the creator's own choices laid over; ``changed`` on new ones."""

    changed = Signal()

    def __init__(self, settings: Settings, system: QLocale | None = None) -> None:
        super().__init__()
        self._system = system or QLocale.system()
        self._memory: dict[tuple[str, object], str] = {}
        self._apply(settings)

    def apply(self, settings: Settings) -> None:
        """Follow changed settings."""
        kept = ("locale", "clock_hours", "week_start", "currency")
        if any(getattr(settings, key) != getattr(self._settings, key) for key in kept):
            self._apply(settings)
            self.changed.emit()

    def _apply(self, settings: Settings) -> None:
        self._settings = settings
        self.locale = QLocale(settings.locale) if settings.locale else self._system
        self.patterns: Patterns = patterns_of(self.locale, settings.clock_hours)
        self.first_weekday = settings.week_start or self.locale.firstDayOfWeek().value
        self._memory.clear()

    @property
    def right_to_left(self) -> bool:
        """Whether the screens are mirrored."""
        return self.locale.textDirection().name == "RightToLeft"

    @property
    def twelve_hours(self) -> bool:
        """Whether the clock has twelve hours."""
        return self.patterns.twelve

    @property
    def currency(self) -> str:
        """The creator's currency, ISO 4217."""
        return self._settings.currency

    # days

    def week_of(self, day: date) -> date:
        """The first day of the week that holds ``day``."""
        return day - timedelta(days=(day.isoweekday() - self.first_weekday) % 7)

    def weekday_short(self, day: date) -> str:
        """Fri"""
        return self._day(day, "ddd")

    def weekday_long(self, day: date) -> str:
        """Friday"""
        return self._day(day, "dddd")

    def weekday_narrow(self, day: date) -> str:
        """F"""
        return self.locale.dayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)

    def day_number(self, day: date) -> str:
        """20"""
        return self._day(day, "d")

    def month_year(self, day: date) -> str:
        """November 2026"""
        name = self.locale.standaloneMonthName(day.month)
        if "年" in self.patterns.month_year:
            return self._day(day, self.patterns.month_year)
        return f"{name[:1].upper()}{name[1:]} {self._day(day, 'yyyy')}"

    def day_month(self, day: date) -> str:
        """Nov 20"""
        return self._day(day, self.patterns.day_month_short)

    def date_short(self, day: date) -> str:
        """Fri Nov 20"""
        return f"{self.weekday_short(day)} {self.day_month(day)}"

    def date_long(self, day: date) -> str:
        """Friday, November 20"""
        return f"{self.weekday_long(day)}, {self._day(day, self.patterns.day_month)}"

    def date_year(self, day: date) -> str:
        """Nov 20, 2026, in the locale's own way."""
        return self._day(day, self.locale.dateFormat(QLocale.FormatType.ShortFormat))

    def week_title(self, first: date, last: date) -> tuple[str, str]:
        """("November 16 – 22", "2026"): the year stands apart so that it can be quieter."""
        years = [self._day(day, "yyyy") for day in (first, last)]
        year = years[0] if years[0] == years[1] else " – ".join(years)
        if (first.year, first.month) != (last.year, last.month):
            return f"{self.day_month(first)} – {self.day_month(last)}", year
        days = f"{self.day_number(first)} – {self.day_number(last)}"
        pattern = self.patterns.day_month
        whole = self._day(last, pattern)
        return whole.replace(self._day(last, "dd" if "dd" in pattern else "d"), days, 1), year

    def relative_day(self, day: date, today: date) -> str:
        """Today, Tomorrow, Yesterday, a weekday within six days, else the date."""
        near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}
        distance = (day - today).days
        if distance in near:
            return near[distance]
        return self.weekday_long(day) if 0 < distance < 7 else self.date_short(day)

    # times

    def time(self, moment: Wall) -> str:
        """8 PM, 8:30 PM, 20:00"""
        whole = self.patterns.twelve and moment.minute == 0
        return self._time(moment, self.patterns.time_hour if whole else self.patterns.time)

    def time_full(self, moment: Wall) -> str:
        """8:00 PM, 20:00"""
        return self._time(moment, self.patterns.time)

    def hour_label(self, hour: int) -> str:
        """Noon, 1 PM, 13:00; hours past 24 belong to the next day."""
        if hour % 24 == 12 and self.patterns.twelve and self._english:
            return "Noon"
        return self.time(ClockTime(hour % 24))

    def time_range(self, begin: Wall, end: Wall) -> str:
        """8–9:30 PM, 11:30 AM–1 PM, 20:00–21:30"""
        first, last = self.time(begin), self.time(end)
        if self.patterns.twelve and (begin.hour < 12) == (end.hour < 12):
            mark = self.locale.amText() if begin.hour < 12 else self.locale.pmText()
            first = first.replace(mark, "").strip()
        return f"{first}–{last}"

    def duration(self, minutes: float) -> str:
        """1 h 30, 45 min"""
        hours, rest = divmod(round(minutes), 60)
        if hours == 0:
            return f"{self.number(rest)} min"
        return f"{self.number(hours)} h" + (f" {self._two(rest)}" if rest else "")

    def hours(self, minutes: float) -> str:
        """14.75 h"""
        return f"{self.decimal(minutes / 60, 2)} h"

    def countdown(self, seconds: float) -> str:
        """in 1 h 40 min, in 25 min, in 3 days; whole minutes, rounded up"""
        minutes = max(0, -int(-seconds // 60))
        if minutes >= 48 * 60:
            return f"in {self.number(round(minutes / 1440))} days"
        hours, rest = divmod(minutes, 60)
        parts = [f"{self.number(hours)} h"] if hours else []
        if rest or not hours:
            parts.append(f"{self.number(rest)} min")
        return "in " + " ".join(parts)

    def stopwatch(self, seconds: float) -> str:
        """1:39:52"""
        whole = max(0, int(seconds))
        hours, rest = divmod(whole, 3600)
        return f"{self.number(hours)}:{self._two(rest // 60)}:{self._two(rest % 60)}"

    def due(self, moment: datetime, today: date) -> str:
        """6:45 PM today, Thu 8 PM within a week, else Nov 30"""
        distance = (moment.date() - today).days
        if distance == 0:
            return self.time(moment)
        if -7 < distance < 7:
            return f"{self.weekday_short(moment.date())} {self.time(moment)}"
        return self.day_month(moment.date())

    # numbers

    @property
    def decimal_point(self) -> str:
        """The sign before decimals."""
        return self.locale.decimalPoint()

    @property
    def group_separator(self) -> str:
        """The sign between thousands."""
        return self.locale.groupSeparator()

    def number(self, value: int) -> str:
        """12,345"""
        return self.locale.toString(int(value))

    def decimal(self, value: float, places: int = 1) -> str:
        """14.75; zeros at the end are left out"""
        text = self.locale.toString(float(value), "f", places)
        zero, point = self.locale.zeroDigit(), self.locale.decimalPoint()
        return text.rstrip(zero).removesuffix(point) if point in text else text

    def compact(self, value: float) -> str:
        """2.1k for small places"""
        size = abs(value)
        if size < 1_000:
            return self.number(round(value))
        unit, sign = (1_000, "k") if size < 999_500 else (1_000_000, "M")
        places = 1 if size < 99_950 or sign == "M" else 0
        return f"{self.decimal(value / unit, places)}{sign}"

    def percent(self, share: float) -> str:
        """+8%"""
        return f"{'+' if share > 0 else ''}{self.number(round(share * 100))}%"

    def money(self, hundredths: float, currency: str = "", *, short: bool = False) -> str:
        """$1,312.00; ``short`` leaves decimals out"""
        code = currency or self._settings.currency
        own = self.locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode) == code
        symbol = self.locale.currencySymbol() if own else SYMBOLS.get(code, code)
        places = 0 if short or code in WHOLE_CURRENCIES else 2
        return self.locale.toCurrencyString(hundredths / 100, symbol, places)

    # reading what was typed

    def read_time(self, text: str) -> ClockTime:
        """A time as typed; NotATime where it is none."""
        return entry.read_time(text, full_day=not self.patterns.twelve)

    def read_range(self, text: str) -> tuple[ClockTime, int]:
        """A start and a length in minutes from "8-9:30pm"; NotATime where it is none."""
        return entry.read_range(text, full_day=not self.patterns.twelve)

    def read_duration(self, text: str) -> int:
        """Minutes; NotADuration where it is none."""
        return entry.read_duration(text)

    def read_count(self, text: str) -> int | None:
        """A count of people or things; None for an empty text. NotANumber where it is none."""
        return entry.read_count(text, self.decimal_point, self.group_separator)

    def read_amount(self, text: str) -> Decimal | int | None:
        """An amount of money; None for an empty text. NotANumber where it is none."""
        return entry.read_number(text, self.decimal_point, self.group_separator)

    def read_date(self, text: str, today: date) -> date:
        """A date as typed, day order by locale; NotADate where it is none."""
        return entry.read_date(
            text,
            today,
            day_first=self.patterns.day_first,
            day_names=self._names(1, 7, self.locale.dayName, -1),
            month_names=self._names(1, 12, self.locale.monthName, 0),
        )

    # inside

    @property
    def _english(self) -> bool:
        return self.locale.language() == QLocale.Language.English

    def _names(
        self, first: int, last: int, name: Callable[[int, QLocale.FormatType], str], shift: int
    ) -> dict[str, int]:
        kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
        return {
            name(number, kind): number + shift
            for number in range(first, last + 1)
            for kind in kinds
        }

    def _day(self, day: date, pattern: str) -> str:
        return self._kept((pattern, day), lambda: self._day_text(day, pattern))

    def _day_text(self, day: date, pattern: str) -> str:
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def _time(self, moment: Wall, pattern: str) -> str:
        minutes = moment.hour * 60 + moment.minute
        return self._kept((pattern, minutes), lambda: self._time_text(moment, pattern))

    def _time_text(self, moment: Wall, pattern: str) -> str:
        return self.locale.toString(QTime(moment.hour, moment.minute), pattern).strip()

    def _two(self, value: int) -> str:
        return self.number(value).rjust(2, self.locale.zeroDigit())

    def _kept(self, key: tuple[str, object], make: Callable[[], str]) -> str:
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) > KEEP:
                self._memory.clear()
            found = self._memory[key] = make()
        return found
