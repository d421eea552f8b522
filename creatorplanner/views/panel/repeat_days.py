"""The days of a month or a year that a rule can mean, made from the stream's own date."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from creatorplanner.domain.recurrence import Frequency, Rule
from creatorplanner.domain.recurrence_presets import month_days
from creatorplanner.models.rule_words import RuleWords

Choice = tuple[str, Rule, bool]  # words, rule, whether the present rule means it


def day_choices(words: RuleWords, freq: Frequency, start: datetime, present: Rule) -> list[Choice]:
    """ "On the 20th" and "on the third Friday"; the present rule's own days where they differ."""
    rules = list(month_days(start))
    if freq is Frequency.YEARLY:
        month = (start.month,)
        by_date = Rule(freq, by_month=month, by_month_day=(start.day,))
        rules = [by_date, replace(rules[1], freq=freq, by_month=month)]
    found = {words.on_days(rule, start): rule for rule in rules}
    shown = ""
    if present.freq is freq:
        shown = words.on_days(present, start)
        found[shown] = replace(present, until=None, count=None)
    return [(told, rule, told == shown) for told, rule in found.items()]
