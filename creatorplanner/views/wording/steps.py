"""What a step did, for the toast and the undo menu: "Moved to Fri 8:00 PM"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.goal_words import goal_told
from creatorplanner.views.wording.step_words import NEUTRAL, WORDS, StepWording, without_title
from creatorplanner.views.wording.titles import quoted, zone_title
from creatorplanner.views.wording.week_words import not_copied


class Told(Protocol):
    """A ``Done`` or a step of the journal: a name, and the facts that fill its sentence."""

    @property
    def name(self) -> str:
        """Which sentence."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """What fills it; ``start`` is wall time of the stream's zone, as ISO text."""


@dataclass(frozen=True)
class StepWords:
    """Sentences about steps; ``today`` says which day it is where the computer stands."""

    regional: Regional
    today: Callable[[], date]

    def toast(self, done: Told, cause: str = "do") -> str:
        """One line for what was just done, undone (``undo``) or done again (``redo``)."""
        wording = WORDS.get(done.name, NEUTRAL)
        if cause == "do":
            told = self._filled(self._sentence(wording, done), done)
            return told + self._moved_too(done) + not_copied(self.regional, done.facts)
        text = "Undone: {step}" if cause == "undo" else "Done again: {step}"
        return tr("Steps", text, step=self._filled(wording.noun, done))

    def undo_text(self, step: Told | None) -> str:
        """The menu's "Undo move of “Ranked grind”"; "Undo" with nothing to undo."""
        return self._menu("Undo", "Undo {step}", step)

    def redo_text(self, step: Told | None) -> str:
        """The menu's "Redo move of “Ranked grind”"; "Redo" with nothing to redo."""
        return self._menu("Redo", "Redo {step}", step)

    def _menu(self, bare: str, named: str, step: Told | None) -> str:
        if step is None:
            return tr("Steps", bare)
        noun = self._filled(WORDS.get(step.name, NEUTRAL).noun, step)
        return tr("Steps", named, step=noun)

    def _sentence(self, wording: StepWording, done: Told) -> str:
        dateless = wording.dateless and not done.facts.get("start")
        return wording.dateless if dateless else wording.done

    def _moved_too(self, done: Told) -> str:
        count = _number(done.facts.get("items"))
        if not count:
            return ""
        one, many = "{n} reminder moved too", "{n} reminders moved too"
        return " · " + tr_count("Steps", one, many, count, self.regional.number(count))

    def _filled(self, text: str, done: Told) -> str:
        facts = done.facts
        values = {
            "title": quoted(str(facts.get("title") or ""), tr("Steps", without_title(done.name))),
            "when": self._kept_whole(self._when(facts.get("start"))),
            "week": self._kept_whole(self._week(facts.get("first"), facts.get("last"))),
            "length": self.regional.duration(_number(facts.get("minutes"))),
            "format": quoted(str(facts.get("format") or ""), tr("Steps", "no format")),
            "zone": zone_title(str(facts.get("zone") or "")),
            "other": quoted(str(facts.get("other") or ""), tr("Steps", without_title(done.name))),
            "goal": self._kept_whole(goal_told(self.regional, facts)),
            "money": self._kept_whole(self._money(facts)),
            "set": quoted(str(facts.get("set") or ""), tr("Steps", "a set")),
            "field": tr("Steps", _FIELDS.get(str(facts.get("field") or ""), "details")),
        }
        count = _number(facts.get("count"))
        for noun in COUNTED:
            values[noun] = self._counted(count, noun)
        return tr("Steps", text, **values)

    def _money(self, facts: Mapping[str, Any]) -> str:
        amount, currency = facts.get("amount"), facts.get("currency")
        if not isinstance(amount, int) or not isinstance(currency, str):
            return tr("Steps", "an amount")
        return self.regional.money(amount, currency)

    def _kept_whole(self, part: str) -> str:
        """A part of a sentence that right-to-left neighbours can't tear apart."""
        return isolate(part) if self.regional.right_to_left else part

    def _when(self, start: object) -> str:
        if not isinstance(start, str):
            return tr("Steps", "another time")
        wall = datetime.fromisoformat(start)
        day = wall.date()
        near = abs((day - self.today()).days) < 7
        if near:
            return self.regional.day_time(wall, full=True)
        return f"{self.regional.date_short(day)}, {self.regional.time_full(wall)}"

    def _week(self, first: object, last: object) -> str:
        if not isinstance(first, str) or not isinstance(last, str):
            return tr("Steps", "a week")
        days = date.fromisoformat(first), date.fromisoformat(last)
        return self.regional.week_title(*days, short=True)[0]

    def _counted(self, count: int, noun: str) -> str:
        shown = self.regional.number(count)
        return tr_count("Steps", f"{{n}} {noun}", f"{{n}} {noun}s", count, shown)


COUNTED = ("stream", "reminder", "hashtag", "line", "session", "idea", "row", "setting")
_FIELDS = {
    "caption": "the caption",
    "run_of_show": "the run of show",
    "notes": "the notes",
    "name": "the name",
    "emoji": "the emoji",
    "color": "the colour",
    "minutes": "the length",
    "goal": "the goal",
    "hashtags": "the hashtags",
    "theme": "the theme",
    "text_percent": "the text size",
    "reduced_motion": "motion",
    "locale": "the region",
    "clock_hours": "the hours",
    "week_start": "the start of the week",
    "day_from": "the start of the day",
    "day_to": "the end of the day",
    "snap_minutes": "the snap",
    "hour_height": "the zoom",
    "zone": "the time zone",
    "second_zone": "the second time zone",
    "remind_tasks": "reminders of promotion",
    "remind_60": "reminders before going live",
    "remind_15": "reminders before going live",
    "remind_5": "reminders before going live",
    "remind_log": "reminders to log",
    "remind_quiet": "quiet while live",
    "remind_system": "system notifications",
    "tray": "staying in the tray",
    "currency": "the currency",
    "handle": "your handle",
    "platforms": "your platforms",
    "networks": "where else you post",
    "network_limits": "what networks take",
    "link": "your link",
    "weekly_goal_minutes": "the weekly goal",
    "likes_moderate": "what likes are called moderate",
    "likes_high": "what likes are called high",
    "gift_rates": "what diamonds pay",
    "money_rates": "the exchange rates",
    "single_keys": "the single-letter keys",
    "sidebar": "the sidebar",
    "ideas_tray": "the ideas",
    "started": "the start",
    "results_measure": "the measure",
    "strong_slots": "strong slots in the calendar",
    "window_place": "the window",
    "calendar_file": "the calendar file",
    "calendar_folder": "the folder of the calendar file",
}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
