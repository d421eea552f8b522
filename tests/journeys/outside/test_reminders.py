"""Reminders over a real session bus: with a real notification daemon, and with none."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from creatorplanner.app.assembly import assemble
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.settings import setting
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory, open_plan
from tests.fixtures.plan import NOW, ZONE
from tests.journeys.outside.conftest import Desktop

pytestmark = pytest.mark.timeout(240)
# a quarter of an hour and a little before the sample week's stream of this evening
SOON = "2026-11-18T18:44:50 America/New_York"
NEEDS = ("dbus-daemon", "dunst", "dunstctl")


@pytest.fixture
def bus(desktop: Desktop) -> Iterator[Desktop]:
    """The desktop with a session bus of its own; nobody shows notifications on it."""
    absent = [name for name in NEEDS if shutil.which(name) is None]
    if absent:
        pytest.skip(f"needs {', '.join(absent)}")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_without_services(desktop),
        text=True,
    )
    assert daemon.stdout is not None
    desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
    desktop.environment["CREATORPLANNER_NOW"] = SOON
    yield desktop
    daemon.terminate()
    daemon.communicate(timeout=10)


@pytest.fixture
def dunst(bus: Desktop, tmp_path: Path) -> Iterator[Desktop]:
    """The same with a daemon that shows notifications."""
    settings = tmp_path / "dunstrc"
    settings.write_text("[global]\nidle_threshold = 0\n[urgency_normal]\ntimeout = 0\n")
    daemon = subprocess.Popen(
        ["dunst", "-config", str(settings)],
        env=bus.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _until(bus, lambda: _dunst(bus, "count", "displayed").strip() == "0")
    yield bus
    daemon.terminate()
    daemon.wait(timeout=10)


def _without_services(desktop: Desktop) -> dict[str, str]:
    """So that the bus starts no notification daemon by itself."""
    return {**desktop.environment, "XDG_DATA_DIRS": "/nowhere", "XDG_DATA_HOME": "/nowhere"}


def _until(desktop: Desktop, so: Callable[[], bool]) -> None:
    for _ in range(150):
        if so():
            return
        desktop.do("sleep", "0.2")
    raise AssertionError("it did not come")


def _dunst(desktop: Desktop, *words: str) -> str:
    done = subprocess.run(
        ["dunstctl", *words],
        env=desktop.environment,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    return done.stdout


def _shown(desktop: Desktop) -> list[dict[str, Any]]:
    """What was shown, once it was closed."""
    _dunst(desktop, "close-all")
    (entries,) = json.loads(_dunst(desktop, "history"))["data"]
    return [{name: told["data"] for name, told in entry.items()} for entry in entries]


def _plan(path: Path) -> None:
    book = open_plan(path, clock=FixedClock(NOW, ZONE))
    fill_sample(book, FixedClock(NOW, ZONE))
    with book.edit() as edit:
        for name, value in {"reduced_motion": True, "started": True}.items():
            edit.put(setting(name, value))
    book.close()


def _quit(desktop: Desktop, program: subprocess.Popen[str]) -> None:
    desktop.do("windowactivate", "--sync", desktop.window)
    desktop.keys("ctrl+q")
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0, said
    assert said == ""


def test_a_reminder_is_shown_and_a_click_brings_the_window_back(
    dunst: Desktop, tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    _plan(path)
    program = dunst.start(path)
    dunst.do("windowminimize", "--sync", dunst.window)
    _until(dunst, lambda: _dunst(dunst, "count", "displayed").strip() == "1")
    _dunst(dunst, "action", "0")
    _until(dunst, dunst.is_on_screen)
    (entry,) = _shown(dunst)
    assert "Ranked grind w/ chat" in entry["summary"]
    assert "begins in 15 min" in entry["summary"]
    assert entry["appname"] == "Creator Planner"
    _quit(dunst, program)


def test_without_a_daemon_nothing_hangs_and_nothing_is_said(bus: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    _plan(path)
    program = bus.start(path)
    bus.do("sleep", "15")
    _quit(bus, program)
    book = open_plan(path, clock=FixedClock(NOW, ZONE))
    assert any(key.startswith("start:") for key in book.formats.settings().reminded)
    book.close()


@pytest.mark.qt_log_ignore("does not support raise", "propagateSizeHints")
def test_the_action_of_a_notification_opens_its_stream(
    dunst: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", dunst.environment["DBUS_SESSION_BUS_ADDRESS"])
    clock, book = FixedClock(NOW, ZONE), open_in_memory()
    fill_sample(book, clock)
    with book.edit() as edit:
        edit.put(setting("started", True))
    app = assemble(book, clock, locale=QLocale("en_US"))
    qtbot.addWidget(app.window)
    app.window.show()
    app.reminding.notify()
    app.reminding.model.beat()
    clock.advance(minutes=40)  # 18:00, an hour before the stream of this evening
    app.kit.ticker.beat()
    _until(dunst, lambda: _dunst(dunst, "count", "displayed").strip() == "1")
    assert app.kit.navigator.stream_id == ""
    _dunst(dunst, "action", "0")
    qtbot.waitUntil(lambda: app.kit.navigator.stream_id != "", timeout=20_000)
    stream = book.streams.get(app.kit.navigator.stream_id)
    assert stream is not None
    assert stream.title == "Ranked grind w/ chat"
    app.close()
