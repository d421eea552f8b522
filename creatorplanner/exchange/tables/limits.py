"""How much of a table is read. What is over a limit is refused, and told with its line."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds of one reading; a test may set smaller ones."""

    size: int = 64_000_000  # bytes of the file
    line: int = 1 << 20  # bytes of one line, and letters of one cell over several lines
    rows: int = 200_000
    columns: int = 512
    cells: int = 5_000_000  # the 44 columns of a platform's days for three hundred years
    entries: int = 2_000  # files packed into a workbook
    unpacked: int = 256_000_000  # bytes of all parts of a workbook that are read
    ratio: int = 250  # how much smaller a packed part may be; workbooks in use reach 60
    problems: int = 500  # that are told one by one


LIMITS = Limits()

WALL_SECONDS = 90
CPU_SECONDS = 60


def memory_limit(size: int) -> int:
    """Bytes that the reading process may use for a file of so many bytes."""
    return 900_000_000 + 6 * size
