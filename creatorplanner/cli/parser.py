"""The words of the command line."""

from __future__ import annotations

import argparse
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from creatorplanner.cli.file_words import add_file_commands, day, file_after

SIZES = ("story", "reel", "square", "wide")
THEMES = ("glow", "paper", "neon", "mono", "mine")

EXAMPLES = """examples:
  creatorplanner                                  open your plan
  creatorplanner --file band.db                   open another plan
  creatorplanner agenda                           the next seven days, as a table
  creatorplanner agenda --from 2026-11-16 --to 2026-11-22 --json
  creatorplanner add "Fri 8pm Q&A 90m #grwm"      a stream from one line of text
  creatorplanner import other.ics --dry-run       what a calendar file would bring
  creatorplanner export plan.ics                  the plan for other calendars
  creatorplanner results --json > results.json    totals, and every format's medians
  creatorplanner graphic week.png --week 2026-W48 the week as a picture to share
  creatorplanner pictures shots --size 1920x1080  every screen as a picture, without a display

exit codes: 0 ok, 1 the plan can't be read or written, 2 wrong usage or no display,
3 another process holds the plan
"""


class _Parser(argparse.ArgumentParser):
    """Takes options only as they are written: "--fil" may mean another one in a later version.

    Commands get their parsers from the same class.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **options})


class _Version(argparse.Action):
    """Asks for the version only when it is wanted: that takes a fifth of a command's time."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        """Print it and end."""
        sys.stdout.write(f"Creator Planner {_version()}\n")
        parser.exit()


def parse(words: list[str]) -> argparse.Namespace:
    """The options; raises SystemExit after telling what is wrong, or for --help and --version."""
    parser: argparse.ArgumentParser = _Parser(
        prog="creatorplanner",
        description="Plan, promote, log and review live streams. Without a command: the window.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    parser.add_argument(
        "--file", type=Path, metavar="PATH", help="the plan to use instead of your own"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add(commands)
    _agenda(commands)
    add_file_commands(commands)
    _results(commands)
    _graphic(commands)
    _pictures(commands)
    return parser.parse_args(words)


def _add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = commands.add_parser(
        "add",
        help="add what one line of text says",
        description="Add a stream, several, a series or an idea, read from one line of text: days,"
        " time, length, format, @platform and #hashtag in any order; the rest is the title.",
        epilog='examples: creatorplanner add "Fri 8pm Q&A 90m #grwm"\n'
        '          creatorplanner add "every other fri 9pm haul until Dec 20" --json',
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add.add_argument("text", nargs="+", metavar="TEXT", help="what to add, best in quotes")
    add.add_argument(
        "--now", type=_moment, metavar="TIME", help="read it as if it was 2026-11-18T17:20"
    )
    file_after(add)
    add.add_argument("--json", action="store_true", help="for programs: the rows of agenda --json")


def _agenda(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    agenda = commands.add_parser(
        "agenda",
        help="list streams",
        description="List the streams that start from one day to another, in start order.",
        epilog="example: creatorplanner agenda --from 2026-11-16 --to 2026-11-22 --json",
    )
    agenda.add_argument(
        "--from", dest="first", type=day, metavar="DAY", help="first day, as 2026-11-16 (today)"
    )
    agenda.add_argument(
        "--to", dest="last", type=day, metavar="DAY", help="last day (six days after the first)"
    )
    file_after(agenda)
    agenda.add_argument("--json", action="store_true", help="for programs: a list of objects")


def _results(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    results = commands.add_parser(
        "results",
        help="totals and medians of what was logged",
        description="Totals of a period, and each format's median per hour live.",
        epilog="example: creatorplanner results --json",
    )
    file_after(results)
    results.add_argument("--json", action="store_true", help="for programs: one object")
    results.add_argument(
        "--period",
        choices=("4", "12", "52", "all"),
        default="12",
        help="weeks that all numbers are about (default: 12, as on the page)",
    )


def _graphic(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    graphic = commands.add_parser(
        "graphic",
        help="draw the schedule graphic of a week, without a display",
        description="Draw the week's streams as a picture to share, with the words and choices of"
        " the window. Further pages are called OUT-2.png, OUT-3.png.",
        epilog="example: creatorplanner graphic week.png --week 2026-W48 --size story --theme glow",
    )
    graphic.add_argument("out", type=_png, metavar="OUT.png", help="replaced if it is there")
    graphic.add_argument(
        "--week", type=_week, metavar="WEEK", help="Monday to Sunday, as 2026-W48 (this week)"
    )
    file_after(graphic)
    graphic.add_argument("--size", choices=SIZES, help="(as chosen in the window)")
    graphic.add_argument("--theme", choices=THEMES, help="(as chosen in the window)")


def _pictures(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    pictures = commands.add_parser(
        "pictures",
        help="draw every screen into a folder, without a display",
        description="Draw every screen in light and dark, from sample data on a fixed day.",
        epilog="example: creatorplanner pictures shots --size 1920x1080 --scale 2",
    )
    pictures.add_argument("folder", type=Path, metavar="DIR", help="made if it is not there")
    pictures.add_argument(
        "--size", type=_size, default=(1440, 900), metavar="WxH", help="window size (1440x900)"
    )
    pictures.add_argument(
        "--scale", type=_scale, default=1.0, metavar="S", help="pixels per point, 1 to 4 (1)"
    )


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"{text!r} does not end with .png")
    return path


def _week(text: str) -> date:
    year, _, week = text.upper().partition("-W")
    try:
        return date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a week like 2026-W48") from None


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time like 2026-11-18T17:20") from None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1440x900")
    size = int(width), int(height)
    if not (1024 <= size[0] <= 7680 and 640 <= size[1] <= 4320):
        raise argparse.ArgumentTypeError("a window has 1024x640 to 7680x4320 pixels")
    return size


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 1 <= scale <= 4:
        raise argparse.ArgumentTypeError(f"{text!r} is not a scale from 1 to 4")
    return scale


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("creatorplanner")
    except PackageNotFoundError:  # a checkout that was not installed
        return "(not installed)"
