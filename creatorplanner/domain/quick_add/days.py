"""Finding the days that a text names: weekdays, dates, lists of them, "next fri", "in 3 days"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from creatorplanner.domain.quick_add.board import END, GAP, START, WORD_END, Board
from creatorplanner.domain.quick_add.calendar_dates import CalendarDates, Dated, dated
from creatorplanner.domain.quick_add.facts import Tongue
from creatorplanner.domain.quick_add.names import Names, any_of
from creatorplanner.domain.quick_add.result import Kind, Note
from creatorplanner.domain.quick_add.spoken import NIGHT, PART
from creatorplanner.domain.quick_add.tongues import Words

MOST_DAYS = 31
MONTHS_AHEAD = 13
WEEK = 7
SATURDAY = 5
LONG_NAME = 6  # letters of a month that is no other word, as "may" and "march" are


class Wish(NamedTuple):
    """Days that are wished for: one date, or the coming weekday and ``run - 1`` days after it."""

    day: date | None = None
    weekday: int = 0
    run: int = 1


class Wishes(NamedTuple):
    """What one piece of the text says about days, and about the part of the day."""

    end: int
    wishes: tuple[Wish, ...]
    notes: tuple[Note, ...] = ()
    part: str = ""


_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AHEAD = re.compile(
    rf"in\s+([0-9]{{1,3}}|{any_of(_NUMBERS)})\s+(days?|weeks?|tage?n?|wochen?){END}"
)
_NTH = r"([0-9]{1,2})(?:st|nd|rd|th)"
_ON_THE = re.compile(
    rf"on\s+the\s+{_NTH}{END}|(?:the\s+)?{_NTH}(?=\s*$|[,\s]+(?:at\s+|@\s?)?[0-9]{{1,2}}"
    r"(?:[:.][0-9]{2})?\s?(?:[ap]\.?m|[-–]|h\b|uhr|$))"
)
_THE_NTH = re.compile(rf",?\s+(?:the\s+)?{_NTH}{END}")
_SPAN = re.compile(r"\s?[-–—~]\s?|\s+(?:to|through|thru|bis|a|à|al)\s+")
_TIME_AFTER = re.compile(r"[,\s]+(?:at\s+|um\s+|@\s?)?[0-9]")
_TIME_BEFORE = re.compile(r"(?:^|\s)[0-9]{1,2}(?:[:.h][0-9]{2})?\s?(?:[ap]m?|uhr|h)?,?\s+$")
_A_WEEK_ON = re.compile(r"\s+(?:week|in einer woche|en huit)(?=\s*$|[,\s]+(?:at\s+|@\s?)?[0-9])")
_NUMBERED_MONTH = "(?:1[0-2]|[1-9])[月월]"
_BETWEEN = re.compile(r"\s?\.?,?\s?")
_BRACKETED = re.compile(r"\s?\(([^)]{1,12})\)")


class DayFinder:
    """Days in one language; ``today`` is given with each text."""

    def __init__(self, names: Names, words: Words, tongue: Tongue) -> None:
        self.names = names
        self.dates = CalendarDates(names, tongue)
        self._week_start, self._relative = tongue.week_start, words.relative
        self._word = re.compile(f"({any_of(words.relative)}){WORD_END}")
        self._set = re.compile(rf"(?:the\s+)?(weekdays?|week-?ends?){END}")
        self._month = re.compile(rf"{START}({names.month_source}|{_NUMBERED_MONTH}){END}")
        self._prefix = re.compile(rf"{any_of((*words.on, 'from', 'starting', 'ab'))}\s+(?:the\s+)?")
        self._next = re.compile(rf"{any_of(words.coming)}{GAP}")
        self._next_week = re.compile(rf"(?:next\s+week|nächste\s+woche){END}\s*(?:on\s+)?")
        self._tie = re.compile(rf"((?:(?<![^\s\x00]){any_of(words.both)}|,)\s*)$")
        joined = any_of((*words.both, ",", "/", ";"))
        self._joint = re.compile(rf"\s*{joined}\s*(?:{joined}\s*)?|\s+")

    def find(self, board: Board, today: date) -> None:
        """Take the days that are meant most likely, and those that an "and" ties to them."""
        found = self._all(board, today)
        while found:
            best = max(found, key=lambda piece: (piece[0], -piece[1]))
            found.remove(best)
            _, place, wishes = best
            if board.take(Kind.DAY, place, wishes.end, wishes, *wishes.notes) is not None:
                board.part = wishes.part or board.part
                break
        for _, place, wishes in found:
            tie = self._tie.search(board.masked[:place])
            if board.of(Kind.DAY) and tie and tie.start(1) > board.of(Kind.DAY)[-1].start:
                board.take(Kind.DAY, tie.start(1), wishes.end, wishes, *wishes.notes)

    def find_month(self, board: Board) -> None:
        """A month without a day, beside a time and no other day, is told as unread."""
        if board.of(Kind.DAY) or board.of(Kind.REPEAT) or not board.of(Kind.TIME):
            return
        for found in self._month.finditer(board.masked):
            if len(found[1]) >= LONG_NAME or found[1][0].isdecimal():
                nothing = Wishes(found.end(), (), (Note.MONTH_ALONE,))
                board.take(Kind.DAY, *found.span(1), nothing, Note.MONTH_ALONE)
                return

    def _all(self, board: Board, today: date) -> list[tuple[int, int, Wishes]]:
        """Every piece that names days: how likely it is meant, where it begins, what it says."""
        found: list[tuple[int, int, Wishes]] = []
        end = 0
        for place in board.beginnings():
            piece = self._piece(board.masked, place, today) if place >= end else None
            if piece is not None:
                end = piece.end
                found.append((_likely(board.masked, place, piece), place, piece))
        return found

    def day_at(self, text: str, place: int, today: date) -> Wishes | None:
        """One day at a place: a date, a weekday or a word such as "tomorrow"."""
        explicit = self._weekday_and_date(text, place, today) or self.dates.at(text, place, today)
        if explicit is not None:
            return Wishes(explicit.end, tuple(Wish(day) for day in explicit.days), explicit.notes)
        return self._relative_day(text, place, today) or self._weekdays(text, place)

    def weekdays_at(self, text: str, place: int) -> tuple[int, tuple[int, ...]] | None:
        """Where a list of weekdays ends, and which they are: "mon, wed and fri", "mon-fri"."""
        found = self._weekdays(text, place)
        end, days = place, []
        while found is not None:
            days += [(wish.weekday + index) % WEEK for wish in found.wishes
                     for index in range(wish.run)]  # fmt: skip
            end = found.end
            joint = self._joint.match(text, end)
            found = self._weekdays(text, joint.end(), in_list=True) if joint else None
        return (end, tuple(sorted(set(days)))) if days else None

    def _piece(self, text: str, place: int, today: date) -> Wishes | None:
        """A group of days with the little words before it."""
        if on_the := _ON_THE.match(text, place):
            return _day_of_month(on_the, today)
        prefix = self._prefix.match(text, place)
        named = self._named(text, prefix.end(), today) if prefix else None
        return named or self._named(text, place, today)

    def _named(self, text: str, place: int, today: date) -> Wishes | None:
        """A group of days, perhaps of the next week."""
        if later := self._next_week.match(text, place):
            return self._in_next_week(text, later, today)
        if following := self._next.match(text, place):
            group = self._group(text, following.end(), today)
            return None if group is None else self._moved(group, today)
        return self._group(text, place, today)

    def _group(self, text: str, place: int, today: date) -> Wishes | None:
        first = self.day_at(text, place, today)
        if first is None:
            return None
        wishes, notes, end = [*first.wishes], [*first.notes], first.end
        while joint := self._joint.match(text, end):
            more = self._more(text, joint, today)
            if more is None or len(wishes) > MOST_DAYS:
                break
            wishes, notes, end = [*wishes, *more.wishes], [*notes, *more.notes], more.end
        unread = Note.DATE_UNREAD in notes
        if len(wishes) == 1 and wishes[0].day is None and (after := _A_WEEK_ON.match(text, end)):
            # "friday week" is the Friday after the coming one
            coming = (wishes[0].weekday - today.weekday()) % WEEK
            wishes, end = [Wish(_later(today, coming + WEEK))], after.end()
        part = PART.match(text, end)
        end = part.end() if part else end
        named = part[1] if part else first.part
        group = Wishes(end, () if unread else tuple(wishes), tuple(notes), named)
        if later := re.compile(r"\s+next\s+week" + END).match(text, end):
            return self._moved(group._replace(end=later.end()), today)
        return group

    def _more(self, text: str, joint: re.Match[str], today: date) -> Wishes | None:
        """One more day of a list. Without a comma or an "and" only a weekday goes on a list."""
        found = self._weekdays(text, joint.end(), in_list=True)
        if found is not None or not joint[0].strip():
            return found
        return self.day_at(text, joint.end(), today)

    def _weekday_and_date(self, text: str, place: int, today: date) -> Dated | None:
        """ "Fri, Nov 20", "20.11. (Fr)": a weekday that must fit the date beside it."""
        named = self.names.day_at(text, place, in_list=True)
        if named is not None:
            if nth := _THE_NTH.match(text, named[0]):
                return _weekday_of_month(nth, named[1], today)
            gap = re.compile(r",?\s+(?:the\s+|den\s+)?").match(text, named[0])
            found = self.dates.at(text, gap.end(), today) if gap else None
            return None if found is None else _fitting(found, named[1])
        found = self.dates.at(text, place, today)
        return None if found is None else self._with_weekday_behind(text, found)

    def _with_weekday_behind(self, text: str, found: Dated) -> Dated | None:
        """ "20.11. (Fr)", "11月20日金曜日", "nov 20 fri"."""
        if after := _BRACKETED.match(text, found.end):
            named = self.names.day_at(after[1], 0, in_list=True)
            return _fitting(found._replace(end=after.end()), named[1]) if named else None
        gap = _BETWEEN.match(text, found.end)
        named = self.names.day_at(text, gap.end(), in_list=True) if gap else None
        fits = named and found.days and found.days[0].weekday() == named[1]
        if named is None or not (fits or (gap and not gap[0].strip())):
            return None  # "nov 20, sat" are two days
        return _fitting(found._replace(end=named[0]), named[1])

    def _weekdays(self, text: str, place: int, *, in_list: bool = False) -> Wishes | None:
        if named := self.names.day_at(text, place, in_list=in_list):
            end, day = named
            span = _SPAN.match(text, end)
            last = self.names.day_at(text, span.end(), in_list=True) if span else None
            if last is not None:
                return Wishes(last[0], (Wish(weekday=day, run=(last[1] - day) % WEEK + 1),))
            return Wishes(end, (Wish(weekday=day),))
        found = self._set.match(text, place)
        if found is None:
            return None
        if found[1].startswith("weekd"):
            return Wishes(found.end(), tuple(Wish(weekday=day) for day in range(SATURDAY)))
        return Wishes(found.end(), (Wish(weekday=SATURDAY, run=2),))

    def _relative_day(self, text: str, place: int, today: date) -> Wishes | None:
        if found := self._word.match(text, place):
            word = " ".join(found[1].split())
            distance = self._relative[word]
            notes = (Note.PASSED,) if distance < 0 else ()
            day = _later(today, distance)
            return Wishes(found.end(), (Wish(day),), notes, NIGHT if word == "tonight" else "")
        if found := _AHEAD.match(text, place):
            count = int(_NUMBERS.get(found[1], 0) or found[1])
            day = _later(today, count * (WEEK if found[2][0] == "w" else 1))
            return Wishes(found.end(), (Wish(day),))
        return None

    def _in_next_week(self, text: str, later: re.Match[str], today: date) -> Wishes:
        group = self._group(text, later.end(), today)
        if group is not None and all(wish.day is None for wish in group.wishes):
            return self._moved(group, today)
        end = later.start() + len(later[0].rstrip())
        return Wishes(end, (Wish(_later(today, WEEK)),), (Note.EITHER,))

    def _moved(self, group: Wishes, today: date) -> Wishes:
        """The same weekdays in the week after this one; dates stay."""
        into = (today.weekday() - self._week_start) % WEEK
        monday = _later(today, WEEK - into)
        moved = []
        for wish in group.wishes:
            first = _later(monday, (wish.weekday - self._week_start) % WEEK)
            days = [wish] if wish.day else [Wish(_later(first, more)) for more in range(wish.run)]
            moved += days
        return group._replace(wishes=tuple(moved))


def _likely(text: str, place: int, piece: Wishes) -> int:
    """2 for dates and "tomorrow", 1 for a weekday beside a time, 0 for a weekday alone.

    A title can hold a weekday: "the Sunday show fri 8pm".
    """
    if any(wish.day for wish in piece.wishes) or not piece.wishes:
        return 2
    beside = _TIME_AFTER.match(text, piece.end) or _TIME_BEFORE.search(text[:place])
    return 1 if beside else 0


def _fitting(found: Dated, weekday: int) -> Dated:
    fits = not found.days or found.days[0].weekday() == weekday
    return found if fits else found._replace(notes=(*found.notes, Note.WEEKDAY_MISFIT))


def _day_of_month(found: re.Match[str], today: date) -> Wishes:
    number = int(found[1] or found[2])
    coming = _months_with(number, today)
    if not coming:
        return Wishes(found.end(), (), (Note.DATE_UNREAD,))
    return Wishes(found.end(), (Wish(coming[0]),))


def _weekday_of_month(found: re.Match[str], weekday: int, today: date) -> Dated:
    """ "Friday the 13th": the one of the coming months that is a Friday."""
    coming = _months_with(int(found[1]), today)
    fitting = [day for day in coming if day.weekday() == weekday] or coming
    if not fitting:
        return Dated(found.end(), (), (Note.DATE_UNREAD,))
    # the nearest such day has another name: perhaps the day was counted wrongly
    notes = (Note.EITHER,) if fitting[0] != coming[0] else ()
    return _fitting(Dated(found.end(), (fitting[0],), notes), weekday)


def _months_with(number: int, today: date) -> list[date]:
    """That day of this month and the next twelve, where it exists and lies ahead."""
    month = today.year * 12 + today.month - 1
    found = []
    for later in range(MONTHS_AHEAD):
        year, index = divmod(month + later, 12)
        day = dated(0, index + 1, number, str(year), today).days
        found += [one for one in day if one >= today]
    return found


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
