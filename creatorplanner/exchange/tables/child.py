"""Reading a table inside the process that is made for it (``exchange.apart``)."""

from __future__ import annotations

from typing import Any, BinaryIO

from creatorplanner.domain import table_errors as errors
from creatorplanner.exchange.apart.child import Tell, serve
from creatorplanner.exchange.apart.trade import Refusals, Trade
from creatorplanner.exchange.tables.limits import CPU_SECONDS, LIMITS, WALL_SECONDS, memory_limit

COMMAND = "__read-table"
"""What the program is started with to be this process; no word of the command line's help."""


def trade() -> Trade:
    """What a table may take."""
    refusals = Refusals(
        errors.TableFileError,
        errors.TableNotReadable,
        errors.TableTooLarge,
        errors.TableTooSlow,
        errors.TableTooHungry,
        errors.TableReaderFailed,
    )
    return Trade(COMMAND, LIMITS.size, WALL_SECONDS, CPU_SECONDS, memory_limit, refusals)


def main(words: list[str]) -> int:
    """Be that process."""
    return serve(trade(), words, _read)


def _read(options: dict[str, Any], source: BinaryIO, tell: Tell) -> Any:
    from creatorplanner.exchange.tables.opening import Opening
    from creatorplanner.exchange.tables.reading import tell_table, to_plain

    how = Opening(options["encoding"], options["delimiter"], options["sheet"])
    return to_plain(tell_table(source, how, LIMITS, tell))
