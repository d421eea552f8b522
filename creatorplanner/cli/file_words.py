"""The words of ``import`` and ``export``."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from creatorplanner.cli.codes import USAGE
from creatorplanner.domain.incomes import CURRENCY, SOURCES

if TYPE_CHECKING:
    from creatorplanner.cli.table_files import TableImport

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_file_commands(commands: Commands) -> None:
    """Teach the command line to take files over and to write them."""
    _import(commands)
    _export(commands)


def file_after(command: argparse.ArgumentParser) -> None:
    """Let ``--file`` stand after this command too."""
    # without a default, which would win over the one before the command
    command.add_argument(
        "--file", type=Path, metavar="PATH", default=argparse.SUPPRESS,
        help="the plan to use instead of your own",
    )  # fmt: skip


def _import(commands: Commands) -> None:
    taking = commands.add_parser(
        "import",
        help="take over a calendar file, or a table of results",
        description="Take over the events of a calendar file (.ics) as streams and series, or the"
        " rows of a table (.csv, .xlsx, .ods, .json) as results of streams. The same file again"
        " changes nothing. One step: undo in the window takes it back.",
        epilog='examples: creatorplanner import other.ics --zone "Studio time=Europe/Berlin";'
        ' creatorplanner import lives.csv --platform tiktok --map "Total gifts=diamonds" --dry-run',
    )
    taking.add_argument("path", type=Path, metavar="FILE", help="a calendar file or a table")
    taking.add_argument(
        "--dry-run", action="store_true", help="only tell what would be done; change nothing"
    )
    taking.add_argument(
        "--zone", type=_zone, action="append", default=[], metavar="[NAME=]ZONE",
        help="the time zone of a table's times; for a calendar file, which zone a name in it"
        " means (may be given several times)",
    )  # fmt: skip
    file_after(taking)
    taking.add_argument("--json", action="store_true", help="for programs: one object")
    _only_calendars(taking.add_argument_group("calendar files only"))
    _only_tables(taking.add_argument_group("tables only"))


def _only_calendars(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--sync", action="store_true",
        help="the file is all of its calendar: what came from it before and is gone is removed,"
        " up to a quarter",
    )  # fmt: skip


def _only_tables(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--platform", default="", metavar="NAME", help="where its numbers are from")
    group.add_argument(
        "--map", type=_mapped, action="append", default=[], metavar="HEADING=FIELD",
        help="what a column means; nothing after = leaves it out; remembered for such tables",
    )  # fmt: skip
    group.add_argument(
        "--days", choices=("channel", "share"),
        help="rows are days: kept as numbers of the channel (usual), or shared out over that day's"
        " streams and marked as estimated",
    )  # fmt: skip
    group.add_argument(
        "--unmatched", choices=("streams", "leave"),
        help="rows that no stream fits become streams (usual), or are left out (usual for lists of"
        " videos); said so, rows that seem to be there at another hour become streams, too",
    )  # fmt: skip
    group.add_argument(
        "--replace", action="store_true",
        help="take the file's numbers where others are logged; else those are kept and told",
    )  # fmt: skip
    group.add_argument(
        "--stream", default="", metavar="ID",
        help="the stream that a table of one stream is about, such as a timeline without a date",
    )  # fmt: skip
    group.add_argument(
        "--currency", type=_code, metavar="CODE",
        help="the money of amounts that name none, as EUR",
    )  # fmt: skip
    group.add_argument(
        "--source", choices=SOURCES,
        help="what amounts are that do not say it themselves (other)",
    )  # fmt: skip
    group.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook")


def _export(commands: Commands) -> None:
    giving = commands.add_parser(
        "export",
        help="write the plan into a calendar file, or results into a table",
        description="Write every stream with a date, and series as such, into a calendar file"
        " (.ics), or sessions, streams or the comparison of formats into a table (.csv, .json). A"
        " file of that name is replaced. A calendar file keeps notes, run of show, checklists and"
        " results private; a table holds all that is asked for, and can be taken over again.",
        epilog="examples: creatorplanner export week.ics --from 2026-11-16 --to 2026-11-22;"
        " creatorplanner export results.csv --what results",
    )
    giving.add_argument(
        "path", type=Path, metavar="FILE", help="a name that ends in .ics, .csv or .json"
    )
    giving.add_argument("--from", dest="first", type=day, metavar="DAY", help="first day (.ics)")
    giving.add_argument("--to", dest="last", type=day, metavar="DAY", help="last day (.ics)")
    giving.add_argument(
        "--what", choices=("sessions", "streams", "results", "income"), default="sessions",
        help="what a table holds (sessions)",
    )  # fmt: skip
    file_after(giving)


def calendar_zones(options: argparse.Namespace) -> dict[str, str] | int:
    """The answers for zone names, or USAGE after telling what is of tables only."""
    if any(not name for name, _zone in options.zone):
        return _wrong("a calendar file needs --zone NAME=ZONE, as Studio=Europe/Berlin")
    if any(
        (
            options.platform,
            options.map,
            options.days,
            options.sheet,
            options.replace,
            options.stream,
            options.currency,
            options.source,
        )
    ):
        return _wrong("--platform, --map, --days and --sheet are for tables such as .csv and .xlsx")
    return dict(options.zone)


def table_request(options: argparse.Namespace) -> TableImport | int:
    """What to do with a table, or USAGE after telling what is of calendar files only."""
    from creatorplanner.cli.table_files import TableImport
    from creatorplanner.exchange.tables.planning import Days, Unmatched

    if options.sync or any(name for name, _zone in options.zone):
        return _wrong("--sync and --zone NAME=ZONE are for calendar files; a table has one --zone")
    return TableImport(
        options.path,
        options.platform,
        options.zone[-1][1] if options.zone else "",
        dict(options.map),
        Days(options.days) if options.days else None,
        Unmatched(options.unmatched) if options.unmatched else None,
        options.sheet,
        options.dry_run,
        options.json,
        options.replace,
        options.stream,
        options.currency or "",
        options.source or "",
    )


def day(text: str) -> date:
    """A day as ISO 8601 writes it; ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2026-11-16") from None


def _zone(text: str) -> tuple[str, str]:
    from creatorplanner.domain.zones import is_zone

    name, equals, zone = text.rpartition("=")
    if not is_zone(zone) or (equals and not name.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} is not ZONE or NAME=ZONE, as Europe/Berlin")
    return name.strip()[:64], zone


def _code(text: str) -> str:
    if not CURRENCY.fullmatch(text.upper()):
        raise argparse.ArgumentTypeError(f"{text!r} is no currency, as EUR")
    return text.upper()


def _mapped(text: str) -> tuple[str, str]:
    heading, equals, field = text.rpartition("=")
    if not equals or not heading.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not HEADING=FIELD, as Gifts=diamonds")
    return heading, field.strip()


def _wrong(why: str) -> int:
    sys.stderr.write(f"creatorplanner: {why}.\n")
    return USAGE
