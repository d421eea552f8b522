"""Why a table was not read. Where a line is to blame, its number is told (from 1)."""

from __future__ import annotations

from creatorplanner.domain.errors import PlannerError


class TableFileError(PlannerError):
    """A table could not be read; nothing of it was taken over."""


class NotATable(TableFileError):
    """The file holds no table that is read here.

    ``what`` says what it is instead: "empty", "binary", "words" (one column only), "old" (a kind
    of workbook that is not read), "numbers" (one of Apple's Numbers) or "locked" (one with a
    password).
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class TableNotReadable(TableFileError):
    """The system does not hand the file out; `path` names it, `reason` is the system's word."""

    def __init__(self, path: str, reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class TableTooLarge(TableFileError):
    """The file has more bytes than are read (`size` and `limit` in bytes)."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit


class TableTooMany(TableFileError):
    """More of something than is read: `what` is "rows", "columns" or "cells"; `line` is where."""

    def __init__(self, what: str, limit: int, line: int) -> None:
        super().__init__(what, limit, line)
        self.what = what
        self.limit = limit
        self.line = line


class LineTooLong(TableFileError):
    """One line has more bytes than are read (`limit`)."""

    def __init__(self, line: int, limit: int) -> None:
        super().__init__(line, limit)
        self.line = line
        self.limit = limit


class QuoteNotClosed(TableFileError):
    """A quotation mark opens a cell in this line and none closes it."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class WorkbookBroken(TableFileError):
    """The workbook's parts don't fit together, or are not what a workbook is made of."""


class WorkbookTooLarge(TableFileError):
    """What is packed into the workbook is larger than is read (`limit` in bytes), or pretends."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class SheetNotThere(TableFileError):
    """The workbook has no sheet of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TableTooSlow(TableFileError):
    """Reading took longer than `limit` seconds and was ended."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class TableTooHungry(TableFileError):
    """Reading wanted more memory than it may have (`limit` in bytes) and was ended."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class TableReaderFailed(TableFileError):
    """The process that reads the file ended without an answer; `detail` is its exit code."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class TableNotWritten(PlannerError):
    """A table could not be written; ``path`` names it, ``gone`` that its folder is not there."""

    def __init__(self, path: str, *, gone: bool = False) -> None:
        super().__init__(path)
        self.path = path
        self.gone = gone
