"""Shared test set-up: a display and folders of its own, before Qt; nothing may be left behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.dont_write_bytecode:
    # Where no bytecode is wanted beside the sources it is kept apart: without any, each of the
    # processes that tests start compiles the whole program, and pytest every test.
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(Path(__file__).resolve().parents[1] / ".pytest_cache" / "bytecode")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    del os.environ["PYTHONDONTWRITEBYTECODE"]

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from creatorplanner.views.icons import Icons
    from tests.support.templates import Templates

# Machines differ in speed and share their cores: a deadline would measure them, not the code.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=25,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "quick")
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Each worker gets whole folders, so that what a module's tests share is made once."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getvalue("dist") == "load" else None


def pytest_collection_finish() -> None:
    """What collecting made stays until the end: no later collection of cycles looks through it."""
    gc.collect()
    gc.freeze()
    gc.collect()  # Python waits for a quarter more than this one leaves before it collects again


@pytest.fixture(scope="session")
def templates() -> Iterator[Templates]:
    """Plans that are copied instead of built."""
    from tests.support.templates import Templates

    made = Templates()
    yield made
    made.close()


@pytest.fixture(scope="session")
def drawn_icons(qapp: object) -> Iterator[Icons]:  # noqa: ARG001
    """Icons that windows share: each is drawn once, not once a window."""
    from creatorplanner.views.icons import Icons

    icons = Icons()
    yield icons
    icons.clear()


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the real plan of the person who runs the suite."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in {
            "XDG_DATA_HOME": "data",
            "XDG_CONFIG_HOME": "config",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "LOCALAPPDATA": "local",
            "APPDATA": "roaming",
        }.items():
            (home / folder).mkdir()
            patch.setenv(name, str(home / folder))
        yield


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer, a Qt thread or a Python thread behind."""
    threads = set(threading.enumerate())
    uses_qt = bool({"qtbot", "qapp"} & set(request.fixturenames))
    before = {id(thing) for kind in _of_qt() for thing in kind} if uses_qt else set()
    yield
    left = [f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads]
    if uses_qt:
        left += _qt_leftovers(before)
    if left:
        pytest.fail("left behind by this test: " + ", ".join(left), pytrace=False)


def _qt_leftovers(before: set[int]) -> list[str]:
    _delete_later_now()
    alive, roots = _of_qt(before)
    if alive:
        # A cycle is not a leak: let it go before judging.
        alive = roots = []
        gc.collect()
        _delete_later_now()
        alive, roots = _of_qt(before)
    for root in roots:
        # Python can't end it: what a signal is connected to may hold who sends the signal.
        root.deleteLater()
    _delete_later_now()
    return [f"{type(thing).__name__} {thing.objectName()!r}" for thing in alive]


def _delete_later_now() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _of_qt(known: Container[int] = ()) -> tuple[list[Any], list[Any]]:
    """Windows, running timers and threads; and what else of ours has no parent, such as a desk."""
    if "PySide6.QtWidgets" not in sys.modules:
        return [], []
    from PySide6.QtCore import QObject, QThread, QTimer
    from PySide6.QtWidgets import QApplication, QWidget
    from shiboken6 import getAllValidWrappers

    alive, roots = [one for one in QApplication.topLevelWidgets() if id(one) not in known], []
    for thing in getAllValidWrappers():
        if not isinstance(thing, QObject) or isinstance(thing, QWidget) or id(thing) in known:
            continue
        runs = (isinstance(thing, QTimer) and thing.isActive()) or (
            isinstance(thing, QThread) and thing.isRunning()
        )
        if runs:
            alive.append(thing)
        elif type(thing).__module__.startswith("creatorplanner.") and thing.parent() is None:
            roots.append(thing)
    return alive, roots
