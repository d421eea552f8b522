"""How numbers of the channel, money, goals and tests become records and back."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.store.mapping import Mapping, Record, instant, plain, seconds

K = TypeVar("K")
_HOUR = ("id", "platform", "weekday", "hour", "followers")
_INCOME = (
    *("id", "source", "gross", "currency", "cut"),
    *("label", "platform", "stream_id", "note"),
)


def _experiment_record(experiment: Experiment) -> Record:
    return {**plain("id", "kind", "told")(experiment), "made_utc": seconds(experiment.made_at)}


def _experiment(record: Record) -> Experiment:
    made = instant(record["made_utc"])
    assert made is not None
    return Experiment(record["id"], record["kind"], made, record["told"])


def _dated(kind: type[K], table: str, names: tuple[str, ...], *days: str) -> Mapping[K]:
    """A kind of plain columns and ISO dates."""

    def to_record(thing: K) -> Record:
        return {**plain(*names)(thing), **{day: getattr(thing, day).isoformat() for day in days}}

    def from_record(record: Record) -> K:
        dates = {day: date.fromisoformat(record[day]) for day in days}
        return kind(**{name: record[name] for name in names}, **dates)

    return Mapping(kind, table, (*names, *days), to_record, from_record)


NUMBER_MAPPINGS: tuple[Mapping[Any], ...] = (
    _dated(DailyNumber, "daily_numbers", ("id", "platform", "measure", "value"), "day"),
    _dated(Income, "incomes", _INCOME, "day"),
    _dated(Payout, "payouts", ("id", "platform", "diamonds", "money", "currency"), "day"),
    _dated(Goal, "goals", ("id", "measure", "amount", "currency", "said"), "first", "last"),
    Mapping(ActiveHour, "active_hours", _HOUR, plain(*_HOUR), lambda row: ActiveHour(**row)),
    Mapping(
        ColumnMapping,
        "column_mappings",
        ("id", "columns"),
        plain("id", "columns"),
        lambda row: ColumnMapping(**row),
    ),
    Mapping(
        Experiment,
        "experiments",
        ("id", "kind", "made_utc", "told"),
        _experiment_record,
        _experiment,
    ),
)
