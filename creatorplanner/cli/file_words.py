"""The words of ``import`` and ``export``."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_file_commands(commands: Commands) -> None:
    """Teach the command line to take files over and to write them."""
    _import(commands)
    _export(commands)


def _import(commands: Commands) -> None:
    taking = commands.add_parser(
        "import",
        help="take over a calendar file",
        description="Take over the events of a calendar file (.ics) as streams and series. The same"
        " event again updates what it once became. One step: undo in the window takes it back.",
        epilog='example: creatorplanner import other.ics --zone "Studio time=Europe/Berlin"',
    )
    taking.add_argument("path", type=Path, metavar="FILE", help="a file that ends in .ics")
    taking.add_argument(
        "--dry-run", action="store_true", help="only tell what would be done; change nothing"
    )
    taking.add_argument(
        "--zone", type=_zone, action="append", default=[], metavar="NAME=ZONE",
        help="which time zone a name in the file means; may be given several times",
    )  # fmt: skip
    taking.add_argument(
        "--sync", action="store_true",
        help="the file is all of its calendar: what came from it before and is gone is removed,"
        " up to a quarter",
    )  # fmt: skip
    taking.add_argument("--file", type=Path, metavar="PATH", default=argparse.SUPPRESS)
    taking.add_argument("--json", action="store_true", help="for programs: one object")


def _export(commands: Commands) -> None:
    giving = commands.add_parser(
        "export",
        help="write the plan into a calendar file",
        description="Write every stream with a date, and series as such, into a calendar file"
        " (.ics) that replaces an older one of that name. With days, only the streams that start"
        " from one to another. Notes, run of show, checklists and results stay private.",
        epilog="example: creatorplanner export week.ics --from 2026-11-16 --to 2026-11-22",
    )
    giving.add_argument("path", type=Path, metavar="FILE", help="a name that ends in .ics")
    giving.add_argument("--from", dest="first", type=day, metavar="DAY", help="first day")
    giving.add_argument("--to", dest="last", type=day, metavar="DAY", help="last day")
    giving.add_argument("--file", type=Path, metavar="PATH", default=argparse.SUPPRESS)


def day(text: str) -> date:
    """A day as ISO 8601 writes it; ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2026-11-16") from None


def _zone(text: str) -> tuple[str, str]:
    from creatorplanner.domain.zones import is_zone

    name, _, zone = text.rpartition("=")
    if not name or not is_zone(zone):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=ZONE, as Studio=Europe/Berlin")
    return name.strip()[:64], zone
