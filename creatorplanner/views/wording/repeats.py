"""How often, in words: "every Monday", "every 2 weeks on Mon and Fri"."""

from __future__ import annotations

from datetime import date

from creatorplanner.domain.quick_add import Every, Repeat
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr, tr_count

_CONTEXT = "Repeats"
_MONDAY = date(2001, 1, 1)
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_STEPS = {
    Every.DAY: ("every day", "every {n} days"),
    Every.WEEK: ("every week", "every {n} weeks"),
    Every.MONTH: ("every month", "every {n} months"),
    Every.YEAR: ("every year", "every {n} years"),
}


def repeat_words(repeat: Repeat, regional: Regional) -> str:
    """What repeats, how often, and until when."""
    often = _often(repeat, regional)
    words = often[:1].upper() + often[1:]
    if repeat.until is not None:
        day = regional.date_short(repeat.until)
        return tr(_CONTEXT, "{often} until {day}", often=words, day=day)
    if repeat.count is not None:
        number = regional.number(repeat.count)
        times = tr_count(_CONTEXT, "once", "{n} times", repeat.count, number)
        return tr(_CONTEXT, "{often}, {times}", often=words, times=times)
    return words


def _often(repeat: Repeat, regional: Regional) -> str:
    days = _listed([_weekday(day, regional) for day in repeat.days])
    if repeat.nth and days:
        ordinal = tr(_CONTEXT, _ORDINALS.get(repeat.nth, ""))
        return tr(_CONTEXT, "every {nth} {day} of the month", nth=ordinal, day=days)
    if days and repeat.interval == 1:
        return tr(_CONTEXT, "every {days}", days=days)
    one, many = _STEPS[repeat.every]
    step = tr_count(_CONTEXT, one, many, repeat.interval, regional.number(repeat.interval))
    if repeat.month_days:
        days = _listed([regional.number(day) for day in repeat.month_days])
    return tr(_CONTEXT, "{step} on {days}", step=step, days=days) if days else step


def _weekday(day: int, regional: Regional) -> str:
    return regional.weekday_long(_MONDAY.replace(day=1 + day))


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr(_CONTEXT, "{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
