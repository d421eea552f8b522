"""Reading a table from outside in a process of its own (``exchange.apart``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from creatorplanner.exchange.apart.parent import ForeignFile
from creatorplanner.exchange.tables.child import trade
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.reading import Gathered, from_plain
from creatorplanner.exchange.tables.values import RawTable


class TableFile(ForeignFile[RawTable]):
    """One reading of one file. ``run`` blocks, so call it in a worker; ``cancel`` from anywhere.

    ``run`` raises the ``TableFileError``. ``heard`` is called in the thread of ``run`` with the
    number of rows read so far.
    """

    def __init__(
        self,
        path: Path,
        how: Opening | None = None,
        heard: Callable[[int], None] = lambda _rows: None,
        seconds: float | None = None,
    ) -> None:
        super().__init__(trade(), path, seconds)
        self._how, self._heard = how or Opening(), heard
        self._gathered = Gathered()

    def _options(self) -> dict[str, Any]:
        return self._how._asdict()

    def _hear(self, told: Any) -> None:
        self._gathered.add(told)
        self._heard(len(self._gathered.lines))

    def _made(self, answer: Any) -> RawTable:
        return self._gathered.table(self._path.name, from_plain(answer))
