"""Reading a foreign calendar file in a process of its own (``exchange.apart``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from creatorplanner.exchange.apart.parent import ForeignFile
from creatorplanner.exchange.calendar.child import trade
from creatorplanner.exchange.calendar.parsed import ParsedCalendar, from_plain
from creatorplanner.exchange.calendar.reading import Reading


class CalendarFile(ForeignFile[ParsedCalendar]):
    """One reading of one file. ``run`` blocks, so call it in a worker; ``cancel`` from anywhere.

    ``run`` raises the ``CalendarFileError``. ``progress`` is called in the thread of ``run`` with
    the number of events found so far.
    """

    def __init__(
        self,
        path: Path,
        how: Reading,
        progress: Callable[[int], None] = lambda _events: None,
        seconds: float | None = None,
    ) -> None:
        super().__init__(trade(), path, seconds)
        self._how, self._progress = how, progress

    def _options(self) -> dict[str, Any]:
        how = self._how
        return {"home": how.home, "today": how.today.isoformat(), "zones": dict(how.zones)}

    def _hear(self, told: Any) -> None:
        self._progress(told)

    def _made(self, answer: Any) -> ParsedCalendar:
        return from_plain(answer)
