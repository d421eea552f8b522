"""The commands by name; what each one needs is imported when it is called."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from creatorplanner.cli.codes import USAGE

if TYPE_CHECKING:
    from creatorplanner.domain.clock import Clock


def _clock() -> Clock:
    """The computer's clock, or the time that ``CREATORPLANNER_NOW`` says, as for the window.

    Raises ``SystemExit`` after telling that it says none.
    """
    from creatorplanner.domain.clock import NOW, chosen_clock
    from creatorplanner.domain.errors import PlannerError

    text = os.environ.get(NOW, "")
    try:
        return chosen_clock(text)
    except (ValueError, PlannerError):
        sys.stderr.write(f"creatorplanner: {NOW}={text!r} is no time and zone.\n")
        raise SystemExit(USAGE) from None


def _agenda(options: Namespace) -> int:
    from creatorplanner.cli.agenda import agenda
    from creatorplanner.cli.reading import reading

    clock, days = _clock(), (options.first, options.last)
    return reading(options.file, lambda book: agenda(book, clock, *days, options.json))


def _add(options: Namespace) -> int:
    from creatorplanner.cli.add import Request, add
    from creatorplanner.cli.writing import writing

    clock, request = _clock(), Request(" ".join(options.text), options.now, options.json)
    return writing(options.file, clock, lambda book: add(book, clock, request))


def _import(options: Namespace) -> int:
    from creatorplanner.cli.table_files import is_table

    return _import_table(options) if is_table(options.path) else _import_calendar(options)


def _import_calendar(options: Namespace) -> int:
    from creatorplanner.cli.calendar_files import Import, import_parsed, read_file
    from creatorplanner.cli.file_words import calendar_zones
    from creatorplanner.cli.reading import reading
    from creatorplanner.cli.writing import writing

    clock, zones = _clock(), calendar_zones(options)
    if isinstance(zones, int):
        return zones
    request = Import(options.path, zones, options.dry_run, options.sync, options.json)
    parsed = read_file(request, clock)  # before the plan is opened: it may take a while
    if isinstance(parsed, int):
        return parsed
    if request.dry_run:
        act = partial(import_parsed, clock=clock, request=request, parsed=parsed)
        return reading(options.file, act, begin=True)
    return writing(options.file, clock, lambda book: import_parsed(book, clock, request, parsed))


def _import_table(options: Namespace) -> int:
    from creatorplanner.cli.file_words import table_request
    from creatorplanner.cli.reading import reading
    from creatorplanner.cli.table_files import import_table_file, read_table_file
    from creatorplanner.cli.writing import writing

    request = table_request(options)
    if isinstance(request, int):
        return request
    raw, clock = read_table_file(request), _clock()
    if isinstance(raw, int):
        return raw
    if request.dry_run:
        act = partial(import_table_file, clock=clock, request=request, raw=raw)
        return reading(options.file, act, begin=True)
    return writing(options.file, clock, lambda book: import_table_file(book, clock, request, raw))


def _export(options: Namespace) -> int:
    from creatorplanner.cli.reading import missing, reading
    from creatorplanner.cli.table_files import WRITTEN, export_table

    clock = _clock()
    if options.path.suffix.casefold() not in WRITTEN:
        return _export_calendar(options)
    if options.first or options.last:
        sys.stderr.write("creatorplanner: days can only be chosen for calendar files.\n")
        return USAGE
    return missing(options.file) or reading(
        options.file, lambda book: export_table(book, clock, options.path, options.what)
    )


def _export_calendar(options: Namespace) -> int:
    from creatorplanner.cli.calendar_files import export_file
    from creatorplanner.cli.reading import missing
    from creatorplanner.cli.writing import writing

    clock, days = _clock(), (options.first, options.last)
    return missing(options.file) or writing(
        options.file, clock, lambda book: export_file(book, clock, options.path, *days)
    )


def _results(options: Namespace) -> int:
    from creatorplanner.cli.reading import reading
    from creatorplanner.cli.results import results

    clock = _clock()
    return reading(options.file, lambda book: results(book, clock, options.json, options.period))


def _pictures(options: Namespace) -> int:
    from creatorplanner.cli.pictures import pictures

    return pictures(options.folder, options.size, options.scale)


def _graphic(options: Namespace) -> int:
    from creatorplanner.cli.graphic import graphic

    return graphic(options.file, options.out, options.week, options.size, options.theme)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "add": _add,
    "agenda": _agenda,
    "import": _import,
    "export": _export,
    "results": _results,
    "pictures": _pictures,
    "graphic": _graphic,
}
