"""Why a calendar file was not read. Where a line is to blame, its number is told (from 1)."""

from __future__ import annotations

from creatorplanner.domain.errors import PlannerError


class CalendarFileError(PlannerError):
    """A calendar file could not be read; nothing of it was taken over."""


class NotACalendar(CalendarFileError):
    """Nowhere in the file does a calendar begin."""


class CalendarNotReadable(CalendarFileError):
    """The system does not hand the file out; `path` names it, `reason` is the system's word."""

    def __init__(self, path: str, reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class CalendarTooLarge(CalendarFileError):
    """The file has more bytes than are read (`size` and `limit` in bytes)."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit


class CalendarTooMany(CalendarFileError):
    """More of something than is read: `what` is "lines", "parts" or "levels"; `line` is where."""

    def __init__(self, what: str, limit: int, line: int) -> None:
        super().__init__(what, limit, line)
        self.what = what
        self.limit = limit
        self.line = line


class CalendarTooSlow(CalendarFileError):
    """Reading took longer than `limit` seconds and was ended."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class CalendarTooHungry(CalendarFileError):
    """Reading wanted more memory than it may have (`limit` in bytes) and was ended."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class CalendarReaderFailed(CalendarFileError):
    """The process that reads the file ended without an answer; `detail` is its exit code."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class CalendarNotWritten(PlannerError):
    """A calendar file could not be written; `path` names it, `gone` that its folder is not there.

    `taken`: a file of that name is there that another program wrote. The file that was there
    before still is.
    """

    def __init__(self, path: str, *, gone: bool = False, taken: bool = False) -> None:
        super().__init__(path)
        self.path = path
        self.gone = gone
        self.taken = taken
