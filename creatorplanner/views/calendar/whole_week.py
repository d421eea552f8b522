"""What is done with a whole week at once; each gives what there is to tell, "" for nothing."""

from __future__ import annotations

from datetime import date, timedelta

from creatorplanner.models.tongue import tr
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.weeks import copy_week as copy_streams
from creatorplanner.views.kit import Kit
from creatorplanner.views.wording.week_words import nothing_copied

LAST = timedelta(days=6)  # from a week's first day


def copy_week(kit: Kit, source: date, target: date) -> str:
    """Copy the streams of one week into another; why, where none came."""
    done = kit.desk.run(copy_streams, source, target, kit.desk.clock.zone())
    if done is None or done.facts["count"]:
        return ""
    week = kit.regional.week_title(source, source + LAST, short=True)[0]
    return nothing_copied(kit.regional, done.facts, week)


def take_week_off(kit: Kit, first: date) -> str:
    """Let every series pause in the week that begins on a day."""
    if not kit.desk.book.series.any():
        return tr("TimeOff", "Nothing repeats yet, so there is nothing to pause")
    kit.desk.run(take_break, first, first + LAST, kit.desk.clock.now())
    return ""
