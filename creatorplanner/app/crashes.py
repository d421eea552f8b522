"""Unhandled exceptions: a line in the log, a window with the report, and the program lives on.

By the time one arrives here its transaction was rolled back, so the plan is whole. Messages of
exceptions may quote what the creator wrote; only those that Python words by itself are kept.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from creatorplanner.domain.clock import Clock

if TYPE_CHECKING:
    from creatorplanner.views.crash_window import CrashWindow

LOG = "creatorplanner.log"
LOG_BYTES, LOG_FILES = 200_000, 2
WORDED_BY_PYTHON = (AttributeError, ImportError, NameError, ZeroDivisionError, RecursionError)
_HERE = Path(__file__).resolve().parent.parent


class Crashes:
    """Takes over ``sys.excepthook``, which PySide calls for exceptions in slots too."""

    def __init__(
        self,
        folder: Callable[[], Path | None],
        clock: Clock,
        answered: Callable[[BaseException], bool] = lambda _error: False,
    ) -> None:
        """``folder`` tells where the log goes at that moment; None for nowhere.

        ``answered`` may tell the user of an exception in a better way, and then says True.
        """
        self._folder, self._clock, self._answered = folder, clock, answered
        self._before: Callable[..., Any] = sys.excepthook
        self.window: CrashWindow | None = None

    def watch(self) -> None:
        """Begin."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def stop(self) -> None:
        """End, and close the window."""
        sys.excepthook = self._before
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.deleteLater()

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and tell; only an interrupt from the keyboard goes its old way."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        report = report_of(error, trace)
        sys.stderr.write(report + "\n")
        self._log(report)
        if not self._answered(error):
            self._show(report)

    def _show(self, report: str) -> None:
        if self.window is None:
            from creatorplanner.views.crash_window import CrashWindow

            self.window = CrashWindow()
        self.window.tell(report)

    def _log(self, report: str) -> None:
        folder = self._folder()
        if folder is None:
            return
        import logging
        from logging.handlers import RotatingFileHandler

        line = " | ".join(part.strip() for part in report.splitlines())
        stamp = self._clock.now().isoformat(timespec="seconds")
        path = folder / LOG
        try:
            path.touch(mode=0o600)
            handler = RotatingFileHandler(
                path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
            )
        except OSError:
            return
        handler.handle(logging.makeLogRecord({"msg": f"{stamp} {line}"}))
        handler.close()


def report_of(error: BaseException, trace: TracebackType | None) -> str:
    """Kind and places of an exception; nothing that the creator typed, no path of this computer."""
    import traceback

    lines = []
    for frame in traceback.extract_tb(trace):
        lines.append(f"{_short(frame.filename)}:{frame.lineno} {frame.name}")
    message = f": {error}" if isinstance(error, WORDED_BY_PYTHON) else ""
    return "\n".join([f"{type(error).__name__}{message}", *(f"  {line}" for line in lines)])


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_HERE):
        return str(path.relative_to(_HERE.parent))
    return path.name
