"""From the words on the command line to what they ask for, and the exit code that tells."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable
from pathlib import Path

from creatorplanner.cli.codes import OK, USAGE

# the processes that read a foreign file; see exchange.apart
READ_CALENDAR = "__read-calendar"
READ_TABLE = "__read-table"


def run(words: list[str]) -> int:
    """Do what the words ask for; see ``codes`` for what comes back."""
    if words[:1] in ([READ_CALENDAR], [READ_TABLE]):
        return _reader(words[0])(words[1:])
    plain = _plain(words)
    if plain is not None:
        return _window(*plain)
    _show_all()
    from creatorplanner.cli.parser import parse

    try:
        options = parse(words)
    except SystemExit as end:  # argparse has said what is wrong, or shown the help
        return end.code if isinstance(end.code, int) else OK
    if options.command is None:
        return _window(options.file)
    from creatorplanner.cli.commands import COMMANDS

    return COMMANDS[options.command](options)


def _show_all() -> None:
    """Let the output write letters that it lacks as numbers: a report never fails for a title."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _reader(word: str) -> Callable[[list[str]], int]:
    """What reads a foreign file of that kind; only one of them is ever imported."""
    if word == READ_TABLE:
        from creatorplanner.exchange.tables.child import main as read_table

        return read_table
    from creatorplanner.exchange.calendar.child import main as read_calendar

    return read_calendar


def _plain(words: list[str]) -> tuple[Path | None] | None:
    """The file to open, where only the window is asked for: argparse would cost 10 ms."""
    if not words:
        return (None,)
    if len(words) == 2 and words[0] == "--file" and not words[1].startswith("-"):
        return (Path(words[1]),)
    return None


def _window(path: Path | None) -> int:
    from creatorplanner.cli.display import obstacle

    problem = obstacle()
    if problem:
        sys.stderr.write(problem + "\n")
        return USAGE
    return load_start()(path)


def load_start() -> Callable[[Path | None], int]:
    """The function that opens the window, imported in the order that costs least."""
    gc.disable()  # what is made from here on stays; see ``Program`` for when it is looked after
    import creatorplanner.store.database  # noqa: F401 - before PySide slows every import
    from creatorplanner.app.plain_imports import load_qt

    load_qt()
    from creatorplanner.app.start import start

    return start
