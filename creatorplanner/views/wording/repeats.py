"""How often, in words: "Every Monday", "Every 2 weeks on Monday and Friday"."""

from __future__ import annotations

from datetime import date

from creatorplanner.domain.recurrence import Frequency, Rule
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count

_CONTEXT = "Repeats"
_MONDAY = date(2001, 1, 1)
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_STEPS = {
    Frequency.DAILY: ("every day", "every {n} days"),
    Frequency.WEEKLY: ("every week", "every {n} weeks"),
    Frequency.MONTHLY: ("every month", "every {n} months"),
    Frequency.YEARLY: ("every year", "every {n} years"),
}


def rule_words(rule: Rule, regional: Regional) -> str:
    """What repeats, how often, and until when."""
    often, until = often_words(rule, regional), until_words(rule, regional)
    return tr(_CONTEXT, "{often}, {until}", often=often, until=until) if until else often


def often_words(rule: Rule, regional: Regional) -> str:
    """How often, without its end."""
    often = _often(rule, regional)
    return often[:1].upper() + often[1:]


def until_words(rule: Rule, regional: Regional) -> str:
    """ "until Sun Dec 20", "5 times", "" for a rule without end."""
    if rule.until is not None:
        return tr(_CONTEXT, "until {day}", day=regional.date_short(rule.until.date()))
    if rule.count is not None:
        number = regional.number(rule.count)
        return tr_count(_CONTEXT, "once", "{n} times", rule.count, number)
    return ""


def _often(rule: Rule, regional: Regional) -> str:
    days = _listed([_weekday(day.weekday, regional) for day in rule.by_day])
    nth = rule.by_day[0].n if rule.by_day else 0
    if nth in _ORDINALS:
        ordinal = tr(_CONTEXT, _ORDINALS[nth])
        return tr(_CONTEXT, "every {nth} {day} of the month", nth=ordinal, day=days)
    if days and rule.interval == 1:
        return tr(_CONTEXT, "every {days}", days=days)
    one, many = _STEPS[rule.freq]
    step = tr_count(_CONTEXT, one, many, rule.interval, regional.number(rule.interval))
    if rule.by_month_day:
        days = _listed([_day_of_month(day, regional) for day in rule.by_month_day])
    return tr(_CONTEXT, "{step} on {days}", step=step, days=days) if days else step


def _weekday(day: int, regional: Regional) -> str:
    return regional.weekday_long(_MONDAY.replace(day=1 + day))


def _day_of_month(day: int, regional: Regional) -> str:
    if day == -1:
        return tr(_CONTEXT, "the last day")
    return tr(_CONTEXT, "day {n}", n=regional.number(day))


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr(_CONTEXT, "{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
