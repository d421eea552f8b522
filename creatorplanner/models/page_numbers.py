"""The numbers of the Results page for programs: read, thought and placed as the page does it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QLocale

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.advice import Advised, Stood, advise, ask
from creatorplanner.models.desk import Desk
from creatorplanner.models.format_lines import doubt_told, measure_key, units
from creatorplanner.models.goal_ranges import asked, likely, standing
from creatorplanner.models.goal_told import GoalTold, hit_rate
from creatorplanner.models.income_bars import Part, income_bars
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.offering import Offering
from creatorplanner.models.offers import Offer
from creatorplanner.models.page_insights import Told
from creatorplanner.models.regional import Regional
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.strong_starts import question, strong_starts
from creatorplanner.operations.goals import Aim
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.promises import WeekOf, kept_weeks
from creatorplanner.operations.results import WEEKS
from creatorplanner.operations.weeks import WEEK
from creatorplanner.store.planbook import Planbook

Found = dict[str, Any]


def page_numbers(book: Planbook, clock: Clock, platforms: Platforms, period: str) -> Found:
    """Everything that the page shows for a period of its own choices; money in units."""
    desk = Desk(Planner(book, clock))
    ledger = Ledger(desk, platforms)
    model = ResultsModel(desk, ledger)
    model.set_period(period)
    model.read()
    now, zone = clock.now(), clock.zone()
    told = model.looking()()
    week_of = Regional(book.formats.settings(), QLocale.system()).week_of
    today = to_wall(now, zone).date()
    advised = advise(ask(book, model.rows, model.measure, model.platform, now, zone), ledger.fits)
    starts = strong_starts(question(book, ledger, now, zone), ledger.fits)
    offers = Offering(book, week_of(today) + WEEK, now, zone).offers(advised)
    money = model.measure is Measure.MONEY
    return {
        "page": {
            "period": period,
            "platform": model.platform,
            "measure": measure_key(model.measure),
            "usual": _value(told.formats.usual if told.formats else model.usual, money),
            "median": _value(model.usual, money),
        },
        "changes": asdict(model.changes),
        "income": _income(model, week_of),
        **_told(told, money),
        "strong_slots": [asdict_of(one) for one in starts],
        "proposals": [_offer(one) for one in offers],
        "tests": _tests(advised, money),
        "goals": _goals(book, ledger, today, zone),
        "consistency": [
            {**asdict_of(week), "first": week.first.isoformat(), "hours": _hours(week.minutes)}
            for week in kept_weeks(book, now, zone, week_of)
        ],
    }


def asdict_of(one: Any) -> Found:
    """A named tuple by its names."""
    found: Found = one._asdict()
    return found


def _told(told: Told, money: bool) -> Found:
    trend = told.trend
    return {
        "heat_map": [
            {
                "weekday": cell.weekday,
                "hour": cell.hour,
                "n": cell.count,
                "median": _value(cell.typical, money),
                "streams": list(cell.stream_ids),
            }
            for cell in told.heat
        ],
        "trend": None
        if trend is None
        else {
            "weekly": round(trend.weekly, 4),
            "8_in_10": [round(trend.weekly_low, 4), round(trend.weekly_high, 4)],
            "could_be_chance": trend.could_be_chance,
        },
        "effects": {
            family.value: [
                {**asdict(one), "could_be_chance": one.could_be_chance} for one in effects
            ]
            for family, effects in told.effects.items()
        },
    }


def _income(model: ResultsModel, week_of: WeekOf) -> Found:
    """By week (or month) and source, in units: what is sure, and what is an estimate."""
    came_in = model.takings
    weeks = WEEKS[model.period]
    first = None if weeks is None else model.today - weeks * WEEK + timedelta(days=1)
    shown = income_bars(came_in.found, first, model.today, week_of)
    return {
        "currency": came_in.currency,
        "not_converted": {code: units(net) for code, net in sorted(came_in.others.items())},
        "by": "month" if shown.by_month else "week",
        "bars": [
            {
                "first": bar.first.isoformat(),
                "sources": {one.source: _part(one) for one in bar.parts},
            }
            for bar in shown.bars
        ],
        "sources": {one.source: _part(one) for one in shown.sums},
    }


def _part(one: Part) -> Found:
    return {"sure": units(one.exact), "estimated": units(one.about)}


def _offer(offer: Offer) -> Found:
    return {
        "kind": offer.kind,
        "format": offer.format.id if offer.format else None,
        "instead_of": offer.other.id if offer.other else None,
        "n": offer.streams,
        "above_usual": offer.above,
        "chance_above_usual": _rounded(offer.chance),
        "more_would_tell": offer.more,
        "cannot_be_told_from": doubt_told(offer.doubt),
        "instead_of_chance_above_usual": _rounded(offer.other_chance),
        "a_week": offer.weekly if offer.kind == "keep" else None,
        "starts": [_wall(start) for start in offer.starts],
        "planned": [_wall(start) for start in offer.planned],
    }


def _tests(advised: Advised, money: bool) -> list[Found]:
    def stood(one: Stood) -> Found:
        return {
            "verdict": one.verdict.value,
            "n": one.streams,
            "chance_above_usual": _rounded(one.chance),
        }

    return [
        {
            "stream": one.stream_id,
            "format": one.format_id,
            "kind": one.kind,
            "value": _value(one.value, money),
            "before": stood(one.before),
            "after": stood(one.after),
            "tells_nothing": one.silent or None,
        }
        for one in advised.outcomes
    ]


def _goals(book: Planbook, ledger: Ledger, today: date, zone: str) -> Found:
    told = standing(book, today, zone, ledger.platforms, ledger.money())
    hits = hit_rate(told)
    goals = [_goal(book, one, ledger, today, zone) for one in told]
    return {"goals": goals, "ranges_told": hits.told, "ranges_held": hits.held}


def _goal(book: Planbook, told: GoalTold, ledger: Ledger, today: date, zone: str) -> Found:
    goal, money = told.goal, told.goal.measure == "income"
    found: Found = {
        "measure": goal.measure,
        "amount": _value(goal.amount, money),
        "currency": goal.currency or None,
        "first": goal.first.isoformat(),
        "last": goal.last.isoformat(),
        "reached": _value(told.reached, money),
        "held": told.held,
    }
    if not told.over and not told.is_reached:
        aim = Aim(goal.measure, goal.amount, goal.first, goal.last, goal.currency)
        range_ = likely(asked(book, aim, today, zone, ledger.platforms, ledger.money()))
        if range_ is not None:
            found["likely"] = [_value(range_.low, money), _value(range_.high, money)]
            found["chance"] = _rounded(range_.chance)
            found["weeks_to_go"] = range_.weeks
            found["n"] = range_.streams
    return found


def _value(value: float | None, money: bool) -> float | None:
    return units(value) if money else _rounded(value, 2)


def _rounded(value: float | None, places: int = 3) -> float | None:
    return None if value is None else round(value, places)


def _hours(minutes: float) -> float:
    return round(timedelta(minutes=minutes) / timedelta(hours=1), 2)


def _wall(start: datetime) -> str:
    return start.isoformat(timespec="minutes")
