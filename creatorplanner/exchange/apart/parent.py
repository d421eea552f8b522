"""Starting and ending the process that reads a foreign file.

The libraries below bound nothing of what they are asked to do, so the last fence is the process:
limited processor time and memory (where the system has such limits), and a clock on the wall.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from threading import Lock, Timer
from typing import Any, Generic, TypeVar

import creatorplanner
from creatorplanner.exchange.apart.trade import Trade

T = TypeVar("T")


class ForeignFile(ABC, Generic[T]):
    """One reading of one file. ``run`` blocks, so call it in a worker; ``cancel`` from anywhere."""

    def __init__(self, trade: Trade, path: Path, seconds: float | None = None) -> None:
        self._trade, self._path = trade, path
        self._seconds = trade.wall if seconds is None else seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._cancelled = self._late = False

    @abstractmethod
    def _options(self) -> dict[str, Any]:
        """What the reader is told beside the size of the file: what JSON can carry."""

    @abstractmethod
    def _hear(self, told: Any) -> None:
        """What the reader told on its way; called in the thread of ``run``."""

    @abstractmethod
    def _made(self, answer: Any) -> T:
        """The value that the reader's answer stands for."""

    def run(self) -> T | None:
        """What the file holds, or None after ``cancel``. Raises the trade's refusals."""
        size = self._size()
        if size > self._trade.size:
            raise self._trade.refusals.too_large(size, self._trade.size)
        try:
            with self._path.open("rb") as source:
                process = self._start(source, size)
        except OSError as error:
            raise self._not_readable(error.strerror or "") from error
        if process is None:
            return None
        timer = Timer(self._seconds, self._end_late)
        timer.start()
        try:
            told = self._listen(process)
            process.wait()
        finally:
            timer.cancel()
            timer.join()
            process.kill()
            process.wait()
        return None if self._cancelled else self._result(told, process)

    def cancel(self) -> None:
        """Stop reading; ``run`` returns None soon after."""
        with self._lock:
            self._cancelled = True
        self._end()

    def _size(self) -> int:
        try:
            size = self._path.stat().st_size
        except OSError as error:
            raise self._not_readable(error.strerror or "") from error
        if self._path.is_dir():
            raise self._not_readable(os.strerror(errno.EISDIR))
        if not self._path.is_file():  # a device or a pipe may never end
            raise self._not_readable()
        return size

    def _not_readable(self, reason: str = "") -> Exception:
        return self._trade.refusals.not_readable(str(self._path), reason)

    def _start(self, source: Any, size: int) -> subprocess.Popen[bytes] | None:
        options = {**self._options(), "size": size}
        with self._lock:
            if self._cancelled:
                return None
            self._process = subprocess.Popen(
                [*_program(), self._trade.command, json.dumps(options)],
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            return self._process

    def _listen(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                told = _json(line)
                if "told" not in told:
                    return told
                self._hear(told["told"])
        return {}

    def _result(self, told: dict[str, Any], process: subprocess.Popen[bytes]) -> T:
        if "answer" in told:
            return self._made(told["answer"])
        refusals = self._trade.refusals
        if "refused" in told:
            name, *facts = told["refused"]
            raise refusals.named(name)(*facts)
        if "hungry" in told:
            raise refusals.too_hungry(told["hungry"])
        if self._late or process.returncode == -_signal("SIGXCPU"):
            raise refusals.too_slow(int(self._seconds))
        raise refusals.failed(str(process.returncode))

    def _end_late(self) -> None:
        self._late = True
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()


def _program() -> list[str]:
    """What starts this program once more: the bundle is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", creatorplanner.__name__]


def environment() -> dict[str, str]:
    """Ours, with the place of this package in front: the child may stand in another folder."""
    found = str(Path(creatorplanner.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([found, others] if others else [found])}


def _json(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return {}  # cut off in the middle
    return told if isinstance(told, dict) else {}


def _signal(name: str) -> int:
    import signal

    return int(getattr(signal, name, 0)) or -1
