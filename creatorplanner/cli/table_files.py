"""``creatorplanner import`` and ``export`` for tables: results of platforms in, sessions out."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from creatorplanner.cli.codes import ERROR, OK, USAGE
from creatorplanner.cli.counted import counted
from creatorplanner.cli.table_report import as_json, as_text, noted
from creatorplanner.domain.channel import ColumnMapping
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.file_kinds import TABLES
from creatorplanner.domain.table_errors import (
    LineTooLong,
    NotATable,
    QuoteNotClosed,
    SheetNotThere,
    TableFileError,
    TableNotReadable,
    TableTooHungry,
    TableTooLarge,
    TableTooMany,
    TableTooSlow,
    WorkbookBroken,
    WorkbookTooLarge,
)
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.changing import (
    with_field,
    with_parts,
    with_platform,
    with_shape,
)
from creatorplanner.exchange.tables.fields import FIELDS, INCOME_COLUMNS
from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.matching import plan_table_import
from creatorplanner.exchange.tables.memory import kept
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.planning import (
    Answers,
    Days,
    TablePlan,
    Unmatched,
    usual_unmatched,
)
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Guess, RawTable, ReadTable, Shape
from creatorplanner.exchange.tables.writing import (
    SESSION_COLUMNS,
    STREAM_COLUMNS,
    write_csv,
    write_json,
)
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.operations.income_rows import INCOMES, income_rows
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.table_export import RESULTS, SESSIONS, STREAMS, rows_of
from creatorplanner.operations.table_import import existing_for, import_table
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.planbook import Planbook

WRITTEN = (".csv", ".json")
KINDS = (SESSIONS, STREAMS, RESULTS)
REFUSALS: dict[type[TableFileError], str] = {
    NotATable: "{path} holds no table that can be read: {what}",
    TableNotReadable: "{path} can't be read{reason}",
    TableTooLarge: "{path} has {size} bytes; tables are read up to {limit}",
    TableTooMany: "{path} has more than {limit} {what} (line {line})",
    LineTooLong: "line {line} of {path} is longer than {limit} bytes",
    QuoteNotClosed: "the quotation mark in line {line} of {path} is never closed",
    WorkbookBroken: "{path} is a broken workbook",
    WorkbookTooLarge: "{path} unpacks to more than {limit} bytes",
    SheetNotThere: "{path} has no sheet called {name}",
    TableTooSlow: "reading {path} took more than {limit} seconds and was given up",
    TableTooHungry: "reading {path} takes too much memory and was given up",
    TableFileError: "{path} can't be read",
}

NO_TABLES = {
    "empty": "there is nothing in it",
    "binary": "it is no text and no workbook",
    "words": "there are no columns in it",
    "old": "it is packed, or a kind of workbook that is not read",
    "numbers": "it is a workbook of Numbers; export it from there as CSV",
    "locked": "it has a password",
}
COUNTED = {
    RESULTS: ("line of results", "lines of results"),
    INCOMES: ("line of income", "lines of income"),
    STREAMS: ("stream", ""),
}


@dataclass(frozen=True, slots=True)
class TableImport:
    """What to take over and how. ``fields`` are by heading; "" leaves guesses as they are.

    ``days`` is None where it was not said; a table by months is then left out. So are rows that no
    stream fits (``unmatched``) of a table that may list videos; of others they become streams.
    """

    path: Path
    platform: str = ""
    zone: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    days: Days | None = None
    unmatched: Unmatched | None = None
    sheet: str = ""
    dry_run: bool = False
    wants_json: bool = False
    replace: bool = False
    stream: str = ""
    currency: str = ""
    source: str = ""


class _Wrong(Exception):
    """Something on the command line that this file does not have."""


def is_table(path: Path) -> bool:
    """Whether a file is taken for a table by its name."""
    return path.suffix.casefold() in TABLES


def read_table_file(request: TableImport) -> RawTable | int:
    """The file as read in a process of its own, or the exit code after telling why not."""
    try:
        raw = TableFile(request.path, Opening(sheet=request.sheet)).run()
    except TableFileError as error:
        text = next(REFUSALS[kind] for kind in type(error).__mro__ if kind in REFUSALS)
        return _refused(text.format(**_facts(error), path=request.path))
    assert raw is not None  # nobody cancels here
    if request.sheet and not raw.sheet:
        return _refused(f"{request.path} has no sheets, so there is no --sheet", USAGE)
    return raw


def _facts(error: TableFileError) -> dict[str, object]:
    """What a refusal tells, in words."""
    facts = {name: value for name, value in vars(error).items() if name != "path"}
    if isinstance(error, NotATable):
        facts["what"] = NO_TABLES.get(error.what, error.what)
    if isinstance(error, TableNotReadable):
        facts["reason"] = f": {error.reason}" if error.reason else ""
    return facts


def import_table_file(book: Planbook, clock: Clock, request: TableImport, raw: RawTable) -> int:
    """Take over what was read, or with ``dry_run`` only tell what would be done."""
    platforms = shipped_platforms()
    names = {one.name.casefold(): one.id for one in platforms.known}
    now, home = clock.now(), clock.zone()
    remembered = {one.id: one.columns for one in book.money.mappings()}
    hints = Hints(to_wall(now, home).date(), home, "", remembered)
    try:
        guess = _guess(request, raw, hints, names)
    except _Wrong as wrong:
        return _refused(str(wrong), USAGE)
    table = read_rows(raw, guess)
    answers = Answers(
        home,
        now,
        days=request.days or Days.CHANNEL,
        unmatched=request.unmatched or usual_unmatched(guess),
        currency=book.formats.settings().currency,
        monthly_as_days=request.days is not None,
        hours_hold=request.unmatched is Unmatched.STREAMS,
        platforms=names,
        replace=request.replace,
    )
    try:
        plan = _planned(book, table, answers, request.stream)
    except _Wrong as wrong:
        return _refused(str(wrong), USAGE)
    # worked out before anything is written: what is taken over can then be told, too
    said = as_json if request.wants_json else as_text
    told = said(request.path, raw, table, plan, dry_run=request.dry_run)
    notes = "" if request.wants_json else noted(table, plan) + _own_name(request, names)
    if not request.dry_run and plan.total:
        mapping = ColumnMapping(guess.fingerprint, kept(guess)) if _is_chosen(request) else None
        Planner(book, clock).run(import_table, plan, mapping, request.path.name, now)
    sys.stdout.write(told)
    sys.stderr.write(notes)
    return OK


def _is_chosen(request: TableImport) -> bool:
    """Whether anything was said of how to read the table, which is then remembered."""
    words = (request.platform, request.zone, request.currency, request.source)
    return bool(request.fields) or any(words)


def _own_name(request: TableImport, names: Mapping[str, str]) -> str:
    """A line on a platform that nobody knows, which may be a slip."""
    asked = request.platform.casefold()
    if not asked or asked in names or asked in names.values():
        return ""
    known = ", ".join(sorted(names.values()))
    return f'"{request.platform}" is none of the known platforms ({known}); taken as it is.\n'


def _planned(book: Planbook, table: ReadTable, answers: Answers, stream: str) -> TablePlan:
    """What would be done; the only row that asks which stream it is goes to ``stream``."""
    existing = existing_for(book, table, answers.now)
    plan = plan_table_import(table, existing, answers)
    if not stream:
        return plan
    known = book.calendars.streams([stream])
    if not known:
        raise _Wrong(f'there is no stream with the id "{stream}"')
    if len(plan.looks) != 1:
        raise _Wrong(f"--stream is for one row that asks which stream it is, not {len(plan.looks)}")
    found = {stream: tuple(book.sessions.of_stream(stream))}
    existing = replace(
        existing,
        streams={**existing.streams, **known},
        sessions={**existing.sessions, **found},
    )
    return plan_table_import(table, existing, replace(answers, chosen={plan.looks[0].line: stream}))


def export_table(book: Planbook, clock: Clock, path: Path, what: str) -> int:
    """Write sessions, streams or the comparison of formats into a .csv or .json file."""
    if what == RESULTS:
        from creatorplanner.models.format_lines import RESULT_COLUMNS, result_rows

        columns, rows = RESULT_COLUMNS, result_rows(book, clock)
    elif what == INCOMES:
        columns, rows = tuple(INCOME_COLUMNS), income_rows(book)
    else:
        columns = STREAM_COLUMNS if what == STREAMS else SESSION_COLUMNS
        rows = rows_of(book, what)
    is_json = path.suffix.casefold() == ".json"
    data = write_json(what, columns, rows) if is_json else write_csv(columns, rows)
    try:
        write_whole(path, data)
    except OSError as error:
        return _refused(f"{path} can't be written: {error.strerror}")
    one, many = COUNTED.get(what, ("session", ""))
    sys.stdout.write(f"Wrote {counted(len(rows), one, many)} to {path}.\n")
    return OK


def _guess(request: TableImport, raw: RawTable, hints: Hints, names: Mapping[str, str]) -> Guess:
    """The guess with what the command line says otherwise. Raises _Wrong."""
    guess = guess_table(raw, hints)
    for heading, name in request.fields.items():
        if name not in ("", *FIELDS):
            raise _Wrong(f'"{name}" is no field; there are: {", ".join(FIELDS)}')
        guess = with_field(guess, raw, _place(raw, heading), name, hints)
    if request.days is not None and guess.shape is Shape.SESSIONS:
        guess = with_shape(guess, raw, Shape.DAYS, hints)
    if request.platform:
        found = names.get(request.platform.casefold(), request.platform)
        guess = with_platform(guess, raw, found, hints)
    said = {"zone": request.zone, "currency": request.currency, "source": request.source}
    parts = {name: text for name, text in said.items() if text}
    return with_parts(guess, raw, hints, **parts) if parts else guess


def _place(raw: RawTable, heading: str) -> int:
    headings = [one.strip().casefold() for one in raw.header]
    if heading.strip().casefold() not in headings:
        told = ", ".join(f'"{one}"' for one in raw.header)
        raise _Wrong(f'there is no column "{heading}"; there are: {told}')
    return headings.index(heading.strip().casefold())


def _refused(why: str, code: int = ERROR) -> int:
    sys.stderr.write(f"creatorplanner: {why}.\n")
    return code
