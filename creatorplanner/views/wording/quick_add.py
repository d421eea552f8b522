"""What quick add says: its chips, and the result in words before Enter."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.quick_add import Clock, Kind, Note, State, Token
from creatorplanner.domain.recurrence import Rule
from creatorplanner.models.palette_rows import PlanRow, StreamRow
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.clock_words import clock_note
from creatorplanner.views.wording.repeats import often_words, rule_words, until_words
from creatorplanner.views.wording.titles import quoted, stream_title

_CONTEXT = "QuickAdd"
_RIGHT_TO_LEFT = "\u200f"  # a mark: the line as a whole reads from the right
SHOWN_DAYS, SHOWN_TAGS = 3, 3
NEAR = 300  # days within which a date goes without its year

# beside a chip: short, since the chip says the rest
_ASIDE = {
    Note.NEXT_WEEK: "next week",
    Note.TOMORROW: "tomorrow",
    Note.NEXT_DAY: "the next day",
    Note.PASSED: "in the past",
    Note.LATER_YEAR: "next year",
    Note.WEEKDAY_MISFIT: "another weekday",
}
_UNREAD = {
    Note.TIME_UNREAD: "time?",
    Note.DATE_UNREAD: "date?",
    Note.MONTH_ALONE: "which day?",
    Note.TIMES_UNREAD: "how often?",
    Note.LENGTH_UNREAD: "length?",
    Note.ZONE_UNREAD: "zone?",
    Note.TWICE: "twice?",
    Note.NO_REPEAT: "repeat?",
}
_WHY = {
    Note.NEXT_WEEK: "That time has passed today, so it is the same day next week.",
    Note.TOMORROW: "That time has passed today, so it is tomorrow.",
    Note.NEXT_DAY: "After midnight belongs to the next day.",
    Note.PASSED: "This lies in the past.",
    Note.LATER_YEAR: "That date has passed this year, so it is next year.",
    Note.PM_ASSUMED: "A bare hour is taken for the evening. Type am for the morning.",
    Note.TIME_ASSUMED: "No time was typed.",
    Note.TODAY_ASSUMED: "No day was typed, so it starts today.",
    Note.DAY_ORDER: "Read the other way round, because there is no such month.",
    Note.WEEKDAY_MISFIT: "The weekday and the date don’t fit. The date counts.",
    Note.EITHER: "This can be read in two ways.",
    Note.SHORT: "The beginning of a name.",
    Note.TIME_UNREAD: "Not a time. Try 8pm or 20:00.",
    Note.DATE_UNREAD: "There is no such date.",
    Note.MONTH_ALONE: "A month without a day. Try Dec 5.",
    Note.TIMES_UNREAD: "Streams repeat 1 to 999 times.",
    Note.LENGTH_UNREAD: "A stream lasts at most a day.",
    Note.ZONE_UNREAD: "Times are those of your computer.",
    Note.TWICE: "There is one already. The first one counts.",
    Note.NO_REPEAT: "An end, but nothing that repeats.",
}


class QuickAddWords:
    """The sentences of quick add, in the creator's locale."""

    def __init__(self, regional: Regional, platforms: Platforms) -> None:
        self._regional, self._platforms = regional, platforms

    def chip(self, token: Token, formats: dict[str, Format], *, ending: bool = False) -> str:
        """A token as it was understood: "Fri Nov 20", "8–9:30 PM", "time?".

        ``ending`` says that it is the second piece of a repetition: until when.
        """
        if token.off:
            return token.text
        unread = [tr(_CONTEXT, _UNREAD[note]) for note in token.notes if note in _UNREAD]
        if token.value is None and unread:
            return unread[0]
        if isinstance(token.value, Rule):
            often = often_words(token.value, self._regional)
            return until_words(token.value, self._regional) or often if ending else often
        asides = [tr(_CONTEXT, _ASIDE[note]) for note in token.notes if note in _ASIDE]
        return ", ".join([self._value(token, formats), *asides, *unread])

    def why(self, token: Token) -> str:
        """More about a chip, and how to be rid of it."""
        reasons = [tr(_CONTEXT, _WHY[note]) for note in token.notes if note in _WHY]
        if token.off:
            ending = tr(_CONTEXT, "Stays in the title as it is. Click to read it again.")
        else:
            ending = tr(_CONTEXT, "Click, or Backspace after it, to keep it as text.")
        return "\n".join([*reasons, ending])

    def spoken_chip(self, token: Token, words: str) -> str:
        """A chip of these words for a screen reader."""
        if token.off:
            return tr(_CONTEXT, "{words}, kept as text", words=words)
        if token.state is State.DOUBT:
            words = tr(_CONTEXT, "{words}, uncertain", words=words)
        return tr(_CONTEXT, "{kind}: {words}", kind=self._kind(token.kind), words=words)

    def heading(self, row: PlanRow) -> str:
        """What Enter does: "Create “50k special”"."""
        name = self._name(row)
        if row.idea is not None:
            text = "Next free slot {when} for {name}" if row.free else "Schedule {name}"
            return tr(_CONTEXT, text, name=name, when=self._slot(row))
        if row.free:
            return tr(_CONTEXT, "Next free slot {when}", when=self._slot(row))
        if row.reading.rule is not None:
            return tr(_CONTEXT, "Create series {name}", name=name)
        if len(row.starts) > 1:
            count = self._regional.number(len(row.starts))
            return tr(_CONTEXT, "Create {n} streams {name}", n=count, name=name)
        return tr(_CONTEXT, "Create {name}", name=name)

    def detail(self, row: PlanRow, today: date) -> str:
        """Fri Nov 20 · 8–9:30 PM · Q&A · TikTok · #ama · 5-step promo."""
        parts = [self._name(row)] if row.free and row.idea is None else []
        parts += self._when(row, today)
        if row.kind is not None and not (row.free and not row.reading.title):
            parts.append(row.kind.name)
        parts.append(", ".join(self._platforms.name(key) for key in row.platforms))
        parts += [f"#{tag}" for tag in row.hashtags[:SHOWN_TAGS]]
        if len(row.hashtags) > SHOWN_TAGS:
            parts.append(f"+{self._regional.number(len(row.hashtags) - SHOWN_TAGS)}")
        if row.steps:
            steps = self._regional.number(row.steps)
            parts.append(tr_count(_CONTEXT, "1-step promo", "{n}-step promo", row.steps, steps))
        kept = [part for part in parts if part]
        if self._regional.right_to_left:
            return _RIGHT_TO_LEFT + " · ".join(map(isolate, kept))
        return " · ".join(kept)

    def warning(self, row: PlanRow, formats: dict[str, Format]) -> str:
        """Overlaps “Ask me anything”, 1:30 AM comes twice that day; "" where all is as typed."""
        parts = [clock_note(self._regional, wall, row.zone) for wall in row.reading.starts[:1]]
        if row.clash is not None:
            title = stream_title(row.clash, formats.get(row.clash.format_id or ""))
            parts.insert(0, tr(_CONTEXT, "Overlaps {title}", title=quoted(title, title)))
        return " · ".join(filter(None, parts))

    def found(self, row: StreamRow, today: date) -> str:
        """When a found stream is: "Fri Nov 20, 8 PM", "Idea"."""
        if row.begin is None:
            return tr(_CONTEXT, "Idea")
        named = self._day(row.begin.date(), today)
        if row.stream.only_day:
            return named
        return tr(_CONTEXT, "{date}, {time}", date=named, time=self._regional.time(row.begin))

    def found_title(self, row: StreamRow) -> str:
        """Its title, or what stands in for one."""
        return stream_title(row.stream, row.kind)

    def _name(self, row: PlanRow) -> str:
        title = row.reading.title
        if row.idea is not None:
            was = quoted(stream_title(row.idea, row.kind), tr(_CONTEXT, "the idea"))
            if not title:
                return was
            return tr(_CONTEXT, "{old} as {new}", old=was, new=quoted(title, ""))
        name = row.kind.name if row.kind is not None else tr(_CONTEXT, "a stream")
        return quoted(title, name)

    def _day(self, day: date, today: date) -> str:
        """Without its year only where nobody can take it for another one."""
        near = abs((day - today).days) < NEAR
        return self._regional.date_short(day) if near else self._regional.date_year(day)

    def _when(self, row: PlanRow, today: date) -> list[str]:
        if not row.starts:
            return []
        start = row.starts[0]
        end = start + timedelta(minutes=row.minutes)
        span = self._regional.time_range(start, end)
        if row.reading.rule is not None:
            from_day = self._day(start.date(), today)
            often = rule_words(row.reading.rule, self._regional)
            return [often, tr(_CONTEXT, "from {day}", day=from_day), span]
        days = [self._day(one.date(), today) for one in row.starts[:SHOWN_DAYS]]
        if len(row.starts) > SHOWN_DAYS:
            days.append(f"+{self._regional.number(len(row.starts) - SHOWN_DAYS)}")
        return [", ".join(days), span]

    def _slot(self, row: PlanRow) -> str:
        return self._regional.day_time(row.starts[0]) if row.starts else ""

    def _value(self, token: Token, formats: dict[str, Format]) -> str:
        value = token.value
        if isinstance(value, Clock):
            return self._clock(value)
        if isinstance(value, tuple):
            return ", ".join(self._regional.date_short(day) for day in value)
        if isinstance(value, int):
            return self._regional.duration(value)
        return self._named(token.kind, value if isinstance(value, str) else token.text, formats)

    def _clock(self, clock: Clock) -> str:
        start = datetime.combine(date(2000, 1, 1), clock.start)
        if clock.minutes is None:
            return self._regional.time(start)
        return self._regional.time_range(start, start + timedelta(minutes=clock.minutes))

    def _named(self, kind: Kind, value: str, formats: dict[str, Format]) -> str:
        if kind is Kind.FORMAT and value in formats:
            found = formats[value]
            return f"{found.emoji} {found.name}".strip()
        if kind is Kind.PLATFORM:
            return self._platforms.name(value)
        if kind is Kind.HASHTAG:
            return f"#{value}"
        return f"“{value}”" if kind is Kind.TITLE else value

    def _kind(self, kind: Kind) -> str:
        return tr(_CONTEXT, kind.value.capitalize())
