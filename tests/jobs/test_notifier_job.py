"""Notifications where nobody shows them; the other half is in the journeys, over a real bus."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creatorplanner.jobs.note import Note
from creatorplanner.jobs.notifier_job import NotifierJob

NOTE = Note("a token", "Ranked grind", "begins", "Open", "In 1 hour")
LINUX = pytest.mark.skipif(os.name == "nt", reason="a session bus is Linux's")


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus on which nobody shows notifications."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    config = tmp_path / "bus.conf"
    config.write_text(
        '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">'
        '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
        '<allow own="*"/></policy></busconfig>'
    )
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield os.environ["DBUS_SESSION_BUS_ADDRESS"]
    daemon.terminate()
    daemon.communicate(timeout=10)


@LINUX
def test_a_bus_without_a_daemon_is_told(qtbot: QtBot, bus: str) -> None:
    assert bus
    # an hour: what tells is the bus's answer, not that waiting for one has lasted long enough
    job = NotifierJob("Creator Planner", patience=3_600)
    with qtbot.waitSignal(job.silent, timeout=20_000) as told:
        job.send(NOTE)
    assert told.args == ["a token"]
    with qtbot.waitSignal(job.silent, timeout=20_000):
        job.send(NOTE)
    job.stop()
    assert not job.is_running


@LINUX
@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense"])
def test_no_bus_at_all_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("DISPLAY", raising=False)
    job = NotifierJob("Creator Planner")
    with qtbot.waitSignal(job.silent, timeout=20_000):
        job.send(NOTE)
    job.stop()


@LINUX
def test_a_bus_that_never_answers_is_nobody_and_the_end_does_not_wait_for_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "deaf"))
        deaf.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'deaf'}")
        job = NotifierJob("Creator Planner", patience=0.3)
        with qtbot.waitSignal(job.silent, timeout=20_000):
            job.send(NOTE)
        job.stop()
        slow = NotifierJob("Creator Planner", patience=3_600)
        slow.send(NOTE)
        slow.stop()
        assert not slow.is_running


def test_stopping_what_never_ran_does_nothing(qtbot: QtBot) -> None:  # noqa: ARG001
    NotifierJob("Creator Planner").stop()


def test_a_system_without_what_it_takes_is_told_each_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    monkeypatch.delitem(sys.modules, "creatorplanner.jobs.notifier_loop", raising=False)
    job = NotifierJob("Creator Planner")
    for _ in range(2):
        with qtbot.waitSignal(job.silent, timeout=20_000):
            job.send(NOTE)
    job.stop()
