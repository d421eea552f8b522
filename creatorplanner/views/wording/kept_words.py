"""What became of promises, in words that judge nobody."""

from __future__ import annotations

from creatorplanner.domain.consistency import KeptWeek
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.plain import isolate

CONTEXT = "Kept"
RULE = (
    "Kept: it was logged, on the day it was planned for a day before. "
    "Moved: changed or called off a day or more ahead. "
    "Missed: called off later than that, or nothing was logged two days after. "
    "What changes more than a week ahead is planning. "
    "What was not in the plan a day before its start is not counted."
)


def kept_total(regional: Regional, total: KeptWeek) -> str:
    """Kept 38 of 42 · 3 moved with notice · 1 missed."""
    number = regional.number
    if not total.promised:
        return "  ·  ".join(
            [tr(CONTEXT, "Nothing was planned in these weeks"), *_loose(regional, total)]
        )
    words = tr(CONTEXT, "Kept {n} of {all}", n=number(total.kept), all=number(total.promised))
    return "  ·  ".join([words, *_others(regional, total)])


def week_words(regional: Regional, week: KeptWeek, goal_minutes: int) -> str:
    """One week in a sentence."""
    day = regional.date_short(week.first)
    day = isolate(day) if regional.right_to_left else day
    parts = [tr(CONTEXT, "Week from {day}", day=day)]
    if week.promised:
        number = regional.number
        kept = tr(CONTEXT, "kept {n} of {all}", n=number(week.kept), all=number(week.promised))
        parts += [kept, *_others(regional, week)]
    else:
        parts += [tr(CONTEXT, "nothing planned"), *_loose(regional, week)]
    parts.append(hours_words(regional, week.minutes, goal_minutes))
    return ", ".join(parts)


def hours_words(regional: Regional, minutes: float, goal_minutes: int) -> str:
    """12.5 h live of 14 h."""
    hours = regional.decimal(minutes / 60, 1 if minutes % 60 else 0)
    if not goal_minutes:
        return tr(CONTEXT, "{n} h live", n=hours)
    goal = regional.decimal(goal_minutes / 60, 1 if goal_minutes % 60 else 0)
    return tr(CONTEXT, "{n} h live, goal {goal} h", n=hours, goal=goal)


def _others(regional: Regional, week: KeptWeek) -> list[str]:
    found = []
    if week.moved:
        shown = regional.number(week.moved)
        moved = "{n} moved with notice"
        found.append(tr_count(CONTEXT, moved, moved, week.moved, shown))
    if week.missed:
        shown = regional.number(week.missed)
        found.append(tr_count(CONTEXT, "{n} missed", "{n} missed", week.missed, shown))
    return found + _loose(regional, week)


def _loose(regional: Regional, week: KeptWeek) -> list[str]:
    if not week.unplanned:
        return []
    words, shown = "{n} logged without a plan", regional.number(week.unplanned)
    return [tr_count(CONTEXT, words, words, week.unplanned, shown)]
