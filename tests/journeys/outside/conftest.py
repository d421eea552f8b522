"""A real X server of its own with a window manager, and the program driven from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

NEEDS = ("Xvfb", "openbox", "xdotool")
NOW = "2026-11-18T17:20 America/New_York"
# the program is at rest when it was seen waiting this often in a row, without having worked between
RESTING, LOOK_EVERY, PATIENCE = 5, 0.02, 20.0


class Desktop:
    """One X display; ``do`` gives xdotool its words."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.pop("QT_QPA_PLATFORM", None)
        self.environment["CREATORPLANNER_NOW"] = NOW
        self.window = ""
        self._programs: list[subprocess.Popen[str]] = []

    def start(self, path: Path) -> subprocess.Popen[str]:
        """Start the program on a plan and wait for its window."""
        child = subprocess.Popen(
            [sys.executable, "-m", "creatorplanner", "--file", str(path)],
            env=self.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._programs.append(child)
        found = self.do("search", "--sync", "--onlyvisible", "--name", "^Creator Planner$")
        self.window = found.split()[-1]
        self.do("windowactivate", "--sync", self.window, "sleep", "0.5")
        return child

    def do(self, *words: str, check: bool = True) -> str:
        """Run xdotool and let the program come to rest; what xdotool printed."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=check,
        )
        for child in self._programs:
            _let_rest(child)
        return done.stdout

    def is_on_screen(self) -> bool:
        """Whether the program's window is shown and not minimised.

        xdotool's search ends with 1 when it finds nothing, which is an answer here and no failure.
        """
        found = self.do("search", "--onlyvisible", "--name", "^Creator Planner$", check=False)
        return self.window in found.split()

    def end(self) -> None:
        """End what a failed test left running, so that the next one begins with nothing open."""
        for child in self._programs:
            if child.poll() is None:
                child.kill()
            if child.stderr is not None and not child.stderr.closed:
                child.communicate(timeout=10)

    def click(self, x: int, y: int) -> None:
        """Click at a point of the window."""
        at = ("mousemove", "--window", self.window, str(x), str(y))
        self.do(*at, "sleep", "0.1", "click", "1", "sleep", "0.4")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move in steps as a hand does, let go."""
        self._press_and_move(start, end)
        self.do("mouseup", "1", "sleep", "0.4")

    def drag_and_escape(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """The same with Esc before letting go."""
        self._press_and_move(start, end)
        self.do("key", "Escape", "sleep", "0.2", "mouseup", "1", "sleep", "0.4")

    def geometry(self) -> dict[str, str]:
        """Place and size of the window."""
        told = self.do("getwindowgeometry", "--shell", self.window).split()
        pairs = dict(line.split("=", 1) for line in told)
        return {name: pairs[name] for name in ("X", "Y", "WIDTH", "HEIGHT")}

    def _press_and_move(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        words = ["mousemove", "--window", self.window, *map(str, start), "sleep", "0.1"]
        words += ["mousedown", "1"]
        for part in range(1, 9):
            spot = (
                start[0] + (end[0] - start[0]) * part // 8,
                start[1] + (end[1] - start[1]) * part // 8,
            )
            words += ["mousemove", "--window", self.window, *map(str, spot), "sleep", "0.02"]
        self.do(*words, "sleep", "0.1")

    def keys(self, *names: str) -> None:
        """Press keys, one chord after the other."""
        for name in names:
            self.do("key", "--clearmodifiers", name, "sleep", "0.15")

    def type(self, text: str) -> None:
        """Type a text."""
        self.do("type", "--delay", "15", text)
        self.do("sleep", "0.1")


def _let_rest(child: subprocess.Popen[str]) -> None:
    """Wait until a program has answered what it was given, however busy the machine is.

    A pause of a fixed length is too short on a machine that has other work, and the next key then
    goes to a window that is not there yet.
    """
    until, quiet, worked = time.monotonic() + PATIENCE, 0, ""
    while quiet < RESTING and child.poll() is None and time.monotonic() < until:
        time.sleep(LOOK_EVERY)  # noqa: TID251 another program tells nothing, it is looked at
        state, now = _work_of(child.pid)
        quiet = quiet + 1 if state == "S" and now == worked else 0
        worked = now


def _work_of(pid: int) -> tuple[str, str]:
    """What the main thread does (``S`` is waiting) and the processor time it has used, in ticks.

    proc_pid_stat(5): the name, field 2, may hold spaces and ends at the last parenthesis.
    """
    try:
        told = Path(f"/proc/{pid}/task/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ("gone", "")
    fields = told.rpartition(")")[2].split()
    return (fields[0], f"{fields[11]} {fields[12]}")


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """The display; ends what it started."""
    absent = [name for name in NEEDS if shutil.which(name) is None]
    if absent:
        pytest.skip(f"needs {', '.join(absent)}")
    server, display = _server()
    manager = subprocess.Popen(
        ["openbox"],
        env={**os.environ, "DISPLAY": display, "HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    desktop = Desktop(display)
    yield desktop
    desktop.end()
    for process in (manager, server):
        process.terminate()
        process.wait(timeout=10)


def _server() -> tuple[subprocess.Popen[bytes], str]:
    """A server on a display that it chooses itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    return server, f":{number}"
