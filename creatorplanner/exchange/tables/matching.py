"""What taking a table into the plan would do: compared here, written by ``operations``.

The same table again changes nothing, whatever it is of. Rows are never thrown away silently: each
is added, updates something, is skipped with a reason, waits for an answer or is a problem.
"""

from __future__ import annotations

from creatorplanner.exchange.tables.day_plan import DayPlanning
from creatorplanner.exchange.tables.hour_plan import HourPlanning
from creatorplanner.exchange.tables.income_plan import IncomePlanning
from creatorplanner.exchange.tables.moments import as_sessions
from creatorplanner.exchange.tables.own_rows import Formats
from creatorplanner.exchange.tables.planning import Answers, Existing, TablePlan
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.session_plan import SessionPlanning
from creatorplanner.exchange.tables.values import ReadTable, Shape


def plan_table_import(table: ReadTable, existing: Existing, answers: Answers) -> TablePlan:
    """What each row would add, change or leave, and what has to be looked at."""
    guess = table.guess
    report, formats = Report(guess, table.problems), Formats(existing.formats)
    if guess.shape is Shape.DAYS:
        DayPlanning(guess, existing, answers, report).plan(table.rows)
    elif guess.shape is Shape.INCOME:
        IncomePlanning(guess, existing, answers, report).plan(table.rows)
    elif guess.shape is Shape.HOURS:
        HourPlanning(guess, existing, answers, report).plan(table.rows)
    else:
        rows = as_sessions(table.rows) if guess.shape is Shape.MOMENTS else table.rows
        SessionPlanning(guess, existing, answers, report, formats).plan(rows)
    plan = report.plan()
    used = {entry.stream.format_id for entry in plan.entries if entry.stream is not None}
    return report.plan(kind for kind in formats.made.values() if kind.id in used)
