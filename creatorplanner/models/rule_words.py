"""How often a stream comes again, in words: "Every Friday", "until I stop"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from creatorplanner.domain.recurrence import Day, Frequency, Rule
from creatorplanner.domain.series import Pattern
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count

_CONTEXT = "Rules"
_MONDAY = date(2024, 1, 1)
_WORKDAYS = (0, 1, 2, 3, 4)
_PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_EACH = {
    Frequency.DAILY: ("Every day", "Every {n} days"),
    Frequency.WEEKLY: ("Every week", "Every {n} weeks"),
    Frequency.MONTHLY: ("Monthly", "Every {n} months"),
    Frequency.YEARLY: ("Yearly", "Every {n} years"),
}


class RuleWords(NamedTuple):
    """Rules in the creator's locale. Rules too odd for a phrase are told part by part."""

    regional: Regional

    def rule(self, rule: Rule, start: datetime) -> str:
        """Every Friday, Every 2 weeks on Mon and Wed, Monthly on the second Friday."""
        if rule.by_week_no or rule.by_year_day or (rule.by_set_pos and not _is_placed(rule)):
            return self._listing(rule)
        if rule.freq is Frequency.YEARLY:
            return self._yearly(rule, start)
        if rule.freq is Frequency.MONTHLY:
            days = self._month_days(rule, start)
            told = tr(_CONTEXT, "{every} on {days}", every=self._every(rule), days=days)
        else:
            told = self._weekly(rule, start)
        return self._in_months(told, rule)

    def ending(self, rule: Rule, today: date) -> str:
        """Until I stop, until Dec 20, 6 times."""
        if rule.count is not None:
            shown = self.regional.number(rule.count)
            return tr_count(_CONTEXT, "once", "{n} times", rule.count, shown)
        if rule.until is None:
            return tr(_CONTEXT, "until I stop")
        return tr(_CONTEXT, "until {day}", day=self.day(rule.until.date(), today))

    def day(self, day: date, today: date) -> str:
        """Dec 20, with its year where that is not the present one."""
        regional = self.regional
        return regional.day_month(day) if day.year == today.year else regional.date_year(day)

    def on_days(self, rule: Rule, start: datetime) -> str:
        """On the 20th, on the third Friday of November: a rule's days without how often."""
        plain = replace(rule, interval=1)
        told, every = self.rule(plain, start), self._every(plain)
        if not told.startswith(every):
            return told
        rest = told[len(every) :].lstrip(" ,")
        return rest[:1].upper() + rest[1:]

    def within(self, rule: Rule, start: datetime) -> str:
        """The rule for the middle of a sentence: "every Friday"."""
        told = self.rule(rule, start)
        return told[:1].lower() + told[1:]

    def pattern(self, pattern: Pattern) -> str:
        """Repeats every Friday: a stored pattern for a name that is spoken, or a tooltip."""
        return self.regional.once(pattern, lambda: self._pattern(pattern))

    def _pattern(self, pattern: Pattern) -> str:
        from creatorplanner.domain.recurrence_text import read_rule

        told = self.within(read_rule(pattern.rule), pattern.start)
        return tr(_CONTEXT, "repeats {rule}", rule=told)

    def weekday(self, weekday: int, short: bool = False) -> str:
        """Friday or Fri; 0 is Monday."""
        day = _MONDAY + timedelta(days=weekday)
        return self.regional.weekday_short(day) if short else self.regional.weekday_long(day)

    def narrow(self, weekday: int) -> str:
        """F, or what else the locale has room for."""
        return self.regional.weekday_narrow(_MONDAY + timedelta(days=weekday))

    def _every(self, rule: Rule) -> str:
        one, many = _EACH[rule.freq]
        return tr_count(_CONTEXT, one, many, rule.interval, self.regional.number(rule.interval))

    def _weekly(self, rule: Rule, start: datetime) -> str:
        days = self._in_week_order(rule, start)
        if rule.freq is Frequency.DAILY and (rule.interval > 1 or not rule.by_day):
            if not rule.by_day:
                return self._every(rule)
            return tr(_CONTEXT, "{every} on {days}", every=self._every(rule), days=self._days(days))
        if rule.interval > 1:
            return tr(_CONTEXT, "{every} on {days}", every=self._every(rule), days=self._days(days))
        if len(days) == 7:
            return tr(_CONTEXT, "Every day")
        if tuple(sorted(days)) == _WORKDAYS:
            return tr(_CONTEXT, "Every weekday")
        return tr(_CONTEXT, "Every {days}", days=self._days(days))

    def _in_week_order(self, rule: Rule, start: datetime) -> list[int]:
        wanted = {day.weekday for day in rule.by_day} or {start.weekday()}
        return [day - 1 for day in self.regional.weekdays() if day - 1 in wanted]

    def _days(self, days: list[int]) -> str:
        return self._and(self.weekday(day, short=len(days) > 1) for day in days)

    def _month_days(self, rule: Rule, start: datetime) -> str:
        dates = () if rule.by_day else rule.by_month_day or (start.day,)
        if dates:
            return self._and(
                self._date(day) for day in sorted(dates, key=lambda day: (day < 0, day))
            )
        if rule.by_set_pos:
            return self._placed(rule)
        told = [self._counted(day) for day in rule.by_day]
        if rule.by_month_day:
            both = self._and(self._date(day) for day in rule.by_month_day)
            return tr(_CONTEXT, "{days}, if it is {dates}", days=self._and(told), dates=both)
        return self._and(told)

    def _placed(self, rule: Rule) -> str:
        """The first or last of some weekdays: "the last weekday"."""
        days = tuple(sorted(day.weekday for day in rule.by_day))
        names = self._and(self.weekday(day, short=len(days) > 1) for day in days)
        if days == _WORKDAYS:
            names = tr(_CONTEXT, "weekday")
        elif len(days) == 7:
            names = tr(_CONTEXT, "day")
        return self._and(self._place(n, names) for n in rule.by_set_pos)

    def _counted(self, day: Day) -> str:
        if not day.n:
            return tr(_CONTEXT, "every {day}", day=self.weekday(day.weekday))
        return self._place(day.n, self.weekday(day.weekday))

    def _place(self, n: int, name: str) -> str:
        if n in _PLACES:
            place = tr(_CONTEXT, _PLACES[n])
            return tr(_CONTEXT, "the {place} {day}", place=place, day=name)
        if n < 0:
            place = self._ordinal(-n)
            return tr(_CONTEXT, "the {place} to last {day}", place=place, day=name)
        return tr(_CONTEXT, "the {place} {day}", place=self._ordinal(n), day=name)

    def _date(self, day: int) -> str:
        if day == -1:
            return tr(_CONTEXT, "the last day")
        if day < 0:
            return tr(_CONTEXT, "the {place} to last day", place=self._ordinal(-day))
        return tr(_CONTEXT, "the {place}", place=self._ordinal(day))

    def _ordinal(self, number: int) -> str:
        """2nd; digits that are not English stand alone."""
        shown = self.regional.number(number)
        if not shown.isascii():
            return shown
        last = 0 if number % 100 in (11, 12, 13) else number % 10
        endings = {1: "{n}st", 2: "{n}nd", 3: "{n}rd"}
        return tr(_CONTEXT, endings.get(last, "{n}th"), n=shown)

    def _yearly(self, rule: Rule, start: datetime) -> str:
        every = self._every(rule)
        if not rule.by_day:
            months = rule.by_month or (start.month,)
            dates = rule.by_month_day or (start.day,)
            if all(0 < day <= 29 or day in (30, 31) for day in dates):
                days = self._and(self._of_year(month, day) for month in months for day in dates)
                return tr(_CONTEXT, "{every} on {days}", every=every, days=days)
            return self._listing(rule)
        if rule.interval == 1 and not (rule.by_month or rule.by_month_day or _counts(rule)):
            return self._weekly(rule, start)
        if not rule.by_month or rule.by_month_day:
            return self._listing(rule)
        days = self._placed(rule) if rule.by_set_pos else self._and(map(self._counted, rule.by_day))
        told = tr(_CONTEXT, "{every} on {days}", every=every, days=days)
        return tr(_CONTEXT, "{days} of {months}", days=told, months=self._months(rule.by_month))

    def _of_year(self, month: int, day: int) -> str:
        # a leap year has every date there is; 31 of a shorter month is told as written
        try:
            return self.regional.day_month(date(2024, month, day))
        except ValueError:
            return f"{self._months((month,))} {self.regional.number(day)}"

    def _in_months(self, told: str, rule: Rule) -> str:
        if not rule.by_month:
            return told
        return tr(_CONTEXT, "{rule} in {months}", rule=told, months=self._months(rule.by_month))

    def _months(self, months: Iterable[int]) -> str:
        return self._and(self.regional.month(date(2024, month, 1)) for month in months)

    def _listing(self, rule: Rule) -> str:
        numbers = self._numbers
        parts = [
            self._every(rule),
            self._part("months {list}", [self._months((month,)) for month in rule.by_month]),
            self._part("weeks {list}", numbers(rule.by_week_no)),
            self._part("days of the year {list}", numbers(rule.by_year_day)),
            self._part("dates {list}", numbers(rule.by_month_day)),
            self._part("days {list}", [self._listed(day) for day in rule.by_day]),
            self._part("of these number {list}", numbers(rule.by_set_pos)),
        ]
        return ", ".join(part for part in parts if part)

    def _listed(self, day: Day) -> str:
        name = self.weekday(day.weekday, short=True)
        return f"{self.regional.number(day.n)} {name}" if day.n else name

    def _part(self, text: str, listed: list[str]) -> str:
        return tr(_CONTEXT, text, list=self._and(listed)) if listed else ""

    def _numbers(self, values: Iterable[int]) -> list[str]:
        return [self.regional.number(value) for value in values]

    @staticmethod
    def _and(parts: Iterable[str]) -> str:
        known = list(parts)
        if len(known) < 2:
            return "".join(known)
        return tr(_CONTEXT, "{names} and {last}", names=", ".join(known[:-1]), last=known[-1])


def _counts(rule: Rule) -> bool:
    return any(day.n for day in rule.by_day)


def _is_placed(rule: Rule) -> bool:
    """Whether BYSETPOS only counts weekdays of a month, as "the last weekday" does."""
    months = rule.freq is Frequency.MONTHLY or bool(rule.by_month)
    yearly = rule.freq is Frequency.YEARLY and len(rule.by_month) != 1
    return (
        bool(rule.by_day) and not _counts(rule) and months and not yearly and not rule.by_month_day
    )
