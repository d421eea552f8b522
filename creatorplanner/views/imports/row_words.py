"""The words of an import's rows and counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from creatorplanner.exchange.calendar.importing import Item, Skip
from creatorplanner.exchange.calendar.parsed import Problem
from creatorplanner.exchange.calendar.problems import sentence
from creatorplanner.models.import_rows import ImportRow, Summary
from creatorplanner.models.regional import Regional
from creatorplanner.models.rule_words import RuleWords
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.titles import zone_title

_CONTEXT = "Import"
_HEADINGS = {
    "look": "Need a look",
    "new": "New",
    "changed": "Changed",
    "same": "Already there",
    "left": "Left out",
}
_REASONS = {
    "unchanged": "Already in your plan as it is here",
    "cancelled": "Cancelled, and not in your plan",
    "past": "Repeats that ended more than a year ago",
    "zone": "Left out until you say which time zone “{zone}” is",
}
_FIELDS = {
    "title": "title",
    "start": "time",
    "zone": "time zone",
    "minutes": "length",
    "tentative": "tentative",
    "format_id": "format",
    "goal": "goal",
    "platforms": "platforms",
    "hashtags": "hashtags",
    "caption": "caption",
    "notes": "notes",
    "status": "state",
    "rule": "how it repeats",
    "breaks": "pauses",
    "skipped": "skipped dates",
    "changes": "single dates",
    "run_of_show": "run of show",
}
ICONS = {
    "look": "triangle-alert",
    "new": "plus",
    "changed": "pencil",
    "same": "check",
    "left": "ban",
}


def _say(text: str, **values: object) -> str:
    return tr(_CONTEXT, text, **values)


class RowTexts(NamedTuple):
    """A row's first line, the quiet one below it, and what stands at its end."""

    title: str
    below: str = ""
    end: str = ""


class ImportWords(NamedTuple):
    """Words in the creator's locale; ``today`` decides where years are told."""

    regional: Regional
    today: date

    def heading(self, row: ImportRow) -> str:
        """New."""
        return _say(_HEADINGS[row.group])

    def texts(self, row: ImportRow) -> RowTexts:
        """What a row shows."""
        if row.kind == "heading":
            return RowTexts(self.heading(row), end=self.regional.number(row.count))
        if row.kind == "more":
            shown = self.regional.number(row.count)
            return RowTexts(tr_count(_CONTEXT, "and {n} more", "and {n} more", row.count, shown))
        if isinstance(row.thing, Item):
            return self._item(row.thing)
        if isinstance(row.thing, Skip):
            return self._skip(row.thing)
        assert isinstance(row.thing, Problem)
        return self._problem(row.thing)

    def spoken(self, row: ImportRow) -> str:
        """All that a row shows, in one line."""
        return ", ".join(part for part in self.texts(row) if part)

    def told(self, counts: Summary) -> str:
        """41 new, 3 already there, 2 need a look."""
        parts = [
            (counts.new, "{n} new", "{n} new"),
            (counts.changed, "{n} changed", "{n} changed"),
            (counts.same, "{n} already there", "{n} already there"),
            (counts.left, "{n} left out", "{n} left out"),
            (counts.look, "{n} needs a look", "{n} need a look"),
        ]
        shown = [
            tr_count(_CONTEXT, one, many, count, self.regional.number(count))
            for count, one, many in parts
            if count
        ]
        return ", ".join(shown) if shown else _say("Nothing in it")

    def _problem(self, problem: Problem) -> RowTexts:
        """What was read instead; some have no line of their own, or nothing to repeat."""
        told = sentence(problem.code, isolate(problem.text) if problem.text else "")
        at = _say("line {n}", n=self.regional.number(problem.line)) if problem.line else ""
        return RowTexts(told.removesuffix(": "), end=at)

    def _item(self, item: Item) -> RowTexts:
        stream = item.stream
        assert stream.start is not None
        end = stream.start + timedelta(minutes=stream.minutes)
        day, time = self._day(stream.start.date()), self.regional.time_range(stream.start, end)
        parts = [f"{day}, {time}", _say("{zone} time", zone=zone_title(stream.zone))]
        if item.rule is not None:
            words = RuleWords(self.regional)
            parts.append(words.rule(item.rule, stream.start))
            parts.append(words.ending(item.rule, self.today))
        changed = [_say(_FIELDS[name]) for name in item.fields if name in _FIELDS]
        title = stream.title or _say("Untitled stream")
        return RowTexts(title, " · ".join(parts), ", ".join(changed))

    def _skip(self, skip: Skip) -> RowTexts:
        event = skip.event
        reason = _say(_REASONS[skip.reason], zone=isolate(event.asked))
        title = event.title or _say("Untitled stream")
        day = f"{self._day(event.start.date())}, {self.regional.time_full(event.start)}"
        return RowTexts(title, f"{day} · {reason}")

    def _day(self, day: date) -> str:
        near = abs((day - self.today).days) < 180
        return self.regional.date_short(day) if near else self.regional.date_year(day)
